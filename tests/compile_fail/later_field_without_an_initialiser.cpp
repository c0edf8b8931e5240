// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: a field of a later tier is initialized with \{\} or with nothing

#ifdef MISTAKE
#define INITIALISER
#else
#define INITIALISER = lucity::unset
#endif
#define KIOSK_MORE                                                                                 \
    LUCITY_NO_UNIQUE_ADDRESS                                                                       \
    field<kiosk, bool, since<tier::v2016>, stated_as<"Whether it is lit.">> lit INITIALISER;
#define KIOSK_DESCRIPTION BOOST_DESCRIBE_CLASS(kiosk, (), (model, place, lit), (), ())
#include "kiosk.hpp"

const kiosk<tier::v7_60> report{};
