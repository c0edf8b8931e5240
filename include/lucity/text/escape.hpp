// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_TEXT_ESCAPE_HPP
#define LUCITY_TEXT_ESCAPE_HPP

#include <lucity/text/ascii.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace lucity::detail {

/// The character that an escape denotes, and the size of the escape; 0 without an escape.
struct escape {
    char32_t value = 0;
    std::size_t size = 0;
};

/// Reads up to `most` digits of a base, at least one.
[[nodiscard]] constexpr escape read_number(std::string_view text, unsigned base,
                                           std::size_t most) noexcept {
    escape read;
    while (read.size < (std::min)(most, text.size())) {
        const char c = text[read.size];
        if (!(base == 16 ? is_hex_digit(c) : is_digit(c)))
            break;
        read.value = std::min<char32_t>(read.value * base + hex_value(c), 0x11'0000);
        ++read.size;
    }
    return read;
}

} // namespace lucity::detail

#endif
