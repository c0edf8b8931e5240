// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: the name in collects<report, name> is that of no member of the report, at any tier

#include <lucity/policy/collects.hpp>
#include <lucity/policy/reports.hpp>

#ifdef MISTAKE
constexpr bool asked = lucity::collects<lucity::monthly_batch<lucity::tier::v2015>, "devices">;
#else
constexpr bool asked =
    lucity::collects<lucity::monthly_batch<lucity::tier::v2015>, "mobile_devices">;
#endif
static_assert(!asked);
