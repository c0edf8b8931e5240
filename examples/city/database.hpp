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

/// A table whose rows are names and values.
struct settings_table {
    identifier table;
    identifier name_column;
    identifier value_column;
};

/// A city's database, read as it is at one moment: in one transaction that ends without a change.
///
/// All members throw `database_error` when the database doesn't answer as they expect.
class database {
public:
    explicit database(const connection& where);

    /// The names of all tables that queries reach; those that are no identifiers are passed over.
    [[nodiscard]] const std::vector<identifier>& tables() const noexcept { return tables_; }
    [[nodiscard]] std::string version();
    [[nodiscard]] std::string edition();
    [[nodiscard]] std::uint64_t count(const identifier& table);

    /// The values by name, sorted by name. Text stays text, numbers are kept digit for digit as the
    /// database prints them, NULL is null. Rows without a name are passed over; rows with the same
    /// name are left out, since none of them is the one.
    [[nodiscard]] lucity::ordered_map<lucity::scalar> settings(const settings_table& where);

    /// The texts of some columns, sorted, so that the order reveals nothing either. NULL is an
    /// empty text.
    [[nodiscard]] std::vector<std::vector<std::string>>
    texts(const identifier& table, const std::vector<identifier>& columns);

    /// How many rows were left out: a value in them is binary or did not arrive whole, or their
    /// names are the same.
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
