// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "findings.hpp"

#include "reporters/program.hpp"

#include <lucity/json/json_number.hpp>
#include <lucity/sending/consent.hpp>

#include <boost/json.hpp>
#include <soci/soci.h>

#include <algorithm>
#include <iterator>

namespace report {
namespace {

using lucity::detail::date_text;
using reporters::report_error;
using rows = soci::rowset<soci::row>;

/// A SOCI backend, and its connection string.
std::pair<const char*, std::string> address_of(const std::string& where) {
    constexpr std::string_view sqlite = "sqlite3://";
    // SOCI 4.0.3 expects an equals sign in an address.
    if (where.starts_with("postgresql://") || where.starts_with("postgres://"))
        return {"postgresql",
                where + (where.find('=') == where.npos ? "?client_encoding=UTF8" : "")};
    // SOCI's connection strings can't hold a quote inside quotes.
    if (where.starts_with(sqlite) && where.find('"') == where.npos)
        return {"sqlite3", "readonly=true timeout=5 db=\"" + where.substr(sqlite.size()) + '"'};
    throw report_error("store: use sqlite3://FILE, without a quote, or postgresql://...");
}

constexpr auto months_query =
    "SELECT DISTINCT month FROM submission WHERE month < :open ORDER BY month DESC";

/// Selects the newest report of each reporter of a client. Each installed application is a reporter
/// of its own, and an ID and an address with the same text are two clients.
constexpr auto month_query = R"(
    WITH counted AS (SELECT *, COALESCE('id ' || client_id, 'address ' || public_ip) AS client,
        CASE reporter WHEN 'web_installer' THEN application END AS installed
        FROM submission WHERE month = :month),
    by_age AS (SELECT *, ROW_NUMBER() OVER (PARTITION BY client, reporter, installed
        ORDER BY received_at DESC, id DESC) AS age FROM counted)
    SELECT client, CASE reporter WHEN 'monthly_batch' THEN report ELSE '{}' END, release, installed,
        operating_system, application, database_version, database_edition
    FROM by_age WHERE age = 1 ORDER BY client)";

/// An installer's report doesn't say which release a client runs.
constexpr auto client_query = R"(
    WITH by_age AS (SELECT *, ROW_NUMBER() OVER (PARTITION BY client_id
        ORDER BY received_at DESC, id DESC) AS age FROM submission
        WHERE reporter IN ('client_maintenance', 'monthly_batch') AND client_id IS NOT NULL
        AND received_at >= :first AND received_at < :next)
    SELECT client_id, client_name, release FROM by_age WHERE age = 1 ORDER BY client_id)";

/// A column's text; empty for NULL.
std::string text(const soci::row& from, std::size_t column) {
    return from.get<std::string>(column, {});
}

/// Turns a row of a month into a report with the paths of all subjects.
boost::json::object report_of(const soci::row& from) {
    const auto stored = text(from, 1);
    boost::system::error_code error;
    auto parsed = boost::json::parse(stored, error);
    // The parser rejects exponents that exceed an int, collectors don't: they are shown as 0.
    if (error)
        parsed = boost::json::parse(lucity::detail::with_zero_exponents(stored));
    auto& report = parsed.as_object();
    const auto read = lucity::release::parse(text(from, 2));
    const auto release = read ? to_string(*read) : "not readable";
    if (from.get_indicator(3) == soci::i_ok) {
        report["installer"].emplace_object()[text(from, 3)] = release;
        report["installed_on"] = text(from, 4);
        return report;
    }
    report["release"] = release;
    for (std::size_t i = 4; i != from.size(); ++i)
        if (from.get_indicator(i) == soci::i_ok)
            report[from.get_properties(i).get_name()] = text(from, i);
    return report;
}

findings read(soci::session& store, std::chrono::year_month_day as_of) {
    int version = 0;
    store << "SELECT version FROM store_version", soci::into(version);
    if (version != 1)
        throw report_error("store: is of a version that this program doesn't know");
    findings found{date_text(as_of), {}, {}, {}, {}};
    // Texts sort by time, even if a month has no such day.
    const auto first = date_text(as_of - std::chrono::months(13));
    const auto next = date_text(std::chrono::sys_days(as_of) + std::chrono::days(1));
    const auto open = found.as_of.substr(0, std::string_view("2026-11").size());
    for (const auto& row : rows((store.prepare << client_query, soci::use(first), soci::use(next))))
        found.clients.push_back({text(row, 0), text(row, 1), text(row, 2)});
    for (const auto& row : rows((store.prepare << months_query, soci::use(open))))
        // The shell reads it when a chart is drawn.
        if (text(row, 0).find_first_not_of("0123456789-") == std::string::npos)
            found.months.push_back(text(row, 0));
    // Month by month, since PostgreSQL's client keeps a whole result in memory.
    for (const auto& month : found.months) {
        month_counter counter;
        for (const auto& row : rows((store.prepare << month_query, soci::use(month))))
            counter.add(text(row, 0), report_of(row));
        std::ranges::move(counter.rows(month), std::back_inserter(found.rows));
    }
    return found;
}

} // namespace

// Replaces other libraries' exceptions: their texts may hold a connection string, or parts of a
// report.
findings read_store(const std::string& where, std::chrono::year_month_day as_of) {
    const auto [backend, address] = address_of(where);
    auto problem = "store: can't be opened; check --store, and that SOCI's backend is installed";
    try {
        soci::session store(backend, address);
        problem = "store: can't be read; check that a collector made it, and that it may be read";
        return read(store, as_of);
    } catch (const report_error&) {
        throw;
    } catch (const std::exception&) {
        throw report_error(problem);
    }
}

} // namespace report
