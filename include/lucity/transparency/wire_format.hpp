// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_TRANSPARENCY_WIRE_FORMAT_HPP
#define LUCITY_TRANSPARENCY_WIRE_FORMAT_HPP

#include <lucity/policy/schema.hpp>
#include <lucity/policy/tier.hpp>
#include <lucity/text/joined.hpp>
#include <lucity/text/print.hpp>
#include <lucity/transparency/wire_change.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lucity {

/// A difference between two wire formats.
struct wire_format_difference {
    /// What happened.
    wire_change what;
    /// Where: a schema, such as "monthly_batch/2016", or a member of one, such as
    /// "monthly_batch/2016/client/id".
    std::string where;

    friend bool operator==(const wire_format_difference&, const wire_format_difference&) = default;
};

namespace detail {

/// What a member holds, in one word: "text", "enumeration(open,closed)", or "count?" if it may be
/// absent.
[[nodiscard]] inline std::string wire_kind_of(const member& row) {
    std::string word(to_string(row.kind));
    char separator = '(';
    for (const auto name : row.enumerators)
        word.append(1, std::exchange(separator, ',')).append(name);
    return word.append(row.enumerators.empty() ? "" : ")").append(row.optional ? "?" : "");
}

/// The lines of members and of those in them.
[[nodiscard]] inline std::string wire_format_lines_of(std::string_view parent, member_table members,
                                                      tier at) {
    std::string lines;
    for (const auto& row : members) {
        if (row.first_tier > at)
            continue;
        const auto path = joined({parent, "/", row.name});
        lines += joined({path, " ", wire_kind_of(row), " ", to_string(row.treatment), "\n",
                         wire_format_lines_of(path, row.members, at)});
    }
    return lines;
}

/// One line of a wire format: "monthly_batch/2016/client/id text scanned" for a member,
/// "monthly_batch/2016 from 2016" for a report at a tier.
struct wire_format_line {
    std::string_view path;
    /// Or "from".
    std::string_view kind;
    /// Or the tier's first release.
    std::string_view treatment;

    [[nodiscard]] bool is_schema() const noexcept { return std::ranges::count(path, '/') == 1; }
    [[nodiscard]] std::string_view parent() const noexcept {
        return path.substr(0, path.rfind('/'));
    }
    /// The kind up to any of some characters.
    [[nodiscard]] std::string_view kind_until(std::string_view characters) const noexcept {
        return kind.substr(0, kind.find_first_of(characters));
    }
};

using wire_format_lines = std::vector<wire_format_line>;

/// Removes the text up to a separator, and returns it.
[[nodiscard]] inline std::string_view take_until(std::string_view& text, char separator) noexcept {
    const auto found = text.substr(0, text.find(separator));
    text.remove_prefix((std::min)(found.size() + 1, text.size()));
    return found;
}

[[nodiscard]] inline wire_format_lines read_wire_format(std::string_view text) {
    wire_format_lines lines;
    while (!text.empty()) {
        auto line = take_until(text, '\n');
        while (line.ends_with('\r') || line.ends_with(' '))
            line.remove_suffix(1);
        const auto path = take_until(line, ' ');
        const auto kind = take_until(line, ' ');
        if (!path.empty())
            lines.push_back({path, kind, line});
    }
    return lines;
}

[[nodiscard]] inline const wire_format_line* find_line(const wire_format_lines& lines,
                                                       std::string_view path) noexcept {
    const auto found = std::ranges::find(lines, path, &wire_format_line::path);
    return found == lines.end() ? nullptr : &*found;
}

/// Finds what differs between two wire formats.
class wire_format_comparison {
public:
    wire_format_comparison(std::string_view before, std::string_view now)
        : before_(read_wire_format(before)), now_(read_wire_format(now)) {}

    [[nodiscard]] std::vector<wire_format_difference> differences() {
        for (const auto& line : before_)
            if (const auto* same = find_line(now_, line.path))
                add_change(line, *same);
            else
                add_gone(line);
        for (const auto& line : now_)
            if (!find_line(before_, line.path) && !std::ranges::count(new_names_, &line))
                add_new(line);
        for (const auto& line : now_)
            if (line.is_schema() && is_reordered(line.path))
                add(wire_change::order_changed, line);
        return found_;
    }

private:
    void add(wire_change what, const wire_format_line& line) {
        found_.push_back({what, std::string(line.path)});
    }

    void add_change(const wire_format_line& line, const wire_format_line& now) {
        if (line.kind_until("(?") != now.kind_until("(?"))
            add(wire_change::kind_changed, line);
        else if (line.kind_until("?") != now.kind_until("?"))
            add(wire_change::enumerators_changed, line);
        else if (line.kind != now.kind)
            add(wire_change::presence_changed, line);
        else if (line.treatment != now.treatment)
            add(line.is_schema() ? wire_change::release_changed : wire_change::treatment_changed,
                line);
    }

    /// A member whose parent is gone as well is not listed.
    void add_gone(const wire_format_line& line) {
        if (line.is_schema())
            return add(wire_change::schema_removed, line);
        if (!find_line(now_, line.parent()))
            return;
        const auto* renamed = new_name_of(line);
        add(renamed ? wire_change::member_renamed : wire_change::member_removed, line);
        new_names_.push_back(renamed);
    }

    void add_new(const wire_format_line& line) {
        if (line.is_schema())
            add(is_later_than_all_before(line) ? wire_change::schema_added
                                               : wire_change::report_added,
                line);
        else if (find_line(before_, line.parent()))
            add(wire_change::member_added, line);
    }

    [[nodiscard]] bool is_later_than_all_before(const wire_format_line& line) const noexcept {
        const auto first = release::parse(line.treatment);
        return first && std::ranges::all_of(before_, [&](const wire_format_line& other) {
                   const auto known = release::parse(other.treatment);
                   return !other.is_schema() || (known && *known < *first);
               });
    }

    /// The new member of the same kind and treatment in the place of one that is gone, if there is
    /// one.
    [[nodiscard]] const wire_format_line* new_name_of(const wire_format_line& gone) const {
        const auto siblings = siblings_of(before_, gone);
        const auto siblings_now = siblings_of(now_, gone);
        if (siblings.size() != siblings_now.size())
            return nullptr;
        const auto index = std::ranges::find(siblings, &gone) - siblings.begin();
        const auto* there = siblings_now[static_cast<std::size_t>(index)];
        const bool is_new = !find_line(before_, there->path);
        return is_new && there->kind == gone.kind && there->treatment == gone.treatment ? there
                                                                                        : nullptr;
    }

    [[nodiscard]] static std::vector<const wire_format_line*>
    siblings_of(const wire_format_lines& lines, const wire_format_line& of) {
        std::vector<const wire_format_line*> siblings;
        for (const auto& line : lines)
            if (line.parent() == of.parent())
                siblings.push_back(&line);
        return siblings;
    }

    /// Whether a report has the same members in another order.
    [[nodiscard]] bool is_reordered(std::string_view schema) const {
        const auto members_in = [parent = std::string(schema) + '/'](const auto& lines) {
            std::vector<std::string_view> paths;
            for (const auto& line : lines)
                if (line.path.starts_with(parent))
                    paths.push_back(line.path);
            return paths;
        };
        const auto before = members_in(before_);
        const auto now = members_in(now_);
        return before != now && std::ranges::is_permutation(before, now);
    }

    wire_format_lines before_;
    wire_format_lines now_;
    std::vector<wire_format_difference> found_;
    /// The lines of `now_` that are renamed members.
    std::vector<const wire_format_line*> new_names_;
};

} // namespace detail

/// Describes what reports look like on the wire, to be kept next to the code and compared with
/// later. It has a line for each report at each tier, with the tier's first release, and a line for
/// each member, with its kind and its treatment, in the order of the wire.
[[nodiscard]] inline std::string wire_format_of(std::span<const report_schema> reports) {
    std::string text;
    for (const auto& report : reports)
        for (const auto& row : tiers) {
            if (row.value < report.first_tier)
                continue;
            const auto name = detail::joined({report.name, "/", row.wire_name});
            text += detail::joined({name, " from ", to_string(row.first_release), "\n",
                                    detail::wire_format_lines_of(name, report.members, row.value)});
        }
    return text;
}

/// Lists the differences between two texts of `wire_format_of`: first what is gone or changed, in
/// the order of `before`, then what is new, then members in another order. The order of reports and
/// tiers doesn't matter.
///
/// Example: `compare_wire_formats(locked, wire_format_of(standard_reports::schemas))`
///
/// Complexity: cubic in the lines at worst; it is meant for tests.
[[nodiscard]] inline std::vector<wire_format_difference>
compare_wire_formats(std::string_view before, std::string_view now) {
    return detail::wire_format_comparison(before, now).differences();
}

/// A line for people: "monthly_batch/2016/client/id is gone: ... (NOT COMPATIBLE)".
[[nodiscard]] inline std::string to_string(const wire_format_difference& difference) {
    return detail::joined({difference.where, " ", explain(difference.what),
                           is_compatible(difference.what) ? " (compatible)" : " (NOT COMPATIBLE)"});
}

} // namespace lucity

#endif
