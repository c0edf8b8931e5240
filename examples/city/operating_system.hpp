// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef CITY_OPERATING_SYSTEM_HPP
#define CITY_OPERATING_SYSTEM_HPP

#include <optional>
#include <string>

namespace city {

/// Asks the operating system for its name and version, such as "Linux 6.1.0"; never for the name of
/// the machine. Empty where there is no uname, as on Windows: there it is configured.
[[nodiscard]] std::optional<std::string> operating_system();

} // namespace city

#endif
