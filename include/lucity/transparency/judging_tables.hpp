// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_TRANSPARENCY_JUDGING_TABLES_HPP
#define LUCITY_TRANSPARENCY_JUDGING_TABLES_HPP

#include <lucity/exposure/detail/name_roles.hpp>
#include <lucity/exposure/detail/value_words.hpp>
#include <lucity/exposure/name_class.hpp>
#include <lucity/exposure/sparing.hpp>
#include <lucity/exposure/value_shape.hpp>

#include <string>
#include <utility>
#include <vector>

namespace lucity {

/// A table that an auditor reads: its title, the names of its two columns, and its rows.
struct judging_table {
    struct row {
        std::string what;
        std::string words;
    };

    std::string title;
    row columns;
    std::vector<row> rows;
};

namespace detail {

/// Which shapes a class spares, in words.
[[nodiscard]] inline std::string shapes_of(const sparing_row& row) {
    if (row.everything)
        return "everything";
    std::string names;
    for (unsigned shape = 0; shape <= static_cast<unsigned>(value_shape::other); ++shape)
        if ((row.shapes >> shape & 1) != 0)
            names.append(names.empty() ? "" : ", ")
                .append(to_string(static_cast<value_shape>(shape)));
    return names;
}

} // namespace detail

/// The tables by which redaction judges names and values, as data: what each word of a name does,
/// which shapes of values a name's class spares, and the words of these shapes. They are made from
/// the very tables that the library goes by.
///
/// Example: `to_markdown(judging_tables())`
[[nodiscard]] inline std::vector<judging_table> judging_tables() {
    judging_table roles{"What the words of a name do", {"role", "words"}, {}};
    for (const auto& row : detail::role_rows)
        roles.rows.push_back({std::string(row.does), std::string(row.words)});
    roles.rows.push_back(
        {"short words that may end another one, as longer ones for secrets, places "
         "and paths may",
         std::string(detail::short_endings)});
    roles.rows.push_back({"words that end so by chance", std::string(detail::chance_endings)});
    judging_table sparing{"What a name spares", {"class", "shapes"}, {}};
    for (const auto& row : sparing_rows)
        sparing.rows.push_back({std::string(to_string(row.is)), detail::shapes_of(row)});
    sparing.rows.push_back({"secret, if the name holds a quantity", "also number, measure"});
    judging_table shapes{"What the words of a value are", {"shape", "words"}, {}};
    shapes.rows = {{"flag", std::string(detail::flags)},
                   {"measure: a number and a unit", std::string(detail::units)},
                   {"product", std::string(detail::products)}};
    return {std::move(roles), std::move(sparing), std::move(shapes)};
}

/// The tables as plain text.
[[nodiscard]] inline std::string to_text(const std::vector<judging_table>& tables) {
    std::string text;
    for (const auto& table : tables) {
        text.append(text.empty() ? "" : "\n").append(table.title).append("\n");
        for (const auto& row : table.rows)
            text.append("  ").append(row.what).append(": ").append(row.words).append("\n");
    }
    return text;
}

/// The tables in Markdown (GitHub's, which has tables).
[[nodiscard]] inline std::string to_markdown(const std::vector<judging_table>& tables) {
    std::string text;
    const auto add = [&](const judging_table::row& row) {
        text.append("| ").append(row.what).append(" | ").append(row.words).append(" |\n");
    };
    for (const auto& table : tables) {
        text.append(text.empty() ? "" : "\n").append("### ").append(table.title).append("\n\n");
        add(table.columns);
        add({"---", "---"});
        for (const auto& row : table.rows)
            add(row);
    }
    return text;
}

} // namespace lucity

#endif
