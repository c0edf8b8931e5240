// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "store.hpp"

#include "schema.hpp"

#include "reporters/program.hpp"

#include <boost/json.hpp>
#include <soci/postgresql/soci-postgresql.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

namespace collector {
namespace {

namespace json = boost::json;

constexpr std::string_view sqlite_scheme = "sqlite3://";
constexpr std::string_view postgresql_scheme = "postgresql://";
constexpr int version = 1;

/// The columns of schema.sql's table of submissions.
constexpr std::array<std::string_view, 15> columns{"id",
                                                   "digest",
                                                   "received_at",
                                                   "month",
                                                   "public_ip",
                                                   "reporter",
                                                   "tier",
                                                   "application",
                                                   "release",
                                                   "operating_system",
                                                   "report",
                                                   "database_version",
                                                   "database_edition",
                                                   "client_id",
                                                   "client_name"};

/// The values of a submission's row, in the order of the columns. A null pointer is NULL.
std::array<const std::string*, columns.size()> values_of(const submission& one) {
    const auto optional = [](const std::optional<std::string>& text) {
        return text ? &*text : nullptr;
    };
    return {&one.id,
            &one.digest,
            &one.received_at,
            &one.month,
            &one.public_ip,
            &one.reporter,
            &one.tier,
            &one.application,
            &one.release,
            &one.operating_system,
            &one.report,
            optional(one.database_version),
            optional(one.database_edition),
            optional(one.client_id),
            optional(one.client_name)};
}

/// Builds the statement from what surrounds the values; `value_of` returns that of a column by its
/// number.
template <class ValueOf>
std::string insert_of(std::string_view before, ValueOf value_of, std::string_view after) {
    std::string names;
    std::string values;
    for (std::size_t i = 0; i != columns.size(); ++i) {
        names.append(i == 0 ? "" : ",").append(columns[i]);
        values.append(i == 0 ? "" : ",").append(value_of(i));
    }
    std::string query = "INSERT INTO submission (" + names + ") ";
    query.append(before).append(values).append(after);
    return query + " ON CONFLICT (id) DO NOTHING";
}

/// Inserts rows with new ids. SQLite binds row after row to the statement.
std::string sqlite_insert() {
    return insert_of(
        "VALUES (", [](std::size_t) { return std::string("?"); }, ")");
}

/// Inserts rows with new ids. PostgreSQL, which may be far away, gets all rows at once, as the text
/// that `to_json` makes.
std::string postgresql_insert() {
    return insert_of(
        "SELECT ", [](std::size_t i) { return "value ->> " + std::to_string(i); },
        " FROM json_array_elements(CAST(:rows AS json))");
}

std::string to_json(std::span<const submission> all) {
    json::monotonic_resource memory;
    json::array rows(&memory);
    for (const auto& one : all) {
        auto& row = rows.emplace_back(json::array()).as_array();
        for (const auto* value : values_of(one))
            value ? row.emplace_back(*value) : row.emplace_back(nullptr);
    }
    return json::serialize(rows);
}

outcome outcome_of(const soci::soci_error& error) noexcept {
    constexpr int sqlite_full = 13;
    if (const auto* sqlite = dynamic_cast<const soci::sqlite3_soci_error*>(&error))
        return sqlite->result() == sqlite_full ? outcome::full : outcome::unavailable;
    if (const auto* postgresql = dynamic_cast<const soci::postgresql_soci_error*>(&error))
        return postgresql->sqlstate() == "53100" ? outcome::full : outcome::unavailable;
    return outcome::unavailable;
}

} // namespace

/// Receives PostgreSQL's notices. If the wait of a commit for a standby was cancelled, the commit
/// succeeds with a warning: its rows may be lost with the machine.
struct store::notices {
    bool warned = false;

    static void receive(void* self, const PGresult* notice) noexcept {
        const char* severity = ::PQresultErrorField(notice, PG_DIAG_SEVERITY_NONLOCALIZED);
        if (severity && std::string_view(severity) == "WARNING")
            static_cast<notices*>(self)->warned = true;
    }
};

store::store(const std::string& where) : notices_(std::make_unique<notices>()) {
    try {
        if (where.starts_with(sqlite_scheme))
            open_sqlite(where.substr(sqlite_scheme.size()));
        else if (where.starts_with(postgresql_scheme))
            open_postgresql(where);
        else
            throw reporters::report_error("store: use sqlite3://FILE or postgresql://...");
        check_version();
        prepare();
    } catch (const soci::soci_error&) {
        throw reporters::report_error(
            "store: it can't be opened, or doesn't hold the tables of schema.sql");
    }
}

store::~store() = default;

void store::open_sqlite(const std::string& file) {
    // SOCI's connection strings can't hold a quote inside quotes.
    if (file.empty() || file.find('"') != std::string::npos)
        throw reporters::report_error("store: the file needs a path without a double quote");
    session_.open(soci::sqlite3, "timeout=15 db=\"" + file + '"');
    std::string mode;
    session_ << "PRAGMA journal_mode=WAL", soci::into(mode);
    if (mode != "wal")
        throw reporters::report_error("store: the file system can't hold a write-ahead log");
    // With less, a power cut loses acknowledged rows.
    session_ << "PRAGMA synchronous=FULL";
    int tables = 0;
    session_ << "SELECT COUNT(*) FROM sqlite_master", soci::into(tables);
    if (tables == 0)
        make_tables();
}

void store::open_postgresql(const std::string& where) {
    std::string parameters = where;
    const auto add = [&](std::string_view name, std::string_view value) {
        if (parameters.find(name) == std::string::npos)
            parameters.append(parameters.find('?') == std::string::npos ? "?" : "&")
                .append(name)
                .append("=")
                .append(value);
    };
    add("target_session_attrs", "read-write");
    add("connect_timeout", "5");
    // Notices a machine that disappears, both while sending and while waiting.
    add("tcp_user_timeout", "10000");
    add("keepalives_idle", "5");
    add("keepalives_interval", "5");
    session_.open(soci::postgresql, parameters);
    auto* backend = static_cast<soci::postgresql_session_backend*>(session_.get_backend());
    ::PQsetNoticeReceiver(backend->conn_, &notices::receive, notices_.get());
    session_ << "SET synchronous_commit = on";
}

bool store::is_sqlite() {
    return session_.get_backend_name() == "sqlite3";
}

void store::make_tables() {
    soci::transaction transaction(session_);
    std::string_view rest = schema_sql;
    constexpr std::string_view end = ";\n";
    for (auto at = rest.find(end); at != std::string_view::npos; at = rest.find(end)) {
        session_ << std::string(rest.substr(0, at));
        rest.remove_prefix(at + end.size());
    }
    transaction.commit();
}

void store::check_version() {
    int found = 0;
    session_ << "SELECT version FROM store_version", soci::into(found);
    if (found != version)
        throw reporters::report_error("store: its tables are those of another version");
}

void store::prepare() {
    auto& insert = insert_.emplace(session_);
    texts_.resize(columns.size());
    states_.resize(columns.size());
    if (is_sqlite())
        for (std::size_t i = 0; i != columns.size(); ++i)
            insert.exchange(soci::use(texts_[i], states_[i]));
    else
        insert.exchange(soci::use(rows_));
    insert.alloc();
    insert.prepare(is_sqlite() ? sqlite_insert() : postgresql_insert());
    insert.define_and_bind();
}

std::size_t store::insert_new(std::span<const submission> all) {
    if (is_sqlite())
        for (std::size_t i = 0; i != columns.size(); ++i) {
            texts_[i].assign(all.size(), {});
            states_[i].assign(all.size(), soci::i_ok);
        }
    else
        rows_ = to_json(all);
    for (std::size_t row = 0; is_sqlite() && row != all.size(); ++row) {
        const auto values = values_of(all[row]);
        for (std::size_t i = 0; i != values.size(); ++i)
            if (values[i])
                texts_[i][row] = *values[i];
            else
                states_[i][row] = soci::i_null;
    }
    insert_->execute(true);
    return static_cast<std::size_t>(insert_->get_affected_rows());
}

outcome store::insert_alone(const submission& one) {
    if (insert_new({&one, 1}) == 1)
        return outcome::stored;
    std::string digest;
    session_ << "SELECT digest FROM submission WHERE id = :id", soci::use(one.id),
        soci::into(digest);
    return digest == one.digest ? outcome::before : outcome::conflict;
}

void store::commit(soci::transaction& transaction) {
    transaction.commit();
    if (notices_->warned)
        throw soci::soci_error("the commit is not certain");
}

std::vector<outcome> store::insert(std::span<const submission> all) {
    std::vector outcomes(all.size(), outcome::stored);
    try {
        notices_->warned = false;
        {
            soci::transaction transaction(session_);
            if (insert_new(all) == all.size()) {
                commit(transaction);
                return outcomes;
            }
        }
        // Some ids exist already. Inserting one by one shows which.
        soci::transaction transaction(session_);
        std::ranges::transform(all, outcomes.begin(),
                               [this](const submission& one) { return insert_alone(one); });
        // An existing row may not be on a standby yet. A later write that a standby confirms proves
        // that the row is there, too.
        if (!is_sqlite())
            session_ << "SELECT pg_logical_emit_message(true, 'lucity', '')";
        commit(transaction);
        return outcomes;
    } catch (const soci::soci_error& error) {
        return std::vector(all.size(), outcome_of(error));
    }
}

} // namespace collector
