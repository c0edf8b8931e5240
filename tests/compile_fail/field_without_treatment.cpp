// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: a field does not state how it is redacted. Add treated_as<treatment::...>
// UNSAID: in this order

#ifdef MISTAKE
#define KIOSK_FACTS since<tier::v7_60>, stated_as<"Its model.">
#endif
#include "kiosk.hpp"

constexpr auto& schema = lucity::schema_of<kiosk>;
