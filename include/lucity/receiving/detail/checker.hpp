// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_RECEIVING_DETAIL_CHECKER_HPP
#define LUCITY_RECEIVING_DETAIL_CHECKER_HPP

#include <lucity/json/json_place.hpp>
#include <lucity/policy/detail/number_value.hpp>
#include <lucity/policy/kind.hpp>
#include <lucity/policy/schema.hpp>
#include <lucity/receiving/detail/document.hpp>
#include <lucity/receiving/detail/rule_codes.hpp>
#include <lucity/receiving/detail/value_offsets.hpp>
#include <lucity/receiving/violation.hpp>
#include <lucity/receiving/violation_list.hpp>
#include <lucity/redaction/detail/duplicate_names.hpp>
#include <lucity/redaction/detail/judging_memory.hpp>
#include <lucity/redaction/detail/name_cache.hpp>
#include <lucity/redaction/entry_rules.hpp>
#include <lucity/redaction/member_reading.hpp>
#include <lucity/redaction/rules.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace lucity::detail {

/// Checks a document against a schema: collects violations, and marks the nodes that are removed
/// and the texts that are replaced. It reads the schema's tables and is not a template, so that all
/// reports share it.
///
/// The path of a removed entry of a map ends at the map, since the output doesn't show its key.
class checker {
public:
    checker(document& checked, std::span<const report_schema> reports, const redaction_rules& rules,
            judging_memory& memory, violation_list& violations) noexcept
        : document_(checked), reports_(reports), rules_(rules), memory_(memory),
          violations_(violations) {
        memory_.start_report();
    }

    /// Returns the document's schema, or nothing after a fatal violation.
    std::optional<schema_name> check() {
        auto& root = document_.root();
        const auto* named = root.is == type::object ? find_child(root, "schema") : nullptr;
        const auto found =
            named && named->is == type::text ? find_schema(reports_, named->text) : std::nullopt;
        if (found) {
            at_ = *found;
            check_members(root, at_.report->members, {});
        } else {
            add(violation_code::unknown_schema, named ? *named : root, {});
        }
        find_offsets(document_.input(), violations_);
        return violations_.fatal() ? std::nullopt : found;
    }

private:
    using type = node::type;

    void check_members(node& object, member_table table, const json_place& path) {
        const bool top = &object == &document_.root();
        std::vector<const member*> present;
        for_each_child(object, [&](node& child) {
            if (top && child.key == "schema")
                return;
            const auto* known = table.find(child.key);
            if (known)
                present.push_back(known);
            child.named = known || (top && is_known_elsewhere(child.key));
            if (known && known->first_tier <= at_.tier)
                check_value(child, *known, path / known->name);
            else if (child.named)
                drop(child, violation_code::not_collected, path / child.key);
            else
                drop(child, violation_code::unknown_member, path);
        });
        for (const auto& row : table)
            if (row.first_tier <= at_.tier && !row.optional &&
                std::ranges::find(present, &row) == present.end())
                add(violation_code::missing_member, object, path / row.name);
    }

    bool is_known_elsewhere(std::string_view name) const noexcept {
        return std::ranges::any_of(reports_,
                                   [&](const auto& each) { return each.members.find(name); });
    }

    void check_value(node& value, const member& row, const json_place& path) {
        // If a member may be absent, null means that it is.
        if (row.optional && value.is == type::null) {
            value.what = action::drop;
            return;
        }
        switch (row.kind) {
        case kind::text:
            if (has_type(value, type::text, path))
                check_text(value, row, path);
            return;
        case kind::release:
            if (has_type(value, type::text, path))
                check_release(value, row, path);
            return;
        case kind::enumeration:
            if (has_type(value, type::text, path))
                check_enumerator(value, row, path);
            return;
        case kind::boolean:
            has_type(value, type::boolean, path);
            return;
        case kind::count:
        case kind::integer:
        case kind::number:
            if (has_type(value, type::number, path))
                check_number(value, row, path);
            return;
        case kind::counts:
            if (has_type(value, type::object, path))
                check_counts(value, path);
            return;
        case kind::settings:
            if (has_type(value, type::object, path))
                check_settings(value, path);
            return;
        case kind::options:
            if (has_type(value, type::object, path))
                check_options(value, path);
            return;
        case kind::object:
            if (has_type(value, type::object, path))
                check_members(value, row.members, path);
            return;
        case kind::texts:
        case kind::list:
            if (has_type(value, type::array, path))
                check_elements(value, row, path);
            return;
        }
    }

    void check_text(node& value, const member& row, const json_place& path) {
        judge(value, row.name, memory_.members.find(row), path);
    }

    void check_release(node& value, const member& row, const json_place& path) {
        check_text(value, row, path);
        // A violation must not depend on a value that is replaced.
        const auto version = release::parse(value.replaced() ? in_use : value.text);
        if (!version)
            add(violation_code::unreadable_release, value, path);
        else if (*version < first_release_of(at_.tier))
            add(violation_code::release_below_schema, value, path);
    }

    /// A number may leave only under a name that spares it; for any other, `redact` doesn't
    /// compile.
    void check_number(node& value, const member& row, const json_place& path) {
        if (spares_numbers(memory_.members.find(row).says))
            check_range(value, row.kind, path);
        else
            drop(value, violation_code::exposed, path);
    }

    void check_range(node& number, kind of, const json_place& path) {
        const bool integer = number.text.find_first_of(".eE") == std::string_view::npos;
        if (!integer && of != kind::number)
            drop(number, violation_code::wrong_type, path);
        else if (!is_in_range(of, number.text))
            drop(number, violation_code::out_of_range, path);
    }

    void check_enumerator(node& value, const member& row, const json_place& path) {
        if (std::ranges::find(row.enumerators, value.text) == row.enumerators.end())
            drop(value, violation_code::out_of_range, path);
    }

    void check_elements(node& list, const member& row, const json_place& path) {
        const bool texts = row.kind == kind::texts;
        std::size_t index = 0;
        for_each_child(list, [&](node& element) {
            const auto here = path / index++;
            if (!has_type(element, texts ? type::text : type::object, here))
                return;
            if (texts)
                check_text(element, row, here);
            else
                check_members(element, row.members, here);
        });
    }

    void check_counts(node& counts, const json_place& path) {
        for_each_child(counts, [&](node& count) {
            if (!drop_if(count, memory_.judge_counted_table(rules_, count.key), path) &&
                has_type(count, type::number, path))
                check_range(count, kind::count, path);
        });
    }

    void check_options(node& options, const json_place& path) {
        for_each_child(options, [&](node& table) {
            if (!drop_if(table, judge_entry(kind::options, table.key, rules_), path) &&
                has_type(table, type::object, path))
                check_settings(table, path / table.key);
        });
    }

    void check_settings(node& settings, const json_place& path) {
        if (const auto* repeated = look_up(settings) ? nullptr : find_repeated_name(settings))
            return add(violation_code::duplicate_member, *repeated, path);
        auto facts = memory_.facts.begin();
        for_each_child(settings, [&](node& setting) { check_setting(setting, *facts++, path); });
    }

    void check_setting(node& setting, const name_facts& facts, const json_place& path) {
        if (drop_if(setting, memory_.judge_setting_name(rules_, setting.key, facts), path))
            return;
        if (setting.is == type::object || setting.is == type::array)
            drop(setting, violation_code::wrong_type, path);
        else if (setting.is == type::text || setting.is == type::number)
            judge(setting, setting.key, facts.context, path / setting.key);
    }

    /// Looks up the names of settings. False if two of them may differ only in spelling.
    bool look_up(const node& settings) {
        memory_.start_map();
        bool all_differ = true;
        for_each_child(settings, [&](const node& setting) {
            all_differ = memory_.look_up(setting.key) && all_differ;
        });
        return all_differ;
    }

    /// The first setting whose name occurred before; a null pointer if all names differ.
    const node* find_repeated_name(const node& settings) {
        struct entry {
            std::string_view name;
            const node* setting;
        };
        std::vector<entry> all;
        for_each_child(settings, [&](const node& each) { all.push_back({each.key, &each}); });
        const auto repeated = duplicate_names(all).first_repeated();
        return repeated == duplicate_names::none ? nullptr : all[repeated].setting;
    }

    bool has_type(node& value, type wanted, const json_place& path) {
        if (value.is == wanted)
            return true;
        drop(value, violation_code::wrong_type, path);
        return false;
    }

    void drop(node& value, violation_code code, const json_place& path) {
        value.what = action::drop;
        value.code = code;
        add(code, value, path);
    }

    bool drop_if(node& value, const decision& judged, const json_place& parent) {
        if (judged.what == action::keep)
            return false;
        document_.decide(value, judged);
        drop(value, code_of(judged.why), parent);
        return true;
    }

    void judge(node& text, std::string_view name, const text_context& says,
               const json_place& path) {
        const auto judged = memory_.judge_text(rules_, name, text.text, says);
        // A preview also shows what an added rule keeps.
        if (judged.why != rule::none)
            document_.decide(text, judged);
        if (judged.what == action::keep)
            return;
        text.what = action::replace;
        text.code = violation_code::exposed;
        add(violation_code::exposed, text, path);
    }

    void add(violation_code code, const node& at, const json_place& path) {
        if (auto* const kept = violations_.add(code)) {
            path.append_to(kept->path);
            kept->offset = document_.index_of(at); // until find_offsets
        }
    }

    document& document_;
    std::span<const report_schema> reports_;
    const redaction_rules& rules_;
    judging_memory& memory_;
    violation_list& violations_;
    schema_name at_{};
};

} // namespace lucity::detail

#endif
