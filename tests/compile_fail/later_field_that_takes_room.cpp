// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: a field of a later tier takes room in a struct of an earlier one

#ifdef MISTAKE
#define ATTRIBUTE
#else
#define ATTRIBUTE LUCITY_NO_UNIQUE_ADDRESS
#endif
#define KIOSK_MORE                                                                                 \
    ATTRIBUTE field<kiosk, bool, since<tier::v2016>, stated_as<"Whether it is lit.">> lit =        \
        lucity::unset;
#define KIOSK_DESCRIPTION BOOST_DESCRIBE_CLASS(kiosk, (), (model, place, lit), (), ())
#include "kiosk.hpp"

#include <lucity/redaction/redact.hpp>

auto use(const kiosk<tier::v7_60>& report) {
    return lucity::redact(report);
}
