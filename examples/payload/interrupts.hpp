// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef PAYLOAD_INTERRUPTS_HPP
#define PAYLOAD_INTERRUPTS_HPP

namespace payload_command {

/// From now on, the first SIGINT or SIGTERM only asks the process to come to an end, so that what
/// it writes ends with a whole line; a second one ends it at once.
void catch_interrupts();

/// Whether somebody asked.
[[nodiscard]] bool interrupted() noexcept;

/// Ends the process by the signal that asked, so that its caller knows. Returns if nobody asked.
void end_if_interrupted();

} // namespace payload_command

#endif
