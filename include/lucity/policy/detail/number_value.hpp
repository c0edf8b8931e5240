// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_POLICY_DETAIL_NUMBER_VALUE_HPP
#define LUCITY_POLICY_DETAIL_NUMBER_VALUE_HPP

#include <lucity/policy/count.hpp>
#include <lucity/policy/kind.hpp>

#include <charconv>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string_view>
#include <system_error>

namespace lucity::detail {

/// The value of a whole text, as the locale "C" reads it.
template <class Number>
[[nodiscard]] std::optional<Number> parse_number(std::string_view text) noexcept {
    Number value{};
    const auto* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, value);
    return read.ec == std::errc() && read.ptr == end ? std::optional(value) : std::nullopt;
}

/// The value of a JSON number that is a count: digits only, from 0 to `largest_count`.
[[nodiscard]] inline std::optional<std::uint64_t> count_of(std::string_view number) noexcept {
    const auto value = parse_number<std::uint64_t>(number);
    return value && *value <= largest_count ? value : std::nullopt;
}

/// The value of a JSON number without a fraction or an exponent, from -2^63 to 2^63 - 1.
[[nodiscard]] inline std::optional<std::int64_t> integer_of(std::string_view number) noexcept {
    return parse_number<std::int64_t>(number);
}

/// The value of a JSON number that a `double` can hold: one that is neither too large nor so small
/// that it would become 0.
[[nodiscard]] inline std::optional<double> real_of(std::string_view number) noexcept {
    const auto value = parse_number<double>(number);
    if (!value || !std::isfinite(*value))
        return std::nullopt;
    const auto digits = number.substr(0, number.find_first_of("eE"));
    const bool is_zero = digits.find_first_of("123456789") == std::string_view::npos;
    return (*value == 0) == is_zero ? value : std::nullopt;
}

/// Whether a JSON number is in the range of its kind: number, integer or count.
[[nodiscard]] inline bool is_in_range(kind of, std::string_view number) noexcept {
    if (of == kind::number)
        return real_of(number).has_value();
    return of == kind::integer ? integer_of(number).has_value() : count_of(number).has_value();
}

} // namespace lucity::detail

#endif
