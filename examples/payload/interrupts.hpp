// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef PAYLOAD_INTERRUPTS_HPP
#define PAYLOAD_INTERRUPTS_HPP

namespace payload_command {

/// From now on, the first SIGINT or SIGTERM only asks the process to come to an end, so that what
/// it writes ends with a whole line; a second one ends it at once. To be called once. Throws
/// `std::system_error`.
void catch_interrupts();

/// What poll finds readable once somebody asked, so that no question is missed between a look at
/// `interrupted` and a wait; negative if nobody can.
[[nodiscard]] int interrupt_descriptor() noexcept;

/// Whether somebody asked.
[[nodiscard]] bool interrupted() noexcept;

/// Ends the process by the signal that asked, so that its caller knows. Returns if nobody asked.
void end_if_interrupted();

} // namespace payload_command

#endif
