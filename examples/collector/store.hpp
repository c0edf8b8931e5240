// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef COLLECTOR_STORE_HPP
#define COLLECTOR_STORE_HPP

#include "submission.hpp"

#include <soci/soci.h>

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace collector {

/// The database of submissions. By the database's promise, what `insert` reports as stored survives
/// a power cut: SQLite has `synchronous=FULL`, PostgreSQL has `synchronous_commit=on` and the
/// quorum of its configuration.
class store {
public:
    /// Opens "sqlite3://FILE", whose file is created if necessary, or "postgresql://…", whose
    /// tables must exist. Of several hosts, uses the one that can be written. Throws
    /// `reporters::report_error`, which shows neither the connection string nor the words of the
    /// database.
    explicit store(const std::string& where);
    store(const store&) = delete;
    store& operator=(const store&) = delete;
    ~store();

    /// Stores submissions in one transaction, and returns the outcome of each. A repeated id, in
    /// the same call or from another collector, is stored once. After `unavailable`, the store must
    /// be reopened. Throws only `std::bad_alloc`.
    [[nodiscard]] std::vector<outcome> insert(std::span<const submission> all);

private:
    struct notices;

    void open_sqlite(const std::string& file);
    void open_postgresql(const std::string& where);
    [[nodiscard]] bool is_sqlite();
    void make_tables();
    void check_version();
    void prepare();
    std::size_t insert_new(std::span<const submission> all);
    outcome insert_alone(const submission& one);
    void commit(soci::transaction& transaction);

    // Before the session, which uses it until it is closed.
    std::unique_ptr<notices> notices_;
    soci::session session_;
    /// The values that the statement binds: a vector for each column, or all rows as JSON.
    std::vector<std::vector<std::string>> texts_;
    std::vector<std::vector<soci::indicator>> states_;
    std::string rows_;
    std::optional<soci::statement> insert_;
};

} // namespace collector

#endif
