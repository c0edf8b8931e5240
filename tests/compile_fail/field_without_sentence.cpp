// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: a field does not state what the city reads about it. Add stated_as

#ifdef MISTAKE
#define KIOSK_FACTS since<tier::v7_60>, treated_as<treatment::scanned>
#endif
#include "kiosk.hpp"

constexpr auto& schema = lucity::schema_of<kiosk>;
