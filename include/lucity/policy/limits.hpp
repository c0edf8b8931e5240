// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_POLICY_LIMITS_HPP
#define LUCITY_POLICY_LIMITS_HPP

#include <cstddef>

namespace lucity {

/// How large a report may be. An inspector refuses a larger one, and `encode` returns an error, so
/// that no reporter sends what every receiver would refuse. A value at the limit is accepted.
struct limits {
    /// Bytes of a whole report.
    std::size_t bytes = 16 * 1024 * 1024;
    /// Nested objects and arrays, including the report itself. Reading recurses: with tens of
    /// thousands, a report could exhaust the stack.
    std::size_t depth = 8;
    /// Members of one object, elements of one array.
    std::size_t members = 65'536;
    /// Bytes of a key, after unescaping.
    std::size_t key = 1024;
    /// Bytes of a text, after unescaping; also digits of a number.
    std::size_t text = 64 * 1024;
    /// Violations that are kept for a report; others are only counted.
    std::size_t violations = 64;
};

} // namespace lucity

#endif
