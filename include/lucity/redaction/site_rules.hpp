// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_REDACTION_SITE_RULES_HPP
#define LUCITY_REDACTION_SITE_RULES_HPP

#include <boost/config.hpp>

#ifdef BOOST_NO_EXCEPTIONS
#error "lucity: site_rules.hpp needs exceptions: Boost.Regex throws one for a malformed pattern."
#else

#include <lucity/redaction/detail/bounded_pattern.hpp>
#include <lucity/redaction/rules.hpp>
#include <lucity/text/ascii.hpp>
#include <lucity/text/enumerator_rows.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lucity {

/// Why a rule was not added.
struct site_rule_error {
    /// What can be wrong with a rule.
    enum class problem : std::uint8_t {
        /// The rule's name is not 1 to 64 letters, digits, `-` and `_`.
        bad_name,
        /// The pattern is not a regular expression; `position` says where.
        bad_pattern,
        /// The pattern takes too long on some short texts.
        slow_pattern,
    };
    /// The parts of a rule.
    enum class part : std::uint8_t { rule_name, setting_pattern, value_pattern };

    /// What is wrong.
    problem what;
    /// The part of the rule that is wrong.
    part where;
    /// The byte of a `bad_pattern` at which the error is.
    std::size_t position = 0;

    friend bool operator==(const site_rule_error&, const site_rule_error&) = default;
};

/// In the order of `site_rule_error::problem`.
inline constexpr auto site_rule_problem_rows = [] {
    using enum site_rule_error::problem;
    return std::to_array<detail::enumerator_row<site_rule_error::problem>>({
        {bad_name, "the rule's name is not 1 to 64 letters, digits, '-' and '_'"},
        {bad_pattern, "the pattern is not a regular expression"},
        {slow_pattern, "the pattern takes too long on some texts"},
    });
}();
static_assert(detail::is_row_for_each<site_rule_problem_rows>());

/// The message for a problem, in fixed words.
[[nodiscard]] constexpr std::string_view message_of(site_rule_error::problem what) noexcept {
    return detail::row_of(site_rule_problem_rows, what).name;
}

/// The rules of a site: patterns for the names and values of settings.
///
///     lucity::site_rules rules;
///     auto error = rules.replace("badge", "", "HV-[0-9]{4}");
///     auto clean = redact(std::move(report), lucity::redaction_rules(rules));
///
/// Patterns are Perl regular expressions (Boost.Regex). They match bytes, ignore letter case, and
/// match anywhere in a name or text unless `^` or `$` says otherwise. An empty pattern matches
/// everything. A malformed or slow pattern is rejected when it is added.
///
/// A name or text of more than 1 KiB counts as a match, and so does one on which the search takes
/// too long. No rule can bring back what the built-in rules drop. A rule that replaces a text comes
/// before one that keeps it.
class site_rules final : public added_rules {
public:
    /// Drops settings and options whose names match.
    [[nodiscard]] std::optional<site_rule_error> drop(std::string_view rule_name,
                                                      std::string_view setting_pattern) {
        return add(drops_, rule_name, setting_pattern, {});
    }

    /// Replaces by `in use` texts that match, of settings, options or other members whose names
    /// match.
    [[nodiscard]] std::optional<site_rule_error> replace(std::string_view rule_name,
                                                         std::string_view setting_pattern,
                                                         std::string_view value_pattern) {
        return add(replacements_, rule_name, setting_pattern, value_pattern);
    }

    /// Keeps the texts of a setting, option or other member with exactly this name, whatever they
    /// expose.
    [[nodiscard]] std::optional<site_rule_error> keep(std::string_view rule_name,
                                                      std::string_view setting_name) {
        if (!is_rule_name(rule_name))
            return bad_name;
        kept_.push_back({std::string(rule_name), std::string(setting_name)});
        return std::nullopt;
    }

    [[nodiscard]] decision judge_setting_name(std::string_view name) const noexcept override {
        const auto rule = std::ranges::find_if(
            drops_, [&](const patterns& each) { return each.setting.matches(name); });
        return rule == drops_.end() ? decision{} : decide(action::drop, rule->name);
    }

    [[nodiscard]] decision judge_text(std::string_view name,
                                      std::string_view text) const noexcept override {
        const auto replacement = std::ranges::find_if(replacements_, [&](const patterns& each) {
            return each.setting.matches(name) && each.value.matches(text);
        });
        if (replacement != replacements_.end())
            return decide(action::replace, replacement->name);
        const auto kept = std::ranges::find(kept_, name, &exact_name::setting);
        return kept == kept_.end() ? decision{} : decide(action::keep, kept->name);
    }

private:
    struct patterns {
        std::string name;
        detail::bounded_pattern setting;
        detail::bounded_pattern value;
    };
    struct exact_name {
        std::string name;
        std::string setting;
    };

    static constexpr site_rule_error bad_name{site_rule_error::problem::bad_name,
                                              site_rule_error::part::rule_name};

    static constexpr bool is_rule_name(std::string_view name) noexcept {
        constexpr std::size_t longest = 64;
        return !name.empty() && name.size() <= longest && std::ranges::all_of(name, [](char c) {
            return detail::is_letter(c) || detail::is_digit(c) || c == '-' || c == '_';
        });
    }

    static decision decide(action what, std::string_view name) noexcept {
        return {what, rule::added_rule, exposure::none, name};
    }

    static std::optional<site_rule_error>
    compile(detail::bounded_pattern& into, std::string_view pattern, site_rule_error::part where) {
        using problem = site_rule_error::problem;
        if (const auto position = into.compile(pattern))
            return site_rule_error{problem::bad_pattern, where, *position};
        if (into.is_slow(pattern))
            return site_rule_error{problem::slow_pattern, where};
        return std::nullopt;
    }

    static std::optional<site_rule_error> add(std::vector<patterns>& rules,
                                              std::string_view rule_name,
                                              std::string_view setting_pattern,
                                              std::string_view value_pattern) {
        using part = site_rule_error::part;
        if (!is_rule_name(rule_name))
            return bad_name;
        patterns added{std::string(rule_name), {}, {}};
        if (const auto error = compile(added.setting, setting_pattern, part::setting_pattern))
            return error;
        if (const auto error = compile(added.value, value_pattern, part::value_pattern))
            return error;
        rules.push_back(std::move(added));
        return std::nullopt;
    }

    std::vector<patterns> drops_;
    std::vector<patterns> replacements_;
    std::vector<exact_name> kept_;
};

} // namespace lucity

#endif
#endif
