// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_SENDING_ENCODE_HPP
#define LUCITY_SENDING_ENCODE_HPP

#include <lucity/policy/limits.hpp>
#include <lucity/redaction/redact.hpp>
#include <lucity/sending/consent.hpp>
#include <lucity/sending/detail/encoder.hpp>
#include <lucity/sending/encode_error.hpp>

#include <boost/system/result.hpp>

#include <optional>
#include <string>
#include <utility>

namespace lucity {

/// Encodes a redacted report, with the consent that covers it.
///
/// Example: `auto bytes = encode(redact(std::move(report)), consent);`
///
/// Returns canonical JSON, always the same bytes for the same report, or an `encode_error`. An
/// inspector with the same limits, list of reports and rules finds the bytes valid and clean.
/// Complexity: linear in the report. Exception safety: only an allocation can throw.
template <report Report, template <tier> class Reporter>
    requires consent_covers<Reporter, Report>
[[nodiscard]] boost::system::result<std::string>
encode(const redacted<Report>& report, const consent<Reporter>& given, const limits& allowed = {}) {
    if (given.given_for() < detail::tier_at<Report>)
        return make_error_code(encode_error::consent_for_lower_tier);
    auto encoding = detail::encoding_of(report.report(), allowed);
    if (encoding.refused)
        return make_error_code(*encoding.refused);
    return std::move(encoding.bytes);
}

namespace error {

// The compiler's message shows one of these names as the reason why `encode` is deleted.
struct a_raw_report_has_to_be_redacted_first;
struct a_report_leaves_only_with_a_consent;
struct an_optional_consent_may_be_empty;
struct the_consent_is_of_another_reporter;

} // namespace error

// These are deleted, so that `requires { encode(raw, consent); }` is false. A compiler shows the
// line of the declaration, and with it the sentence in its comment.

/// If you get here: redact the report first.
template <report Report, class... Anything,
          class Why = error::a_raw_report_has_to_be_redacted_first>
void encode(const Report&, // lucity: call redact(report) first, and encode what it returns.
            const Anything&...) = delete;

/// If you get here: pass a consent. Opting out gives none.
template <report Report, class Why = error::a_report_leaves_only_with_a_consent>
void encode( // lucity: pass the consent that the report's consented_by names.
    const redacted<Report>&) = delete;

/// If you get here: check that the optional holds a consent, and pass that.
template <report Report, template <tier> class Reporter,
          class Why = error::an_optional_consent_may_be_empty>
void encode( // lucity: opting out gives no consent: check it, and pass what it holds.
    const redacted<Report>&, const std::optional<consent<Reporter>>&, const limits& = {}) = delete;

/// If you get here: the consent is to another reporter, and does not cover the report.
template <report Report, template <tier> class Reporter,
          class Why = error::the_consent_is_of_another_reporter>
    requires(!consent_covers<Reporter, Report>)
void encode(const redacted<Report>&, // lucity: pass the consent that its consented_by names.
            const consent<Reporter>&, const limits& = {}) = delete;

} // namespace lucity

#endif
