// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "city_options.hpp"

#include "city/operating_system.hpp"

#include <utility>

namespace reporters {

using std::string;

city::identifier to_identifier(std::string_view name, const char* key) {
    if (auto read = city::identifier::parse(name))
        return *read;
    throw usage_error(key, "a name is a letter, then up to 127 letters, digits, _, $, #");
}

city::identifier read_name(const values& all, const char* key) {
    return to_identifier(all[key].as<string>(), key);
}

city::connection read_database(const values& all) {
    constexpr std::string_view sqlite = "sqlite3://";
    constexpr std::string_view odbc = "odbc://";
    const auto where = required(all, "database", "missing; use sqlite3://FILE or odbc://...");
    std::optional<city::database_kind> kind;
    if (const auto name = optional(all, "database-kind")) {
        kind = city::parse_kind(*name);
        if (!kind)
            throw usage_error("database-kind", "use sqlite, sqlserver or oracle");
    }
    if (where.starts_with(sqlite)) {
        if (kind.value_or(city::database_kind::sqlite) != city::database_kind::sqlite)
            throw usage_error("database-kind", "sqlite3:// is always sqlite");
        auto file = where.substr(sqlite.size());
        // SOCI's connection strings can't hold a quote inside quotes.
        if (file.find('"') != string::npos)
            throw usage_error("database", "the file's path can't hold a double quote");
        return {city::database_kind::sqlite, "sqlite3", std::move(file)};
    }
    if (!where.starts_with(odbc))
        throw usage_error("database", "use sqlite3://FILE or odbc://...");
    if (!kind)
        throw usage_error("database-kind", "needed for odbc://: sqlite, sqlserver or oracle");
    return {*kind, "odbc", where.substr(odbc.size())};
}

city_reporter read_reporter(const values& all) {
    return {
        .database = read_database(all),
        .client_table = read_name(all, "client-table"),
        .client_id_column = read_name(all, "client-id-column"),
        .client_name_column = read_name(all, "client-name-column"),
        .client_id = optional(all, "client-id"),
        .application_name = all["application-name"].as<string>(),
        .application_version = required(all, "application-version"),
        .os_version = optional(all, "os-version").value_or(city::operating_system()),
    };
}

} // namespace reporters
