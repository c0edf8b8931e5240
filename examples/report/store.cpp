// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "store.hpp"

#include <filesystem>
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

soci::session open(std::string_view where) {
    constexpr std::string_view sqlite = "sqlite3://";
    const std::string address(where);
    // Row by row: otherwise a client of PostgreSQL holds a whole result in memory.
    if (where.starts_with("postgresql://") || where.starts_with("postgres://"))
        return {"postgresql", address + " singlerow=true"};
    if (!where.starts_with(sqlite))
        throw store_error(unknown_kind);
    const auto file = address.substr(sqlite.size());
    // SOCI's connection strings have no way to write a double quote inside quotes.
    if (std::error_code ignored;
        !std::filesystem::is_regular_file(file, ignored) || file.find('"') != std::string::npos)
        throw store_error(not_opened);
    return {"sqlite3", "readonly=true timeout=5 db=\"" + file + '"'};
}

constexpr const char* month_query =
    "SELECT CASE WHEN client_id IS NULL THEN 'public address' ELSE 'client ID' END AS known_by,"
    " COALESCE(client_id, public_ip) AS client, reporter, application, release, operating_system,"
    " COALESCE(database_version, ''), COALESCE(database_edition, ''),"
    " CASE WHEN reporter = 'monthly_batch' THEN report ELSE '' END"
    " FROM submission WHERE month = :month"
    " ORDER BY known_by, client, reporter,"
    " CASE WHEN reporter = 'web_installer' THEN application ELSE '' END,"
    " received_at DESC, id DESC";

constexpr const char* release_query =
    "SELECT client_id, COALESCE(client_name, ''), release FROM submission"
    " WHERE client_id IS NOT NULL AND reporter IN ('client_maintenance', 'monthly_batch')"
    " AND received_at >= :first AND received_at < :next"
    " ORDER BY client_id, received_at DESC, id DESC";

} // namespace

store::store(std::string_view where) : session_(guarded(not_opened, [&] { return open(where); })) {
    int version = 0;
    guarded(not_read,
            [&] { session_ << "SELECT version FROM store_version", soci::into(version); });
    if (version != 1)
        throw store_error(other_version);
}

std::vector<std::string> store::closed_months(const time_window& window) {
    return guarded(not_read, [&] {
        std::string month;
        soci::statement rows =
            (session_.prepare << "SELECT DISTINCT month FROM submission WHERE month < :open"
                                 " ORDER BY month",
             soci::use(window.open_month), soci::into(month));
        std::vector<std::string> months;
        for (rows.execute(); rows.fetch();)
            months.push_back(month);
        return months;
    });
}

void store::read_month(const std::string& month,
                       const std::function<void(const submission&)>& use) {
    guarded(not_read, [&] {
        submission row;
        soci::statement rows =
            (session_.prepare << month_query, soci::use(month), soci::into(row.known_by),
             soci::into(row.client), soci::into(row.reporter), soci::into(row.application),
             soci::into(row.release), soci::into(row.operating_system),
             soci::into(row.database_version), soci::into(row.database_edition),
             soci::into(row.report));
        for (rows.execute(); rows.fetch();)
            use(row);
    });
}

void store::read_releases(const time_window& window,
                          const std::function<void(const client_release&)>& use) {
    guarded(not_read, [&] {
        client_release row;
        std::string last;
        soci::statement rows = (session_.prepare << release_query, soci::use(window.first_day),
                                soci::use(window.next_day), soci::into(row.id),
                                soci::into(row.name), soci::into(row.release));
        bool is_first = true;
        for (rows.execute(); rows.fetch(); is_first = false, last = row.id)
            if (is_first || row.id != last)
                use(row);
    });
}

} // namespace report
