// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_DETAIL_JSON_NUMBER_HPP
#define LUCITY_DETAIL_JSON_NUMBER_HPP

#include <cstddef>
#include <string_view>

namespace lucity::detail {

/// The length of the digits at the front of a text.
constexpr std::size_t leading_digits(std::string_view text) noexcept {
    std::size_t count = 0;
    while (count != text.size() && text[count] >= '0' && text[count] <= '9')
        ++count;
    return count;
}

/// Whether the exponent that a text starts with is one that Boost.JSON reads: up to 2^31 - 1.
constexpr bool is_small_exponent(std::string_view digits) noexcept {
    constexpr std::string_view largest = "2147483647";
    while (digits.size() > 1 && digits.front() == '0')
        digits.remove_prefix(1);
    return digits.size() < largest.size() || (digits.size() == largest.size() && digits <= largest);
}

/// Whether a text is a number of RFC 8259, section 6, with an exponent that a receiver reads.
constexpr bool is_json_number(std::string_view text) noexcept {
    if (text.starts_with('-'))
        text.remove_prefix(1);
    const std::size_t whole = leading_digits(text);
    if (whole == 0 || (whole > 1 && text.front() == '0'))
        return false;
    text.remove_prefix(whole);
    if (text.starts_with('.')) {
        text.remove_prefix(1);
        const std::size_t fraction = leading_digits(text);
        if (fraction == 0)
            return false;
        text.remove_prefix(fraction);
    }
    if (text.starts_with('e') || text.starts_with('E')) {
        text.remove_prefix(1);
        if (text.starts_with('+') || text.starts_with('-'))
            text.remove_prefix(1);
        const std::size_t exponent = leading_digits(text);
        if (exponent == 0 || !is_small_exponent(text.substr(0, exponent)))
            return false;
        text.remove_prefix(exponent);
    }
    return text.empty();
}

} // namespace lucity::detail

#endif
