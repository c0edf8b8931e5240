// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "consent_table.hpp"

#include "database_error.hpp"
#include "identifier.hpp"

namespace city {
namespace {

identifier table() {
    return *identifier::parse("LUCITY_REPORTING");
}

identifier chosen() {
    return *identifier::parse("CHOSEN");
}

/// Creates the table if it doesn't exist.
std::string making(database_kind kind) {
    const auto described = table().quoted() + " (" + chosen().quoted() + " VARCHAR(64))";
    switch (kind) {
    case database_kind::sqlite:
        return "CREATE TABLE IF NOT EXISTS " + described;
    case database_kind::sqlserver:
        return "IF OBJECT_ID(N'" + table().text() + "', N'U') IS NULL CREATE TABLE " + described;
    case database_kind::oracle:
        // -955: the name is already in use.
        return "BEGIN EXECUTE IMMEDIATE 'CREATE TABLE " + described +
               "'; EXCEPTION WHEN OTHERS THEN IF SQLCODE <> -955 THEN RAISE; END IF; END;";
    }
    return {};
}

} // namespace

std::string consent_table::where() const {
    return "the database's table " + table().text();
}

std::string consent_table::look() const {
    soci::session session;
    open(session, database_, access::read);
    try {
        const auto& words = dialect_of(database_.kind);
        const auto rows = select(session, words, {column(chosen())}, rows_of(table()));
        return rows.size() == 1 ? rows.front().front().text : std::string();
    } catch (const soci::soci_error& error) {
        if (says_locked(error))
            throw database_error(trouble::locked);
        // Perhaps there is no table: each kind of database reports that differently.
        return {};
    }
}

std::string consent_table::text() const {
    try {
        return look();
    } catch (const database_error&) {
        return {};
    }
}

std::error_code consent_table::change(const std::function<void(soci::session&)>& statements) const {
    try {
        soci::session session;
        open(session, database_, access::write);
        guarded(trouble::unreadable, nullptr, [&] {
            soci::transaction all(session);
            statements(session);
            all.commit();
        });
        return {};
    } catch (const database_error&) {
        return std::make_error_code(std::errc::io_error);
    }
}

std::error_code consent_table::write(const std::string& text) const {
    return change([&](soci::session& session) {
        session << making(database_.kind);
        session << "DELETE FROM " << table().quoted();
        session << "INSERT INTO " << table().quoted() << " VALUES (:chosen)", soci::use(text);
    });
}

std::error_code consent_table::erase() const {
    return change([](soci::session& session) { session << "DELETE FROM " << table().quoted(); });
}

} // namespace city
