// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: collected from release 2016 on

#include <lucity/policy/reports.hpp>

void use([[maybe_unused]] lucity::monthly_batch<lucity::tier::v2015r2_sp1>& report) {
#ifdef MISTAKE
    for ([[maybe_unused]] const auto& device : report.mobile_devices) {
    }
#endif
}
