// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_REDACT_HPP
#define LUCITY_REDACT_HPP

#include <lucity/detail/described_fields.hpp>
#include <lucity/detail/duplicate_names.hpp>
#include <lucity/detail/json_number.hpp>
#include <lucity/ordered_map.hpp>
#include <lucity/report_info.hpp>
#include <lucity/rules.hpp>
#include <lucity/scalar.hpp>
#include <lucity/schema.hpp>
#include <lucity/table_name.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lucity {

namespace detail {

/// Redacts the values of one report in place and keeps the audit. Every kind of value that a schema
/// can hold has its overload.
class redactor {
public:
    void redact(std::string& text, const json_pointer& path, name_context context) {
        const auto judged = judge_text(text, context);
        if (judged.what == action::keep)
            return;
        text = in_use;
        note(path, judged);
    }

    void redact(scalar& value, const json_pointer& path, name_context context) {
        const auto* text = value.if_text();
        if (!text)
            return;
        const auto judged = judge_text(*text, context);
        if (judged.what == action::keep)
            return;
        value = in_use;
        note(path, judged);
    }

    /// A count can't expose anything; encoding refuses one that is too large.
    void redact(std::uint64_t&, const json_pointer&, name_context) {}

    void redact(ordered_map<std::uint64_t>& counts, const json_pointer& path, name_context) {
        counts.erase_if([&](const std::string& table, std::uint64_t& count) {
            if (!is_counted_table(table))
                return drop(path, rule::unknown_key);
            if (count > largest_count)
                return drop(path, rule::out_of_range);
            return drop_if(path, judge_key(table));
        });
    }

    void redact(ordered_map<scalar>& settings, const json_pointer& path, name_context) {
        const auto duplicates = duplicate_names(settings);
        std::size_t index = 0;
        settings.erase_if([&](const std::string& name, scalar& value) {
            const bool duplicate = duplicates.at(index++);
            if (drop_if(path, judge_setting_name(name)))
                return true;
            if (duplicate)
                return drop(path, rule::duplicate_name);
            redact(value, path / name, context_of(name));
            return false;
        });
    }

    void redact(ordered_map<ordered_map<scalar>>& options, const json_pointer& path,
                name_context context) {
        // The name of an option table has no room for a host's.
        options.erase_if([&](const std::string& table, ordered_map<scalar>& settings) {
            if (!is_option_table(table))
                return drop(path, rule::unknown_key);
            redact(settings, path / table, context);
            return false;
        });
    }

    template <class Element>
    void redact(std::vector<Element>& list, const json_pointer& path, name_context context) {
        for (std::size_t i = 0; i != list.size(); ++i)
            redact(list[i], path / i, context);
    }

    template <class Struct>
        requires is_described<Struct>
    void redact(Struct& part, const json_pointer& path, name_context) {
        for_each_field(part, [&](auto field, auto& value) {
            using description = typename decltype(field)::description;
            redact(value, path / field.name, context_of(field.name, description::treated));
        });
    }

    [[nodiscard]] lucity::audit take_audit() noexcept { return std::move(audit_); }

private:
    bool drop(const json_pointer& parent, rule why) {
        audit_.push_back({parent, action::drop, why});
        return true;
    }
    bool drop_if(const json_pointer& parent, decision judged) {
        return judged.what == action::drop && drop(parent, judged.why);
    }
    void note(const json_pointer& path, decision judged) {
        audit_.push_back({path, judged.what, judged.why});
    }

    lucity::audit audit_;
};

} // namespace detail

/// A report that redaction has been over: the only kind that `encode` takes, and only `redact`
/// makes one. It can be read and copied, and not changed.
template <report Report>
class redacted {
public:
    using report_type = Report;

    [[nodiscard]] const Report& report() const& noexcept { return report_; }
    [[nodiscard]] Report report() && noexcept { return std::move(report_); }
    /// What was dropped and replaced, in the order of the wire.
    [[nodiscard]] const lucity::audit& audit() const& noexcept { return audit_; }
    [[nodiscard]] lucity::audit audit() && noexcept { return std::move(audit_); }

    friend bool operator==(const redacted&, const redacted&) = default;

private:
    template <lucity::report Other>
    friend redacted<Other> redact(Other);

    redacted(Report report, lucity::audit audit) noexcept
        : report_(std::move(report)), audit_(std::move(audit)) {}

    Report report_;
    lucity::audit audit_;
};

/// Redacts a report: drops the secrets, puts `in use` in place of texts that expose a location or a
/// credential, and drops map keys that do or that the schema doesn't allow.
///
/// Example: `auto clean = redact(std::move(report));`
///
/// Redacting what is redacted changes nothing. Two reports that differ only in values that are
/// dropped or replaced give the same result, audit included.
///
/// Complexity: linear in the texts, n log n in the number of settings of one map.
/// Exception safety: only an allocation can throw, and then there is no result.
/// Source: wire format, section 2; P6.
template <report Report>
[[nodiscard]] redacted<Report> redact(Report report) {
    [[maybe_unused]] const auto& checked = schema_of_report<Report>;
    detail::redactor engine;
    engine.redact(report, json_pointer(), name_context());
    return redacted<Report>(std::move(report), engine.take_audit());
}

} // namespace lucity

#endif
