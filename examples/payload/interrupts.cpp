// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "interrupts.hpp"

#include <csignal>

#include <signal.h>

namespace payload_command {
namespace {

volatile std::sig_atomic_t asked = 0;

extern "C" void ask(int) {
    asked = 1;
}

} // namespace

void catch_interrupts() {
    struct sigaction action {};
    action.sa_handler = ask;
    // What writes goes on writing; what waits for input does so in poll, which is never restarted.
    action.sa_flags = static_cast<int>(SA_RESETHAND) | SA_RESTART;
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, nullptr);
}

bool interrupted() noexcept {
    return asked != 0;
}

void end_if_interrupted() {
    if (!interrupted())
        return;
    std::signal(SIGINT, SIG_DFL);
    std::raise(SIGINT);
}

} // namespace payload_command
