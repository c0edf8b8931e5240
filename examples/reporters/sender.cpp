// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "sender.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/types.h>
#include <unistd.h>

extern "C" char** environ;

namespace reporters {

void start_sender(const std::filesystem::path& program) noexcept {
    posix_spawn_file_actions_t streams;
    posix_spawnattr_t how;
    if (::posix_spawn_file_actions_init(&streams) != 0)
        return;
    if (::posix_spawnattr_init(&how) != 0) {
        ::posix_spawn_file_actions_destroy(&streams);
        return;
    }
    bool good = ::posix_spawnattr_setflags(&how, POSIX_SPAWN_SETSID) == 0;
    for (int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        good = good &&
               ::posix_spawn_file_actions_addopen(&streams, stream, "/dev/null", O_RDWR, 0) == 0;
#if defined(__GLIBC__) && __GLIBC_PREREQ(2, 34)
    // Inherit nothing that the host has open, such as its database or its pipes.
    good = good && ::posix_spawn_file_actions_addclosefrom_np(&streams, STDERR_FILENO + 1) == 0;
#endif
    char* const argv[]{const_cast<char*>(program.c_str()), nullptr};
    ::pid_t child = 0;
    if (good)
        static_cast<void>(::posix_spawn(&child, argv[0], &streams, &how, argv, environ));
    ::posix_spawnattr_destroy(&how);
    ::posix_spawn_file_actions_destroy(&streams);
}

} // namespace reporters
