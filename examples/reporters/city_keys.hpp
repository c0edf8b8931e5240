// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef REPORTERS_CITY_KEYS_HPP
#define REPORTERS_CITY_KEYS_HPP

#include <boost/program_options.hpp>

namespace reporters {

/// The city's database.
[[nodiscard]] boost::program_options::options_description database_keys();
/// The reporting application and the client. `application` is the default name of the application.
[[nodiscard]] boost::program_options::options_description reporter_keys(const char* application);
/// The spool and the sender.
[[nodiscard]] boost::program_options::options_description spool_keys();
/// The keys that only the monthly batch has.
[[nodiscard]] boost::program_options::options_description batch_keys();

/// All of these, since the programs that use the city's database share one configuration file.
[[nodiscard]] boost::program_options::options_description file_keys(const char* application);
/// The keys "help" and "config", which only a command line has.
[[nodiscard]] boost::program_options::options_description config_keys();

} // namespace reporters

#endif
