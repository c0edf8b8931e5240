// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_TRANSPARENCY_STATEMENT_TEXT_HPP
#define LUCITY_TRANSPARENCY_STATEMENT_TEXT_HPP

#include <lucity/transparency/detail/html_page.hpp>
#include <lucity/transparency/statement.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lucity {

namespace detail {

/// Writes items as a list, each on a line of its own.
inline void append_list(std::string& to, const std::vector<statement_item>& items,
                        std::string_view bullet, std::size_t depth = 0) {
    for (const auto& item : items) {
        to.append(2 * depth, ' ').append(bullet).append(item.sentence) += '\n';
        append_list(to, item.items, bullet, depth + 1);
    }
}

inline void append_html_list(std::string& to, const std::vector<statement_item>& items) {
    if (items.empty())
        return;
    to += "<ul>\n";
    for (const auto& item : items) {
        to += "<li>";
        append_html(to, item.sentence);
        if (!item.items.empty())
            to += '\n';
        append_html_list(to, item.items);
        to += "</li>\n";
    }
    to += "</ul>\n";
}

} // namespace detail

/// The statement as plain text.
[[nodiscard]] inline std::string to_text(const statement& whole) {
    std::string text = whole.title + '\n';
    for (const auto& section : whole.sections) {
        text.append("\n").append(section.title).append("\n");
        detail::append_list(text, section.items, "  ");
    }
    return text;
}

/// The statement in Markdown (CommonMark), for sentences that hold nothing which Markdown reads: a
/// struct with another one doesn't compile.
[[nodiscard]] inline std::string to_markdown(const statement& whole) {
    std::string text = "# " + whole.title + '\n';
    for (const auto& section : whole.sections) {
        text.append("\n## ").append(section.title).append("\n\n");
        detail::append_list(text, section.items, "- ");
    }
    return text;
}

/// The statement as a page of HTML that needs nothing else, for light and dark screens and paper.
[[nodiscard]] inline std::string to_html(const statement& whole) {
    auto page = detail::html_page_begin(whole.title, {}, "'none'");
    page += "<h1>";
    detail::append_html(page, whole.title);
    page += "</h1>\n";
    for (const auto& section : whole.sections) {
        page += "<section>\n<h2>";
        detail::append_html(page, section.title);
        page += "</h2>\n";
        detail::append_html_list(page, section.items);
        page += "</section>\n";
    }
    return page.append(detail::html_page_end);
}

} // namespace lucity

#endif
