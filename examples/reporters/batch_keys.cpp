// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "batch_keys.hpp"

#include <sstream>
#include <vector>

namespace reporters {
namespace {

namespace po = boost::program_options;
using std::string;

constexpr unsigned line_length = 100;

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
    add("spool", po::value<string>()->value_name("FOLDER"),
        "keep the report there for lucity-send, once a month, instead of writing it");
    add("sender", po::value<string>()->value_name("PROGRAM"),
        "a program to start, and not to wait for, when the report is in the spool: a script that "
        "calls lucity-send");
    add("tier", po::value<string>()->value_name("TIER"),
        "2015, 2015r2_sp1 or 2016; default: the highest that application-version may report and "
        "consent-tier covers");
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

} // namespace

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

po::options_description file_keys() {
    po::options_description keys;
    keys.add(report_keys()).add(consent_keys()).add(name_keys());
    return keys;
}

std::string help_text() {
    po::options_description keys(line_length);
    keys.add(command_line_keys()).add(file_keys());
    std::ostringstream text;
    text << "lucity-monthly-batch [--config FILE] [--KEY VALUE...]\n"
            "Reads a Lucity database, redacts what stays at home, and writes the monthly report.\n"
            "Exit status: 0 done or opted out, 1 database or report error, 2 usage.\n\n"
         << keys;
    return text.str();
}

} // namespace reporters
