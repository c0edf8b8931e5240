// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_TRANSPARENCY_PREVIEW_HPP
#define LUCITY_TRANSPARENCY_PREVIEW_HPP

#include <lucity/json/json_pointer.hpp>
#include <lucity/json/json_writer.hpp>
#include <lucity/policy/field.hpp>
#include <lucity/policy/limits.hpp>
#include <lucity/policy/report_info.hpp>
#include <lucity/policy/schema.hpp>
#include <lucity/policy/tier.hpp>
#include <lucity/receiving/detail/document.hpp>
#include <lucity/receiving/detail/document_writer.hpp>
#include <lucity/receiving/violation.hpp>
#include <lucity/receiving/violation_list.hpp>
#include <lucity/redaction/audit.hpp>
#include <lucity/redaction/redact.hpp>
#include <lucity/redaction/rules.hpp>
#include <lucity/sending/detail/encode_checker.hpp>
#include <lucity/sending/detail/encoder.hpp>
#include <lucity/sending/encode_error.hpp>
#include <lucity/transparency/detail/report_places.hpp>
#include <lucity/transparency/report_preview.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace lucity {

namespace detail {

/// Collects a preview from the bytes that would leave, and from what redaction or an inspector did.
class preview_collector {
public:
    preview_collector(const report_schema& schema, tier at, const lucity::audit& done,
                      std::optional<encode_error> refused)
        : schema_(schema), audit_(done), places_(schema) {
        preview_.refused = refused;
        preview_.schema = std::string(schema.name).append("/").append(to_string(at));
        preview_.sentence = schema.sentence;
        preview_.groups.push_back({"schema", std::string(schema_sentence)});
        for (const auto& row : schema.members)
            if (row.first_tier <= at)
                preview_.groups.push_back({std::string(row.name), std::string(row.sentence)});
        for (const auto& entry : audit_)
            if (entry.what != action::drop)
                decided_[entry.path.text()] = &entry;
    }

    /// Adds the rows of each member to its group.
    void add_values(std::string_view bytes) {
        preview_.bytes = bytes.size();
        limits unlimited;
        unlimited.bytes = unlimited.depth = unlimited.members = bytes.size();
        unlimited.key = unlimited.text = bytes.size();
        auto read = read_document(bytes, unlimited);
        if (auto* document = std::get_if<detail::document>(&read))
            document->for_each_child(document->root(),
                                     [&](const node& child) { add_member(*document, child); });
    }

    /// Adds what redaction dropped.
    void add_dropped() {
        for (const auto& entry : audit_)
            if (entry.what == action::drop)
                add_dropped(places_.find(entry.path).steps, deciding_class(decision_of(entry)),
                            explain(decision_of(entry)));
    }

    /// Adds what an inspector removed.
    void add_removed(const violation_list& found) {
        places_.remember_removed(found);
        for (const auto& each : found) {
            const auto place = places_.find(each.path);
            if (each.code == violation_code::exposed && place.is_map)
                add_dropped(place.steps, std::string(to_string(rule::exposed_name)),
                            "its name shows a location or a credential, or is one that a rule of "
                            "this site drops");
            else if (each.code == violation_code::secret)
                add_dropped(place.steps, std::string(to_string(rule::secret_setting)),
                            explain(decision{action::drop, rule::secret_setting}));
            else if (is_removal(each.code))
                add_dropped(place.steps, std::string(to_string(each.code)),
                            std::string(each.message()));
        }
        preview_.more_violations = found.count() - found.size();
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

    void add_member(document& read, const node& member) {
        const auto group = find_group(member.key);
        if (group == preview_.groups.end())
            return;
        std::string bytes;
        json_writer out(bytes);
        out.key(member.key);
        write_node(out, read, member);
        group->bytes = bytes.size();
        add(read, member, std::string(member.key), json_pointer() / member.key, 0, group->rows);
    }

    void add(document& read, const node& value, std::string name, const json_pointer& path,
             std::size_t depth, std::vector<preview_row>& to) {
        const bool is_list = value.is == type::array;
        if (!is_list && value.is != type::object)
            return add_value(value, std::move(name), path, depth, to);
        // A group has its name already.
        if (depth != 0)
            to.push_back({depth, std::move(name)});
        if (value.first_child == node::none)
            to.push_back({depth + 1, "(none)"});
        std::size_t index = 0;
        read.for_each_child(value, [&](const node& child) {
            auto inner = is_list ? std::to_string(index + 1) : std::string(child.key);
            auto inner_path = is_list ? path / index : path / child.key;
            ++index;
            add(read, child, std::move(inner), inner_path, depth + 1, to);
        });
    }

    void add_value(const node& value, std::string name, const json_pointer& path, std::size_t depth,
                   std::vector<preview_row>& to) {
        preview_row row{std::max<std::size_t>(depth, 1), std::move(name), text_of(value), true};
        if (const auto found = decided_.find(path.text()); found != decided_.end()) {
            const auto judged = decision_of(*found->second);
            row.what = judged.what;
            row.deciding_class = deciding_class(judged);
            row.reason = explain(judged);
        }
        to.push_back(std::move(row));
    }

    [[nodiscard]] static std::string text_of(const node& value) {
        switch (value.is) {
        case type::boolean:
            return value.boolean ? "true" : "false";
        case type::null:
            return "null";
        case type::number:
        case type::text:
        case type::array:
        case type::object:
            break;
        }
        return std::string(value.text);
    }

    void add_dropped(std::vector<std::string> steps, std::string why, std::string reason) {
        auto group = steps.empty() ? preview_.groups.end() : find_group(steps[0]);
        if (group == preview_.groups.end())
            group = other_members();
        else
            steps.erase(steps.begin());
        std::string name;
        for (const auto& step : steps)
            name.append(name.empty() ? "(a value of " : ", ").append(step);
        name += name.empty() ? "(a value)" : ")";
        group->rows.push_back(
            {1, std::move(name), {}, true, action::drop, std::move(why), std::move(reason)});
    }

    std::vector<preview_group>::iterator find_group(std::string_view name) noexcept {
        return std::ranges::find(preview_.groups, name, &preview_group::name);
    }

    /// A group for what was in the report itself and belongs to no other.
    std::vector<preview_group>::iterator other_members() {
        constexpr std::string_view name = "(other members)";
        if (preview_.groups.back().name != name)
            preview_.groups.push_back({std::string(name), "What this report does not share."});
        return preview_.groups.end() - 1;
    }

    [[nodiscard]] static bool is_removal(violation_code code) noexcept {
        return code == violation_code::wrong_type || code == violation_code::out_of_range ||
               code == violation_code::unknown_member || code == violation_code::not_collected;
    }

    const report_schema& schema_;
    const lucity::audit& audit_;
    /// By the paths of values that stayed or were replaced.
    std::map<std::string_view, const audit_entry*> decided_;
    report_preview preview_;
    report_places places_;
};

/// A collector for a report whose bytes are known, which knows whether they could be sent.
template <report Report>
preview_collector collector_for(const redacted<Report>& report, std::string_view bytes,
                                const limits& allowed) {
    auto refused = find_encode_error(report.report(), allowed);
    if (!refused && bytes.size() > allowed.bytes)
        refused = encode_error::too_large;
    preview_collector collector(schema_of_report<Report>, tier_at<Report>, report.audit(), refused);
    collector.add_values(bytes);
    return collector;
}

} // namespace detail

/// What would leave of a report: its members, as they are in the very bytes that `encode` writes,
/// what was replaced and what was dropped, and why; or why nothing would. It needs no consent, so
/// that it can be shown to somebody who has not made up their mind, or who has opted out. No value
/// that was replaced or dropped is in it. `allowed` is what `encode` would be called with.
///
/// Example: `std::cout << to_text(preview_of(redact(report)));`
///
/// Complexity: n log n in the values.
template <report Report>
[[nodiscard]] report_preview preview_of(const redacted<Report>& report,
                                        const limits& allowed = {}) {
    const auto bytes = detail::encoded(report.report());
    auto collector = detail::collector_for(report, bytes, allowed);
    collector.add_dropped();
    return collector.take();
}

/// The same for a report that was read from bytes, which may lack members or hold what is removed.
/// What would leave is `inspected`, the bytes that an inspector made of it; what stays is what its
/// violations say that it removed. The decoded report says why texts were replaced.
///
/// Example: `preview_of(redact(*decoded.report), verdict.redacted(), verdict.violations())`
///
/// Precondition: all come from the same bytes, and redaction and inspector go by the same rules.
template <report Report>
[[nodiscard]] report_preview preview_of(const redacted<Report>& report, std::string_view inspected,
                                        const violation_list& found, const limits& allowed = {}) {
    auto collector = detail::collector_for(report, inspected, allowed);
    collector.add_removed(found);
    return collector.take();
}

} // namespace lucity

#endif
