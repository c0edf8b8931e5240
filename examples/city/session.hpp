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

/// How to reach a database. May hold a password, so nothing prints it.
struct connection {
    database_kind kind;
    /// The name of SOCI's backend: "sqlite3" or "odbc".
    std::string backend;
    /// What the backend understands: a file name or an ODBC connection string.
    std::string parameters;
    /// How long to wait for a locked file of SQLite; an ODBC driver has its own setting.
    std::chrono::milliseconds patience{1000};
};

/// Whether SOCI's error says that another program has locked the database. The text is only looked
/// at: it can hold a query, a file name or a connection string.
[[nodiscard]] bool says_locked(const soci::soci_error& error);

/// Calls `use`, and turns SOCI's exceptions into a `database_error`: that the database is locked
/// where that is said, else `otherwise`, about `table` unless that is null.
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

/// What a session may do with a file of SQLite. The rights of an ODBC user are the city's decision.
enum class access : std::uint8_t { read, write };

/// Connects a session to a database, and reads nothing. A file that isn't there is never made.
///
/// Precondition: the session isn't connected. Throws `database_error`.
void open(soci::session& session, const connection& where, access wanted);

/// One value as it came: null, or a text. One that was cut on its way, or is too long to report, is
/// not whole.
struct cell {
    bool null = false;
    bool whole = false;
    std::string text;
};
using cells = std::vector<cell>;

/// The texts of some expressions, row by row. `from` follows them in the query.
///
/// Precondition: both are put together from fixed texts and identifiers. Throws `soci::soci_error`.
[[nodiscard]] std::vector<cells> select(soci::session& session, const dialect& words,
                                        const std::vector<std::string>& expressions,
                                        std::string_view from);

/// A column and the table that `rows_of` names, as parts of a query.
[[nodiscard]] std::string column(const identifier& name);
[[nodiscard]] std::string rows_of(const identifier& table);

} // namespace city

#endif
