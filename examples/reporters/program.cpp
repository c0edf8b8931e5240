// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "program.hpp"

#include "city/database_error.hpp"

#include <cstdlib>
#include <exception>
#include <iostream>

namespace reporters {
namespace {

constexpr std::string_view unexpected = "stopped by an unexpected error";

/// Replaces the standard handler, which prints an exception's text: if an ODBC driver refuses to
/// disconnect, SOCI throws from a destructor, and the text is the driver's.
[[noreturn]] void end_without_words() {
    std::cerr << unexpected << '\n';
    std::_Exit(failure);
}

} // namespace

void say(std::string_view program, std::string_view text) {
    std::cerr << program << ": " << text << '\n';
}

int run_as(const program& what, int argc, const char* const* argv,
           const std::function<int(const values&)>& run) {
    std::set_terminate(end_without_words);
    try {
        const auto all = read_values(argc, argv, what.keys, what.file_keys);
        if (all.count("help") == 0)
            return run(all);
        std::cout << what.keys;
        return success;
    } catch (const usage_error& error) {
        say(what.name, error.what());
        return misuse;
    } catch (const city::database_error& error) {
        say(what.name, error.what());
    } catch (const report_error& error) {
        say(what.name, error.what());
    } catch (...) {
        say(what.name, unexpected);
    }
    return failure;
}

} // namespace reporters
