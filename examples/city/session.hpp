// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef CITY_SESSION_HPP
#define CITY_SESSION_HPP

#include "database_error.hpp"
#include "dialect.hpp"
#include "identifier.hpp"

#include <soci/soci.h>

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace city {

/// How to connect to a database. It may hold a password, so it is never printed.
struct connection {
    database_kind kind;
    /// The name of SOCI's backend: "sqlite3" or "odbc".
    std::string backend;
    /// The backend's parameters: a file name or an ODBC connection string.
    std::string parameters;
    /// How long to wait for a locked SQLite file; ODBC drivers have their own settings.
    std::chrono::milliseconds patience{1000};
};

/// Whether SOCI's error says that another program has locked the database. The text itself is never
/// shown: it can hold a query, a file name or a connection string.
[[nodiscard]] bool says_locked(const soci::soci_error& error);

/// Calls `use`, and turns SOCI's exceptions into a `database_error`: `trouble::locked` if the
/// database is locked, or else `otherwise`, about `table` unless that is null.
template <class Use>
auto guarded(trouble otherwise, const identifier* table, Use use) {
    try {
        return use();
    } catch (const soci::soci_error& error) {
        if (says_locked(error))
            throw database_error(trouble::locked);
        throw database_error(otherwise, table);
    }
}

/// What a session may do with an SQLite file. The rights of an ODBC user are up to the city.
enum class access : std::uint8_t { read, write };

/// Connects a session to a database, and reads nothing. Never creates a missing file.
///
/// Precondition: the session isn't connected. Throws `database_error`.
void open(soci::session& session, const connection& where, access wanted);

/// A value as it was read: null or a text. It is not whole if a driver has cut it, or if it is too
/// long to report.
struct cell {
    bool null = false;
    bool whole = false;
    std::string text;
};
using cells = std::vector<cell>;

/// Reads the values of some expressions as texts, row by row. `from` follows them in the query.
///
/// Precondition: both consist of fixed texts and identifiers. Throws `soci::soci_error`.
[[nodiscard]] std::vector<cells> select(soci::session& session, const dialect& words,
                                        const std::vector<std::string>& expressions,
                                        std::string_view from);

/// Parts of a query: a column, and the table that it is in.
[[nodiscard]] std::string column(const identifier& name);
[[nodiscard]] std::string rows_of(const identifier& table);

} // namespace city

#endif
