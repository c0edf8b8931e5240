// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: deleted function
// SHOWN: Why = (lucity::)?error::a_raw_report_has_to_be_redacted_first
// SHOWN: lucity: call redact\(report\) first

#include <lucity/policy/reports.hpp>
#include <lucity/sending/encode.hpp>

void send(const lucity::web_installer<lucity::tier::v7_60>& raw,
          const lucity::consent<lucity::web_installer>& given) {
#ifdef MISTAKE
    (void)encode(raw, given);
#else
    (void)encode(redact(raw), given);
#endif
}
