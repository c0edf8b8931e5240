// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef PAYLOAD_COMMANDS_HPP
#define PAYLOAD_COMMANDS_HPP

#include "command_line.hpp"
#include "exit_status.hpp"
#include "output.hpp"

namespace payload_command {

/// `sub_commands` describes what each of these does.

[[nodiscard]] exit_status redact(const arguments& given, outputs& to);
[[nodiscard]] exit_status validate(const arguments& given, outputs& to);
[[nodiscard]] exit_status preview(const arguments& given, outputs& to);
[[nodiscard]] exit_status explain(const arguments& given, outputs& to);
[[nodiscard]] exit_status policy(const arguments& given, outputs& to);
[[nodiscard]] exit_status diff(const arguments& given, outputs& to);
[[nodiscard]] exit_status schema(const arguments& given, outputs& to);
[[nodiscard]] exit_status describe(const arguments& given, outputs& to);
[[nodiscard]] exit_status tables(const arguments& given, outputs& to);
[[nodiscard]] exit_status sample(const arguments& given, outputs& to);

} // namespace payload_command

#endif
