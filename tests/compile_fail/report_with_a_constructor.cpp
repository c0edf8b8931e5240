// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: a report, or a part of one, has a constructor, a base or a private member

#ifdef MISTAKE
#define KIOSK_MORE kiosk() = default;
#endif
#include "kiosk.hpp"

constexpr auto& schema = lucity::schema_of<kiosk>;
