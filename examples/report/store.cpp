// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "store.hpp"

#include <filesystem>
#include <optional>
#include <system_error>

namespace report {
namespace {

constexpr const char* not_opened =
    "store: can't be opened; check --store, and that SOCI's backend is installed";
constexpr const char* not_read =
    "store: can't be read; check that a collector made it, and that it may be read";
constexpr const char* other_version = "store: is of a version that this program doesn't know";
constexpr const char* unknown_kind = "store: use sqlite3://FILE or postgresql://...";

/// The one place where SOCI's exceptions end: their texts may hold a connection string.
template <class Use>
auto guarded(const char* otherwise, Use use) {
    try {
        return use();
    } catch (const soci::soci_error&) {
        throw store_error(otherwise);
    }
}

bool is_postgresql(std::string_view where) {
    return where.starts_with("postgresql://") || where.starts_with("postgres://");
}

soci::session open(std::string_view where) {
    constexpr std::string_view sqlite = "sqlite3://";
    const std::string address(where);
    // SOCI 4.0.3 reads names and values, and adds a sign of equality to an address without one.
    if (is_postgresql(where))
        return {"postgresql", where.find('=') != std::string_view::npos
                                  ? address
                                  : address + "?application_name=lucity-report"};
    if (!where.starts_with(sqlite))
        throw store_error(unknown_kind);
    const auto file = address.substr(sqlite.size());
    // SOCI's connection strings have no way to write a double quote inside quotes.
    if (std::error_code ignored;
        !std::filesystem::is_regular_file(file, ignored) || file.find('"') != std::string::npos)
        throw store_error(not_opened);
    return {"sqlite3", "readonly=true timeout=5 db=\"" + file + '"'};
}

constexpr const char* months_query =
    "SELECT DISTINCT month FROM submission WHERE month < '$' ORDER BY month";

/// An ID and an address that look alike are two clients. Of each reporter, the newest comes first.
constexpr const char* month_query =
    "SELECT COALESCE('id ' || client_id, 'address ' || public_ip) AS client, reporter, application,"
    " release, operating_system,"
    " COALESCE(database_version, ''), COALESCE(database_edition, ''),"
    " CASE WHEN reporter = 'monthly_batch' THEN report ELSE '' END"
    " FROM submission WHERE month = '$'"
    " ORDER BY client, reporter,"
    " CASE WHEN reporter = 'web_installer' THEN application ELSE '' END,"
    " received_at DESC, id DESC";

constexpr const char* release_query =
    "SELECT client_id, COALESCE(client_name, ''), release FROM submission"
    " WHERE client_id IS NOT NULL AND reporter IN ('client_maintenance', 'monthly_batch')"
    " AND received_at >= '$' AND received_at < '$'"
    " ORDER BY client_id, received_at DESC, id DESC";

/// Puts dates in a query, where a cursor takes no parameters. They are ones that `parse_day` read.
std::string with_dates(std::string query, std::initializer_list<std::string_view> dates) {
    for (const auto date : dates)
        query.replace(query.find('$'), 1, date);
    return query;
}

} // namespace

store::store(std::string_view where)
    : is_postgresql_(is_postgresql(where)),
      session_(guarded(not_opened, [&] { return open(where); })) {
    int version = 0;
    guarded(not_read,
            [&] { session_ << "SELECT version FROM store_version", soci::into(version); });
    if (version != 1)
        throw store_error(other_version);
}

void store::read(const std::string& query, std::initializer_list<std::string*> columns,
                 const std::function<void()>& use) {
    guarded(not_read, [&] {
        soci::transaction reading(session_);
        // Otherwise PostgreSQL's client holds all rows in memory.
        if (is_postgresql_)
            session_ << "DECLARE next_row NO SCROLL CURSOR FOR " + query;
        soci::statement rows(session_);
        for (auto* column : columns)
            rows.exchange(soci::into(*column));
        rows.alloc();
        rows.prepare(is_postgresql_ ? "FETCH next_row" : query);
        rows.define_and_bind();
        const auto next = [&] {
            return is_postgresql_ ? rows.execute(true) : rows.fetch();
        };
        for (bool more = rows.execute(true); more; more = next())
            use();
    });
}

std::vector<std::string> store::closed_months(const time_window& window) {
    std::string month;
    std::vector<std::string> months;
    read(with_dates(months_query, {window.open_month}), {&month}, [&] {
        if (!parse_day(month + "-01"))
            throw store_error(not_read);
        months.push_back(month);
    });
    return months;
}

void store::read_month(const std::string& month,
                       const std::function<void(const submission&)>& use) {
    submission row;
    read(with_dates(month_query, {month}),
         {&row.client, &row.reporter, &row.application, &row.release, &row.operating_system,
          &row.database_version, &row.database_edition, &row.report},
         [&] { use(row); });
}

void store::read_releases(const time_window& window,
                          const std::function<void(const client_release&)>& use) {
    client_release row;
    std::optional<std::string> last;
    read(with_dates(release_query, {window.first_day, window.next_day}),
         {&row.id, &row.name, &row.release}, [&] {
             if (row.id != last)
                 use(row);
             last = row.id;
         });
}

} // namespace report
