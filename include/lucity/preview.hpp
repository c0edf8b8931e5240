// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_PREVIEW_HPP
#define LUCITY_PREVIEW_HPP

#include <lucity/audit.hpp>
#include <lucity/detail/described_fields.hpp>
#include <lucity/detail/document.hpp>
#include <lucity/detail/encoder.hpp>
#include <lucity/detail/joined.hpp>
#include <lucity/detail/json_writer.hpp>
#include <lucity/redact.hpp>
#include <lucity/rules.hpp>
#include <lucity/violation.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace lucity {

/// One line of a preview: a value that would leave, the name of a part that holds some, or a value
/// that stays. What was replaced or dropped isn't in it.
struct preview_row {
    /// How many parts it is inside of.
    std::size_t depth = 0;
    /// Its name or place in its part; for a value that stays, whose name may be a secret, what it
    /// stood in.
    std::string name;
    /// What would leave: `in use` for a text that is replaced, nothing for a part or for a member
    /// that stays.
    std::string value{};
    /// Whether it is a value or stays, and no part.
    bool is_value = false;
    action what = action::keep;
    /// The class or rule that decided, and why in words; empty if nothing had to be decided.
    std::string deciding_class{};
    std::string reason{};
};

/// A member of the report, with all that is in it.
struct preview_group {
    std::string name;
    /// What the policy statement says of it.
    std::string sentence;
    /// Of its name and value in the report.
    std::size_t bytes = 0;
    std::vector<preview_row> rows{};

    /// How many of its values are kept, replaced or dropped.
    [[nodiscard]] std::size_t count(action what) const noexcept {
        return static_cast<std::size_t>(std::ranges::count_if(
            rows, [&](const preview_row& row) { return row.is_value && row.what == what; }));
    }
};

/// What would leave of one report, and what would not, for people.
struct report_preview {
    /// Such as "monthly_batch/2016".
    std::string schema;
    std::string sentence;
    /// The size of the report that would be sent.
    std::size_t bytes = 0;
    std::vector<preview_group> groups{};

    [[nodiscard]] std::size_t count(action what) const noexcept {
        std::size_t sum = 0;
        for (const auto& group : groups)
            sum += group.count(what);
        return sum;
    }
};

namespace detail {

/// Collects the rows of a preview from the bytes of a redacted report.
class preview_collector {
public:
    preview_collector(document& bytes, const lucity::audit& done,
                      std::vector<preview_group>& groups) noexcept
        : document_(bytes), audit_(done), groups_(groups) {}

    /// Adds the rows of each member to its group, in the order of the bytes.
    void collect() {
        document_.for_each_child(document_.root(), [&](const node& child) {
            const auto group = std::ranges::find(groups_, child.key, &preview_group::name);
            if (group == groups_.end())
                return;
            rows_ = &group->rows;
            add(child, std::string(child.key), json_pointer() / child.key, 0);
        });
        for (const auto& entry : audit_)
            if (entry.what == action::drop)
                add_dropped(entry.path.text(), deciding_class(decision_of(entry)),
                            lucity::explain(decision_of(entry)));
    }

    /// Adds what reading the report left out.
    void collect(const violation_list& left_out) {
        for (const auto& found : left_out)
            if (is_removal(found))
                add_dropped(found.path.text(), std::string(to_string(found.code)),
                            std::string(found.message()));
        if (left_out.count() > left_out.size())
            add_dropped({}, "more",
                        std::to_string(left_out.count() - left_out.size()) +
                            " more violations were found");
    }

private:
    using type = node::type;

    void add(const node& value, std::string name, const json_pointer& path, std::size_t depth) {
        const bool is_list = value.is == type::array;
        if (!is_list && value.is != type::object)
            return add_value(value, std::move(name), path, depth);
        parts_.push_back(path.text());
        // A group has its name already.
        if (depth != 0)
            rows_->push_back({depth, std::move(name)});
        if (value.first_child == node::none)
            rows_->push_back({depth + 1, "(none)"});
        std::size_t index = 0;
        document_.for_each_child(value, [&](const node& child) {
            auto inner = is_list ? std::to_string(index + 1) : std::string(child.key);
            auto inner_path = is_list ? path / index : path / child.key;
            ++index;
            add(child, std::move(inner), inner_path, depth + 1);
        });
    }

    void add_value(const node& value, std::string name, const json_pointer& path,
                   std::size_t depth) {
        preview_row row{std::max<std::size_t>(depth, 1), std::move(name), text_of(value), true};
        if (const auto* done = entry_at(path)) {
            row.what = done->what;
            row.deciding_class = deciding_class(decision_of(*done));
            row.reason = lucity::explain(decision_of(*done));
        }
        rows_->push_back(std::move(row));
    }

    [[nodiscard]] static std::string text_of(const node& value) {
        switch (value.is) {
        case type::boolean:
            return value.boolean ? "true" : "false";
        case type::null:
            return "null";
        default:
            return std::string(value.text);
        }
    }

    /// The audit is in the order of the bytes, so that one look at its next entry is enough.
    const audit_entry* entry_at(const json_pointer& path) noexcept {
        while (next_ != audit_.end() && next_->what == action::drop)
            ++next_;
        if (next_ == audit_.end() || next_->path != path)
            return nullptr;
        return &*next_++;
    }

    void add_dropped(std::string_view path, std::string why, std::string reason) {
        path.remove_prefix(std::min<std::size_t>(path.size(), 1));
        const auto slash = path.find('/');
        auto group = std::ranges::find(groups_, path.substr(0, slash), &preview_group::name);
        const bool known = group != groups_.end();
        if (!known)
            group = other_members();
        else
            path = slash == std::string_view::npos ? std::string_view() : path.substr(slash + 1);
        auto name = path.empty() ? std::string("(a value)") : joined({"(a value of ", path, ")"});
        group->rows.push_back(
            {1, std::move(name), {}, true, action::drop, std::move(why), std::move(reason)});
    }

    /// A group for what stood in the report itself and belongs to no other.
    std::vector<preview_group>::iterator other_members() {
        constexpr std::string_view name = "(other members)";
        if (groups_.empty() || groups_.back().name != name)
            groups_.push_back({std::string(name), "What is not listed in the policy."});
        return groups_.end() - 1;
    }

    [[nodiscard]] bool is_removal(const violation& found) const noexcept {
        switch (found.code) {
        case violation_code::wrong_type:
        case violation_code::out_of_range:
        case violation_code::unknown_member:
        case violation_code::not_collected:
        case violation_code::secret:
            return true;
        case violation_code::exposed:
            // A text that exposes something is replaced, and has a path of its own.
            return std::ranges::find(parts_, found.path.text()) != parts_.end();
        default:
            return false;
        }
    }

    document& document_;
    const lucity::audit& audit_;
    std::vector<preview_group>& groups_;
    lucity::audit::const_iterator next_ = audit_.begin();
    std::vector<preview_row>* rows_ = nullptr;
    /// The paths of objects and lists.
    std::vector<std::string> parts_;
};

/// A group for each member of a report, without its rows.
template <report Report>
std::vector<preview_group> groups_of(const Report& report) {
    std::vector<preview_group> groups;
    for_each_field(report, [&](auto field, const auto& value) {
        std::string bytes;
        json_writer out(bytes);
        out.key(field.name);
        write(out, value);
        groups.push_back({std::string(field.name),
                          std::string(decltype(field)::description::sentence), bytes.size()});
    });
    return groups;
}

} // namespace detail

/// What would leave of a report: its members, as they are in the very bytes that `encode` writes,
/// what was replaced and what was dropped, and why. It needs no consent, so that it can be shown to
/// somebody who has not made up their mind, or who has opted out. No value that was replaced or
/// dropped is in it.
///
/// Example: `std::cout << to_text(preview_of(redact(report)));`
///
/// If the report was decoded, `left_out` are the violations that decoding found: what they removed
/// is shown as staying, too.
///
/// Complexity: linear in the report, and in what was dropped.
template <report Report>
[[nodiscard]] report_preview preview_of(const redacted<Report>& report,
                                        const violation_list& left_out = violation_list()) {
    const auto bytes = detail::encoded(report.report());
    report_preview preview{detail::schema_text<Report>(), std::string(Report::about.sentence),
                           bytes.size(), detail::groups_of(report.report())};
    limits unlimited;
    unlimited.bytes = unlimited.depth = unlimited.members = bytes.size();
    unlimited.key = unlimited.text = bytes.size();
    auto document = detail::read_document(bytes, unlimited);
    if (auto* read = std::get_if<detail::document>(&document)) {
        detail::preview_collector collector(*read, report.audit(), preview.groups);
        collector.collect();
        collector.collect(left_out);
    }
    return preview;
}

} // namespace lucity

#endif
