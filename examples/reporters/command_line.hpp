// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef REPORTERS_COMMAND_LINE_HPP
#define REPORTERS_COMMAND_LINE_HPP

#include <boost/program_options.hpp>

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace reporters {

/// What a command line and its configuration file set.
using values = boost::program_options::variables_map;

/// A command line or configuration that can't be followed. Names keys, never what they were set to.
class usage_error : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
    usage_error(std::string_view key, std::string_view advice);
};

/// No abbreviations: a key added later would change what they mean.
constexpr int command_line_style = boost::program_options::command_line_style::unix_style ^
                                   boost::program_options::command_line_style::allow_guessing ^
                                   boost::program_options::command_line_style::allow_short;

/// Reads a command line alone. Throws `boost::program_options::error`, whose text may quote what
/// was given.
[[nodiscard]] inline values
read_command_line(int argc, const char* const* argv,
                  const boost::program_options::options_description& keys) {
    values all;
    boost::program_options::store(boost::program_options::command_line_parser(argc, argv)
                                      .options(keys)
                                      .style(command_line_style)
                                      .run(),
                                  all);
    return all;
}

/// Reads a command line whose keys are `keys`, and then, for what it leaves open, the file that its
/// key "config" names, if there is one. `file_keys` are the keys that the file may have: any of
/// them, since several programs read the same file.
///
/// Throws `usage_error`.
[[nodiscard]] values read_values(int argc, const char* const* argv,
                                 const boost::program_options::options_description& keys,
                                 const boost::program_options::options_description& file_keys = {});

/// What a key is set to. Throws `usage_error` with an advice if it isn't set.
[[nodiscard]] std::string required(const values& all, const char* key,
                                   std::string_view advice = "missing; see --help");
/// What a key is set to, if it is.
[[nodiscard]] std::optional<std::string> optional(const values& all, const char* key);

} // namespace reporters

#endif
