// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: a field can't be of this type
// UNSAID: in this order

#ifdef MISTAKE
#define TYPE float
#else
#define TYPE double
#endif
#define KIOSK_MORE field<kiosk, TYPE, since<tier::v7_60>, stated_as<"A number.">> load{};
#define KIOSK_DESCRIPTION BOOST_DESCRIBE_CLASS(kiosk, (), (model, place, load), (), ())
#include "kiosk.hpp"

constexpr auto& schema = lucity::schema_of<kiosk>;
