// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: the name of a member is what it is called on the wire, so it has to be snake_case

#ifdef MISTAKE
#define KIOSK_MODEL modelName
#endif
#include "kiosk.hpp"

constexpr auto& schema = lucity::schema_of<kiosk>;
