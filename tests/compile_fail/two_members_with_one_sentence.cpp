// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: two members of a struct have the same sentence

#ifdef MISTAKE
#define KIOSK_FACTS since<tier::v7_60>, treated_as<treatment::scanned>, stated_as<"Its place.">
#endif
#include "kiosk.hpp"

constexpr auto& schema = lucity::schema_of<kiosk>;
