// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef CITY_OPERATING_SYSTEM_HPP
#define CITY_OPERATING_SYSTEM_HPP

#include <sys/utsname.h>

#include <string>

namespace city {

/// The name and release of the operating system, such as "Linux 6.1.0"; never the machine's name.
[[nodiscard]] inline std::string operating_system() {
    ::utsname names{};
    ::uname(&names);
    return std::string(names.sysname) + ' ' + names.release;
}

} // namespace city

#endif
