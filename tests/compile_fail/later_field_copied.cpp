// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: collected from release 2015r2 SP1 on

#include <lucity/policy/reports.hpp>

void use([[maybe_unused]] lucity::monthly_batch<lucity::tier::v2015>& report) {
#ifdef MISTAKE
    [[maybe_unused]] auto count = report.user_info_count;
#endif
}
