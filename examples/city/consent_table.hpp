// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef CITY_CONSENT_TABLE_HPP
#define CITY_CONSENT_TABLE_HPP

#include "consent_store.hpp"
#include "session.hpp"

#include <functional>
#include <string>
#include <system_error>
#include <utility>

namespace city {

/// The choice made in Client Maintenance, stored in the city's database, where the batch service
/// and the sender find it: a table of exactly one row, LUCITY_REPORTING(CHOSEN). Storing a choice
/// creates the table, and is one transaction.
///
/// Each call has its own session, and accesses no other table, not even the list of tables.
class consent_table final : public consent_store {
public:
    explicit consent_table(connection database) noexcept : database_(std::move(database)) {}

    [[nodiscard]] std::string where() const override;

    /// Throws `database_error` if the database can't be opened or is locked: the reason why no
    /// choice was found.
    void check() const { static_cast<void>(look()); }

private:
    [[nodiscard]] std::string text() const override;
    [[nodiscard]] std::error_code write(const std::string& text) const override;
    [[nodiscard]] std::error_code erase() const override;

    [[nodiscard]] std::string look() const;
    [[nodiscard]] std::error_code
    change(const std::function<void(soci::session&)>& statements) const;

    connection database_;
};

} // namespace city

#endif
