// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_DETAIL_ASCII_HPP
#define LUCITY_DETAIL_ASCII_HPP

#include <algorithm>
#include <span>
#include <string_view>

namespace lucity::detail {

// Not those of <cctype>, which depend on the locale.

[[nodiscard]] constexpr bool is_upper(char c) noexcept {
    return c >= 'A' && c <= 'Z';
}
[[nodiscard]] constexpr bool is_lower(char c) noexcept {
    return c >= 'a' && c <= 'z';
}
[[nodiscard]] constexpr bool is_letter(char c) noexcept {
    return is_upper(c) || is_lower(c);
}
[[nodiscard]] constexpr bool is_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}
[[nodiscard]] constexpr char to_lower(char c) noexcept {
    return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}
[[nodiscard]] constexpr bool is_hex_digit(char c) noexcept {
    return is_digit(c) || (to_lower(c) >= 'a' && to_lower(c) <= 'f');
}
/// Precondition: a hexadecimal digit.
[[nodiscard]] constexpr unsigned hex_value(char c) noexcept {
    return static_cast<unsigned>(is_digit(c) ? c - '0' : to_lower(c) - 'a' + 10);
}
[[nodiscard]] constexpr bool is_space(char c) noexcept {
    return c == ' ' || (c >= '\t' && c <= '\r');
}
/// A byte of a code point outside ASCII.
[[nodiscard]] constexpr bool is_non_ascii(char c) noexcept {
    return static_cast<unsigned char>(c) >= 0x80;
}
/// What a label of a host's name is made of, by the rules of DNS or in spite of them.
[[nodiscard]] constexpr bool is_label_char(char c) noexcept {
    return is_letter(c) || is_digit(c) || c == '-' || c == '_' || is_non_ascii(c);
}
[[nodiscard]] constexpr bool is_slash(char c) noexcept {
    return c == '/' || c == '\\';
}

[[nodiscard]] constexpr bool has_letter(std::string_view text) noexcept {
    return std::ranges::any_of(text, [](char c) { return is_letter(c) || is_non_ascii(c); });
}
/// False for an empty text.
[[nodiscard]] constexpr bool all_digits(std::string_view text) noexcept {
    return !text.empty() && std::ranges::all_of(text, is_digit);
}

/// Compares with a text in lower case.
[[nodiscard]] constexpr bool equals_lower(std::string_view text, std::string_view lower) noexcept {
    return std::ranges::equal(text, lower, {}, to_lower);
}
[[nodiscard]] constexpr bool starts_lower(std::string_view text, std::string_view lower) noexcept {
    return text.size() >= lower.size() && equals_lower(text.substr(0, lower.size()), lower);
}
[[nodiscard]] constexpr bool ends_lower(std::string_view text, std::string_view lower) noexcept {
    return text.size() >= lower.size() &&
           equals_lower(text.substr(text.size() - lower.size()), lower);
}
[[nodiscard]] constexpr bool is_one_of(std::string_view text,
                                       std::span<const std::string_view> lower) noexcept {
    return std::ranges::any_of(
        lower, [&](std::string_view candidate) { return equals_lower(text, candidate); });
}

[[nodiscard]] constexpr std::string_view trimmed(std::string_view text) noexcept {
    while (!text.empty() && is_space(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && is_space(text.back()))
        text.remove_suffix(1);
    return text;
}

} // namespace lucity::detail

#endif
