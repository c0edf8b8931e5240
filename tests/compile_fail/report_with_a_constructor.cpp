// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: is a struct without constructors, bases and private members

#ifdef MISTAKE
#define KIOSK_MORE kiosk() = default;
#endif
#include "kiosk.hpp"

constexpr auto& schema = lucity::schema_of<kiosk>;
