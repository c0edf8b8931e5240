// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef REPORTERS_CITY_OPTIONS_HPP
#define REPORTERS_CITY_OPTIONS_HPP

#include "city/identifier.hpp"
#include "city/session.hpp"
#include "command_line.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace reporters {

/// Who reports about which client: the options that Client Maintenance and the monthly batch share.
struct city_reporter {
    city::connection database;
    city::identifier client_table;
    city::identifier client_id_column;
    city::identifier client_name_column;
    /// The client to report, if the database has several.
    std::optional<std::string> client_id;
    std::string application_name;
    std::string application_version;
    std::string os_version;
};

/// Each reads the values of its keys. Throws `usage_error`.
[[nodiscard]] city::identifier to_identifier(std::string_view name, const char* key);
[[nodiscard]] city::identifier read_name(const values& all, const char* key);
[[nodiscard]] city::connection read_database(const values& all);
[[nodiscard]] city_reporter read_reporter(const values& all);

} // namespace reporters

#endif
