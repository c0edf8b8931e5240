// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_SENDING_ENCODE_AT_CONSENTED_TIER_HPP
#define LUCITY_SENDING_ENCODE_AT_CONSENTED_TIER_HPP

#include <lucity/policy/as_tier.hpp>
#include <lucity/policy/limits.hpp>
#include <lucity/redaction/redact.hpp>
#include <lucity/redaction/rules.hpp>
#include <lucity/sending/consent.hpp>
#include <lucity/sending/encode.hpp>
#include <lucity/sending/encode_error.hpp>

#include <boost/system/result.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace lucity {

/// Redacts a report and encodes it at the tier that the consent covers. If that is earlier than the
/// report's own tier, the fields of later tiers are left out. So after an upgrade, a program can
/// report as before until the city is asked again.
///
/// Example: `auto bytes = encode_at_consented_tier(std::move(report), *consent);`
///
/// Returns what `encode` returns, but `consent_for_lower_tier` only if the report doesn't exist at
/// the consented tier. Complexity: linear in the report. Exception safety: only an allocation can
/// throw.
template <report Report, template <tier> class Reporter>
    requires consent_covers<Reporter, Report>
[[nodiscard]] boost::system::result<std::string>
encode_at_consented_tier(Report report, const consent<Reporter>& given,
                         const redaction_rules& rules = {}, const limits& allowed = {}) {
    using result = boost::system::result<std::string>;
    constexpr auto own = detail::tier_at<Report>;
    return with_tier((std::min)(given.given_for(), own), [&]<tier Consented>() -> result {
        if constexpr (Consented < Report::about.since || Consented > own)
            return make_error_code(encode_error::consent_for_lower_tier);
        else
            return encode(redact(as_tier<Consented>(std::move(report)), rules), given, allowed);
    });
}

namespace error {

// The reason why `encode_at_consented_tier` is deleted, as in encode.hpp.
struct what_is_redacted_has_its_tier_already;

} // namespace error

/// If you get here: pass the raw report. It is redacted at the tier that the consent covers.
template <report Report, class... Anything,
          class Why = error::what_is_redacted_has_its_tier_already>
void encode_at_consented_tier( // lucity: pass the report itself; this redacts it.
    const redacted<Report>&, const Anything&...) = delete;

/// If you get here: pass a consent. Opting out gives none.
template <report Report, class Why = error::a_report_leaves_only_with_a_consent>
void encode_at_consented_tier( // lucity: pass the consent that the report's consented_by names.
    const Report&) = delete;

/// If you get here: check that the optional holds a consent, and pass that.
template <report Report, template <tier> class Reporter, class... Anything,
          class Why = error::an_optional_consent_may_be_empty>
void encode_at_consented_tier( // lucity: opting out gives no consent: check it, pass what it holds.
    const Report&, const std::optional<consent<Reporter>>&, const Anything&...) = delete;

/// If you get here: the consent is to another reporter, and does not cover the report.
template <report Report, template <tier> class Reporter, class... Anything,
          class Why = error::the_consent_is_of_another_reporter>
    requires(!consent_covers<Reporter, Report>)
void encode_at_consented_tier( // lucity: pass the consent that the report's consented_by names.
    const Report&, const consent<Reporter>&, const Anything&...) = delete;

} // namespace lucity

#endif
