// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "report/findings.hpp"

#include <boost/json.hpp>
#include <boost/test/unit_test.hpp>

#include <exception>
#include <initializer_list>

namespace {

/// The shown rows of a subject, such as "a 6 of 11, other* 5 of 11, ", with each name between bars.
std::string shown(const report::month_counter& counter, std::string_view subject) {
    std::string text;
    const report::row* last = nullptr;
    const auto rows = counter.rows("2026-10");
    for (const auto& row : rows) {
        if (row.about->name != subject)
            continue;
        if (!row.name.empty() && (!last || last->name != row.name))
            text += '|' + row.name + "| ";
        text += row.value + (row.merged ? "* " : " ") + std::to_string(row.clients) + " of " +
                std::to_string(row.all) + ", ";
        last = &row;
    }
    return text;
}

void add(report::month_counter& counter, int client, std::string_view json) {
    counter.add(std::to_string(client), boost::json::parse(json).as_object());
}

/// The shown rows for so many clients of each application.
std::string apart(std::initializer_list<std::pair<std::string_view, int>> sizes) {
    report::month_counter counter;
    int client = 0;
    for (const auto& [value, size] : sizes)
        for (int i = 0; i != size; ++i)
            counter.add(std::to_string(++client), {{"application", value}});
    return shown(counter, "applications");
}

/// The shown rows for five clients with the same report.
std::string of_five(std::string_view json, std::string_view subject) {
    report::month_counter counter;
    for (int client = 0; client != 5; ++client)
        add(counter, client, json);
    return shown(counter, subject);
}

} // namespace

BOOST_AUTO_TEST_CASE(groups_of_five_are_shown_the_largest_first) {
    BOOST_TEST(apart({{"a", 5}, {"b", 6}, {"c", 5}}) == "b 6 of 16, a 5 of 16, c 5 of 16, ");
}

BOOST_AUTO_TEST_CASE(groups_of_four_are_merged) {
    BOOST_TEST(apart({{"a", 5}, {"b", 4}, {"c", 4}}) == "a 5 of 13, other* 8 of 13, ");
    BOOST_TEST(apart({{"b", 4}, {"c", 1}}) == "other* 5 of 5, ");
    BOOST_TEST(apart({{"other", 5}, {"b", 4}, {"c", 1}}) == "other 5 of 10, other* 5 of 10, ");
}

BOOST_AUTO_TEST_CASE(the_next_smallest_group_joins_an_other_of_one_to_four) {
    for (int size : {1, 2, 3, 4}) {
        const auto of = " of " + std::to_string(24 + size) + ", ";
        BOOST_TEST(apart({{"a", 9}, {"b", 7}, {"c", size}, {"d", 8}}) ==
                   "a 9" + of + "d 8" + of + "other* " + std::to_string(7 + size) + of);
    }
    BOOST_TEST(apart({{"a", 5}, {"b", 5}, {"c", 1}}) == "a 5 of 11, other* 6 of 11, ");
    BOOST_TEST(apart({{"a", 5}, {"b", 1}}) == "other* 6 of 6, ");
}

BOOST_AUTO_TEST_CASE(nothing_is_shown_for_fewer_than_five_clients) {
    BOOST_TEST(apart({}).empty());
    BOOST_TEST(apart({{"a", 4}}).empty());
    BOOST_TEST(apart({{"a", 2}, {"b", 2}}).empty());
}

BOOST_AUTO_TEST_CASE(a_client_counts_once) {
    const std::string_view twice =
        R"({"mobile_devices":[{"model":"a","os_version":"9"},{"model":"b","os_version":"9"}]})";
    report::month_counter counter;
    for (int client = 0; client != 4; ++client)
        add(counter, client, twice);
    BOOST_TEST(shown(counter, "device_models").empty());
    add(counter, 4, R"({"mobile_devices":[{"model":"c"}]})");
    BOOST_TEST(shown(counter, "device_models") == "other* 5 of 5, ");
    BOOST_TEST(of_five(twice, "device_models") == "a 5 of 5, b 5 of 5, ");
    BOOST_TEST(of_five(twice, "device_systems") == "9 5 of 5, ");
}

BOOST_AUTO_TEST_CASE(a_client_with_two_reporters_is_one) {
    report::month_counter counter;
    for (int client = 0; client != 4; ++client)
        for (auto application : {"Client Maintenance", "Lucity Services"})
            counter.add(std::to_string(client),
                        {{"application", application}, {"operating_system", "Windows"}});
    BOOST_TEST(shown(counter, "operating_systems").empty());
    add(counter, 4, R"({"operating_system":"Windows"})");
    BOOST_TEST(shown(counter, "operating_systems") == "Windows 5 of 5, ");
}

BOOST_AUTO_TEST_CASE(a_module_is_active_if_it_has_records) {
    BOOST_TEST(of_five(R"({"record_counts":{"A":12,"B":0,"C":18446744073709551615}})", "modules") ==
               "A 5 of 5, C 5 of 5, ");
}

BOOST_AUTO_TEST_CASE(options_and_settings_have_their_values) {
    BOOST_TEST(of_five(R"({"options":{"WK":{"Each":"M"},"WT":{"Each":1.5}}})", "options") ==
               "|WK: Each| M 5 of 5, |WT: Each| 1.5 5 of 5, ");
    BOOST_TEST(of_five(R"({"system_settings":{"a":"","b":true,"c":null,"d":-7}})", "settings") ==
               "|a|  5 of 5, |b| true 5 of 5, |c| null 5 of 5, |d| -7 5 of 5, ");
}

BOOST_AUTO_TEST_CASE(a_name_is_shown_if_five_clients_have_it) {
    report::month_counter counter;
    for (int client = 0; client != 4; ++client)
        add(counter, client, R"({"system_settings":{"rare":"a","all":"a"}})");
    add(counter, 4, R"({"system_settings":{"all":"b"}})");
    BOOST_TEST(shown(counter, "settings") == "|all| other* 5 of 5, ");
}

BOOST_AUTO_TEST_CASE(a_malformed_report_is_an_error) {
    for (auto wrong : {R"({"options":1})", R"({"options":{"A":1}})", R"({"mobile_devices":[1]})"})
        BOOST_CHECK_THROW(of_five(wrong, "options"), std::exception);
}
