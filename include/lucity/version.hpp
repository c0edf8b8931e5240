// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_VERSION_HPP
#define LUCITY_VERSION_HPP

#include <string_view>

/// Telemetry reports whose fields state what they are, and that leave only redacted and with
/// consent.
namespace lucity {

/// The library's version (major.minor.patch). CMakeLists.txt reads it from here.
inline constexpr std::string_view library_version = "0.2.0";

} // namespace lucity

#endif
