// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: collected from release 2016 on

#include <lucity/policy/reports.hpp>

lucity::monthly_batch<lucity::tier::v2015> report{
    .os_version = "Windows",
#ifdef MISTAKE
    .mobile_devices = {{"iPad5,3", "9.3.2", "2.0"}},
#endif
};
