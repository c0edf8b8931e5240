// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: a raw report can't be encoded. Call redact

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
