// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_REDACTION_REDACT_HPP
#define LUCITY_REDACTION_REDACT_HPP

#include <lucity/json/json_place.hpp>
#include <lucity/policy/count.hpp>
#include <lucity/policy/detail/described_fields.hpp>
#include <lucity/policy/detail/enumerators.hpp>
#include <lucity/policy/kind.hpp>
#include <lucity/policy/ordered_map.hpp>
#include <lucity/policy/report_info.hpp>
#include <lucity/policy/scalar.hpp>
#include <lucity/policy/schema.hpp>
#include <lucity/redaction/audit.hpp>
#include <lucity/redaction/detail/duplicate_names.hpp>
#include <lucity/redaction/detail/judging_memory.hpp>
#include <lucity/redaction/detail/name_cache.hpp>
#include <lucity/redaction/entry_rules.hpp>
#include <lucity/redaction/member_reading.hpp>
#include <lucity/redaction/rules.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace lucity {

namespace detail {

/// The name of a member, and what it says about its text.
struct member_name {
    std::string_view name;
    text_context says;
};

/// Redacts the values of one report in place, and keeps the audit. `redact` has an overload for
/// each kind of value in a schema.
class redactor {
public:
    explicit redactor(const redaction_rules& rules) : rules_(rules) { memory_->start_report(); }

    void redact(std::string& text, const json_place& path, member_name under) {
        const auto judged = judge(text, under);
        note(path, judged);
        if (judged.what != action::keep)
            text = in_use;
    }

    void redact(scalar& value, const json_place& path, member_name under) {
        const auto* text = value.if_text();
        const auto* number = value.if_number();
        if (!text && !number)
            return;
        const auto judged = judge(text ? std::string_view(*text) : number->text(), under);
        note(path, judged);
        if (judged.what != action::keep)
            value = in_use;
    }

    /// A boolean or an enumerator can't expose anything, nor can a number whose name was checked at
    /// compile time. Encoding refuses those that are out of range.
    template <class Value>
        requires std::is_arithmetic_v<Value> || described_enumeration<Value>
    void redact(Value&, const json_place&, member_name) {}

    void redact(ordered_map<std::uint64_t>& counts, const json_place& path, member_name) {
        counts.erase_if([&](const std::string& table, std::uint64_t& count) {
            const auto judged = memory_->judge_counted_table(rules_, table);
            if (judged.why != rule::unknown_key && count > largest_count)
                return drop(path, rule::out_of_range);
            return drop_if(path, judged);
        });
    }

    void redact(ordered_map<scalar>& settings, const json_place& path, member_name) {
        std::optional<duplicate_names> duplicates;
        if (!look_up(settings))
            duplicates.emplace(settings);
        std::size_t index = 0;
        settings.erase_if([&](const std::string& name, scalar& value) {
            const auto& facts = memory_->facts[index];
            const bool duplicate = duplicates && duplicates->at(index);
            ++index;
            if (drop_if(path, memory_->judge_setting_name(rules_, name, facts)))
                return true;
            if (duplicate)
                return drop(path, rule::duplicate_name);
            redact(value, path / name, member_name{name, facts.context});
            return false;
        });
    }

    void redact(ordered_map<ordered_map<scalar>>& options, const json_place& path,
                member_name under) {
        options.erase_if([&](const std::string& table, ordered_map<scalar>& settings) {
            if (drop_if(path, judge_entry(kind::options, table, rules_)))
                return true;
            redact(settings, path / table, under);
            return false;
        });
    }

    template <class Element>
    void redact(std::vector<Element>& list, const json_place& path, member_name under) {
        for (std::size_t i = 0; i != list.size(); ++i)
            redact(list[i], path / i, under);
    }

    template <described Struct>
    void redact(Struct& part, const json_place& path, member_name) {
        for_each_value(part, [&](auto field, auto& value) {
            using description = typename decltype(field)::description;
            using value_type = std::remove_cvref_t<decltype(value)>;
            constexpr member_name under{
                field.name, text_context(read_member(field.name, description::treated))};
            static_assert(
                !std::is_arithmetic_v<value_type> || std::same_as<value_type, bool> ||
                    spares_numbers(under.says.says),
                "lucity: redaction keeps numbers, but the name of this one suggests a "
                "secret, a place or a path. Name it after what it counts or measures, such "
                "as server_count; or, if it may be a secret, make it a text.");
            redact(value, path / field.name, under);
        });
    }

    [[nodiscard]] lucity::audit take_audit() noexcept { return std::move(audit_); }

private:
    /// Looks up what is known about the names of a map's settings. False if two of them may spell
    /// the same name.
    bool look_up(const ordered_map<scalar>& settings) {
        memory_->start_map();
        bool all_differ = true;
        for (const auto& setting : settings)
            all_differ = memory_->look_up(setting.name) && all_differ;
        return all_differ;
    }

    [[nodiscard]] decision judge(std::string_view text, member_name under) {
        return memory_->judge_text(rules_, under.name, text, under.says);
    }

    bool drop(const json_place& parent, rule why) {
        note(parent, {action::drop, why});
        return true;
    }
    bool drop_if(const json_place& parent, decision judged) {
        if (judged.what == action::keep)
            return false;
        note(parent, judged);
        return true;
    }
    void note(const json_place& path, decision judged) {
        if (judged.why != rule::none)
            audit_.push_back({path.pointer(), judged.what, judged.why, judged.found,
                              std::string(judged.added_by), judged.says});
    }

    const redaction_rules& rules_;
    const lent<judging_memory> memory_;
    lucity::audit audit_;
};

} // namespace detail

/// A redacted report. Only `redact` makes one, and `encode` accepts no other report. It can be read
/// and copied, but not changed.
template <report Report>
class redacted {
public:
    /// The type of the report.
    using report_type = Report;

    /// What is left of the report.
    [[nodiscard]] const Report& report() const& noexcept { return report_; }
    /// The same, moved out.
    [[nodiscard]] Report report() && noexcept { return std::move(report_); }
    /// What was dropped and replaced, in the order of the wire.
    [[nodiscard]] const lucity::audit& audit() const& noexcept { return audit_; }
    /// The same, moved out.
    [[nodiscard]] lucity::audit audit() && noexcept { return std::move(audit_); }

    friend bool operator==(const redacted&, const redacted&) = default;

private:
    template <lucity::report Other>
    friend redacted<Other> redact(Other, const redaction_rules&);

    redacted(Report report, lucity::audit audit) noexcept
        : report_(std::move(report)), audit_(std::move(audit)) {}

    Report report_;
    lucity::audit audit_;
};

/// Redacts a report: drops the secrets, replaces texts that expose a location or a credential by
/// `in use`, and drops map keys that expose one or that the schema doesn't allow.
///
/// Example: `auto clean = redact(std::move(report));`
///
/// Redacting again changes nothing. Two reports that differ only in dropped or replaced values give
/// the same result. Their audits may differ only in the class of a replaced value.
///
/// Complexity: linear in the texts, n log n in the settings of one map.
/// Exception safety: only an allocation can throw.
/// Source: P6.
template <report Report>
[[nodiscard]] redacted<Report> redact(Report report, const redaction_rules& rules = {}) {
    [[maybe_unused]] const auto& checked = schema_of_report<Report>;
    detail::redactor engine(rules);
    engine.redact(report, detail::json_place(), {});
    return redacted<Report>(std::move(report), engine.take_audit());
}

namespace error {

// The compiler's message shows this name as the reason why `redact` is deleted.
struct only_a_report_can_be_redacted;

} // namespace error

/// If you get here: the argument is not a report. What `redact` returns is not one either, since it
/// is redacted already.
template <class Anything, class... More, class Why = error::only_a_report_can_be_redacted>
    requires(!report<Anything>)
void redact( // lucity: a report has a report_info about and using consented_by = reporter<...>.
    const Anything&, const More&...) = delete;

} // namespace lucity

#endif
