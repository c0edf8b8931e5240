// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_TRANSPARENCY_REPORT_PREVIEW_HPP
#define LUCITY_TRANSPARENCY_REPORT_PREVIEW_HPP

#include <lucity/redaction/rules.hpp>
#include <lucity/sending/encode_error.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lucity {

/// One line of a preview: a value that would leave, the name of a part that holds some, or a value
/// that stays. What was replaced or dropped isn't in it.
struct preview_row {
    /// How many parts it is inside of.
    std::size_t depth = 0;
    /// Its name or place in its part, counted from 1; for a value that stays, whose name may be a
    /// secret, what it was in.
    std::string name;
    /// What would leave: `in use` for a text that is replaced, nothing for a part or for a member
    /// that stays.
    std::string value{};
    /// Whether it is a value or stays, and no part.
    bool is_value = false;
    /// What redaction did to it.
    action what = action::keep;
    /// The class or rule that decided, and why in words; empty if nothing had to be decided.
    std::string deciding_class{};
    /// Why, in words.
    std::string reason{};
};

/// A member of the report, with all that is in it. `schema`, the first one, is in every report.
struct preview_group {
    /// The name of the member.
    std::string name;
    /// What the policy statement says of it.
    std::string sentence;
    /// Of its name and value in the report; 0 if it is missing there.
    std::size_t bytes = 0;
    /// In the order of the report, with what was removed at the end.
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
    /// What the policy statement says of the report.
    std::string sentence;
    /// The size of the report that would be sent. The groups' bytes, two for the braces and the
    /// commas between the groups add up to it.
    std::size_t bytes = 0;
    /// Why `encode` has no bytes for this report, whoever consents: then nothing would leave.
    std::optional<encode_error> refused{};
    /// One for each member, in the order of the wire.
    std::vector<preview_group> groups{};

    /// How many values of all groups are kept, replaced or dropped.
    [[nodiscard]] std::size_t count(action what) const noexcept {
        std::size_t sum = 0;
        for (const auto& group : groups)
            sum += group.count(what);
        return sum;
    }

    /// Which report it is, as it would leave: the program that reports, its release, and the client
    /// that it is about. Empty where the report doesn't say so.
    [[nodiscard]] std::string_view program() const noexcept { return value("application", "name"); }
    /// The release of the program.
    [[nodiscard]] std::string_view release() const noexcept {
        return value("application", "version");
    }
    /// The name of the client.
    [[nodiscard]] std::string_view client() const noexcept { return value("client", "name"); }

private:
    [[nodiscard]] std::string_view value(std::string_view group,
                                         std::string_view name) const noexcept {
        const auto holder = std::ranges::find(groups, group, &preview_group::name);
        if (holder == groups.end())
            return {};
        const auto row = std::ranges::find_if(holder->rows, [&](const preview_row& each) {
            return each.depth == 1 && each.name == name && each.what != action::drop;
        });
        return row == holder->rows.end() ? std::string_view() : row->value;
    }
};

} // namespace lucity

#endif
