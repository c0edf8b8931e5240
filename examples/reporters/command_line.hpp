// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef REPORTERS_COMMAND_LINE_HPP
#define REPORTERS_COMMAND_LINE_HPP

#include <boost/program_options.hpp>

namespace reporters {

/// Reads a command line. Throws `boost::program_options::error`, whose text may quote what was
/// given.
[[nodiscard]] inline boost::program_options::variables_map
read_command_line(int argc, const char* const* argv,
                  const boost::program_options::options_description& keys) {
    namespace po = boost::program_options;
    // No abbreviations: a key added later would change what they mean.
    constexpr int style = po::command_line_style::unix_style ^
                          po::command_line_style::allow_guessing ^
                          po::command_line_style::allow_short;
    po::variables_map set;
    po::store(po::command_line_parser(argc, argv).options(keys).style(style).run(), set);
    return set;
}

} // namespace reporters

#endif
