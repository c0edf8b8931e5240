// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef PAYLOAD_HELP_HPP
#define PAYLOAD_HELP_HPP

#include <string>

namespace payload_command {

/// What --help writes.
[[nodiscard]] std::string help_text();

} // namespace payload_command

#endif
