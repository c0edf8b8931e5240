// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_TEXT_ASCII_HPP
#define LUCITY_TEXT_ASCII_HPP

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace lucity::detail {

/// What a byte may be in a text. These are bits, since some bytes are several things. The functions
/// of <cctype> depend on the locale.
namespace byte_class {

using type = std::uint16_t;

inline constexpr type upper = 1;
inline constexpr type lower = 1 << 1;
inline constexpr type letter = upper | lower;
inline constexpr type digit = 1 << 2;
inline constexpr type hex_digit = 1 << 3;
inline constexpr type hyphen = 1 << 4;
/// A byte of a code point outside ASCII.
inline constexpr type non_ascii = 1 << 5;
inline constexpr type dot = 1 << 6;
inline constexpr type space = 1 << 7;
/// Control characters that aren't white space.
inline constexpr type control = 1 << 8;
inline constexpr type backslash = 1 << 9;
inline constexpr type slash = 1 << 10;
/// The other signs in or around a location: `: @ = > , "`.
inline constexpr type telling_sign = 1 << 11;
/// What an escape other than a backslash starts with: `% & _ [ ( {`.
inline constexpr type escape = 1 << 12;

/// What ends a value in a connection string: `; , = " ' & ) } < >` and white space.
inline constexpr type value_end = 1 << 13;

/// What an escape of quoted-printable mail starts with: `=`.
inline constexpr type equals_sign = 1 << 14;

/// What may be between a key's sign and its value: ``space { [ ( = " ' \ > ` * +``.
inline constexpr type before_value = 1 << 15;

/// What may be read as something else: escapes, other scripts' signs, and invisible characters.
inline constexpr type disguise = escape | backslash | non_ascii | control;
/// A text needs one of these to expose anything, unless its name tells or it holds "localhost".
inline constexpr type telling = dot | hyphen | slash | telling_sign | disguise;

} // namespace byte_class

inline constexpr auto byte_classes = [] {
    std::array<byte_class::type, 256> classes{};
    const auto add = [&](unsigned first, unsigned last, byte_class::type is) {
        for (auto c = first; c <= last; ++c)
            classes[c] = static_cast<byte_class::type>(classes[c] | is);
    };
    const auto add_each = [&](std::string_view signs, byte_class::type is) {
        for (char c : signs)
            add(static_cast<unsigned char>(c), static_cast<unsigned char>(c), is);
    };
    add('A', 'Z', byte_class::upper);
    add('a', 'z', byte_class::lower);
    add('0', '9', byte_class::digit | byte_class::hex_digit);
    add('A', 'F', byte_class::hex_digit);
    add('a', 'f', byte_class::hex_digit);
    add_each("-_", byte_class::hyphen);
    add(0x80, 0xff, byte_class::non_ascii);
    add_each(".", byte_class::dot);
    add_each(" \t\n\v\f\r", byte_class::space);
    add(0, 0x08, byte_class::control);
    add(0x0e, 0x1f, byte_class::control);
    add(0x7f, 0x7f, byte_class::control);
    add_each("\\", byte_class::backslash);
    add_each("/", byte_class::slash);
    add_each(":@=>,\"", byte_class::telling_sign);
    add_each("%&_[({", byte_class::escape);
    add_each("=", byte_class::equals_sign);
    add_each(" {[(=\"'\\>`*+", byte_class::before_value);
    add_each(";,=\"'&)}<> \t\r\n", byte_class::value_end);
    return classes;
}();

[[nodiscard]] constexpr byte_class::type class_of(char c) noexcept {
    return byte_classes[static_cast<unsigned char>(c)];
}
[[nodiscard]] constexpr bool is_any(char c, unsigned classes) noexcept {
    return (class_of(c) & classes) != 0;
}
/// The classes of all bytes of a text together. Complexity: linear, one load a byte.
[[nodiscard]] constexpr byte_class::type classes_in(std::string_view text) noexcept {
    unsigned classes = 0;
    const char* at = text.data();
    // By fours: compilers don't unroll it on their own at -O2.
    for (auto fours = text.size() / 4; fours != 0; --fours, at += 4)
        classes = classes | class_of(at[0]) | class_of(at[1]) | class_of(at[2]) | class_of(at[3]);
    for (auto rest = text.size() % 4; rest != 0; --rest, ++at)
        classes |= class_of(*at);
    return static_cast<byte_class::type>(classes);
}

[[nodiscard]] constexpr bool is_upper(char c) noexcept {
    return c >= 'A' && c <= 'Z';
}
[[nodiscard]] constexpr bool is_lower(char c) noexcept {
    return c >= 'a' && c <= 'z';
}
[[nodiscard]] constexpr bool is_letter(char c) noexcept {
    return is_any(c, byte_class::letter);
}
[[nodiscard]] constexpr bool is_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}
[[nodiscard]] constexpr char to_lower(char c) noexcept {
    return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}
[[nodiscard]] constexpr bool is_hex_digit(char c) noexcept {
    return is_any(c, byte_class::hex_digit);
}
[[nodiscard]] constexpr bool is_alphanumeric(char c) noexcept {
    return is_any(c, byte_class::letter | byte_class::digit);
}
/// Precondition: a hexadecimal digit.
[[nodiscard]] constexpr unsigned hex_value(char c) noexcept {
    return static_cast<unsigned>(is_digit(c) ? c - '0' : to_lower(c) - 'a' + 10);
}
[[nodiscard]] constexpr bool is_space(char c) noexcept {
    return is_any(c, byte_class::space);
}
/// A byte of a code point outside ASCII.
[[nodiscard]] constexpr bool is_non_ascii(char c) noexcept {
    return static_cast<unsigned char>(c) >= 0x80;
}
/// Whether a character may be in a label of a host's name, by the rules of DNS or in practice.
[[nodiscard]] constexpr bool is_label_char(char c) noexcept {
    return is_any(c, byte_class::letter | byte_class::digit | byte_class::hyphen |
                         byte_class::non_ascii);
}
[[nodiscard]] constexpr bool is_slash(char c) noexcept {
    return c == '/' || c == '\\';
}

[[nodiscard]] constexpr bool has_letter(std::string_view text) noexcept {
    return std::ranges::any_of(
        text, [](char c) { return is_any(c, byte_class::letter | byte_class::non_ascii); });
}
/// False for an empty text.
[[nodiscard]] constexpr bool all_digits(std::string_view text) noexcept {
    return !text.empty() && std::ranges::all_of(text, is_digit);
}

/// The longest start of a text whose characters are all of a kind.
template <auto Is>
[[nodiscard]] constexpr std::string_view leading(std::string_view text) noexcept {
    std::size_t size = 0;
    while (size != text.size() && Is(text[size]))
        ++size;
    return text.substr(0, size);
}
/// The longest end of a text, up to a length, whose characters are all of a kind.
template <auto Is>
[[nodiscard]] constexpr std::string_view trailing(std::string_view text,
                                                  std::size_t longest) noexcept {
    std::size_t size = 0;
    while (size != longest && size != text.size() && Is(text[text.size() - 1 - size]))
        ++size;
    return text.substr(text.size() - size);
}
/// The end of a text, up to a length.
[[nodiscard]] constexpr std::string_view end_of(std::string_view text,
                                                std::size_t longest) noexcept {
    return text.substr(text.size() - (std::min)(text.size(), longest));
}

/// The number of bytes before the first of some signs; the text's size without a sign. For few
/// signs this is faster than `find_first_of`, which calls a function for every byte.
[[nodiscard]] constexpr std::size_t size_before(std::string_view signs,
                                                std::string_view text) noexcept {
    std::size_t size = 0;
    while (size != text.size()) {
        bool found = false;
        for (char sign : signs)
            found = found || text[size] == sign;
        if (found)
            break;
        ++size;
    }
    return size;
}

/// Takes what comes before the first of some signs off the front of a text, and that sign with it.
[[nodiscard]] constexpr std::string_view take_before(std::string_view signs,
                                                     std::string_view& text) noexcept {
    const auto taken = text.substr(0, size_before(signs, text));
    text.remove_prefix((std::min)(taken.size() + 1, text.size()));
    return taken;
}

/// Where the last of some signs is in a text; the text's size without a sign.
[[nodiscard]] constexpr std::size_t place_of_last(std::string_view signs,
                                                  std::string_view text) noexcept {
    for (auto at = text.size(); at != 0; --at)
        for (char sign : signs)
            if (text[at - 1] == sign)
                return at - 1;
    return text.size();
}

/// The character at the same place of another list; 0 if the first list doesn't have it.
[[nodiscard]] constexpr char counterpart(char c, std::string_view from,
                                         std::string_view to) noexcept {
    const auto at = from.find(c);
    return at == std::string_view::npos ? '\0' : to[at];
}

/// The value of digits. Precondition: at most nine.
[[nodiscard]] constexpr std::uint32_t number_of(std::string_view digits) noexcept {
    std::uint32_t value = 0;
    for (char c : digits)
        value = value * 10 + static_cast<std::uint32_t>(c - '0');
    return value;
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
[[nodiscard]] constexpr std::string_view without_space(std::string_view text) noexcept {
    while (!text.empty() && is_space(text.front()))
        text.remove_prefix(1);
    return text;
}
[[nodiscard]] constexpr std::string_view trimmed(std::string_view text) noexcept {
    text = without_space(text);
    while (!text.empty() && is_space(text.back()))
        text.remove_suffix(1);
    return text;
}

} // namespace lucity::detail

#endif
