// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "report/month.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <utility>

namespace {

using report::month_counter;
using report::subject;
using report::submission;

/// A monthly report of a client.
submission monthly(int client, std::string json = "{}") {
    return {"id " + std::to_string(client),
            "monthly_batch",
            "Lucity Services",
            "2016r2",
            "Windows",
            "12.0",
            "Standard",
            std::move(json)};
}

submission installer(int address, std::string application = "Lucity Web") {
    return {"address " + std::to_string(address),
            "web_installer",
            std::move(application),
            "2016",
            "Windows",
            "",
            "",
            ""};
}

/// The months of five clients with the same report.
report::month_counts of_five(const std::string& json) {
    month_counter counter;
    for (int client = 1; client != 6; ++client)
        counter.add(monthly(client, json));
    return counter.counts("2026-10");
}

/// What is counted, as in "2016r2 5, 2015 6, other 7".
std::string shown(const report::month_counts& month, subject about, std::string_view name = {}) {
    const auto found = month.by_name.find({about, std::string(name)});
    if (found == month.by_name.end())
        return "nothing";
    std::string text;
    for (const auto& group : found->second.shown)
        text += group.value + ' ' + std::to_string(group.clients) + ", ";
    return text + "other " + std::to_string(found->second.other);
}

} // namespace

BOOST_AUTO_TEST_CASE(two_reports_of_a_client_count_once_and_the_newest_wins) {
    month_counter counter;
    for (int client = 1; client != 6; ++client) {
        counter.add(monthly(client));
        auto older = monthly(client, R"({"record_counts":{"WKORDER":1}})");
        older.release = "2015";
        counter.add(older);
        counter.add(older);
    }
    const auto month = counter.counts("2026-10");
    BOOST_TEST(month.month == "2026-10");
    BOOST_TEST(shown(month, subject::releases) == "2016r2 5, other 0");
    BOOST_TEST(shown(month, subject::modules) == "nothing");
    BOOST_TEST(shown(month, subject::applications) == "Lucity Services 5, other 0");
}

BOOST_AUTO_TEST_CASE(a_client_that_uses_two_reporters_is_one_client) {
    month_counter counter;
    for (int client = 1; client != 6; ++client) {
        auto maintenance = monthly(client, "");
        maintenance.reporter = "client_maintenance";
        maintenance.application = "Client Maintenance";
        counter.add(maintenance);
        counter.add(monthly(client));
    }
    const auto month = counter.counts("2026-10");
    BOOST_TEST(shown(month, subject::operating_systems) == "Windows 5, other 0");
    BOOST_TEST(shown(month, subject::applications) ==
               "Client Maintenance 5, Lucity Services 5, other 0");
}

BOOST_AUTO_TEST_CASE(each_installer_of_an_application_is_a_reporter) {
    month_counter counter;
    for (int address = 1; address != 6; ++address) {
        counter.add(installer(address, "Lucity Mobile Server"));
        counter.add(installer(address));
        auto older = installer(address);
        older.release = "2015";
        counter.add(older);
    }
    const auto month = counter.counts("2026-10");
    BOOST_TEST(shown(month, subject::installed_applications) ==
               "Lucity Mobile Server 5, Lucity Web 5, other 0");
    BOOST_TEST(shown(month, subject::installed_releases, "Lucity Web") == "2016 5, other 0");
    BOOST_TEST(shown(month, subject::installed_systems) == "Windows 5, other 0");
}

BOOST_AUTO_TEST_CASE(a_client_is_never_two_by_its_id_and_its_address) {
    month_counter counter;
    for (int client = 1; client != 5; ++client)
        counter.add(installer(client));
    for (int client = 1; client != 5; ++client)
        counter.add(monthly(client));
    BOOST_TEST(counter.counts("2026-10").by_name.empty());
    counter.add(monthly(5));
    const auto month = counter.counts("2026-10");
    BOOST_TEST(shown(month, subject::operating_systems) == "Windows 5, other 0");
    BOOST_TEST(shown(month, subject::installed_systems) == "nothing");
}

BOOST_AUTO_TEST_CASE(releases_are_counted_in_their_house_spelling) {
    month_counter counter;
    int client = 0;
    for (auto spelling :
         {"7.6", "7.60", "v7.60", " 7.6", "7.60 ", "secret", "canary", "in use", "2016.5", "x"}) {
        auto report = monthly(++client);
        report.release = spelling;
        counter.add(report);
    }
    BOOST_TEST(shown(counter.counts("2026-10"), subject::releases) ==
               "7.60 5, not readable 5, other 0");
}

BOOST_AUTO_TEST_CASE(a_module_is_active_if_it_has_records) {
    const auto month = of_five(R"({"record_counts":{"WKORDER":12,"WTMETER":0,
                                   "SWPIPE":18446744073709551615}})");
    BOOST_TEST(shown(month, subject::modules) == "SWPIPE 5, WKORDER 5, other 0");
}

BOOST_AUTO_TEST_CASE(options_and_settings_have_their_values) {
    const auto month = of_five(R"({"options":{"WKOPTIONS":{"Each":"M"},"WTOPTIONS":{"Each":1.5}},
        "system_settings":{"a":"","b":true,"c":null,"d":-7,"e":"in use","f":"7"}})");
    const auto& about = subject::settings;
    BOOST_TEST(shown(month, subject::options, "WKOPTIONS: Each") == "M 5, other 0");
    BOOST_TEST(shown(month, subject::options, "WTOPTIONS: Each") == "1.5 5, other 0");
    BOOST_TEST(shown(month, about, "a") == " 5, other 0");
    BOOST_TEST(shown(month, about, "b") == "true 5, other 0");
    BOOST_TEST(shown(month, about, "c") == "null 5, other 0");
    BOOST_TEST(shown(month, about, "d") == "-7 5, other 0");
    BOOST_TEST(shown(month, about, "e") == "in use 5, other 0");
    BOOST_TEST(shown(month, about, "f") == "7 5, other 0");
}

BOOST_AUTO_TEST_CASE(a_name_is_shown_where_five_clients_have_it) {
    month_counter counter;
    for (int client = 1; client != 6; ++client)
        counter.add(monthly(client, client < 5 ? R"({"system_settings":{"rare":"a","all":"a"}})"
                                               : R"({"system_settings":{"all":"b"}})"));
    const auto month = counter.counts("2026-10");
    BOOST_TEST(shown(month, subject::settings, "rare") == "nothing");
    BOOST_TEST(shown(month, subject::settings, "all") == "other 5");
}

BOOST_AUTO_TEST_CASE(a_client_with_two_devices_alike_counts_once) {
    const auto device =
        std::string(R"({"model":"iPad5,3","os_version":"9.3","app_version":"2.0"})");
    const auto month = of_five(R"({"mobile_devices":[)" + device + "," + device + "]}");
    BOOST_TEST(shown(month, subject::device_models) == "iPad5,3 5, other 0");
    BOOST_TEST(shown(month, subject::device_systems) == "9.3 5, other 0");
    BOOST_TEST(shown(month, subject::device_apps) == "2.0 5, other 0");
}

BOOST_AUTO_TEST_CASE(databases_are_counted_where_a_report_has_one) {
    month_counter counter;
    for (int client = 1; client != 6; ++client)
        counter.add(monthly(client));
    for (int address = 1; address != 6; ++address)
        counter.add(installer(address));
    const auto month = counter.counts("2026-10");
    BOOST_TEST(shown(month, subject::database_versions) == "12.0 5, other 0");
    BOOST_TEST(shown(month, subject::database_editions) == "Standard 5, other 0");
}

BOOST_AUTO_TEST_CASE(what_is_no_report_is_an_error) {
    for (auto wrong : {"{", "[]", R"({"options":1})", R"({"options":{"A":1}})",
                       R"({"record_counts":{"A":"x"}})", R"({"mobile_devices":[{}]})"})
        BOOST_CHECK_THROW(month_counter().add(monthly(1, wrong)), report::report_error);
}

BOOST_AUTO_TEST_CASE(subjects_are_in_the_order_of_their_enumeration) {
    for (std::size_t i = 0; i != report::subjects.size(); ++i)
        BOOST_TEST(static_cast<std::size_t>(report::subjects[i].value) == i);
}

BOOST_AUTO_TEST_CASE(the_table_of_counts_tells_other_from_what_is_merged) {
    month_counter counter;
    for (int client = 1; client != 11; ++client)
        counter.add(monthly(client, client < 6 ? R"({"system_settings":{"=name":"other"}})"
                                               : R"({"system_settings":{"=name":")" +
                                                     std::to_string(client) + "\"}}"));
    const auto rows = report::to_csv(std::vector{counter.counts("2026-10")});
    BOOST_TEST(rows.starts_with("month,subject,name,value,merged,clients\r\n"
                                "2026-10,applications,,Lucity Services,no,10\r\n"));
    BOOST_TEST(rows.ends_with("2026-10,settings,'=name,other,no,5\r\n"
                              "2026-10,settings,'=name,other,yes,5\r\n"));
}
