// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "city_keys.hpp"

#include <string>
#include <vector>

namespace reporters {
namespace {

namespace po = boost::program_options;
using std::string;

constexpr unsigned line_length = 100;

void add_name(po::options_description& keys, const char* key, const char* name, const char* text) {
    keys.add_options()(key, po::value<string>()->default_value(name)->value_name("NAME"), text);
}

} // namespace

po::options_description database_keys() {
    po::options_description keys("The city's database", line_length);
    auto add = keys.add_options();
    add("database", po::value<string>()->value_name("WHERE"),
        "sqlite3://FILE or odbc://CONNECTION-STRING; put a connection string into the --config "
        "file, since others can see a command line");
    add("database-kind", po::value<string>()->value_name("KIND"),
        "sqlite, sqlserver or oracle; needed for odbc://");
    return keys;
}

po::options_description reporter_keys(const char* application) {
    po::options_description keys("Who reports", line_length);
    auto add = keys.add_options();
    add("application-name", po::value<string>()->default_value(application),
        "the name of the reporting application");
    add("application-version", po::value<string>(),
        "its release, such as 2016r2; required, because it decides what may be collected");
    add("os-version", po::value<string>(), "the operating system; default: that of this machine");
    add("client-id", po::value<string>(), "the client to report; needed if there are several");
    add_name(keys, "client-table", "CLIENTS", "the table of clients");
    add_name(keys, "client-id-column", "CLIENT_ID", "its column of client IDs");
    add_name(keys, "client-name-column", "CLIENT_NAME", "its column of client names");
    return keys;
}

po::options_description spool_keys() {
    po::options_description keys("Where reports wait", line_length);
    auto add = keys.add_options();
    add("spool", po::value<string>()->value_name("FOLDER"),
        "keep the report there for lucity-send; the batch does so once a month");
    add("sender", po::value<string>()->value_name("PROGRAM"),
        "a program to start, without waiting for it, when the report is in the spool: a script "
        "that calls lucity-send");
    return keys;
}

po::options_description batch_keys() {
    po::options_description keys(
        "The monthly report (the default names that are not public are assumptions)", line_length);
    auto add = keys.add_options();
    add("output", po::value<string>()->value_name("FILE"),
        "the file to write, instead of a spool; default: standard output");
    add("tier", po::value<string>()->value_name("TIER"),
        "2015, 2015r2_sp1 or 2016; default: the highest that application-version allows and the "
        "consent covers");
    add_name(keys, "settings-table", "SYSTEMSETTINGS", "the table of system settings");
    add_name(keys, "settings-name-column", "NAME", "its column of names");
    add_name(keys, "settings-value-column", "VALUE", "its column of values");
    add_name(keys, "option-name-column", "NAME", "the column of names in every XXOPTIONS table");
    add_name(keys, "option-value-column", "VALUE", "its column of values");
    add("module-table",
        po::value<std::vector<string>>()->value_name("NAME")->default_value(
            {"WKORDER", "WKREQ", "WKWOASSET", "WTMETER"}, "WKORDER, WKREQ, WKWOASSET, WTMETER"),
        "a module table to count; repeat the key for each");
    add_name(keys, "user-table", "USER_INFO",
             "the table to count users in, from tier 2015r2_sp1 on");
    add_name(keys, "device-table", "MOBILE_DEVICES",
             "the table of mobile devices, read from tier 2016 on");
    add_name(keys, "device-model-column", "MODEL", "its column of models");
    add_name(keys, "device-os-version-column", "OS_VERSION",
             "its column of operating system versions");
    add_name(keys, "device-app-version-column", "APP_VERSION",
             "its column of Lucity mobile app versions");
    return keys;
}

po::options_description file_keys(const char* application) {
    po::options_description keys;
    keys.add(database_keys()).add(reporter_keys(application)).add(spool_keys()).add(batch_keys());
    return keys;
}

po::options_description config_keys() {
    po::options_description keys("On the command line only", line_length);
    auto add = keys.add_options();
    add("help", "show this text");
    add("config", po::value<string>()->value_name("FILE"),
        "read the keys below from FILE, one \"key = value\" a line, where # starts a comment. The "
        "command line overrides it. All programs that use the database can share the file");
    return keys;
}

} // namespace reporters
