// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_REDACTION_RULES_HPP
#define LUCITY_REDACTION_RULES_HPP

#include <lucity/exposure/find_exposure.hpp>
#include <lucity/exposure/name_reading.hpp>
#include <lucity/exposure/setting_name.hpp>
#include <lucity/exposure/sparing.hpp>
#include <lucity/text/enumerator_rows.hpp>
#include <lucity/text/print.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>

namespace lucity {

/// What replaces a text that must not leave.
inline constexpr std::string_view in_use = "in use";

/// The settings that never leave, however their names are spelled (P6).
inline constexpr auto secret_settings = std::to_array<std::string_view>({
    "License Code",
    "SMTP Encrypted Password",
});

namespace detail {

inline constexpr auto secret_names = std::apply(
    [](auto... names) { return std::array{spelling_matcher(names)...}; }, secret_settings);

/// The secret settings in a sentence, such as "License Code or SMTP Encrypted Password".
[[nodiscard]] inline std::string secrets_in_words(std::string_view last_conjunction) {
    std::string words;
    for (std::size_t i = 0; i != secret_settings.size(); ++i) {
        const bool is_last = i + 1 == secret_settings.size();
        words.append(i == 0 ? "" : is_last ? last_conjunction : ", ").append(secret_settings[i]);
    }
    return words;
}

} // namespace detail

/// What redaction does to a member.
enum class action : std::uint8_t {
    keep,
    /// `in use` replaces the value.
    replace,
    /// The member is removed.
    drop,
};

/// In the order of `action`.
inline constexpr auto action_rows = [] {
    using enum action;
    return std::to_array<detail::enumerator_row<action>>({
        {keep, "keep"},
        {replace, "replace"},
        {drop, "drop"},
    });
}();
static_assert(detail::is_row_for_each<action_rows>());

/// The name of an action, such as "replace".
[[nodiscard]] constexpr std::string_view to_string(action what) noexcept {
    return detail::row_of(action_rows, what).name;
}

/// The reason for an action.
enum class rule : std::uint8_t {
    none,
    /// The setting is one of `secret_settings`.
    secret_setting,
    /// The member's name exposes a location.
    exposed_name,
    /// The text exposes a location or a credential.
    exposed_text,
    /// The value's name suggests a place, a path, an account or a secret, and the value is not of a
    /// shape that such a name spares.
    named_so,
    /// The text, or the member's name, is not UTF-8.
    not_utf8,
    /// The names of two settings differ only in spelling, so neither can be trusted.
    duplicate_name,
    /// The schema doesn't allow the key.
    unknown_key,
    /// The count is more than 2^63 - 1.
    out_of_range,
    /// A rule that the site added.
    added_rule,
};

/// In the order of `rule`.
inline constexpr auto rule_rows = [] {
    using enum rule;
    return std::to_array<detail::enumerator_row<rule>>({
        {none, "none"},
        {secret_setting, "secret_setting"},
        {exposed_name, "exposed_name"},
        {exposed_text, "exposed_text"},
        {named_so, "named_so"},
        {not_utf8, "not_utf8"},
        {duplicate_name, "duplicate_name"},
        {unknown_key, "unknown_key"},
        {out_of_range, "out_of_range"},
        {added_rule, "added_rule"},
    });
}();
static_assert(detail::is_row_for_each<rule_rows>());

/// The name of a rule, as the audit prints it.
[[nodiscard]] constexpr std::string_view to_string(rule why) noexcept {
    return detail::row_of(rule_rows, why).name;
}

/// What to do with a member, and why.
struct decision {
    /// What to do.
    action what = action::keep;
    /// The rule that decided.
    rule why = rule::none;
    /// What the text or name exposes, if that decided, or would have decided without an added rule.
    exposure found = exposure::none;
    /// The name of the added rule, if one decided; a view into it.
    std::string_view added_by{};
    /// What the name says, if that decided.
    name_class says = name_class::neutral;

    friend constexpr bool operator==(const decision&, const decision&) = default;
};

/// Judges a key of any map: the name of a setting, an option table or a counted table.
/// Complexity: linear in the key.
[[nodiscard]] constexpr decision judge_key(std::string_view key) noexcept {
    const auto found = find_exposure_in_name(key);
    if (found == exposure::none)
        return {};
    return {action::drop, found == exposure::not_utf8 ? rule::not_utf8 : rule::exposed_name, found};
}

namespace detail {

/// Whether a name is that of a secret, in any spelling.
[[nodiscard]] constexpr bool spells_secret(std::string_view name) noexcept {
    return std::ranges::any_of(secret_names,
                               [&](const auto& secret) { return spells(name, secret); });
}

/// The same for the text before and after the first brackets, as in "License Code (required)".
[[nodiscard]] constexpr bool spells_secret_beside_brackets(std::string_view name) noexcept {
    const auto open = size_before("([{", name);
    if (open == name.size())
        return false;
    const auto after = name.substr(open);
    const auto close = size_before(")]}", after);
    return spells_secret(name.substr(0, open)) ||
           (close != after.size() && spells_secret(after.substr(close + 1)));
}

} // namespace detail

/// Judges the name of a setting or an option. Complexity: linear in the name.
[[nodiscard]] constexpr decision judge_setting_name(std::string_view name) noexcept {
    // A name that is shown from right to left may spell anything.
    constexpr std::string_view right_to_left_override = "\xe2\x80\xae";
    if (name.find(right_to_left_override) != std::string_view::npos)
        return {action::drop, rule::secret_setting};
    if (detail::spells_secret(name) || detail::spells_secret_beside_brackets(name))
        return {action::drop, rule::secret_setting};
    return judge_key(name);
}

namespace detail {

[[nodiscard]] constexpr decision decision_for(exposure found) noexcept {
    if (found == exposure::none)
        return {};
    return {action::replace, found == exposure::not_utf8 ? rule::not_utf8 : rule::exposed_text,
            found};
}

} // namespace detail

/// Judges a text, or the digits of a number, under the name of its setting or member. It is kept if
/// the name spares it and it exposes nothing. Complexity: linear in the text.
[[nodiscard]] constexpr decision judge_text(std::string_view text, name_reading under) noexcept {
    if (!spares(under, text))
        return {action::replace, rule::named_so, exposure::none, {}, under.is};
    return detail::decision_for(find_exposure(text, under.is));
}

/// The interface of a site's own rules, which `site_rules` implements. Threads may share one.
///
/// Any answer other than `keep` drops a setting by its name, and replaces a text.
class added_rules {
public:
    virtual ~added_rules() = default;

    /// Says whether to drop a setting or option with this name.
    [[nodiscard]] virtual decision judge_setting_name(std::string_view name) const noexcept = 0;
    /// Says what to do with a text under the name of its setting or member. `keep` by the rule
    /// `added_rule` keeps it; `keep` by any other rule leaves it to the built-in rules.
    [[nodiscard]] virtual decision judge_text(std::string_view name,
                                              std::string_view text) const noexcept = 0;

protected:
    added_rules() = default;
    added_rules(const added_rules&) = default;
    added_rules(added_rules&&) = default;
    added_rules& operator=(const added_rules&) = default;
    added_rules& operator=(added_rules&&) = default;
};

/// The rules of redaction: the built-in ones and, if given, a site's own. No added rule can bring
/// back what the built-in ones drop.
class redaction_rules {
public:
    constexpr redaction_rules() noexcept = default;
    /// Precondition: `added` outlives this.
    constexpr explicit redaction_rules(const added_rules& added) noexcept : added_(&added) {}
    /// If you get here: the added rules would be destroyed before they are used.
    explicit redaction_rules( // lucity: give the added rules a name, so that they outlive this.
        const added_rules&&) = delete;

    /// Judges also what texts hold in base64. Off by default, since many words and numbers are
    /// valid base64.
    constexpr redaction_rules& decode_base64(bool decode = true) noexcept {
        base64_ = decode;
        return *this;
    }

    /// Judges the name of a setting or an option.
    [[nodiscard]] constexpr decision judge_setting_name(std::string_view name) const noexcept {
        const auto judged = lucity::judge_setting_name(name);
        return judged.what == action::keep ? judge_added_name(name) : judged;
    }
    /// Judges a name that the built-in rules keep.
    [[nodiscard]] constexpr decision judge_added_name(std::string_view name) const noexcept {
        const auto added = added_ ? added_->judge_setting_name(name) : decision{};
        if (added.what == action::keep)
            return {};
        return {action::drop, rule::added_rule, exposure::none, added.added_by};
    }

    /// Judges a text under the name of its setting or member. Added rules don't see a text that is
    /// empty or already `in use`, and can't keep one that isn't UTF-8.
    [[nodiscard]] constexpr decision judge_text(std::string_view name, std::string_view text,
                                                name_reading under) const noexcept {
        auto judged = lucity::judge_text(text, under);
        if (base64_ && judged.what == action::keep)
            judged = detail::decision_for(find_exposure_in_base64(text, under.is));
        if (!added_ || judged.why == rule::not_utf8 || text.empty() ||
            detail::equals_lower(detail::trimmed(text), in_use))
            return judged;
        const auto added = added_->judge_text(name, text);
        if (added.what == action::keep && added.why != rule::added_rule)
            return judged;
        return {added.what == action::keep ? action::keep : action::replace, rule::added_rule,
                judged.found, added.added_by, judged.says};
    }

    /// Whether there are no added rules and base64 is not decoded.
    [[nodiscard]] constexpr bool only_built_in() const noexcept { return !added_ && !base64_; }

private:
    const added_rules* added_ = nullptr;
    bool base64_ = false;
};

} // namespace lucity

#endif
