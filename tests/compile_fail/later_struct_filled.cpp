// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: collected from release 2016 on

#include <lucity/policy/reports.hpp>

void use([[maybe_unused]] lucity::mobile_device<lucity::tier::v2015>& device) {
#ifdef MISTAKE
    device.model = "iPad5,3";
#endif
}
