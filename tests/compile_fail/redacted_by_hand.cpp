// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: private within this context|calling a private constructor

#include <lucity/policy/reports.hpp>
#include <lucity/redaction/redact.hpp>

using report = lucity::web_installer<lucity::tier::v7_60>;

lucity::redacted<report> pass(report raw) {
#ifdef MISTAKE
    return lucity::redacted<report>(raw, {});
#else
    return redact(raw);
#endif
}
