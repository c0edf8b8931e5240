// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "counts.hpp"

#include <algorithm>
#include <functional>
#include <iterator>

namespace report {
namespace {

client_set both(const client_set& left, const client_set& right) {
    client_set joined;
    std::ranges::set_union(left, right, std::back_inserter(joined));
    return joined;
}

/// From the largest to the smallest; of groups of one size, what is merged first comes last.
std::vector<const groups::value_type*> by_size(const groups& all) {
    std::vector<const groups::value_type*> sorted;
    for (const auto& group : all)
        sorted.push_back(&group);
    std::ranges::stable_sort(sorted, std::ranges::greater(),
                             [](const auto* group) { return group->second.size(); });
    return sorted;
}

} // namespace

distribution merge_small(const groups& all) {
    auto left = by_size(all);
    client_set other;
    const auto has_to_join = [&](const client_set& next) {
        return next.size() < fewest_clients || (!other.empty() && other.size() < fewest_clients);
    };
    for (; !left.empty() && has_to_join(left.back()->second); left.pop_back())
        other = both(other, left.back()->second);
    if (other.size() < fewest_clients && left.empty())
        return {};

    distribution merged;
    merged.other = other.size();
    for (const auto* group : left) {
        merged.shown.push_back({group->first, group->second.size()});
        other = both(other, group->second);
    }
    merged.clients = other.size();
    return merged;
}

} // namespace report
