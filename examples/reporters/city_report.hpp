// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef REPORTERS_CITY_REPORT_HPP
#define REPORTERS_CITY_REPORT_HPP

#include "city/database.hpp"
#include "city_options.hpp"
#include "program.hpp"

#include <lucity/policy/reports.hpp>

#include <algorithm>

namespace reporters {

/// Finds the requested client, or the only one. Throws `report_error`, which shows no client.
template <lucity::tier T>
lucity::client_info<T> find_client(city::database& city, const city_reporter& who) {
    const auto clients =
        city.texts(who.client_table, {who.client_id_column, who.client_name_column});
    const auto is_wanted = [&](const auto& client) {
        return !who.client_id || client[0] == *who.client_id;
    };
    const auto found = std::ranges::find_if(clients, is_wanted);
    if (found == clients.end())
        throw report_error("no such client: check client-id");
    if (std::ranges::count_if(clients, is_wanted) > 1)
        throw report_error("there are several clients: say which one with client-id");
    return {(*found)[0], (*found)[1]};
}

/// Makes a report with only what Client Maintenance and the monthly batch both collect (P2). Throws
/// `report_error` and `city::database_error`.
template <template <lucity::tier> class Report, lucity::tier T>
Report<T> begin_report(city::database& city, const city_reporter& who) {
    Report<T> report;
    report.application = {who.application_name, who.application_version};
    report.os_version = who.os_version;
    report.database = {city.version(), city.edition()};
    report.client = find_client<T>(city, who);
    return report;
}

} // namespace reporters

#endif
