// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: a field does not state the first tier that collects it. Add since<tier::...>
// UNSAID: in this order

#ifdef MISTAKE
#define KIOSK_FACTS treated_as<treatment::scanned>, stated_as<"Its model.">
#endif
#include "kiosk.hpp"

constexpr auto& schema = lucity::schema_of<kiosk>;
