// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef REPORTERS_BATCH_KEYS_HPP
#define REPORTERS_BATCH_KEYS_HPP

#include <boost/program_options.hpp>

#include <string>

namespace reporters {

/// The keys that only the command line has.
[[nodiscard]] boost::program_options::options_description command_line_keys();
/// Those that the configuration file may have as well.
[[nodiscard]] boost::program_options::options_description file_keys();

/// All keys with their defaults.
[[nodiscard]] std::string help_text();

} // namespace reporters

#endif
