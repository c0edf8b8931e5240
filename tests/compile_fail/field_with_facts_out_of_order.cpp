// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: value type, since<...>, treated_as<...>, stated_as<...>>, in this order

#ifdef MISTAKE
#define KIOSK_FACTS stated_as<"Its model.">, treated_as<treatment::scanned>, since<tier::v7_60>
#endif
#include "kiosk.hpp"

constexpr auto& schema = lucity::schema_of<kiosk>;
