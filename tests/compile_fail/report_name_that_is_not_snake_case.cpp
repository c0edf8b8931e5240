// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: the name of a report is a part of its schema on the wire

#ifdef MISTAKE
#define KIOSK_ABOUT "Kiosk", tier::v7_60, "It reports.", "Its switch stops it."
#endif
#include "kiosk.hpp"

#include <lucity/policy/report_list.hpp>

constexpr auto& schemas = lucity::report_list<kiosk>::schemas;
