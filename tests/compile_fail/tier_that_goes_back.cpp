// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: is collected from an earlier tier on than one that stands before it

#ifdef MISTAKE
#define KIOSK_FACTS since<tier::v2016>, treated_as<treatment::scanned>, stated_as<"Its model.">
#endif
#include "kiosk.hpp"

constexpr auto& schema = lucity::schema_of<kiosk>;
