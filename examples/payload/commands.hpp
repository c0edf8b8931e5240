// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef PAYLOAD_COMMANDS_HPP
#define PAYLOAD_COMMANDS_HPP

#include "command_line.hpp"
#include "exit_status.hpp"
#include "output.hpp"

namespace payload_command {

/// What each sub-command does is in `help_text`. All may throw `std::system_error` when writing
/// fails, and `rules_error`.

[[nodiscard]] exit_status redact(const redact_files& what, outputs& to);
[[nodiscard]] exit_status validate(const validate_files& what, outputs& to);
[[nodiscard]] exit_status preview(const preview_file& what, outputs& to);
[[nodiscard]] exit_status explain(const values_to_explain& what, outputs& to);
[[nodiscard]] exit_status policy(const policy_to_state& what, outputs& to);
[[nodiscard]] exit_status diff(const tiers_to_compare& what, outputs& to);
[[nodiscard]] exit_status schema(const schema_to_export& what, outputs& to);
[[nodiscard]] exit_status describe(const description_order& what, outputs& to);
[[nodiscard]] exit_status tables(const tables_order& what, outputs& to);
[[nodiscard]] exit_status sample(const sample_order& what, outputs& to);

} // namespace payload_command

#endif
