// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: deleted function
// SHOWN: Why = (lucity::)?error::an_optional_consent_may_be_empty
// SHOWN: lucity: opting out gives no consent

#include <lucity/payload.hpp>

void send(const lucity::redacted<lucity::web_installer<lucity::tier::v7_60>>& clean,
          const std::optional<lucity::consent<lucity::web_installer>>& given) {
#ifdef MISTAKE
    (void)encode(clean, given, lucity::limits());
#else
    (void)encode(clean, *given, lucity::limits());
#endif
}
