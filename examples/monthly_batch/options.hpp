// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef MONTHLY_BATCH_OPTIONS_HPP
#define MONTHLY_BATCH_OPTIONS_HPP

#include "city_database.hpp"
#include "identifier.hpp"

#include <lucity/policy/reports.hpp>
#include <lucity/policy/tier.hpp>
#include <lucity/sending/consent.hpp>

#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <variant>
#include <vector>

namespace monthly_batch {

/// The consent that covers the batch service: the one given in Client Maintenance.
using client_consent = lucity::consent<lucity::client_maintenance>;

/// The names of tables and columns that are not public, so that each is configuration.
struct names {
    settings_table system_settings;
    identifier option_name_column;
    identifier option_value_column;
    std::vector<identifier> module_tables;
    identifier user_table;
    identifier device_table;
    identifier device_model_column;
    identifier device_os_version_column;
    identifier device_app_version_column;
    identifier client_table;
    identifier client_id_column;
    identifier client_name_column;
};

/// What to report, and where to.
struct order {
    connection database;
    names where;
    /// Which client, if the database has several.
    std::optional<std::string> client_id;
    std::string application_name;
    std::string application_version;
    std::string os_version;
    lucity::tier tier;
    /// Empty when only the preview is asked for, which needs no consent.
    std::optional<client_consent> consent;
    /// Empty for standard output.
    std::optional<std::filesystem::path> output;
};

/// Asks for the help text.
struct help {};
/// Says that the city does not take part.
struct opted_out {};

/// What a command line and its configuration file ask for.
using request = std::variant<help, opted_out, order>;

/// A command line or configuration that can't be followed. Names keys, never what they were set to.
class usage_error : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Reads the command line, and the file of --config for what the command line leaves open.
///
/// Throws `usage_error`.
[[nodiscard]] request read_request(int argc, const char* const* argv);

/// All keys with their defaults.
[[nodiscard]] std::string help_text();

} // namespace monthly_batch

#endif
