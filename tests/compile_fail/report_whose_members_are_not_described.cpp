// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: names its members at its end, with BOOST_DESCRIBE_CLASS

#ifdef MISTAKE
#define KIOSK_DESCRIPTION
#endif
#include "kiosk.hpp"

#include <lucity/redaction/redact.hpp>

auto use(const kiosk<tier::v7_60>& report) {
    return lucity::redact(report);
}
