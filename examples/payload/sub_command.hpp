// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef PAYLOAD_SUB_COMMAND_HPP
#define PAYLOAD_SUB_COMMAND_HPP

#include "exit_status.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace payload_command {

class arguments;
struct outputs;

struct option {
    std::string_view name;
    /// What its value is called; empty if it takes none. "text|html": one of these words, and the
    /// first one by default.
    std::string_view value;
    std::string_view says;
    bool required = false;
};

/// What an exit status means.
struct status_row {
    std::string_view status;
    std::string_view says;
};

/// What `lucity-payload NAME` is: the command line is read by this, and --help is made of it.
struct sub_command {
    std::string_view name;
    /// One line.
    std::string_view summary;
    /// More lines, if there is more to say.
    std::string_view says;
    std::span<const option> options;
    /// What the words without an option are called, and how many there may be.
    std::string_view places;
    std::size_t least_places;
    std::size_t most_places;
    /// Where 0 and 1 mean something of their own.
    std::span<const status_row> statuses;
    /// A command line that works as it is.
    std::string_view example;
    /// May throw `std::system_error` when writing fails, `usage_error` and `rules_error`.
    exit_status (*run)(const arguments& given, outputs& to);
};

[[nodiscard]] std::span<const sub_command> sub_commands() noexcept;

/// How it is called.
[[nodiscard]] std::string usage_of(const sub_command& what);

/// What --help writes, and what it writes after a sub-command. Both have the same form, which other
/// tools read: a line "Usage: ...", paragraphs, and headings that end with a colon, each above
/// indented rows of two columns, or above indented command lines.
[[nodiscard]] std::string help_text();
[[nodiscard]] std::string help_text(const sub_command& what);

} // namespace payload_command

#endif
