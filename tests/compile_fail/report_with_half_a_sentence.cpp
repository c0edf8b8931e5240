// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: the \.sentence or the \.opting_out of a report_info is missing or not a sentence

#ifdef MISTAKE
#define KIOSK_ABOUT                                                                                \
    .name = "kiosk", .since = tier::v7_60, .sentence = "reports",                                  \
    .opting_out = "Its switch stops it."
#endif
#include "kiosk.hpp"

#include <lucity/policy/report_list.hpp>

constexpr auto& schemas = lucity::report_list<kiosk>::schemas;
