// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_TRANSPARENCY_STATEMENT_TEXT_HPP
#define LUCITY_TRANSPARENCY_STATEMENT_TEXT_HPP

#include <lucity/text/joined.hpp>
#include <lucity/transparency/detail/html_page.hpp>
#include <lucity/transparency/statement.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lucity {

namespace detail {

/// Appends a list with one item per line.
inline void append_list(std::string& to, const std::vector<statement_item>& items,
                        std::string_view bullet, std::size_t depth = 0) {
    for (const auto& item : items) {
        to.append(2 * depth, ' ').append(bullet).append(item.sentence) += '\n';
        append_list(to, item.items, bullet, depth + 1);
    }
}

/// The statement in lines: each argument is the mark before the title, a heading or an item, and
/// `after_heading` separates a heading from its list.
[[nodiscard]] inline std::string statement_lines(const statement& whole, std::string_view title,
                                                 std::string_view heading,
                                                 std::string_view after_heading,
                                                 std::string_view bullet) {
    auto text = joined({title, whole.title, "\n"});
    for (const auto& section : whole.sections) {
        text += joined({"\n", heading, section.title, "\n", after_heading});
        append_list(text, section.items, bullet);
    }
    return text;
}

/// Nothing for no items.
[[nodiscard]] inline std::string html_list(const std::vector<statement_item>& items) {
    std::string list;
    for (const auto& item : items)
        list += joined({"<li>", html_of(item.sentence), item.items.empty() ? "" : "\n",
                        html_list(item.items), "</li>\n"});
    return items.empty() ? list : joined({"<ul>\n", list, "</ul>\n"});
}

} // namespace detail

/// The statement as plain text.
[[nodiscard]] inline std::string to_text(const statement& whole) {
    return detail::statement_lines(whole, "", "", "", "  ");
}

/// The statement in Markdown (CommonMark). Nothing is escaped: a sentence with markup in it doesn't
/// compile.
[[nodiscard]] inline std::string to_markdown(const statement& whole) {
    return detail::statement_lines(whole, "# ", "## ", "\n", "- ");
}

/// The statement as a self-contained HTML page, for light and dark screens and for paper.
[[nodiscard]] inline std::string to_html(const statement& whole) {
    std::string sections;
    for (const auto& section : whole.sections)
        sections += detail::joined({"<section>\n<h2>", detail::html_of(section.title), "</h2>\n",
                                    detail::html_list(section.items), "</section>\n"});
    return detail::joined({detail::html_page_begin(whole.title, {}, "'none'"), "<h1>",
                           detail::html_of(whole.title), "</h1>\n", sections,
                           detail::html_page_end});
}

} // namespace lucity

#endif
