// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_POLICY_COUNT_HPP
#define LUCITY_POLICY_COUNT_HPP

#include <cstdint>
#include <limits>

namespace lucity::detail {

/// The largest count a report can hold.
inline constexpr std::uint64_t largest_count = (std::numeric_limits<std::int64_t>::max)();

} // namespace lucity::detail

#endif
