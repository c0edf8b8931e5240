// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef REPORTERS_CITY_KEYS_HPP
#define REPORTERS_CITY_KEYS_HPP

#include <boost/program_options.hpp>

namespace reporters {

/// Where the city's database is.
[[nodiscard]] boost::program_options::options_description database_keys();
/// Who reports about which client. `application` is the default name of the application.
[[nodiscard]] boost::program_options::options_description reporter_keys(const char* application);
/// Where reports wait, and what sends them.
[[nodiscard]] boost::program_options::options_description spool_keys();
/// What only the monthly batch has.
[[nodiscard]] boost::program_options::options_description batch_keys();

/// All of these: the programs that know the city's database read one configuration file.
[[nodiscard]] boost::program_options::options_description file_keys(const char* application);
/// The keys "help" and "config", which only a command line has.
[[nodiscard]] boost::program_options::options_description config_keys();

} // namespace reporters

#endif
