// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "operating_system.hpp"

#if __has_include(<sys/utsname.h>)
#include <sys/utsname.h>
#endif

namespace city {

std::optional<std::string> operating_system() {
#if __has_include(<sys/utsname.h>)
    utsname names{};
    if (uname(&names) < 0)
        return std::nullopt;
    return std::string(names.sysname) + ' ' + names.release;
#else
    return std::nullopt;
#endif
}

} // namespace city
