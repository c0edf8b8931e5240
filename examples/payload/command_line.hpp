// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef PAYLOAD_COMMAND_LINE_HPP
#define PAYLOAD_COMMAND_LINE_HPP

#include "rules_file.hpp"

#include <lucity/policy/report_list.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <stdexcept>
#include <string>
#include <variant>
#include <vector>

namespace payload_command {

struct help {};
struct version {};

/// What `redact` and `validate` are called with.
struct inspected_files {
    std::vector<std::string> files;
    rule_choice rules;
    /// How many threads; 0 for one a core.
    std::size_t jobs;
    bool progress;
};
struct redact_files {
    inspected_files inputs;
};
struct validate_files {
    inspected_files inputs;
};
struct preview_file {
    std::string file;
    /// "text" or "html".
    std::string format;
    rule_choice rules;
};
struct values_to_explain {
    /// The name of their setting.
    std::string name;
    /// Whether the values themselves are written, too.
    bool show;
    rule_choice rules;
};
struct sample_order {
    lucity::schema_name schema;
    std::uint64_t seed;
    std::uint64_t count;
};
struct tiers_to_compare {
    lucity::tier older;
    lucity::tier newer;
    /// "text", "markdown" or "json".
    std::string format;
};
struct policy_to_state {
    std::span<const lucity::report_schema> reports;
    lucity::tier most;
    /// "text", "markdown" or "html".
    std::string format;
};

struct schema_to_export {
    lucity::schema_name schema;
};
struct description_order {
    /// "json" or "wire-format".
    std::string format;
};

struct tables_order {
    /// "text" or "markdown".
    std::string format;
};

/// What a command line asks for.
using request = std::variant<help, version, redact_files, validate_files, preview_file,
                             values_to_explain, sample_order, tiers_to_compare, policy_to_state,
                             schema_to_export, description_order, tables_order>;

/// A command line that can't be followed. Says how to call the command; of how it was called, no
/// more than the name of an unknown command or option, and never an option's value.
class usage_error : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Reads the command line. Throws `usage_error`.
[[nodiscard]] request read_command_line(int argc, const char* const* argv);

} // namespace payload_command

#endif
