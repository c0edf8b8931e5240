// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef PAYLOAD_SUB_COMMAND_HPP
#define PAYLOAD_SUB_COMMAND_HPP

#include "exit_status.hpp"

#include <span>
#include <string>
#include <string_view>

namespace payload_command {

class arguments;
struct outputs;

struct option {
    std::string_view name;
    /// The placeholder of its value; empty if it takes none. "text|html" means one of these words,
    /// the first by default.
    std::string_view value;
    std::string_view says;
    bool required = false;
};

/// The meaning of an exit status.
struct status_row {
    std::string_view status;
    std::string_view says;
};

/// Describes `lucity-payload NAME`. The command line is parsed, and --help is written, from this.
struct sub_command {
    std::string_view name;
    /// One line.
    std::string_view summary;
    /// More lines, or empty.
    std::string_view says;
    std::span<const option> options;
    /// The placeholders of the words that belong to no option: "TIER TIER" for two words, "[FILE]"
    /// for at most one, "[FILE...]" for any number.
    std::string_view places;
    /// A command line that works as shown.
    std::string_view example;
    /// May throw `std::system_error` when writing fails, `usage_error` and `rules_error`.
    exit_status (*run)(const arguments& given, outputs& to);
    /// The meanings of 0 and 1, if they are special.
    std::span<const status_row> statuses{};
};

[[nodiscard]] std::span<const sub_command> sub_commands() noexcept;

/// The usage line of a sub-command.
[[nodiscard]] std::string usage_of(const sub_command& what);

/// The help text of the program, and of a sub-command. Both have the same form, which other tools
/// read: a line "Usage: ...", paragraphs, and headings that end with a colon, each followed by
/// indented rows of two columns or by indented command lines.
[[nodiscard]] std::string help_text();
[[nodiscard]] std::string help_text(const sub_command& what);

} // namespace payload_command

#endif
