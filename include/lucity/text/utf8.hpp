// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_TEXT_UTF8_HPP
#define LUCITY_TEXT_UTF8_HPP

#include <cstddef>
#include <string_view>

namespace lucity::detail {

/// The value of a byte that is not part of a code point.
inline constexpr char32_t no_code_point = 0xffff'ffff;

struct code_point {
    char32_t value;
    /// In bytes; 1 for `no_code_point`.
    std::size_t size;
};

/// Reads the first code point of a text that is not empty. Overlong forms, surrogates and values
/// above U+10FFFF are `no_code_point`. Source: RFC 3629, section 4.
[[nodiscard]] constexpr code_point first_code_point(std::string_view text) noexcept {
    constexpr code_point wrong{no_code_point, 1};
    const auto byte = [&](std::size_t at) {
        return static_cast<char32_t>(static_cast<unsigned char>(text[at]));
    };
    const char32_t first = byte(0);
    if (first < 0x80)
        return {first, 1};
    const std::size_t size = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    if (size == 0 || first > 0xf4 || text.size() < size)
        return wrong;
    char32_t value = first & (0x7fu >> size);
    for (std::size_t at = 1; at != size; ++at) {
        if ((byte(at) & 0xc0) != 0x80)
            return wrong;
        value = value << 6 | (byte(at) & 0x3f);
    }
    const bool overlong = (size == 3 && value < 0x800) || (size == 4 && value < 0x1'0000);
    const bool surrogate = value >= 0xd800 && value <= 0xdfff;
    if (overlong || surrogate || value > 0x10'ffff)
        return wrong;
    return {value, size};
}

static_assert(first_code_point("a").value == U'a');
static_assert(first_code_point("\xf0\x9f\x98\x80").value == 0x1f600);
static_assert(first_code_point("\xc0\xaf").value == no_code_point);
static_assert(first_code_point("\xed\xa0\x80").value == no_code_point);
static_assert(first_code_point("\xf4\x90\x80\x80").value == no_code_point);

/// Writes a code point in UTF-8, which never takes more bytes than its escape, and returns the end.
constexpr char* append_utf8(char* out, char32_t value) noexcept {
    const auto put = [&](char32_t byte) {
        *out++ = static_cast<char>(static_cast<unsigned char>(byte));
    };
    if (value < 0x80) {
        put(value);
    } else if (value < 0x800) {
        put(0xc0 | value >> 6);
        put(0x80 | (value & 0x3f));
    } else if (value < 0x1'0000) {
        put(0xe0 | value >> 12);
        put(0x80 | (value >> 6 & 0x3f));
        put(0x80 | (value & 0x3f));
    } else {
        put(0xf0 | (value >> 18 & 7));
        put(0x80 | (value >> 12 & 0x3f));
        put(0x80 | (value >> 6 & 0x3f));
        put(0x80 | (value & 0x3f));
    }
    return out;
}

/// Complexity: linear.
[[nodiscard]] constexpr bool is_utf8(std::string_view text) noexcept {
    while (!text.empty()) {
        const auto next = first_code_point(text);
        if (next.value == no_code_point)
            return false;
        text.remove_prefix(next.size);
    }
    return true;
}

} // namespace lucity::detail

#endif
