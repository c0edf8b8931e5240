// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// FIRST: collected from release 2015r2 SP1 on

#include <lucity/policy/reports.hpp>

#include <iostream>

void use([[maybe_unused]] const lucity::monthly_batch<lucity::tier::v2015>& report) {
#ifdef MISTAKE
    std::cout << report.user_info_count;
#endif
}
