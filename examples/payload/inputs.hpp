// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef PAYLOAD_INPUTS_HPP
#define PAYLOAD_INPUTS_HPP

#include "exit_status.hpp"
#include "output.hpp"
#include "report_reader.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace payload_command {

/// What is done with the reports of files.
struct report_uses {
    std::function<void(const framed_report&)> each;
    /// Called before a wait for the next report that may be long.
    std::function<void()> before_waiting = [] {
    };
};

/// Calls `use.each` with each report of the files, in order. Without files, and for "-", standard
/// input is read. Lines are counted over all files.
///
/// Complains about a file that can't be read, and continues with the next one. Returns `failure` in
/// that case, else `success`.
[[nodiscard]] exit_status for_each_report(const std::vector<std::string>& files, outputs& to,
                                          const report_uses& use);

/// Complains if there was no report, which must not pass for a clean one, and returns whether it
/// did. It doesn't if the files were not read to their end. `read` is the result of
/// `for_each_report`.
[[nodiscard]] bool complain_if_none(std::size_t reports, exit_status read, outputs& to);

/// The total size of the files in bytes, if all sizes are known.
[[nodiscard]] std::optional<std::uint64_t> size_of(const std::vector<std::string>& files);

} // namespace payload_command

#endif
