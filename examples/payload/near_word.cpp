// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "near_word.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace payload_command {
namespace {

/// How many letters have to be added, taken out or replaced to make one word of the other.
std::size_t distance(std::string_view from, std::string_view to) {
    // From what was read of `from` to each beginning of `to`.
    std::vector<std::size_t> row(to.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (const char c : from) {
        auto diagonal = row[0]++;
        for (std::size_t i = 0; i != to.size(); ++i) {
            const auto replaced = diagonal + (c == to[i] ? 0 : 1);
            diagonal = row[i + 1];
            row[i + 1] = std::min({replaced, row[i] + 1, diagonal + 1});
        }
    }
    return row.back();
}

std::string_view without_dashes(std::string_view word) {
    return word.substr(std::min(word.find_first_not_of('-'), word.size()));
}

} // namespace

std::string near_word(std::string_view written, const std::vector<std::string>& known) {
    std::string nearest;
    auto least = std::string::npos;
    for (const auto& word : known) {
        const auto from = without_dashes(written);
        const auto to = without_dashes(word);
        const auto apart = distance(from, to);
        // Half of the letters may be wrong, and no more.
        if (apart < least && 2 * apart <= std::max(from.size(), to.size())) {
            least = apart;
            nearest = word;
        }
    }
    return nearest;
}

} // namespace payload_command
