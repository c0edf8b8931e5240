// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef PAYLOAD_TERMINAL_TEXT_HPP
#define PAYLOAD_TERMINAL_TEXT_HPP

#include <string>
#include <string_view>

namespace payload_command {

/// A line for a terminal, with escapes for what a terminal would obey or not show: control
/// characters, formatting that is invisible or turns a text around, as JSON escapes them, and bytes
/// that are not UTF-8, as in C. JSON stays the same JSON.
[[nodiscard]] std::string terminal_text(std::string_view line);

} // namespace payload_command

#endif
