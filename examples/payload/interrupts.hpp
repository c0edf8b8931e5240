// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef PAYLOAD_INTERRUPTS_HPP
#define PAYLOAD_INTERRUPTS_HPP

namespace payload_command {

/// After this call, the first SIGINT or SIGTERM only asks the process to end, so that its output
/// ends with a whole line. A second one ends it at once. Call it once. Throws `std::system_error`.
void catch_interrupts();

/// A descriptor that is readable after the first signal, so that no signal is missed between a call
/// of `interrupted` and a wait. Negative before `catch_interrupts`.
[[nodiscard]] int interrupt_descriptor() noexcept;

/// Whether a signal has asked the process to end.
[[nodiscard]] bool interrupted() noexcept;

/// Ends the process by the signal that it received, so that its caller knows. Returns if there was
/// none.
void end_if_interrupted();

} // namespace payload_command

#endif
