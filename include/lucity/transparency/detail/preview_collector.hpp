// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_TRANSPARENCY_DETAIL_PREVIEW_COLLECTOR_HPP
#define LUCITY_TRANSPARENCY_DETAIL_PREVIEW_COLLECTOR_HPP

#include <lucity/json/json_writer.hpp>
#include <lucity/policy/schema.hpp>
#include <lucity/policy/tier.hpp>
#include <lucity/receiving/detail/document.hpp>
#include <lucity/receiving/detail/reference_engine.hpp>
#include <lucity/receiving/violation.hpp>
#include <lucity/redaction/audit.hpp>
#include <lucity/redaction/rules.hpp>
#include <lucity/transparency/report_preview.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lucity::detail {

/// Makes a preview of a document whose nodes have been judged.
class preview_collector {
public:
    preview_collector(document& shown, const report_schema& schema, tier at)
        : document_(shown), schema_(schema) {
        preview_.schema = std::string(schema.name).append("/").append(to_string(at));
        preview_.sentence = schema.sentence;
        preview_.groups.push_back({"schema", std::string(schema_sentence)});
        for (const auto& row : schema.members)
            if (row.first_tier <= at)
                preview_.groups.push_back({std::string(row.name), std::string(row.sentence)});
    }

    /// Adds the rows of each member to its group.
    void add_members() {
        for_each_child(document_.root(), [&](const node& child) { add_member(child); });
    }

    /// Adds what is no longer in the document. `steps` lead to where it was. Precondition: the
    /// first step is a member of the report.
    void add_removed(std::vector<std::string> steps, const decision& judged) {
        const auto group = find_group(steps.front());
        steps.erase(steps.begin());
        group->rows.push_back(removed_row(steps, deciding_class(judged), explain(judged)));
    }

    [[nodiscard]] report_preview take() {
        for (auto& group : preview_.groups)
            if (group.rows.empty())
                group.rows.push_back({1, may_be_absent(group.name) ? "(none)" : "(missing)"});
        return std::move(preview_);
    }

private:
    using type = node::type;

    [[nodiscard]] bool may_be_absent(std::string_view name) const noexcept {
        const auto* row = schema_.members.find(name);
        return row && row->optional;
    }

    void add_member(const node& member) {
        auto group = find_group(member.key);
        const bool is_known = group != preview_.groups.end();
        if (member.dropped()) {
            keep_removed(member, !is_known);
        } else if (is_known) {
            std::string bytes;
            json_writer out(bytes);
            out.key(member.key);
            write_node(out, member);
            group->bytes = bytes.size();
            preview_.bytes += bytes.size() + 1;
            add(member, group->name, 0, group->rows);
        }
        if (removed_.empty())
            return;
        if (!is_known)
            group = other_members();
        std::ranges::move(removed_, std::back_inserter(group->rows));
        removed_.clear();
    }

    void add(const node& value, std::string name, std::size_t depth, std::vector<preview_row>& to) {
        const bool is_list = value.is == type::array;
        if (!is_list && value.is != type::object)
            return add_value(value, std::move(name), depth, to);
        // At depth 0, the group itself has the name.
        if (depth != 0) {
            to.push_back({depth, name});
            steps_.push_back(std::move(name));
        }
        // Only elements that stay in the list are numbered.
        std::size_t number = 0;
        for_each_child(value, [&](const node& child) {
            if (child.dropped())
                return keep_removed(child);
            ++number;
            add(child, is_list ? std::to_string(number) : std::string(child.key), depth + 1, to);
        });
        if (number == 0)
            to.push_back({depth + 1, "(none)"});
        if (depth != 0)
            steps_.pop_back();
    }

    void add_value(const node& value, std::string name, std::size_t depth,
                   std::vector<preview_row>& to) const {
        preview_row row{(std::max<std::size_t>)(depth, 1), std::move(name), text_of(value), true};
        if (value.why != rule::none) {
            const auto judged = document_.decision_of(value);
            row.what = judged.what;
            row.deciding_class = deciding_class(judged);
            row.reason = explain(judged);
        }
        to.push_back(std::move(row));
    }

    [[nodiscard]] static std::string text_of(const node& value) {
        if (value.replaced())
            return std::string(in_use);
        if (value.is == type::boolean)
            return value.boolean ? "true" : "false";
        return std::string(value.is == type::null ? "null" : value.text);
    }

    /// Keeps a row for the end of the group. A null that counts as absent gets none.
    void keep_removed(const node& removed, bool with_name = true) {
        if (removed.code == node::no_violation)
            return;
        auto steps = steps_;
        if (removed.named && with_name)
            steps.emplace_back(removed.key);
        const auto judged = document_.decision_of(removed);
        const bool by_rule = judged.why != rule::none;
        removed_.push_back(removed_row(
            steps, by_rule ? deciding_class(judged) : std::string(to_string(removed.code)),
            by_rule ? explain(judged) : std::string(message_of(removed.code))));
    }

    [[nodiscard]] static preview_row removed_row(const std::vector<std::string>& steps,
                                                 std::string why, std::string reason) {
        std::string name;
        for (const auto& step : steps)
            name.append(name.empty() ? "(a value in " : ", ").append(step);
        name += name.empty() ? "(a value)" : ")";
        return {1, std::move(name), {}, true, action::drop, std::move(why), std::move(reason)};
    }

    std::vector<preview_group>::iterator find_group(std::string_view name) noexcept {
        return std::ranges::find(preview_.groups, name, &preview_group::name);
    }

    /// The group of the members that this report doesn't share.
    std::vector<preview_group>::iterator other_members() {
        constexpr std::string_view name = "(other members)";
        if (preview_.groups.back().name != name)
            preview_.groups.push_back({std::string(name), "What this report does not share."});
        return preview_.groups.end() - 1;
    }

    document& document_;
    const report_schema& schema_;
    report_preview preview_{.schema = {}, .sentence = {}, .bytes = 1};
    /// The names from the group to the current part.
    std::vector<std::string> steps_;
    std::vector<preview_row> removed_;
};

} // namespace lucity::detail

#endif
