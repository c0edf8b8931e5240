// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "batch_options.hpp"

#include "batch_keys.hpp"

#include "../city/operating_system.hpp"

#include <lucity/policy/release.hpp>

#include <boost/algorithm/string/predicate.hpp>
#include <boost/program_options.hpp>

#include <algorithm>
#include <fstream>
#include <locale>
#include <string_view>
#include <utility>

namespace reporters {
namespace {

namespace po = boost::program_options;
using std::string;
using values = po::variables_map;

usage_error wrong(std::string_view key, std::string_view advice) {
    return usage_error(string(key) + ": " + string(advice));
}

string required(const values& all, const char* key, std::string_view advice) {
    if (all.count(key) == 0)
        throw wrong(key, advice);
    return all[key].as<string>();
}

std::optional<string> optional(const values& all, const char* key) {
    if (all.count(key) == 0)
        return std::nullopt;
    return all[key].as<string>();
}

city::identifier to_identifier(std::string_view name, const char* key) {
    if (auto read = city::identifier::parse(name))
        return *read;
    throw wrong(key, "a name is a letter, then up to 127 letters, digits, _, $, #");
}

city::identifier name(const values& all, const char* key) {
    return to_identifier(all[key].as<string>(), key);
}

std::vector<city::identifier> module_tables(const values& all, const city::identifier& user_table) {
    constexpr auto key = "module-table";
    std::vector<city::identifier> tables;
    for (const auto& text : all[key].as<std::vector<string>>()) {
        tables.push_back(to_identifier(text, key));
        // Counting it here would report its count at a tier that may not send it.
        if (!lucity::is_counted_table(text) ||
            boost::algorithm::iequals(text, user_table.text(), std::locale::classic()))
            throw wrong(key, "users are no module; the tier decides whether they are counted");
    }
    return tables;
}

names read_names(const values& all) {
    const auto user_table = name(all, "user-table");
    return {
        .system_settings = {name(all, "settings-table"), name(all, "settings-name-column"),
                            name(all, "settings-value-column")},
        .option_name_column = name(all, "option-name-column"),
        .option_value_column = name(all, "option-value-column"),
        .module_tables = module_tables(all, user_table),
        .user_table = user_table,
        .device_table = name(all, "device-table"),
        .device_model_column = name(all, "device-model-column"),
        .device_os_version_column = name(all, "device-os-version-column"),
        .device_app_version_column = name(all, "device-app-version-column"),
        .client_table = name(all, "client-table"),
        .client_id_column = name(all, "client-id-column"),
        .client_name_column = name(all, "client-name-column"),
    };
}

city::connection read_database(const values& all) {
    constexpr std::string_view sqlite = "sqlite3://";
    constexpr std::string_view odbc = "odbc://";
    const auto where = required(all, "database", "missing; use sqlite3://FILE or odbc://...");
    std::optional<city::database_kind> kind;
    if (const auto name = optional(all, "database-kind")) {
        kind = city::parse_kind(*name);
        if (!kind)
            throw wrong("database-kind", "use sqlite, sqlserver or oracle");
    }
    if (where.starts_with(sqlite)) {
        if (kind.value_or(city::database_kind::sqlite) != city::database_kind::sqlite)
            throw wrong("database-kind", "sqlite3:// is always sqlite");
        auto file = where.substr(sqlite.size());
        // SOCI's connection strings have no way to write one inside quotes.
        if (file.find('"') != string::npos)
            throw wrong("database", "the file's path can't hold a double quote");
        return {city::database_kind::sqlite, "sqlite3", std::move(file)};
    }
    if (!where.starts_with(odbc))
        throw wrong("database", "use sqlite3://FILE or odbc://...");
    if (!kind)
        throw wrong("database-kind", "needed for odbc://: sqlite, sqlserver or oracle");
    return {*kind, "odbc", where.substr(odbc.size())};
}

lucity::tier to_tier(std::string_view wire_name, const char* key) {
    if (const auto read = lucity::parse_tier(wire_name))
        return *read;
    throw wrong(key, "use 2015, 2015r2_sp1 or 2016");
}

string required_version(const values& all) {
    return required(all, "application-version", "missing; set it to the release");
}

/// The tier to report at: without a choice, no more is read than the city agreed to.
lucity::tier read_tier(const values& all, const std::optional<client_consent>& consent) {
    const auto release = lucity::release::parse(required_version(all));
    if (!release)
        throw wrong("application-version", "is no release; write it like 2016r2");
    const auto allowed = lucity::tier_of(*release);
    if (!allowed || *allowed < lucity::tier::v2015)
        throw wrong("application-version", "before 2015 there is no monthly report");
    const auto chosen = optional(all, "tier");
    const auto covered = consent ? std::min(consent->given_for(), *allowed) : *allowed;
    const auto tier = chosen ? to_tier(*chosen, "tier") : covered;
    if (tier < lucity::tier::v2015)
        throw wrong("tier", "use 2015, 2015r2_sp1 or 2016");
    if (tier > *allowed)
        throw wrong("tier", "application-version does not allow it");
    return tier;
}

client_consent read_consent(const values& all) {
    constexpr auto missing = "missing, so nothing is read and nothing is reported";
    const auto choice = required(all, "consent", missing);
    if (choice != "opted-in")
        throw wrong("consent", "use opted-in or opted-out");
    const auto date = required(all, "consent-date", missing);
    const auto tier = to_tier(required(all, "consent-tier", missing), "consent-tier");
    const auto text = string(client_consent::reporter_name()) + '/' +
                      string(lucity::wire_name(tier)) + ' ' + date;
    if (const auto read = client_consent::parse(text))
        return *read;
    throw wrong("consent-date", "is no date; write it as YYYY-MM-DD");
}

string read_os_version(const values& all) {
    if (auto configured = optional(all, "os-version"))
        return *configured;
    if (auto found = city::operating_system())
        return *found;
    throw wrong("os-version", "missing; this system doesn't tell its version");
}

/// Whether a text can be shown as a key: what is typed in a key's place may be anything.
bool looks_like_a_key(std::string_view text) {
    constexpr std::size_t longest = 32;
    return !text.empty() && text.size() <= longest &&
           std::ranges::all_of(text, [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
}

void store_known(const po::parsed_options& parsed, values& all) {
    for (const auto& option : parsed.options)
        if (option.unregistered || option.position_key >= 0)
            throw usage_error(looks_like_a_key(option.string_key)
                                  ? option.string_key + ": there is no such key; see --help"
                                  : "there is a key that is not in --help");
    po::store(parsed, all);
}

void read_command_line(int argc, const char* const* argv, values& all) {
    po::options_description keys;
    keys.add(command_line_keys()).add(file_keys());
    // No abbreviations: a key added later would change what they mean.
    constexpr int style = po::command_line_style::unix_style ^
                          po::command_line_style::allow_guessing ^
                          po::command_line_style::allow_short;
    store_known(
        po::command_line_parser(argc, argv).options(keys).style(style).allow_unregistered().run(),
        all);
}

void read_file(const string& path, values& all) {
    std::ifstream file(path);
    if (!file)
        throw wrong("config", "the file can't be opened");
    store_known(po::parse_config_file(file, file_keys(), true), all);
    if (file.bad())
        throw wrong("config", "the file can't be read");
}

request to_request(const values& all) {
    const bool preview = all.count("preview") != 0;
    if (!preview && optional(all, "consent") == "opted-out")
        return opted_out{optional(all, "spool")};
    if (all.count("output") != 0 && all.count("spool") != 0)
        throw wrong("spool", "not together with output");
    if (all.count("sender") != 0 && all.count("spool") == 0)
        throw wrong("sender", "needs spool");
    std::optional<client_consent> consent;
    if (!preview)
        consent = read_consent(all);
    return order{
        .database = read_database(all),
        .where = read_names(all),
        .client_id = optional(all, "client-id"),
        .application_name = all["application-name"].as<string>(),
        .application_version = required_version(all),
        .os_version = read_os_version(all),
        .tier = read_tier(all, consent),
        .consent = consent,
        .output = optional(all, "output"),
        .spool = optional(all, "spool"),
        .sender = optional(all, "sender"),
    };
}

} // namespace

request read_request(int argc, const char* const* argv) {
    try {
        values all;
        read_command_line(argc, argv, all);
        if (all.count("help") != 0)
            return help{};
        if (const auto path = optional(all, "config"))
            read_file(*path, all);
        return to_request(all);
    } catch (const po::error&) {
        // Its text quotes the line that it could not read.
        throw usage_error("the command line or the configuration file is not in the form "
                          "that --help shows");
    }
}

} // namespace reporters
