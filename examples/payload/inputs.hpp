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
    /// Called before what may be a long wait for the next report.
    std::function<void()> before_waiting = [] {
    };
};

/// Calls `use.each` with each report of the files, in order; with no file, of standard input, which
/// "-" stands for as well. Lines are counted through all files.
///
/// A file that can't be read is complained about, and the next one is gone on with. Returns
/// `failure` then, else `success`.
[[nodiscard]] exit_status for_each_report(const std::vector<std::string>& files, outputs& to,
                                          const report_uses& use);

/// Complains if there was no report, which must not be taken for a clean one; returns whether it
/// did. It doesn't if the files were not read to their end, since then nobody knows. `read` is what
/// `for_each_report` returned.
[[nodiscard]] bool complain_if_none(std::size_t reports, exit_status read, outputs& to);

/// How many bytes the files have, where that is known of all.
[[nodiscard]] std::optional<std::uint64_t> size_of(const std::vector<std::string>& files);

} // namespace payload_command

#endif
