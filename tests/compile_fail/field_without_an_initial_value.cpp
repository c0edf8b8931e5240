// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// FIRST: a field of a report has no initial value

#ifdef MISTAKE
#define VALUE
#else
#define VALUE                                                                                      \
    {}
#endif
#define KIOSK_MORE                                                                                 \
    field<kiosk, bool, since<tier::v7_60>, stated_as<"Whether it is open.">> is_open VALUE;
#define KIOSK_DESCRIPTION BOOST_DESCRIBE_CLASS(kiosk, (), (model, place, is_open), (), ())
#include "kiosk.hpp"

#include <lucity/redaction/redact.hpp>

auto use(const kiosk<tier::v7_60>& report) {
    return lucity::redact(report);
}
