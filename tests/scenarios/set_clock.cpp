// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// When preloaded, sets a program's clock ahead by CLOCK_AHEAD seconds.

#include <dlfcn.h>
#include <time.h>

#include <cstdlib>

extern "C" int clock_gettime(clockid_t which, timespec* now) noexcept {
    using function = int (*)(clockid_t, timespec*);
    static const auto original = reinterpret_cast<function>(::dlsym(RTLD_NEXT, "clock_gettime"));
    const int result = original(which, now);
    const char* ahead = std::getenv("CLOCK_AHEAD");
    if (result == 0 && which == CLOCK_REALTIME && ahead)
        now->tv_sec += std::atol(ahead);
    return result;
}
