// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: with_field names a field that the report does not have at the wanted tier

#include <lucity/policy/as_tier.hpp>
#include <lucity/policy/reports.hpp>

auto use(const lucity::monthly_batch<lucity::tier::v2015>& report) {
#ifdef MISTAKE
    return lucity::as_tier<lucity::tier::v2015>(report, lucity::with_field<"user_info_count">(61u));
#else
    return lucity::as_tier<lucity::tier::v2015>(report, lucity::with_field<"os_version">("w"));
#endif
}
