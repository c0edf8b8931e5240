// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef TEST_SUPPORT_RANDOM_SOURCE_HPP
#define TEST_SUPPORT_RANDOM_SOURCE_HPP

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <random>

namespace test {

/// Numbers that are the same on every machine, unlike those of the standard library's
/// distributions.
class random_source {
public:
    explicit random_source(std::uint64_t seed) : engine_(seed) {}

    std::uint64_t next() { return engine_(); }
    /// Precondition: count > 0.
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(next() % count); }
    bool one_in(std::size_t count) { return below(count) == 0; }

    template <class Range>
    decltype(auto) pick(const Range& range) {
        return std::begin(range)[below(std::size(range))];
    }

private:
    std::mt19937_64 engine_;
};

} // namespace test

#endif
