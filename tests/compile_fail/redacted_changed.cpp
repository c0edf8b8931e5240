// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: discards qualifiers|no viable overloaded|const

#include <lucity/payload.hpp>

using report = lucity::web_installer<lucity::tier::v7_60>;

void change([[maybe_unused]] lucity::redacted<report>& clean) {
#ifdef MISTAKE
    clean.report().os_version = "mail.happyville.gov";
#endif
}
