// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: with_field gives a value that is not of the field's type

#include <lucity/policy/as_tier.hpp>
#include <lucity/policy/reports.hpp>

using lucity::with_field;

auto use(const lucity::monthly_batch<lucity::tier::v2015>& report) {
    constexpr auto wanted = lucity::tier::v2015r2_sp1;
#ifdef MISTAKE
    return lucity::as_tier<wanted>(report, with_field<"user_info_count">(lucity::unset));
#else
    return lucity::as_tier<wanted>(report, with_field<"user_info_count">(61u));
#endif
}
