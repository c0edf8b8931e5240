// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_TRANSPARENCY_DETAIL_HTML_PAGE_HPP
#define LUCITY_TRANSPARENCY_DETAIL_HTML_PAGE_HPP

#include <string>
#include <string_view>

namespace lucity::detail {

/// Appends a text with markup escaped, for an element or an attribute in double quotes.
inline void append_html(std::string& to, std::string_view text) {
    for (char c : text)
        switch (c) {
        case '&':
            to += "&amp;";
            break;
        case '<':
            to += "&lt;";
            break;
        case '>':
            to += "&gt;";
            break;
        case '"':
            to += "&quot;";
            break;
        default:
            to += c;
        }
}

/// Markup that shows a text as it is.
[[nodiscard]] inline std::string html_of(std::string_view text) {
    std::string markup;
    append_html(markup, text);
    return markup;
}

/// The beginning of a page up to its content, with a style for light and dark screens and for
/// paper. The page's security policy lets it load nothing; `scripts` is the policy for its own
/// scripts.
[[nodiscard]] inline std::string
html_page_begin(std::string_view title, std::string_view more_style, std::string_view scripts) {
    std::string page =
        R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src )";
    page.append(scripts).append("\">\n<title>");
    append_html(page, title);
    page += R"(</title>
<style>
:root {
  color-scheme: light dark;
  --text: #1d2125; --soft: #59636e; --line: #d4d9de; --ground: #fff; --raised: #f4f6f8;
  --kept: #1a7f37; --replaced: #8a5a00; --dropped: #b3261e;
}
@media (prefers-color-scheme: dark) {
  :root {
    --text: #e2e6ea; --soft: #9aa4af; --line: #3a4148; --ground: #14181c; --raised: #1e2429;
    --kept: #5fc279; --replaced: #e0ad4d; --dropped: #f28b82;
  }
}
body {
  font: 1rem/1.5 system-ui, sans-serif; color: var(--text); background: var(--ground);
  max-width: 52rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere;
}
h1 { font-size: 1.6rem; line-height: 1.25; }
h2 { font-size: 1.15rem; line-height: 1.3; margin: 2rem 0 0.5rem; }
ul { padding-left: 1.4rem; }
li { margin: 0.2rem 0; }
)";
    return page.append(more_style).append("</style>\n</head>\n<body>\n<main>\n");
}

inline constexpr std::string_view html_page_end = "</main>\n</body>\n</html>\n";

} // namespace lucity::detail

#endif
