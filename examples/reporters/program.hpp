// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef REPORTERS_PROGRAM_HPP
#define REPORTERS_PROGRAM_HPP

#include "command_line.hpp"

#include <functional>
#include <stdexcept>
#include <string_view>

namespace reporters {

/// The exit status of a program.
enum exit_status {
    /// Also after opting out, when there is nothing to do.
    success = 0,
    failure = 1,
    /// The command line or the configuration file is wrong.
    misuse = 2,
};

/// The report can't be made, kept or written. Like all messages of the programs, its text shows no
/// value.
class report_error : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Writes a line about a program to standard error.
void say(std::string_view program, std::string_view text);

/// A program: its name, the keys of its command line, whose caption begins the help text, and those
/// of its configuration file.
struct program {
    std::string_view name;
    boost::program_options::options_description keys;
    boost::program_options::options_description file_keys;
};

/// Reads the command line and calls `run` with it, or shows the help text. Returns the exit status.
/// Any exception from `run` becomes a message and a status; the texts of other libraries'
/// exceptions are never shown.
[[nodiscard]] int run_as(const program& what, int argc, const char* const* argv,
                         const std::function<int(const values&)>& run);

} // namespace reporters

#endif
