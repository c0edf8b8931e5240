// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef MONTHLY_BATCH_OPERATING_SYSTEM_HPP
#define MONTHLY_BATCH_OPERATING_SYSTEM_HPP

#include <optional>
#include <string>

namespace monthly_batch {

/// Asks the operating system for its name and version, such as "Linux 6.1.0"; never for the name of
/// the machine. Empty where there is no uname, as on Windows: there it is configured.
[[nodiscard]] std::optional<std::string> operating_system();

} // namespace monthly_batch

#endif
