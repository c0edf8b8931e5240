// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: a member can't be called schema

#ifdef MISTAKE
#define KIOSK_MODEL schema
#endif
#include "kiosk.hpp"

constexpr auto& schema = lucity::schema_of<kiosk>;
