// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: this consent does not cover this report

#include <lucity/policy/reports.hpp>
#include <lucity/sending/encode.hpp>

void send(const lucity::monthly_batch<lucity::tier::v2016>& raw,
          [[maybe_unused]] const lucity::consent<lucity::web_installer>& given,
          [[maybe_unused]] const lucity::consent<lucity::client_maintenance>& covering) {
#ifdef MISTAKE
    (void)encode(redact(raw), given);
#else
    (void)encode(redact(raw), covering);
#endif
}
