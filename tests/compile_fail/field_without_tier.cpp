// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: a field states the first tier that collects it: add since<tier::...>
// UNSAID: in this order

#ifdef MISTAKE
#define KIOSK_FACTS treated_as<treatment::scanned>, stated_as<"Its model.">
#endif
#include "kiosk.hpp"

constexpr auto& schema = lucity::schema_of<kiosk>;
