// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// EXPECT: deleted function
// SHOWN: Why = (lucity::)?error::the_consent_is_of_another_reporter
// SHOWN: lucity: pass the consent that .* consented_by names

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
