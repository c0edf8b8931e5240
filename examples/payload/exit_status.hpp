// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef PAYLOAD_EXIT_STATUS_HPP
#define PAYLOAD_EXIT_STATUS_HPP

namespace payload_command {

/// What the command tells its caller. The graver one wins.
enum exit_status {
    /// Nothing was found that the command looks for.
    fine = 0,
    /// A report is invalid; for validate, one is not clean.
    found = 1,
    /// The command line is wrong, or something can't be read or written.
    failed = 2,
};

} // namespace payload_command

#endif
