// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: the \.name of a report_info is missing

#ifdef MISTAKE
#define KIOSK_ABOUT                                                                                \
    .since = tier::v7_60, .sentence = "It reports.", .opting_out = "Its switch stops it."
#endif
#include "kiosk.hpp"

constexpr auto& schema = lucity::schema_of<kiosk>;
