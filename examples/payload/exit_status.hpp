// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef PAYLOAD_EXIT_STATUS_HPP
#define PAYLOAD_EXIT_STATUS_HPP

namespace payload_command {

/// The exit status of the command. Of two, the higher one is returned.
enum exit_status {
    success = 0,
    /// A report is invalid; for validate, one is not clean.
    findings = 1,
    /// The command line is wrong, or something can't be read or written.
    failure = 2,
};

} // namespace payload_command

#endif
