// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: a member of a report occurs twice in its BOOST_DESCRIBE_CLASS

#ifdef MISTAKE
#define KIOSK_DESCRIPTION BOOST_DESCRIBE_CLASS(kiosk, (), (model, model), (), ())
#endif
#include "kiosk.hpp"

constexpr auto& schema = lucity::schema_of<kiosk>;
