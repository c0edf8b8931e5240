// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef PAYLOAD_TERMINAL_TEXT_HPP
#define PAYLOAD_TERMINAL_TEXT_HPP

#include <string>
#include <string_view>

namespace payload_command {

/// Escapes a line for a terminal: control characters and formatting that is invisible or changes
/// the direction of a text, as in JSON, and bytes that are not UTF-8, as in C. JSON keeps its
/// meaning.
[[nodiscard]] std::string terminal_text(std::string_view line);

/// The same for a text without escapes of its own. If the text then has an escape, or something
/// that looks like one, each of its backslashes is doubled, so that no two texts look alike.
[[nodiscard]] std::string terminal_value(std::string_view value);

} // namespace payload_command

#endif
