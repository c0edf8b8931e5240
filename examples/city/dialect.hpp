// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef CITY_DIALECT_HPP
#define CITY_DIALECT_HPP

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace city {

/// The databases that hold a city's data.
enum class database_kind : std::uint8_t { sqlite, sqlserver, oracle };

/// How to query a text: an expression, and what follows it in the query.
struct source {
    std::string_view expression;
    std::string_view from;
};

/// The parts of queries that differ between the kinds of databases. All are fixed texts.
struct dialect {
    database_kind kind;
    /// The name for `--database-kind`.
    std::string_view name;
    /// Makes the transaction a snapshot. Empty if it is one anyway, or can't be one without locking
    /// others out of the database.
    std::string_view snapshot;
    /// The names of the tables that a query can use without a schema name.
    source tables;
    source version;
    source edition;
    /// Counts rows in 64 bits.
    std::string_view count;
    /// Concatenate two expressions.
    std::string_view join_before;
    std::string_view join_between;
    std::string_view join_after;
    /// The function that returns the type of a value. Empty if all values of a column have its
    /// declared type.
    std::string_view type_of;
};

inline constexpr std::array<dialect, 3> dialects{{
    {.kind = database_kind::sqlite,
     .name = "sqlite",
     .snapshot = "",
     .tables = {"name", " FROM sqlite_master WHERE type = 'table'"},
     .version = {"sqlite_version()", ""},
     .edition = {"'SQLite'", ""},
     .count = "COUNT(*)",
     .join_before = "",
     .join_between = " || ",
     .join_after = "",
     .type_of = "typeof"},
    // A snapshot would need ALLOW_SNAPSHOT_ISOLATION, which is up to the city. Without it, each
    // query sees what was committed when it ran.
    {.kind = database_kind::sqlserver,
     .name = "sqlserver",
     .snapshot = "",
     .tables = {"TABLE_NAME", " FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_TYPE = 'BASE TABLE'"
                              " AND TABLE_SCHEMA = SCHEMA_NAME()"},
     .version = {"CAST(SERVERPROPERTY('ProductVersion') AS NVARCHAR(128))", ""},
     .edition = {"CAST(SERVERPROPERTY('Edition') AS NVARCHAR(128))", ""},
     .count = "COUNT_BIG(*)",
     .join_before = "CONCAT(",
     .join_between = ", ",
     .join_after = ")",
     .type_of = ""},
    {.kind = database_kind::oracle,
     .name = "oracle",
     .snapshot = "SET TRANSACTION READ ONLY",
     .tables = {"TABLE_NAME", " FROM USER_TABLES"},
     .version = {"VERSION", " FROM PRODUCT_COMPONENT_VERSION WHERE PRODUCT LIKE 'Oracle%'"},
     .edition = {"TRIM(PRODUCT)", " FROM PRODUCT_COMPONENT_VERSION WHERE PRODUCT LIKE 'Oracle%'"},
     .count = "COUNT(*)",
     .join_before = "",
     .join_between = " || ",
     .join_after = "",
     .type_of = ""},
}};

/// The dialect of a kind.
[[nodiscard]] constexpr const dialect& dialect_of(database_kind kind) noexcept {
    return dialects[static_cast<std::size_t>(kind)];
}

/// The kind with a name; empty for any other text.
[[nodiscard]] constexpr std::optional<database_kind> parse_kind(std::string_view name) noexcept {
    for (const auto& row : dialects)
        if (row.name == name)
            return row.kind;
    return std::nullopt;
}

} // namespace city

#endif
