// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef REPORTERS_BATCH_OPTIONS_HPP
#define REPORTERS_BATCH_OPTIONS_HPP

#include "../city/database.hpp"
#include "../city/identifier.hpp"

#include <lucity/policy/reports.hpp>
#include <lucity/policy/tier.hpp>
#include <lucity/sending/consent.hpp>

#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <variant>
#include <vector>

namespace reporters {

/// The consent that covers the batch service: the one given in Client Maintenance.
using client_consent = lucity::consent<lucity::client_maintenance>;

/// The names of tables and columns that are not public, so that each is configuration.
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
    city::identifier client_table;
    city::identifier client_id_column;
    city::identifier client_name_column;
};

/// What to report, and where to.
struct order {
    city::connection database;
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
    /// Where the report waits to be sent, instead; with it, what is to be started then, if
    /// anything.
    std::optional<std::filesystem::path> spool;
    std::optional<std::filesystem::path> sender;
};

/// Asks for the help text.
struct help {};
/// Says that the city does not take part.
struct opted_out {
    /// What waits there is taken back.
    std::optional<std::filesystem::path> spool;
};

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

} // namespace reporters

#endif
