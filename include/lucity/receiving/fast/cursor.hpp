// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_RECEIVING_FAST_CURSOR_HPP
#define LUCITY_RECEIVING_FAST_CURSOR_HPP

#include <lucity/text/ascii.hpp>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace lucity::detail {

/// The places to read from and to write to next. It is passed and returned by value, so that it
/// stays in registers: a write through `out` might change anything in memory.
struct cursor {
    const char* in = nullptr;
    char* out = nullptr;

    /// Whether what was read is what was expected.
    explicit operator bool() const noexcept { return in != nullptr; }
};

// Tokens that are shorter than the input's padding. Precondition: a cursor isn't empty.

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

/// Copies at most 19 digits without a sign, and gives their value. The number may go on after them.
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

} // namespace lucity::detail

#endif
