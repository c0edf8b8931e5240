// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "interrupts.hpp"

#include <cerrno>
#include <csignal>
#include <system_error>

#include <signal.h>
#include <unistd.h>

namespace payload_command {
namespace {

constexpr int asking_signals[]{SIGINT, SIGTERM};

/// The signal that was received, or 0.
volatile std::sig_atomic_t asked = 0;

/// The ends of a pipe that is written to on a signal.
int wakening[]{-1, -1};

extern "C" void ask(int signal) {
    asked = signal;
    const auto error = errno;
    // A failure doesn't matter: then nobody waits for it.
    [[maybe_unused]] const auto written = ::write(wakening[1], "", 1);
    errno = error;
    // The next signal ends the process.
    for (int each : asking_signals)
        std::signal(each, SIG_DFL);
}

} // namespace

void catch_interrupts() {
    if (::pipe(wakening) != 0)
        throw std::system_error(errno, std::generic_category(), "pipe");
    struct sigaction action {};
    action.sa_handler = ask;
    // Writing continues; a wait for input also waits for the pipe.
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    for (int each : asking_signals)
        sigaddset(&action.sa_mask, each);
    for (int each : asking_signals)
        sigaction(each, &action, nullptr);
}

bool interrupted() noexcept {
    return asked != 0;
}

int interrupt_descriptor() noexcept {
    return wakening[0];
}

void end_if_interrupted() {
    if (interrupted())
        std::raise(asked);
}

} // namespace payload_command
