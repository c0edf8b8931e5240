// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef REPORTERS_BATCH_OPTIONS_HPP
#define REPORTERS_BATCH_OPTIONS_HPP

#include "city/database.hpp"
#include "city/identifier.hpp"
#include "city_options.hpp"

#include <lucity/policy/tier.hpp>

#include <filesystem>
#include <optional>
#include <vector>

namespace reporters {

/// The names of tables and columns that only the monthly batch reads. They are configured, since
/// most are not public.
struct names {
    city::settings_table system_settings;
    city::identifier option_name_column;
    city::identifier option_value_column;
    std::vector<city::identifier> module_tables;
    city::identifier user_table;
    city::identifier device_table;
    city::identifier device_model_column;
    city::identifier device_os_version_column;
    city::identifier device_app_version_column;
};

/// What to report, and where the report goes.
struct order {
    city_reporter who;
    names where;
    /// The highest tier that the release may report, and the requested tier, if any.
    lucity::tier allowed;
    std::optional<lucity::tier> tier;
    /// Empty for standard output.
    std::optional<std::filesystem::path> output;
    /// Where the report waits to be sent, instead of `output`, and the program to start then, if
    /// any.
    std::optional<std::filesystem::path> spool;
    std::optional<std::filesystem::path> sender;
};

/// Reads the options of the monthly batch. Throws `usage_error`.
[[nodiscard]] order read_order(const values& all);

} // namespace reporters

#endif
