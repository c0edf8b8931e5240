// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: what a report says about itself is read by cities

#ifdef MISTAKE
#define KIOSK_ABOUT "kiosk", tier::v7_60, "reports", "Its switch stops it."
#endif
#include "kiosk.hpp"

#include <lucity/policy/report_list.hpp>

constexpr auto& schemas = lucity::report_list<kiosk>::schemas;
