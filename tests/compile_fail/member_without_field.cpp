// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: a member of a report is declared without field<...>

#ifdef MISTAKE
#define KIOSK_MORE std::string name;
#define KIOSK_DESCRIPTION BOOST_DESCRIBE_CLASS(kiosk, (), (model, place, name), (), ())
#endif
#include "kiosk.hpp"

constexpr auto& schema = lucity::schema_of<kiosk>;
