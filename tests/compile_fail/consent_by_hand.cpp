// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: private within this context|calling a private constructor

#include <lucity/policy/reports.hpp>
#include <lucity/sending/consent.hpp>

lucity::consent<lucity::web_installer> agree(std::chrono::year_month_day date,
                                             lucity::consent<lucity::web_installer> given) {
#ifdef MISTAKE
    return {date, lucity::tier::v2016};
#endif
    return date == given.date() ? given : given;
}
