// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: this treatment can't apply to the field's type

#ifdef MISTAKE
#define KIOSK_FACTS since<tier::v7_60>, treated_as<treatment::count>, stated_as<"Its model.">
#endif
#include "kiosk.hpp"

constexpr auto& schema = lucity::schema_of<kiosk>;
