// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_RULES_HPP
#define LUCITY_RULES_HPP

#include <lucity/exposure.hpp>
#include <lucity/field.hpp>
#include <lucity/json_pointer.hpp>
#include <lucity/setting_name.hpp>

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace lucity {

/// What stands in place of a text that must not leave.
inline constexpr std::string_view in_use = "in use";

/// The settings that never leave, in any spelling of their names (P6).
inline constexpr std::array<std::string_view, 2> secret_settings{
    "License Code",
    "SMTP Encrypted Password",
};

/// What redaction does to a member.
enum class action : std::uint8_t {
    keep,
    /// `in use` stands in place of the value.
    replace,
    /// The member is gone.
    drop,
};

/// Why redaction did it.
enum class rule : std::uint8_t {
    none,
    /// The setting is one of `secret_settings`.
    secret_setting,
    /// The member's name exposes a location.
    exposed_name,
    /// The text exposes a location or a credential.
    exposed_text,
    /// The text, or the member's name, is not UTF-8.
    not_utf8,
    /// Two names of settings are the same but for spelling, so that none of them can be trusted.
    duplicate_name,
    /// The key is none that the schema allows there.
    unknown_key,
    /// The count is more than 2^63 - 1.
    out_of_range,
};

/// The name that the audit prints.
[[nodiscard]] constexpr std::string_view to_string(rule why) noexcept {
    switch (why) {
    case rule::none:
        return "none";
    case rule::secret_setting:
        return "secret_setting";
    case rule::exposed_name:
        return "exposed_name";
    case rule::exposed_text:
        return "exposed_text";
    case rule::not_utf8:
        return "not_utf8";
    case rule::duplicate_name:
        return "duplicate_name";
    case rule::unknown_key:
        return "unknown_key";
    case rule::out_of_range:
        return "out_of_range";
    }
    return {};
}

/// What to do with a member, and why.
struct decision {
    action what = action::keep;
    rule why = rule::none;

    friend constexpr bool operator==(const decision&, const decision&) = default;
};

/// One line of the audit: what redaction did, where, and by which rule. It has no member that could
/// hold a value, and says nothing about a value's length or about places in it.
struct audit_entry {
    /// The member that was replaced, or the parent of the one that is gone.
    json_pointer path;
    action what;
    rule why;

    friend bool operator==(const audit_entry&, const audit_entry&) = default;
};

/// All that redaction did to a report, in the order of the wire.
using audit = std::vector<audit_entry>;

/// Judges the key of a map: settings' names, option tables and counted tables alike.
/// Complexity: linear in the key.
[[nodiscard]] constexpr decision judge_key(std::string_view key) noexcept {
    const auto found = find_exposure(key);
    if (found == exposure::none)
        return {};
    return {action::drop, found == exposure::not_utf8 ? rule::not_utf8 : rule::exposed_name};
}

/// Judges the name of a setting or an option. Complexity: linear in the name.
[[nodiscard]] constexpr decision judge_setting_name(std::string_view name) noexcept {
    for (auto secret : secret_settings)
        if (same_setting_name(name, secret))
            return {action::drop, rule::secret_setting};
    return judge_key(name);
}

/// Judges a text under the name of its setting or member. Complexity: linear in text and name.
[[nodiscard]] constexpr decision judge_text(std::string_view text, name_context context) noexcept {
    const auto found = find_exposure(text, context);
    if (found == exposure::none)
        return {};
    return {action::replace, found == exposure::not_utf8 ? rule::not_utf8 : rule::exposed_text};
}

/// The context in which a field's text is judged.
[[nodiscard]] constexpr name_context context_of(std::string_view name, treatment how) noexcept {
    auto context = context_of(name);
    if (how == treatment::version || how == treatment::release)
        context.version = true;
    return context;
}

} // namespace lucity

#endif
