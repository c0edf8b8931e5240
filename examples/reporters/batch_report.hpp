// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef REPORTERS_BATCH_REPORT_HPP
#define REPORTERS_BATCH_REPORT_HPP

#include "../city/database.hpp"
#include "batch_options.hpp"

#include <lucity/policy/reports.hpp>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <vector>

namespace reporters {

/// The client to report can't be told.
class client_error : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Finds the client that is asked for, or the only one. Throws `client_error`, without their names.
template <lucity::tier T>
lucity::client_info<T> find_client(city::database& city, const order& wanted) {
    const auto& where = wanted.where;
    const auto clients =
        city.texts(where.client_table, {where.client_id_column, where.client_name_column});
    const auto is_wanted = [&](const auto& client) {
        return !wanted.client_id || client[0] == *wanted.client_id;
    };
    const auto found = std::ranges::find_if(clients, is_wanted);
    if (found == clients.end())
        throw client_error("no such client: check client-id");
    if (std::ranges::count_if(clients, is_wanted) > 1)
        throw client_error("there are several clients: say which one with client-id");
    return {(*found)[0], (*found)[1]};
}

/// Reads the options of every table that holds some.
inline lucity::ordered_map<lucity::ordered_map<lucity::scalar>> read_options(city::database& city,
                                                                             const names& where) {
    lucity::ordered_map<lucity::ordered_map<lucity::scalar>> options;
    for (const auto& table : city.tables())
        if (lucity::is_option_table(table.text()))
            options[table.text()] =
                city.settings({table, where.option_name_column, where.option_value_column});
    return options;
}

/// Reads from a database what a tier may collect, and nothing of what it may not.
template <lucity::tier T>
lucity::monthly_batch<T> collect(city::database& city, const order& wanted) {
    const auto& where = wanted.where;
    lucity::monthly_batch<T> report;
    report.application = {wanted.application_name, wanted.application_version};
    report.os_version = wanted.os_version;
    report.database = {city.version(), city.edition()};
    report.client = find_client<T>(city, wanted);
    for (const auto& table : where.module_tables)
        report.record_counts[table.text()] = city.count(table);
    report.options = read_options(city, where);
    report.system_settings = city.settings(where.system_settings);
    if constexpr (T >= lucity::tier::v2015r2_sp1)
        report.user_info_count = city.count(where.user_table);
    if constexpr (T >= lucity::tier::v2016)
        for (auto& device : city.texts(where.device_table,
                                       {where.device_model_column, where.device_os_version_column,
                                        where.device_app_version_column}))
            report.mobile_devices.push_back({device[0], device[1], device[2]});
    return report;
}

} // namespace reporters

#endif
