// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "program.hpp"

#include "city/database_error.hpp"
#include "command_line.hpp"

#include <cstdlib>
#include <exception>
#include <iostream>

namespace reporters {
namespace {

constexpr std::string_view unexpected = "stopped by an unexpected error";

/// Replaces the standard handler, which prints what an exception says: when an ODBC driver refuses
/// to disconnect, SOCI throws from a destructor, with the driver's own words.
[[noreturn]] void end_without_words() {
    std::cerr << unexpected << '\n';
    std::_Exit(failed);
}

} // namespace

void say(std::string_view program, std::string_view text) {
    std::cerr << program << ": " << text << '\n';
}

int run_as(std::string_view program, const std::function<int()>& run) {
    std::set_terminate(end_without_words);
    try {
        return run();
    } catch (const usage_error& error) {
        say(program, error.what());
        return misused;
    } catch (const city::database_error& error) {
        say(program, error.what());
    } catch (const report_error& error) {
        say(program, error.what());
    } catch (...) {
        say(program, unexpected);
    }
    return failed;
}

} // namespace reporters
