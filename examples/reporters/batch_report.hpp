// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef REPORTERS_BATCH_REPORT_HPP
#define REPORTERS_BATCH_REPORT_HPP

#include "batch_options.hpp"
#include "city/database.hpp"
#include "city_report.hpp"

#include <lucity/policy/reports.hpp>

namespace reporters {

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
    auto report = begin_report<lucity::monthly_batch, T>(city, wanted.who);
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
