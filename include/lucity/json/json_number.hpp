// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_JSON_JSON_NUMBER_HPP
#define LUCITY_JSON_JSON_NUMBER_HPP

#include <lucity/text/ascii.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace lucity::detail {

/// Whether a text is a number of RFC 8259, section 6.
constexpr bool is_json_number(std::string_view text) noexcept {
    if (text.starts_with('-'))
        text.remove_prefix(1);
    const std::size_t whole = leading<is_digit>(text).size();
    if (whole == 0 || (whole > 1 && text.front() == '0'))
        return false;
    text.remove_prefix(whole);
    if (text.starts_with('.')) {
        text.remove_prefix(1);
        const std::size_t fraction = leading<is_digit>(text).size();
        if (fraction == 0)
            return false;
        text.remove_prefix(fraction);
    }
    if (text.starts_with('e') || text.starts_with('E')) {
        text.remove_prefix(1);
        if (text.starts_with('+') || text.starts_with('-'))
            text.remove_prefix(1);
        const std::size_t exponent = leading<is_digit>(text).size();
        if (exponent == 0)
            return false;
        text.remove_prefix(exponent);
    }
    return text.empty();
}

/// Replaces each digit of a JSON text's exponents by 0, for a parser that refuses large ones. JSON
/// stays JSON, and other texts are wrong at the same byte, since outside of strings a digit after
/// an e may be any digit. Complexity: linear.
inline std::string with_zero_exponents(std::string_view json) {
    std::string masked(json);
    bool in_string = false;
    for (std::size_t at = 0; at < masked.size(); ++at) {
        const char c = masked[at];
        if (c == '"') {
            in_string = !in_string;
        } else if (in_string) {
            at += c == '\\' ? 1 : 0;
        } else if (c == 'e' || c == 'E') {
            const auto sign = json.substr(at + 1, 1);
            const std::size_t begin = at + (sign == "+" || sign == "-" ? 2 : 1);
            std::fill_n(masked.begin() + static_cast<std::ptrdiff_t>(begin),
                        leading<is_digit>(json.substr(begin)).size(), '0');
        }
    }
    return masked;
}

} // namespace lucity::detail

#endif
