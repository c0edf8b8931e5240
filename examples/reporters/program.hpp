// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef REPORTERS_PROGRAM_HPP
#define REPORTERS_PROGRAM_HPP

#include <functional>
#include <stdexcept>
#include <string_view>

namespace reporters {

/// `done`: also if there was nothing to do, since somebody has opted out. `misused`: a command line
/// or a configuration that can't be followed.
enum exit_status { done = 0, failed = 1, misused = 2 };

/// The report can't be made, kept or written. Its text shows no value, as all texts of the
/// programs.
class report_error : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Writes a line about a program to standard error.
void say(std::string_view program, std::string_view text);

/// Runs a program, and ends it with a line and a status for whatever exception leaves `run`. What
/// the texts of other libraries' exceptions quote is never shown.
[[nodiscard]] int run_as(std::string_view program, const std::function<int()>& run);

} // namespace reporters

#endif
