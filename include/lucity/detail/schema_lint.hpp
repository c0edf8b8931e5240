// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_DETAIL_SCHEMA_LINT_HPP
#define LUCITY_DETAIL_SCHEMA_LINT_HPP

#include <cstddef>
#include <iterator>
#include <string_view>

namespace lucity::detail {

/// Words in lower case, with digits, and single underscores between them.
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

[[nodiscard]] constexpr bool is_letter_or_digit(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// Whether Markdown or HTML could read a sign of a text as something else than that sign. An
/// underscore inside of a word is plain, as in USER_INFO, and so is an ampersand before a space.
[[nodiscard]] constexpr bool has_markup(std::string_view text) noexcept {
    constexpr std::string_view signs = "*`<>[]\\#|~";
    for (std::size_t i = 0; i != text.size(); ++i) {
        const char before = i == 0 ? ' ' : text[i - 1];
        const char behind = i + 1 == text.size() ? ' ' : text[i + 1];
        const bool control = static_cast<unsigned char>(text[i]) < 0x20 || text[i] == 0x7f;
        if (control || signs.find(text[i]) != std::string_view::npos)
            return true;
        if (text[i] == '_' && !(is_letter_or_digit(before) && is_letter_or_digit(behind)))
            return true;
        if (text[i] == '&' && behind != ' ')
            return true;
    }
    return false;
}

/// From a capital letter to a full stop, and the same in plain text, Markdown and HTML.
[[nodiscard]] constexpr bool is_sentence(std::string_view text) noexcept {
    if (text.size() < 3 || text.front() < 'A' || text.front() > 'Z' || has_markup(text))
        return false;
    const char last = text[text.size() - 2];
    return text.ends_with('.') && (is_letter_or_digit(last) || last == '"' || last == ')');
}

/// Whether no two rows have the same name.
template <class Rows>
[[nodiscard]] constexpr bool has_distinct_names(const Rows& rows) noexcept {
    for (auto row = std::begin(rows); row != std::end(rows); ++row)
        for (auto other = std::next(row); other != std::end(rows); ++other)
            if (row->name == other->name)
                return false;
    return true;
}

} // namespace lucity::detail

#endif
