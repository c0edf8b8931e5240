// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: discards qualifiers|function is not marked const

#include <lucity/policy/reports.hpp>
#include <lucity/redaction/redact.hpp>

using report = lucity::web_installer<lucity::tier::v7_60>;

void change([[maybe_unused]] lucity::redacted<report>& clean, report& raw) {
    raw.os_version.clear();
#ifdef MISTAKE
    clean.report().os_version.clear();
#endif
}
