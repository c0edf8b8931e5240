// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_TEXT_PRINTABLE_TEXT_HPP
#define LUCITY_TEXT_PRINTABLE_TEXT_HPP

#include <lucity/text/ascii_fold.hpp>
#include <lucity/text/utf8.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace lucity::detail {

/// Whether a code point could rewrite a terminal's lines or turn a text around: control characters,
/// those beyond ASCII included, and Unicode's line separators and directional formatting.
[[nodiscard]] constexpr bool rewrites_lines(char32_t value) noexcept {
    return value < 0x20 || (value >= 0x7f && value < 0xa0) || value == 0x61c ||
           (value >= 0x200e && value <= 0x200f) || (value >= 0x2028 && value <= 0x202e) ||
           (value >= 0x2066 && value <= 0x2069);
}

/// Whether a code point is visible. Accents are, since they combine with visible letters;
/// characters that rewrite lines or that fonts leave out are not.
[[nodiscard]] constexpr bool shows(char32_t value) noexcept {
    constexpr char32_t grapheme_joiner = 0x34f;
    const bool is_accent =
        ((value >= 0x300 && value <= 0x36f) || (value >= 0x20d0 && value <= 0x20ff) ||
         (value >= 0xfe20 && value <= 0xfe2f)) &&
        value != grapheme_joiner;
    const bool is_annotation = value >= 0xfff9 && value <= 0xfffb;
    return value != no_code_point && !rewrites_lines(value) && !is_annotation &&
           (is_accent || !is_invisible(value));
}

/// A text to show to people, in one line: a space replaces each character that would rewrite lines.
[[nodiscard]] inline std::string printable(std::string_view text) {
    std::string shown;
    while (!text.empty()) {
        const auto next = first_code_point(text);
        if (rewrites_lines(next.value))
            shown += ' ';
        else
            shown += text.substr(0, next.size);
        text.remove_prefix(next.size);
    }
    return shown;
}

/// The number of code points, which is about the number of a terminal's columns.
[[nodiscard]] constexpr std::size_t columns_of(std::string_view text) noexcept {
    std::size_t count = 0;
    for (; !text.empty(); ++count)
        text.remove_prefix(first_code_point(text).size);
    return count;
}

} // namespace lucity::detail

#endif
