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

/// The same for a text that knows no escapes of its own. Where it has one, or something that looks
/// like one, each backslash of the text is doubled, so that no two texts are shown alike.
[[nodiscard]] std::string terminal_value(std::string_view value);

} // namespace payload_command

#endif
