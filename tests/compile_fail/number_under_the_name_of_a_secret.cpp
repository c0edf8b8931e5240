// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: redaction keeps numbers, but the name of this one suggests a secret, a place or a path

#ifdef MISTAKE
#define PIN door_pin
#else
#define PIN door_count
#endif
#define KIOSK_MORE field<kiosk, double, since<tier::v7_60>, stated_as<"A number.">> PIN{};
#define KIOSK_DESCRIPTION BOOST_DESCRIBE_CLASS(kiosk, (), (model, place, PIN), (), ())
#include "kiosk.hpp"

#include <lucity/redaction/redact.hpp>

auto use(const kiosk<tier::v7_60>& report) {
    return lucity::redact(report);
}
