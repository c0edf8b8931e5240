// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_SENDING_ENCODE_HPP
#define LUCITY_SENDING_ENCODE_HPP

#include <lucity/policy/limits.hpp>
#include <lucity/redaction/redact.hpp>
#include <lucity/sending/consent.hpp>
#include <lucity/sending/detail/encode_checker.hpp>
#include <lucity/sending/detail/encoder.hpp>
#include <lucity/sending/encode_error.hpp>

#include <boost/system/result.hpp>

#include <optional>
#include <string>

namespace lucity {

/// The bytes of a report, for whoever has its reporter's consent.
///
/// Example: `auto bytes = encode(redact(std::move(report)), consent);`
///
/// Returns the JSON of wire format, section 1, the same bytes for the same report; or an
/// `encode_error`, and then there are no bytes at all. An inspector with the same limits, list of
/// reports and rules finds the bytes valid and clean.
/// Complexity: linear in the report. Exception safety: only an allocation can throw.
template <report Report, template <tier> class Reporter>
[[nodiscard]] boost::system::result<std::string>
encode(const redacted<Report>& report, const consent<Reporter>& given, const limits& allowed = {}) {
    static_assert(consent_covers<Reporter, Report>,
                  "lucity: this consent does not cover this report. Client Maintenance's consent "
                  "covers Client Maintenance and the monthly batch; a web installer's covers only "
                  "itself. Ask for the consent that the report's consented_by names.");
    if (given.given_for() < detail::tier_at<Report>)
        return make_error_code(encode_error::consent_for_lower_tier);
    if (const auto error = detail::find_encode_error(report.report(), allowed))
        return make_error_code(*error);
    auto bytes = detail::encoded(report.report());
    if (bytes.size() > allowed.bytes)
        return make_error_code(encode_error::too_large);
    return bytes;
}

/// If you get here: a report leaves only when it is redacted. Call `redact` first.
template <report Report, class... Anything>
void encode(const Report&, const Anything&...) {
    static_assert(
        error::always_false<Report>,
        "lucity: a raw report can't be encoded. Call redact(std::move(report)) first, and "
        "encode what it returns.");
}

/// If you get here: a report leaves only with a consent. There is none after opting out.
template <report Report>
void encode(const redacted<Report>&) {
    static_assert(error::always_false<Report>,
                  "lucity: a report can't be encoded without a consent. Pass the consent that its "
                  "consented_by names.");
}

/// If you get here: look whether there is a consent, and pass it. There is none after opting out.
template <report Report, template <tier> class Reporter>
void encode(const redacted<Report>&, const std::optional<consent<Reporter>>&, const limits& = {}) {
    static_assert(error::always_false<Report>,
                  "lucity: there may be no consent in this optional, since opting out gives none. "
                  "Check it, and pass what it holds.");
}

} // namespace lucity

#endif
