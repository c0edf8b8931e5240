// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// FIRST: deleted function
// SHOWN: Why = (lucity::)?error::what_is_redacted_has_its_tier_already
// SHOWN: lucity: pass the report itself

#include <lucity/policy/reports.hpp>
#include <lucity/sending/encode_at_consented_tier.hpp>

void send(const lucity::monthly_batch<lucity::tier::v2016>& raw,
          const std::optional<lucity::consent<lucity::client_maintenance>>& given) {
#ifdef MISTAKE
    (void)encode_at_consented_tier(redact(raw), given.value());
#else
    (void)encode_at_consented_tier(raw, given.value());
#endif
}
