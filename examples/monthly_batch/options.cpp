// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "options.hpp"

#include "operating_system.hpp"

#include <lucity/policy/release.hpp>

#include <boost/algorithm/string/predicate.hpp>
#include <boost/program_options.hpp>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <fstream>
#include <locale>
#include <sstream>
#include <string_view>
#include <system_error>
#include <utility>

namespace monthly_batch {
namespace {

namespace po = boost::program_options;
using std::string;
using values = po::variables_map;

constexpr unsigned line_length = 100;

po::options_description command_line_keys() {
    po::options_description keys("On the command line only", line_length);
    auto add = keys.add_options();
    add("help", "show this text");
    add("config", po::value<string>()->value_name("FILE"),
        "read the keys below from FILE, one \"key = value\" a line, # starts a comment; what the "
        "command line sets wins");
    add("preview", "print what would leave and what would not, and report nothing; needs no "
                   "consent");
    return keys;
}

po::options_description report_keys() {
    po::options_description keys("The report", line_length);
    auto add = keys.add_options();
    add("database", po::value<string>()->value_name("WHERE"),
        "sqlite3://FILE or odbc://CONNECTION-STRING; a connection string belongs in --config, "
        "since others can see a command line");
    add("database-kind", po::value<string>()->value_name("KIND"),
        "sqlite, sqlserver or oracle; needed for odbc://");
    add("output", po::value<string>()->value_name("FILE"),
        "the file to replace; default: standard output");
    add("tier", po::value<string>()->value_name("TIER"),
        "2015, 2015r2_sp1 or 2016; default: the highest that application-version may report");
    add("application-name", po::value<string>()->default_value("Lucity Services"),
        "the name of the reporting application");
    add("application-version", po::value<string>(),
        "its release, such as 2016r2; required, since it decides what may be collected");
    add("os-version", po::value<string>(),
        "the operating system; default: what uname says. Required on Windows");
    add("client-id", po::value<string>(), "which client to report; needed if there are several");
    return keys;
}

po::options_description consent_keys() {
    po::options_description keys("The consent given in Client Maintenance; none has a default",
                                 line_length);
    auto add = keys.add_options();
    add("consent", po::value<string>()->value_name("CHOICE"), "opted-in or opted-out");
    add("consent-date", po::value<string>()->value_name("YYYY-MM-DD"), "when it was given");
    add("consent-tier", po::value<string>()->value_name("TIER"),
        "the tier of the statement that was agreed to");
    return keys;
}

po::options_description name_keys() {
    po::options_description keys("Names of tables and columns: assumed where they are not public",
                                 line_length);
    auto add = keys.add_options();
    const auto named = [&](const char* key, const char* name, const char* text) {
        add(key, po::value<string>()->default_value(name)->value_name("NAME"), text);
    };
    named("settings-table", "SYSTEMSETTINGS", "the table of system settings");
    named("settings-name-column", "NAME", "its column of names");
    named("settings-value-column", "VALUE", "its column of values");
    named("option-name-column", "NAME", "the column of names in every XXOPTIONS table");
    named("option-value-column", "VALUE", "its column of values");
    add("module-table",
        po::value<std::vector<string>>()->value_name("NAME")->default_value(
            {"WKORDER", "WKREQ", "WKWOASSET", "WTMETER"}, "WKORDER, WKREQ, WKWOASSET, WTMETER"),
        "a module table to count; repeat the key for each");
    named("user-table", "USER_INFO", "the table to count users in, from tier 2015r2_sp1 on");
    named("device-table", "MOBILE_DEVICES", "the table of mobile devices, read from tier 2016 on");
    named("device-model-column", "MODEL", "its column of models");
    named("device-os-version-column", "OS_VERSION", "its column of operating system versions");
    named("device-app-version-column", "APP_VERSION", "its column of Lucity mobile app versions");
    named("client-table", "CLIENTS", "the table of clients");
    named("client-id-column", "CLIENT_ID", "its column of client IDs");
    named("client-name-column", "CLIENT_NAME", "its column of client names");
    return keys;
}

po::options_description file_keys() {
    po::options_description keys;
    keys.add(report_keys()).add(consent_keys()).add(name_keys());
    return keys;
}

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

identifier to_identifier(std::string_view name, const char* key) {
    if (auto read = identifier::parse(name))
        return *read;
    throw wrong(key, "a name is a letter, then up to 127 letters, digits, _, $, #");
}

identifier name(const values& all, const char* key) {
    return to_identifier(all[key].as<string>(), key);
}

std::vector<identifier> module_tables(const values& all, const identifier& user_table) {
    constexpr auto key = "module-table";
    std::vector<identifier> tables;
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

connection read_database(const values& all) {
    constexpr std::string_view sqlite = "sqlite3://";
    constexpr std::string_view odbc = "odbc://";
    const auto where = required(all, "database", "missing; use sqlite3://FILE or odbc://...");
    std::optional<database_kind> kind;
    if (const auto name = optional(all, "database-kind")) {
        kind = parse_kind(*name);
        if (!kind)
            throw wrong("database-kind", "use sqlite, sqlserver or oracle");
    }
    if (where.starts_with(sqlite)) {
        if (kind.value_or(database_kind::sqlite) != database_kind::sqlite)
            throw wrong("database-kind", "sqlite3:// is always sqlite");
        auto file = where.substr(sqlite.size());
        // SOCI's connection strings have no way to write one inside quotes.
        if (file.find('"') != string::npos)
            throw wrong("database", "the file's path can't hold a double quote");
        return {database_kind::sqlite, "sqlite3", std::move(file)};
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

lucity::tier read_tier(const values& all) {
    const auto release = lucity::release::parse(required_version(all));
    if (!release)
        throw wrong("application-version", "is no release; write it like 2016r2");
    const auto allowed = lucity::tier_of(*release);
    if (!allowed || *allowed < lucity::tier::v2015)
        throw wrong("application-version", "before 2015 there is no monthly report");
    const auto chosen = optional(all, "tier");
    const auto tier = chosen ? to_tier(*chosen, "tier") : *allowed;
    if (tier < lucity::tier::v2015)
        throw wrong("tier", "use 2015, 2015r2_sp1 or 2016");
    if (tier > *allowed)
        throw wrong("tier", "application-version does not allow it");
    return tier;
}

/// Reads digits only, as many as there are.
std::optional<unsigned> to_number(std::string_view digits) {
    unsigned number = 0;
    const auto end = digits.data() + digits.size();
    const auto [rest, error] = std::from_chars(digits.data(), end, number);
    if (error != std::errc() || rest != end)
        return std::nullopt;
    return number;
}

std::chrono::year_month_day to_date(std::string_view text, const char* key) {
    constexpr std::string_view shape = "YYYY-MM-DD";
    const auto part = [&](std::size_t at, std::size_t size) {
        return text.size() == shape.size() ? to_number(text.substr(at, size)) : std::nullopt;
    };
    const auto year = part(0, 4);
    const auto month = part(5, 2);
    const auto day = part(8, 2);
    if (year && month && day && text[4] == '-' && text[7] == '-') {
        const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(*year)),
                                               std::chrono::month(*month), std::chrono::day(*day)};
        if (date.ok())
            return date;
    }
    throw wrong(key, "is no date; write it as YYYY-MM-DD");
}

client_consent read_consent(const values& all) {
    constexpr auto missing = "missing, so nothing is read and nothing is reported";
    const auto choice = required(all, "consent", missing);
    if (choice != "opted-in")
        throw wrong("consent", "use opted-in or opted-out");
    const auto date = to_date(required(all, "consent-date", missing), "consent-date");
    const auto tier = to_tier(required(all, "consent-tier", missing), "consent-tier");
    return client_consent::from(lucity::choice::opted_in, date, tier).value();
}

string read_os_version(const values& all) {
    if (auto configured = optional(all, "os-version"))
        return *configured;
    if (auto found = operating_system())
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
        return opted_out{};
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
        .tier = read_tier(all),
        .consent = consent,
        .output = optional(all, "output"),
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

string help_text() {
    po::options_description keys(line_length);
    keys.add(command_line_keys()).add(file_keys());
    std::ostringstream text;
    text << "lucity-monthly-batch [--config FILE] [--KEY VALUE...]\n"
            "Reads a Lucity database, redacts what stays at home, and writes the monthly report.\n"
            "Exit status: 0 done or opted out, 1 database or report error, 2 usage.\n\n"
         << keys;
    return text.str();
}

} // namespace monthly_batch
