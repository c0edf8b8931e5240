// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: the report does not exist at this tier

#ifdef MISTAKE
#define KIOSK_ABOUT                                                                                \
    .name = "kiosk", .since = tier::v2016, .sentence = "It reports.",                              \
    .opting_out = "Its switch stops it."
#endif
#include "kiosk.hpp"

#include <lucity/redaction/redact.hpp>

auto use(const kiosk<tier::v7_60>& report) {
    return lucity::redact(report);
}
