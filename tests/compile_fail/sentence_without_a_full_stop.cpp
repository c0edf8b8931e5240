// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: the stated_as of a field is not a sentence.*from a capital letter to a full stop

#ifdef MISTAKE
#define KIOSK_FACTS since<tier::v7_60>, treated_as<treatment::scanned>, stated_as<"Its model">
#endif
#include "kiosk.hpp"

constexpr auto& schema = lucity::schema_of<kiosk>;
