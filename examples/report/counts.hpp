// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef REPORT_COUNTS_HPP
#define REPORT_COUNTS_HPP

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace report {

/// No group of fewer clients is shown: one of them could be recognised.
inline constexpr std::size_t fewest_clients = 5;

/// Distinct clients, by their numbers in a month, in ascending order.
using client_set = std::vector<std::uint32_t>;

/// The clients that report a value, for each value.
using groups = std::map<std::string, client_set>;

/// A value, and how many clients report it.
struct group_size {
    std::string value;
    std::size_t clients = 0;

    friend bool operator==(const group_size&, const group_size&) = default;
};

/// What may be shown of groups.
struct distribution {
    /// How many clients there are in all groups together.
    std::size_t clients = 0;
    /// The largest group comes first.
    std::vector<group_size> shown;
    /// How many clients are in the groups that are not shown.
    std::size_t other = 0;

    friend bool operator==(const distribution&, const distribution&) = default;
};

/// Merges groups of fewer than `fewest_clients` into "other"; while that has fewer itself, the next
/// smallest group joins it. Of fewer clients in all, nothing is shown: the result is empty.
///
/// A client may be in several groups, and counts once in "other".
[[nodiscard]] distribution merge_small(const groups& all);

} // namespace report

#endif
