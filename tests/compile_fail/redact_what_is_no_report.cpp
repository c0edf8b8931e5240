// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// FIRST: deleted function
// SHOWN: Why = (lucity::)?error::only_a_report_can_be_redacted
// SHOWN: lucity: a report has a report_info about

#ifdef MISTAKE
#define KIOSK_CONSENT
#endif
#include "kiosk.hpp"

#include <lucity/redaction/redact.hpp>

auto use(const kiosk<tier::v7_60>& report) {
    return lucity::redact(report);
}
