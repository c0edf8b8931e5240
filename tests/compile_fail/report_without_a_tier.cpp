// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: the report_info of a report has no \.since

#ifdef MISTAKE
#define KIOSK_ABOUT .name = "kiosk", .sentence = "It reports.", .opting_out = "Its switch stops it."
#endif
#include "kiosk.hpp"

constexpr auto& schema = lucity::schema_of<kiosk>;
