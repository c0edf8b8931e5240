// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: the name of a report is a part of its schema on the wire

#ifdef MISTAKE
#define KIOSK_ABOUT "Kiosk Report/x", tier::v7_60, "It reports.", "Its switch stops it."
#endif
#include "kiosk.hpp"

constexpr auto& schema = lucity::schema_of<kiosk>;
