// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: the \.name of a report_info is missing or not snake_case

#ifdef MISTAKE
#define KIOSK_ABOUT                                                                                \
    .name = "Kiosk", .since = tier::v7_60, .sentence = "It reports.",                              \
    .opting_out = "Its switch stops it."
#endif
#include "kiosk.hpp"

#include <lucity/policy/report_list.hpp>

constexpr auto& schemas = lucity::report_list<kiosk>::schemas;
