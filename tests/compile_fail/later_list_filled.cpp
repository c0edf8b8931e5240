// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: collected from release 2016 on

#include <lucity/policy/reports.hpp>

void use([[maybe_unused]] lucity::monthly_batch<lucity::tier::v2015>& report) {
#ifdef MISTAKE
    report.mobile_devices.push_back({"iPad5,3", "9.3.2", "2.0"});
#endif
}
