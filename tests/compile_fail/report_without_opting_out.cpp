// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: the \.sentence or the \.opting_out of a report_info is missing

#ifdef MISTAKE
#define KIOSK_ABOUT .name = "kiosk", .since = tier::v7_60, .sentence = "It reports."
#endif
#include "kiosk.hpp"

constexpr auto& schema = lucity::schema_of<kiosk>;
