// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: the name of a member is not snake_case

#ifdef MISTAKE
#define KIOSK_MODEL modelName
#endif
#include "kiosk.hpp"

constexpr auto& schema = lucity::schema_of<kiosk>;
