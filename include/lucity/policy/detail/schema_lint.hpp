// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_POLICY_DETAIL_SCHEMA_LINT_HPP
#define LUCITY_POLICY_DETAIL_SCHEMA_LINT_HPP

#include <lucity/text/ascii.hpp>
#include <lucity/text/printable_text.hpp>
#include <lucity/text/utf8.hpp>

#include <cstddef>
#include <functional>
#include <iterator>
#include <string_view>

namespace lucity::detail {

/// Whether a name is words in lower case, with digits, and single underscores between them.
[[nodiscard]] constexpr bool is_snake_case(std::string_view name) noexcept {
    char previous = '_';
    for (char c : name) {
        const bool lower = c >= 'a' && c <= 'z';
        const bool digit = c >= '0' && c <= '9';
        if (!lower && !digit && (c != '_' || previous == '_'))
            return false;
        previous = c;
    }
    return !name.empty() && previous != '_' && name.front() >= 'a';
}

/// Whether a text that begins with an ampersand begins with an HTML character: "&lt;", "&#60;".
[[nodiscard]] constexpr bool begins_reference(std::string_view text) noexcept {
    std::size_t end = 1;
    while (end != text.size() && (is_alphanumeric(text[end]) || text[end] == '#'))
        ++end;
    return end != 1 && end != text.size() && text[end] == ';';
}

/// Whether Markdown or HTML could read a sign of a text as markup. An underscore inside a word, as
/// in USER_INFO, is not markup.
[[nodiscard]] constexpr bool has_markup(std::string_view text) noexcept {
    constexpr std::string_view signs = "*`<>[]\\#|~";
    for (std::size_t i = 0; i != text.size(); ++i) {
        const char before = i == 0 ? ' ' : text[i - 1];
        const char after = i + 1 == text.size() ? ' ' : text[i + 1];
        if (signs.find(text[i]) != std::string_view::npos)
            return true;
        if (text[i] == '_' && !(is_alphanumeric(before) && is_alphanumeric(after)))
            return true;
        if (text[i] == '&' && begins_reference(text.substr(i)))
            return true;
    }
    return false;
}

/// Whether a text is visible UTF-8, on one line and from left to right.
[[nodiscard]] constexpr bool is_one_line(std::string_view text) noexcept {
    while (!text.empty()) {
        const auto next = first_code_point(text);
        if (next.value == no_code_point || rewrites_lines(next.value))
            return false;
        text.remove_prefix(next.size);
    }
    return true;
}

/// Whether a text goes from a capital letter to a full stop, and reads the same in plain text,
/// Markdown and HTML. A letter beyond ASCII counts as a capital one.
[[nodiscard]] constexpr bool is_sentence(std::string_view text) noexcept {
    if (text.size() < 3 || !is_one_line(text) || has_markup(text))
        return false;
    constexpr std::string_view ends = "\")%";
    const auto is_beyond_ascii = [](char c) {
        return static_cast<unsigned char>(c) >= 0x80;
    };
    const char first = text.front();
    const char last = text[text.size() - 2];
    return ((first >= 'A' && first <= 'Z') || is_beyond_ascii(first)) && text.ends_with('.') &&
           (is_alphanumeric(last) || is_beyond_ascii(last) ||
            ends.find(last) != std::string_view::npos);
}

/// Whether a projection, such as the name, differs between any two rows.
template <class Rows, class Projection>
[[nodiscard]] constexpr bool has_distinct(const Rows& rows, Projection of) noexcept {
    for (auto row = std::begin(rows); row != std::end(rows); ++row)
        for (auto other = std::next(row); other != std::end(rows); ++other)
            if (std::invoke(of, *row) == std::invoke(of, *other))
                return false;
    return true;
}

} // namespace lucity::detail

#endif
