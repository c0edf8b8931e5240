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

/// The database of submissions. What `insert` calls stored has survived, by the database's word, a
/// power cut: SQLite with `synchronous=FULL`, PostgreSQL with `synchronous_commit=on` and whatever
/// quorum its configuration asks for.
class store {
public:
    /// Opens "sqlite3://FILE", whose file is made if it isn't there, or "postgresql://…", whose
    /// tables must be there. Of several hosts, the one that can be written is taken. Throws
    /// `reporters::report_error`, without the connection string and what the database said.
    explicit store(const std::string& where);
    store(const store&) = delete;
    store& operator=(const store&) = delete;
    ~store();

    /// Stores submissions in one transaction, and says what became of each. A repetition of an id,
    /// in the same call or by another collector, is stored once. After `unavailable`, the store is
    /// to be opened anew. No exception leaves but `std::bad_alloc`.
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

    // Before the session, which writes to it until it is closed.
    std::unique_ptr<notices> notices_;
    soci::session session_;
    /// What the statement binds: a vector a column, or all rows as JSON.
    std::vector<std::vector<std::string>> texts_;
    std::vector<std::vector<soci::indicator>> states_;
    std::string rows_;
    std::optional<soci::statement> insert_;
};

} // namespace collector

#endif
