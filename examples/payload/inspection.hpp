// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef PAYLOAD_INSPECTION_HPP
#define PAYLOAD_INSPECTION_HPP

#include "command_line.hpp"
#include "exit_status.hpp"
#include "output.hpp"
#include "report_batch.hpp"

#include <cstddef>
#include <functional>

namespace payload_command {

/// Appends to a batch what the command writes about the report that starts in `line`. Called on any
/// thread.
using report_rendering =
    std::function<void(report_batch& to, std::size_t line, const lucity::verdict& verdict)>;

struct inspection_result {
    tally counted;
    /// `failure` if something couldn't be read.
    exit_status status;
};

/// Inspects all reports of the files on the requested number of threads, and writes what `render`
/// appends for each, in the order of the input. Throws `std::system_error` when writing fails.
[[nodiscard]] inspection_result inspect_files(const arguments& given, outputs& to,
                                              const report_rendering& render);

} // namespace payload_command

#endif
