// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: deleted function
// SHOWN: Why = (lucity::)?error::an_optional_consent_may_be_empty
// SHOWN: lucity: opting out gives no consent

#include <lucity/policy/reports.hpp>
#include <lucity/sending/encode.hpp>

void send(const lucity::web_installer<lucity::tier::v7_60>& raw,
          const std::optional<lucity::consent<lucity::web_installer>>& given) {
#ifdef MISTAKE
    (void)encode(redact(raw), given);
#else
    (void)encode(redact(raw), given.value());
#endif
}
