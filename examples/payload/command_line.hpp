// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef PAYLOAD_COMMAND_LINE_HPP
#define PAYLOAD_COMMAND_LINE_HPP

#include "exit_status.hpp"
#include "rules_file.hpp"
#include "sub_command.hpp"

#include <lucity/policy/report_list.hpp>

#include <cstdint>
#include <functional>
#include <limits>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace payload_command {

/// The command line is wrong. The message shows the usage, and at most the name of an unknown
/// command or option, never the value of an option.
class usage_error : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// The words after a sub-command. Each function throws `usage_error` if a word is wrong.
class arguments {
public:
    arguments(const sub_command& of, const std::vector<std::string>& words);

    [[nodiscard]] bool has(std::string_view option) const { return values_.contains(option); }
    /// The value of an option; empty if it isn't given.
    [[nodiscard]] std::string text(std::string_view option) const;
    [[nodiscard]] std::uint64_t
    number(std::string_view option, std::uint64_t otherwise,
           std::uint64_t most = std::numeric_limits<std::uint64_t>::max()) const;
    /// The word given for --format, or the default.
    [[nodiscard]] std::string format() const;
    [[nodiscard]] rule_choice rules() const;
    /// The words that belong to no option.
    [[nodiscard]] const std::vector<std::string>& places() const noexcept { return places_; }
    /// The only such word, as a REPORT/TIER.
    [[nodiscard]] lucity::schema_name schema() const;

private:
    void check() const;
    [[noreturn]] void refuse() const;

    const sub_command* of_;
    std::map<std::string, std::string, std::less<>> values_;
    std::vector<std::string> places_;
};

/// Reads a tier by its name on the wire, or by its first release. Throws `usage_error`.
[[nodiscard]] lucity::tier read_tier(std::string_view name);

/// Does what a command line asks for. Throws what a sub-command throws.
using request = std::function<exit_status(outputs& to)>;

/// Reads the command line. Throws `usage_error`.
[[nodiscard]] request read_command_line(int argc, const char* const* argv);

} // namespace payload_command

#endif
