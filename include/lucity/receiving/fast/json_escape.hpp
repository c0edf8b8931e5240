// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_RECEIVING_FAST_JSON_ESCAPE_HPP
#define LUCITY_RECEIVING_FAST_JSON_ESCAPE_HPP

#include <lucity/text/escape.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace lucity::detail {

/// The escapes of two bytes: what follows the backslash, and the byte it means. Canonical JSON has
/// all of them but the last one.
inline constexpr std::string_view escape_letters = "\"\\bfnrt/";
inline constexpr std::string_view escaped_bytes = "\"\\\b\f\n\r\t/";

/// Reads an escape such as `\u00e9`; returns more than any code point for other texts.
[[nodiscard]] constexpr char32_t read_code_unit(std::string_view text) noexcept {
    const bool starts = text.size() >= 6 && text[0] == '\\' && text[1] == 'u';
    const auto read = read_number(starts ? text.substr(2) : std::string_view(), 16, 4);
    return read.size == 4 ? read.value : char32_t{0x11'0000};
}

/// Reads the escape at the start of a text. Its size is 0 if it is not valid, or half a surrogate
/// pair. Source: RFC 8259, section 7. Precondition: `text` starts with a backslash.
[[nodiscard]] constexpr escape read_json_escape(std::string_view text) noexcept {
    const auto letter = escape_letters.find(text.size() < 2 ? '\0' : text[1]);
    if (letter != std::string_view::npos)
        return {static_cast<char32_t>(escaped_bytes[letter]), 2};
    const auto unit = read_code_unit(text);
    if (unit < 0xd800 || (unit > 0xdfff && unit < 0x1'0000))
        return {unit, 6};
    const auto low = read_code_unit(text.substr(std::min<std::size_t>(6, text.size())));
    if (unit > 0xdbff || low < 0xdc00 || low > 0xdfff)
        return {};
    return {0x1'0000 + ((unit - 0xd800) << 10) + (low - 0xdc00), 12};
}

static_assert(read_json_escape("\\u00e9").value == 0xe9);
static_assert(read_json_escape("\\ud83d\\ude00").value == 0x1f600);
static_assert(read_json_escape("\\ud83d").size == 0 && read_json_escape("\\ude00").size == 0);
static_assert(read_json_escape("\\n").value == U'\n' && read_json_escape("\\").size == 0);
static_assert(read_json_escape("\\x41").size == 0 && read_json_escape("\\u00e").size == 0);

/// Writes the inside of a canonical JSON string, exactly as Boost.JSON's serializer does. Returns
/// the end; a byte takes up to six. Precondition: UTF-8.
constexpr char* write_json_text(char* out, std::string_view text) noexcept {
    constexpr std::string_view digits = "0123456789abcdef";
    for (char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x20 && c != '"' && c != '\\') {
            *out++ = c;
            continue;
        }
        *out++ = '\\';
        if (const auto letter = escaped_bytes.find(c); letter != std::string_view::npos) {
            *out++ = escape_letters[letter];
            continue;
        }
        out = std::ranges::copy(std::string_view("u00"), out).out;
        *out++ = digits[byte >> 4];
        *out++ = digits[byte & 15];
    }
    return out;
}

} // namespace lucity::detail

#endif
