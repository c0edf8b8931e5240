// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: a field is collected since a tier that has no row in tiers

#ifdef MISTAKE
#define KIOSK_FACTS since<tier{77}>, treated_as<treatment::scanned>, stated_as<"Its model.">
#endif
#include "kiosk.hpp"

constexpr auto& schema = lucity::schema_of<kiosk>;
