// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_POLICY_COUNT_HPP
#define LUCITY_POLICY_COUNT_HPP

#include <lucity/text/ascii.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

namespace lucity::detail {

/// The largest count a report can hold.
inline constexpr std::uint64_t largest_count = (std::numeric_limits<std::int64_t>::max)();

/// The value of a JSON number that is a count: digits only, from 0 to `largest_count`.
constexpr std::optional<std::uint64_t> count_of(std::string_view number) noexcept {
    constexpr std::size_t most_digits = 19;
    if (number.size() > most_digits || !all_digits(number))
        return std::nullopt;
    std::uint64_t value = 0;
    for (char digit : number)
        value = value * 10 + static_cast<std::uint64_t>(digit - '0');
    if (value > largest_count)
        return std::nullopt;
    return value;
}

} // namespace lucity::detail

#endif
