// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef CITY_DATABASE_HPP
#define CITY_DATABASE_HPP

#include "dialect.hpp"
#include "identifier.hpp"
#include "session.hpp"

#include <lucity/policy/ordered_map.hpp>
#include <lucity/policy/scalar.hpp>

#include <soci/soci.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace city {

/// A table of names and values.
struct settings_table {
    identifier table;
    identifier name_column;
    identifier value_column;
};

/// A city's database. Everything is read in one transaction, which changes nothing.
///
/// All members throw `database_error` if the database doesn't answer as expected.
class database {
public:
    explicit database(const connection& where);

    /// The names of all tables that queries can use, except those that are not identifiers.
    [[nodiscard]] const std::vector<identifier>& tables() const noexcept { return tables_; }
    [[nodiscard]] std::string version();
    [[nodiscard]] std::string edition();
    [[nodiscard]] std::uint64_t count(const identifier& table);

    /// Reads values by name, sorted by name. Text stays text, numbers keep the digits that the
    /// database prints, and NULL becomes null. Skips rows without a name, and leaves out all rows
    /// that share a name, since nobody knows which one is right.
    [[nodiscard]] lucity::ordered_map<lucity::scalar> settings(const settings_table& where);

    /// Reads the texts of some columns, sorted, so that their order reveals nothing. NULL becomes
    /// an empty text.
    [[nodiscard]] std::vector<std::vector<std::string>>
    texts(const identifier& table, const std::vector<identifier>& columns);

    /// The number of rows that were left out because a value is binary or not whole, or because
    /// they share a name.
    [[nodiscard]] std::size_t left_out() const noexcept { return left_out_; }

private:
    std::string one_text(const source& where);
    std::vector<identifier> list_tables();
    lucity::ordered_map<lucity::scalar> by_name(std::vector<cells> found, bool numeric_column);
    bool is_declared_number(const settings_table& where);
    std::optional<lucity::scalar> value_of(const cells& row, bool numeric_column) const;
    std::vector<cells> rows(const std::vector<std::string>& expressions, std::string_view from) {
        return select(session_, dialect_, expressions, from);
    }

    const dialect& dialect_;
    soci::session session_;
    // Destroyed before the session, which could not end with an open transaction.
    soci::transaction transaction_;
    std::vector<identifier> tables_;
    std::size_t left_out_ = 0;
};

} // namespace city

#endif
