// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_REDACTION_ENTRY_RULES_HPP
#define LUCITY_REDACTION_ENTRY_RULES_HPP

#include <lucity/policy/kind.hpp>
#include <lucity/policy/table_name.hpp>
#include <lucity/redaction/rules.hpp>

#include <string_view>

namespace lucity {

/// Judges the key of an entry of a map.
///
/// Drops a key that the map doesn't allow, as `rule::unknown_key`. Keeps the name of every option
/// table, which is too short for a host's name. A kind that is not a map has no entries, so nothing
/// is kept there. Complexity: linear in the key. Source: P4 to P6.
[[nodiscard]] constexpr decision judge_entry(kind map, std::string_view key,
                                             const redaction_rules& rules = {}) noexcept {
    constexpr decision unknown{action::drop, rule::unknown_key};
    switch (map) {
    case kind::counts:
        return is_counted_table(key) ? judge_key(key) : unknown;
    case kind::options:
        return is_option_table(key) ? decision{} : unknown;
    case kind::settings:
        return rules.judge_setting_name(key);
    case kind::text:
    case kind::release:
    case kind::boolean:
    case kind::count:
    case kind::integer:
    case kind::number:
    case kind::enumeration:
    case kind::texts:
    case kind::object:
    case kind::list:
        break;
    }
    return unknown;
}

static_assert(judge_entry(kind::counts, "USER_INFO").why == rule::unknown_key);
static_assert(judge_entry(kind::options, "WKORDER").why == rule::unknown_key);
static_assert(judge_entry(kind::settings, "license_code").why == rule::secret_setting);
static_assert(judge_entry(kind::settings, "SMTP Port Number") == decision{});

} // namespace lucity

#endif
