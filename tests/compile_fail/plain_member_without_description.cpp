// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: a member of a report is missing from its BOOST_DESCRIBE_CLASS

#ifdef MISTAKE
#define KIOSK_MORE std::string name;
#endif
#include "kiosk.hpp"

constexpr auto& schema = lucity::schema_of<kiosk>;
