// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef PAYLOAD_PROGRESS_HPP
#define PAYLOAD_PROGRESS_HPP

#include "output.hpp"

#include <chrono>
#include <cstdint>
#include <optional>

namespace payload_command {

/// A line on the terminal of standard error that shows the progress of a command: bytes, reports a
/// second, and the time that is left if the size of the input is known.
class progress {
public:
    using clock = std::chrono::steady_clock;

    /// Shows nothing unless `wanted`, and if standard error is not a terminal.
    progress(outputs& to, bool wanted, std::optional<std::uint64_t> total_bytes);

    /// Adds the work done since the last call.
    void add(std::uint64_t bytes, std::uint64_t reports);
    /// Erases the line, so that something else can be written.
    void hide();

private:
    outputs& to_;
    bool shown_;
    std::optional<std::uint64_t> total_;
    std::uint64_t bytes_ = 0;
    std::uint64_t reports_ = 0;
    bool visible_ = false;
    clock::time_point start_ = clock::now();
    clock::time_point last_ = start_;
};

} // namespace payload_command

#endif
