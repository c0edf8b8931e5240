// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_RECEIVING_FAST_CURSOR_HPP
#define LUCITY_RECEIVING_FAST_CURSOR_HPP

#include <lucity/receiving/fast/byte_window.hpp>
#include <lucity/text/ascii.hpp>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace lucity::detail {

/// Where reading and writing have got to. It is passed and returned by value, so that it stays in
/// registers: what is written through `out` could be anything that memory holds.
struct cursor {
    const char* in = nullptr;
    char* out = nullptr;

    /// False if what was read isn't what it should be.
    explicit operator bool() const noexcept { return in != nullptr; }
};

// Tokens so short that the input's padding is all they need. Precondition: a cursor isn't empty.

[[nodiscard]] inline cursor write_token(cursor at, std::string_view token) noexcept {
    std::memcpy(at.out, token.data(), token.size());
    return {at.in, at.out + token.size()};
}

/// Copies `true`, `false` or `null`.
[[nodiscard]] inline cursor copy_word(cursor at, std::string_view word) noexcept {
    if (std::memcmp(at.in, word.data(), word.size()) != 0)
        return {};
    return write_token({at.in + word.size(), at.out}, word);
}

/// Copies an integer of at most 19 digits without a sign, and gives its value. What follows may
/// make it another number.
[[nodiscard]] inline cursor copy_digits(cursor at, std::uint64_t& value) noexcept {
    constexpr int most_digits = 19;
    const char first = *at.in;
    if (!is_digit(first) || (first == '0' && is_digit(at.in[1])))
        return {};
    int digits = 0;
    for (value = 0; is_digit(*at.in); ++digits) {
        value = value * 10 + static_cast<std::uint64_t>(*at.in - '0');
        *at.out++ = *at.in++;
        if (digits == most_digits)
            return {};
    }
    return at;
}

/// Copies a string of less than a window that exposes nothing unless its name tells; gives an empty
/// cursor for any other, which may be good as well.
[[nodiscard]] inline cursor copy_harmless_text(cursor at) noexcept {
    if (*at.in != '"')
        return {};
    *at.out = '"';
    const auto size = copy_harmless(at.in + 1, at.out + 1);
    if (size == not_harmless)
        return {};
    at.out[size + 1] = '"';
    return {at.in + size + 2, at.out + size + 2};
}

} // namespace lucity::detail

#endif
