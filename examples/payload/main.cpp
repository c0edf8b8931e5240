// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "command_line.hpp"
#include "commands.hpp"
#include "exit_status.hpp"
#include "help.hpp"
#include "interrupts.hpp"
#include "output.hpp"

#include <lucity/version.hpp>

#include <csignal>
#include <exception>
#include <new>
#include <string>
#include <string_view>
#include <system_error>
#include <variant>

namespace {

namespace pc = payload_command;

struct follow {
    pc::outputs& to;

    pc::exit_status operator()(pc::help) const {
        to.out.write(pc::help_text());
        return pc::fine;
    }
    pc::exit_status operator()(pc::version) const {
        to.out.write("lucity-payload " + std::string(lucity::library_version) + '\n');
        return pc::fine;
    }
    pc::exit_status operator()(const pc::redact_files& what) const { return pc::redact(what, to); }
    pc::exit_status operator()(const pc::validate_files& what) const {
        return pc::validate(what, to);
    }
    pc::exit_status operator()(const pc::preview_file& what) const { return pc::preview(what, to); }
    pc::exit_status operator()(const pc::values_to_explain& what) const {
        return pc::explain(what, to);
    }
    pc::exit_status operator()(const pc::policy_to_state& what) const {
        return pc::policy(what, to);
    }
    pc::exit_status operator()(const pc::tiers_to_compare& what) const {
        return pc::diff(what, to);
    }
    pc::exit_status operator()(const pc::schema_to_export& what) const {
        return pc::schema(what, to);
    }
    pc::exit_status operator()(const pc::description_order& what) const {
        return pc::describe(what, to);
    }
    pc::exit_status operator()(const pc::tables_order& what) const { return pc::tables(what, to); }
    pc::exit_status operator()(const pc::sample_order& what) const { return pc::sample(what, to); }
};

/// Fails with a message, if there is still somebody to read it and memory to write it.
int fail(pc::outputs& to, std::string_view text) noexcept {
    try {
        to.complain(text);
    } catch (const std::exception&) {
    }
    return pc::failed;
}

} // namespace

int main(int argc, char** argv) {
#ifdef SIGPIPE
    // Writing to a closed pipe is an error like any other then, with an exit status of ours.
    std::signal(SIGPIPE, SIG_IGN);
#endif
    pc::outputs to;
    try {
        const auto wanted = pc::read_command_line(argc, argv);
        pc::catch_interrupts();
        const auto status = std::visit(follow{to}, wanted);
        to.out.flush();
        pc::end_if_interrupted();
        return status;
    } catch (const pc::usage_error& error) {
        return fail(to, error.what());
    } catch (const pc::rules_error& error) {
        // If somebody asked, the file of rules was not read to its end.
        pc::end_if_interrupted();
        return fail(to, error.what());
    } catch (const std::system_error& error) {
        // Whoever closed the pipe has read enough, and needs no message.
        if (error.code() == std::errc::broken_pipe)
            return pc::failed;
        return fail(to, error.what());
    } catch (const std::bad_alloc&) {
        return fail(to, "there is not enough memory");
    }
}
