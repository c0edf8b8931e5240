// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_RECEIVING_DETAIL_RULE_CODES_HPP
#define LUCITY_RECEIVING_DETAIL_RULE_CODES_HPP

#include <lucity/receiving/violation.hpp>
#include <lucity/redaction/rules.hpp>

namespace lucity::detail {

/// The code of a violation by a value that redaction dropped or replaced.
[[nodiscard]] constexpr violation_code code_of(rule why) noexcept {
    switch (why) {
    case rule::secret_setting:
        return violation_code::secret;
    case rule::unknown_key:
        return violation_code::unknown_member;
    case rule::out_of_range:
        return violation_code::out_of_range;
    case rule::duplicate_name:
        return violation_code::duplicate_member;
    case rule::none:
    case rule::exposed_name:
    case rule::exposed_text:
    case rule::named_so:
    case rule::not_utf8:
    case rule::added_rule:
        break;
    }
    return violation_code::exposed;
}

} // namespace lucity::detail

#endif
