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

/// One line of a preview: a value that would be sent, the name of a part that holds values, or a
/// value that stays. It never holds what was replaced or dropped.
struct preview_row {
    /// The number of parts that contain it.
    std::size_t depth = 0;
    /// Its name, or its number in a list, from 1. A value that stays is named after what it was in,
    /// since its own name may be a secret.
    std::string name;
    /// What would be sent: `in use` if the value is replaced, and nothing for a part or a value
    /// that stays.
    std::string value{};
    /// Whether it is a value, even one that stays, and not a part.
    bool is_value = false;
    /// What redaction did to it.
    action what = action::keep;
    /// The class or rule that decided; empty if nothing had to be decided.
    std::string deciding_class{};
    /// Why, in words; empty if nothing had to be decided.
    std::string reason{};
};

/// A member of the report with everything in it. The first one is `schema`.
struct preview_group {
    /// The name of the member.
    std::string name;
    /// What the policy statement says about it.
    std::string sentence;
    /// The size of its name and value in the report; 0 if it is missing.
    std::size_t bytes = 0;
    /// The lines, in the order of the report; what was removed comes last.
    std::vector<preview_row> rows{};

    /// How many of its values are kept, replaced or dropped.
    [[nodiscard]] std::size_t count(action what) const noexcept {
        return static_cast<std::size_t>(std::ranges::count_if(
            rows, [&](const preview_row& row) { return row.is_value && row.what == what; }));
    }
};

/// Shows people what would be sent of one report, and what would not.
struct report_preview {
    /// The `schema` of the report, such as "monthly_batch/2016".
    std::string schema;
    /// What the policy statement says about the report.
    std::string sentence;
    /// The size of the report that would be sent: that of the groups, the braces and the commas
    /// between the groups.
    std::size_t bytes = 0;
    /// Why nothing would be sent, even with a consent: the error of `encode`.
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

    /// The name of the program that reports, as it would be sent; empty if the report has none.
    [[nodiscard]] std::string_view program() const noexcept { return value("application", "name"); }
    /// The release of the program; empty if the report has none.
    [[nodiscard]] std::string_view release() const noexcept {
        return value("application", "version");
    }
    /// The name of the client; empty if the report has none.
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
