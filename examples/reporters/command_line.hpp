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

/// The values that a command line and its configuration file set.
using values = boost::program_options::variables_map;

/// The command line or the configuration is wrong. The message names keys, never their values.
class usage_error : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
    usage_error(std::string_view key, std::string_view advice);
};

/// Reads a command line with `keys`, and then, for keys that it doesn't set, the file that its key
/// "config" names, if any. The file may set any of `file_keys`, since several programs share it.
///
/// Throws `usage_error`.
[[nodiscard]] values read_values(int argc, const char* const* argv,
                                 const boost::program_options::options_description& keys,
                                 const boost::program_options::options_description& file_keys = {});

/// The value of a key. Throws `usage_error` with `advice` if it isn't set.
[[nodiscard]] std::string required(const values& all, const char* key,
                                   std::string_view advice = "missing; see --help");
/// The value of a key, if it is set.
[[nodiscard]] std::optional<std::string> optional(const values& all, const char* key);

} // namespace reporters

#endif
