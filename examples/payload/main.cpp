// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "command_line.hpp"
#include "exit_status.hpp"
#include "interrupts.hpp"
#include "output.hpp"

#include <csignal>
#include <exception>
#include <new>
#include <string_view>
#include <system_error>

namespace {

namespace pc = payload_command;

/// Fails with a message, if that can still be written.
int fail(pc::outputs& to, std::string_view text) noexcept {
    try {
        to.complain(text);
    } catch (const std::exception&) {
    }
    return pc::failure;
}

} // namespace

int main(int argc, char** argv) {
#ifdef SIGPIPE
    // Writing to a closed pipe is then an error like any other, with an exit status of its own.
    std::signal(SIGPIPE, SIG_IGN);
#endif
    pc::outputs to;
    try {
        const auto wanted = pc::read_command_line(argc, argv);
        pc::catch_interrupts();
        const auto status = wanted(to);
        to.out.flush();
        pc::end_if_interrupted();
        return status;
    } catch (const pc::usage_error& error) {
        return fail(to, error.what());
    } catch (const pc::rules_error& error) {
        // After a signal, the rules file was not read to its end.
        pc::end_if_interrupted();
        return fail(to, error.what());
    } catch (const std::system_error& error) {
        // Whoever closed the pipe needs no message.
        if (error.code() == std::errc::broken_pipe)
            return pc::failure;
        return fail(to, error.what());
    } catch (const std::bad_alloc&) {
        return fail(to, "there is not enough memory");
    }
}
