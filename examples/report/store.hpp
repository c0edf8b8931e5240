// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef REPORT_STORE_HPP
#define REPORT_STORE_HPP

#include "dates.hpp"
#include "known_issues.hpp"
#include "month.hpp"

#include <soci/soci.h>

#include <functional>
#include <initializer_list>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace report {

/// The store can't be read. Shows neither a value nor a connection string, whatever the database
/// said.
class store_error : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// What a collector has stored, read row by row.
///
/// All members throw `store_error`, and what they are given throws.
class store {
public:
    /// Opens sqlite3://FILE, which is not changed, or postgresql://...
    explicit store(std::string_view where);

    /// The closed months that have reports, oldest first.
    [[nodiscard]] std::vector<std::string> closed_months(const time_window& window);

    /// Hands over the reports of a month in the order that `month_counter::add` asks for.
    void read_month(const std::string& month, const std::function<void(const submission&)>& use);

    /// Hands over the newest release of each client that has an ID, sorted by ID.
    void read_releases(const time_window& window,
                       const std::function<void(const client_release&)>& use);

private:
    /// Runs a query, and puts each of its rows in the columns.
    void read(const std::string& query, std::initializer_list<std::string*> columns,
              const std::function<void()>& use);

    bool is_postgresql_;
    soci::session session_;
};

} // namespace report

#endif
