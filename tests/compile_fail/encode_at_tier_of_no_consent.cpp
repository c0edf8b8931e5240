// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// FIRST: deleted function
// SHOWN: Why = (lucity::)?error::a_report_leaves_only_with_a_consent
// SHOWN: lucity: pass the consent that .* consented_by names

#include <lucity/policy/reports.hpp>
#include <lucity/sending/encode_at_consented_tier.hpp>

void send(
    const lucity::monthly_batch<lucity::tier::v2016>& raw,
    [[maybe_unused]] const std::optional<lucity::consent<lucity::client_maintenance>>& given) {
#ifdef MISTAKE
    (void)lucity::encode_at_consented_tier(raw);
#else
    (void)encode_at_consented_tier(raw, given.value());
#endif
}
