// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "interrupts.hpp"

#include <csignal>

#include <signal.h>

namespace payload_command {
namespace {

constexpr int asking_signals[]{SIGINT, SIGTERM};

/// The signal that asked, or 0.
volatile std::sig_atomic_t asked = 0;

extern "C" void ask(int signal) {
    asked = signal;
    // The next one, whichever it is, is not a question any more.
    for (int each : asking_signals)
        std::signal(each, SIG_DFL);
}

} // namespace

void catch_interrupts() {
    struct sigaction action {};
    action.sa_handler = ask;
    // What writes goes on writing; what waits for input does so in poll, which is never restarted.
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

void end_if_interrupted() {
    if (interrupted())
        std::raise(asked);
}

} // namespace payload_command
