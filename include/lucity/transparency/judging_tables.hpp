// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_TRANSPARENCY_JUDGING_TABLES_HPP
#define LUCITY_TRANSPARENCY_JUDGING_TABLES_HPP

#include <lucity/exposure/detail/escapes.hpp>
#include <lucity/exposure/detail/machine_name.hpp>
#include <lucity/exposure/detail/name_roles.hpp>
#include <lucity/exposure/detail/recogniser_words.hpp>
#include <lucity/exposure/detail/secret_token.hpp>
#include <lucity/exposure/name_class.hpp>
#include <lucity/exposure/sparing.hpp>
#include <lucity/exposure/value_shape.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lucity {

/// A table with two columns, for auditors.
struct judging_table {
    /// A row, or the column headings.
    struct row {
        /// The first column.
        std::string what;
        /// The second column.
        std::string words;
    };

    /// The heading.
    std::string title;
    /// The column headings.
    row columns;
    /// In the order in which they are printed.
    std::vector<row> rows;
};

namespace detail {

/// The text of each element, with spaces between them.
template <class Range, class TextOf = std::identity>
[[nodiscard]] std::string in_a_line(const Range& range, TextOf text_of = {}) {
    std::string line;
    for (const auto& element : range)
        line.append(line.empty() ? "" : " ").append(std::invoke(text_of, element));
    return line;
}

/// The names of the shapes that a class spares.
[[nodiscard]] inline std::string shapes_of(const sparing_row& row) {
    if (row.everything)
        return "everything";
    std::string names;
    for (const auto& shape : value_shape_rows)
        if ((row.shapes >> static_cast<unsigned>(shape.value) & 1) != 0)
            names.append(names.empty() ? "" : ", ").append(shape.name);
    return names;
}

/// The words that the recogniser looks for, top-level domains aside.
[[nodiscard]] inline judging_table recogniser_table() {
    judging_table table{"What the recogniser looks for", {"what", "words"}, {}};
    const auto add = [&](std::string_view what, const auto& set) {
        table.rows.push_back({std::string(what), in_a_line(set.words())});
    };
    add("hosts: private domains", private_domains);
    add("hosts: domains that nothing else ends in", plain_domains);
    add("hosts: domains that no key of a configuration ends in", domains_of_no_key);
    add("hosts: first labels that nothing else has", service_labels);
    add("files: endings that are domains", file_ending_domains);
    add("files: endings in front of another", inner_file_endings);
    add("files: names with an ending of their own", file_stems);
    add("programs: members that are domains", member_domains);
    add("programs: first labels", program_roots);
    add("programs: first labels of packages", package_roots);
    add("programs: media types", media_types);
    add("columns: names of two or three letters that are domains", column_domains);
    add("sentences: words that are domains", word_domains);
    add("sentences: abbreviations before a dot", abbreviations);
    add("machines: words", machine_words);
    add("machines: words that need a digit", numbered_machine_words);
    add("machines: endings in front of an instance", server_endings);
    add("accounts: authorities of every machine", local_authorities);
    add("numbers: words before a number that is no port", caption_words);
    add("numbers: words before the number of a section", section_words);
    add("numbers: stages of a release", release_stages);
    add("addresses: words before one", address_prepositions);
    add("URLs: schemes that take one slash", lenient_schemes);
    add("connections: what comes before a colon", connection_prefixes);
    add("connections: service classes", service_classes);
    add("paths: devices that lead to other machines", network_devices);
    add("keys of places, beside those of names", short_place_keys);
    add("keys of secrets, beside those of names", short_secret_keys);
    add("keys with a rule of their own", other_keys);
    add("values: schemes of HTTP before a secret", credential_schemes);
    add("values that stand for none", empty_values);
    add("values: endings of database files", database_endings);
    add("escapes: entities that don't show", invisible_entities);
    table.rows.push_back({"secrets: how tokens start", in_a_line(token_prefixes)});
    table.rows.push_back(
        {"known ports", in_a_line(known_ports, [](auto port) { return std::to_string(port); })});
    table.rows.push_back(
        {"escapes: entities of signs", in_a_line(named_entities, &named_entity::name)});
    return table;
}

} // namespace detail

/// Lists the tables by which redaction judges names and values: what each word of a name does,
/// which shapes of values a name's class spares, the words of these shapes, and the words that the
/// recogniser looks for. They are made from the tables that redaction itself uses.
///
/// Example: `to_markdown(judging_tables())`
[[nodiscard]] inline std::vector<judging_table> judging_tables() {
    judging_table roles{"What the words of a name do", {"role", "words"}, {}};
    for (const auto& row : detail::role_rows)
        roles.rows.push_back({std::string(row.does), std::string(row.words)});
    roles.rows.push_back(
        {"short words that may end another one, as longer ones for secrets, places "
         "and paths may",
         detail::in_a_line(detail::short_ending_words.words())});
    roles.rows.push_back(
        {"words that end so by chance", detail::in_a_line(detail::chance_ending_words.words())});
    judging_table sparing{"What a name spares", {"class", "shapes"}, {}};
    for (const auto& row : sparing_rows)
        sparing.rows.push_back({std::string(to_string(row.is)), detail::shapes_of(row)});
    sparing.rows.push_back({"secret, if the name holds a quantity", "also number, measure"});
    judging_table shapes{"What the words of a value are", {"shape", "words"}, {}};
    shapes.rows = {{"flag", detail::in_a_line(detail::flag_words.words())},
                   {"measure: a number and a unit", detail::in_a_line(detail::unit_words.words())},
                   {"product", detail::in_a_line(detail::product_words.words())}};
    return {std::move(roles), std::move(sparing), std::move(shapes), detail::recogniser_table()};
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

/// The tables in GitHub's Markdown, since CommonMark has no tables.
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
