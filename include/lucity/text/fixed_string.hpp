// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_TEXT_FIXED_STRING_HPP
#define LUCITY_TEXT_FIXED_STRING_HPP

#include <cstddef>
#include <string_view>

namespace lucity::detail {

/// A string literal as a template argument.
template <std::size_t Size>
struct fixed_string {
    consteval fixed_string(const char (&literal)[Size]) noexcept {
        for (std::size_t i = 0; i != Size; ++i)
            text[i] = literal[i];
    }

    constexpr std::string_view view() const noexcept { return {text, Size - 1}; }

    char text[Size]{};
};

} // namespace lucity::detail

#endif
