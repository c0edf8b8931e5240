// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/receiving/inspect.hpp>

#include "support/report_bytes.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

using lucity::inspector;
using lucity::verdict;
using test::edited;
using test::told;
using test::with_settings;

namespace {

/// Everything that a verdict shows: the output, and the violations with paths and messages.
std::string shown(const verdict& found) {
    auto text = std::string(found.redacted());
    for (const auto& violation : found.violations())
        text.append("\n").append(violation.path.text()).append(" ").append(violation.message());
    return text;
}

bool shows(const verdict& found, std::string_view part) {
    return shown(found).find(part) != std::string::npos;
}

struct settings_row {
    std::string_view members;
    std::string_view violations;
    /// The members that the output shows.
    std::string_view left;
};

constexpr settings_row duplicate_rows[]{
    {R"("License Code":"planted","License Code":"")", "duplicate_member", ""},
    {R"("License Code":"","License Code":"planted")", "duplicate_member", ""},
    {R"("License Code":"planted","a":1,"License Code":null)", "duplicate_member", ""},
    {R"("License Code":"planted","Licens\u0065 Code":"x")", "duplicate_member", ""},
    {R"("License Code":"planted","LICENSE CODE":"x")", "duplicate_member /system_settings", ""},
    {R"("Footer":"planted","FOOTER":"x")", "duplicate_member /system_settings", ""},
    {R"("Footer line":"planted","\u0046ooter_Line":"x")", "duplicate_member /system_settings", ""},
    {"\"Dur\u00e9e\":\"planted\",\"Dure\u0301e\":1", "duplicate_member /system_settings", ""},
    {"\"Dur\u00e9e\":\"planted\",\"DUR\u00c9E\":1", "duplicate_member /system_settings", ""},
    {"\"Foo\":\"planted\",\"Fo\u200bo\":1", "duplicate_member /system_settings", ""},
    {R"("Foo":"planted","Foo\u0000":1)", "duplicate_member /system_settings", ""},
    {"\"Foo_bar\":\"planted\",\"Foo_bar(dot)\":1", "duplicate_member /system_settings", ""},
    {R"("Foo_bar":"planted","Foo_bar [at]":1)", "duplicate_member /system_settings", ""},
    {"\"Foo\":\"planted\",\"\uff26oo\":1", "duplicate_member /system_settings", ""},
};

/// Secrets in other shapes than a member with a text.
constexpr settings_row shape_rows[]{
    {R"("License Code":["planted"])", "secret /system_settings", ""},
    {R"("License Code":{"value":"planted"})", "secret /system_settings", ""},
    {R"("License Code\u0000":"planted")", "secret /system_settings", ""},
    {R"("\u0000License Code":"planted")", "secret /system_settings", ""},
    {R"("License Code\ufeff":"planted")", "secret /system_settings", ""},
    {"\"\ufeffLicense Code\":\"planted\"", "secret /system_settings", ""},
    {R"("\u004c\u0069\u0063\u0065\u006e\u0073\u0065 Code":"planted")", "secret /system_settings",
     ""},
    {R"("License\nCode":"planted")", "secret /system_settings", ""},
    {R"("List":["License Code","planted"])", "wrong_type /system_settings", ""},
    {R"("List":{"name":"License Code","value":"planted"})", "wrong_type /system_settings", ""},
    {R"("List":[{"License Code":"planted"}],"a":1)", "wrong_type /system_settings", R"("a":1)"},
    {R"("system_settings":{"License Code":"planted"})", "wrong_type /system_settings", ""},
    {R"("":{"License Code":"planted"})", "wrong_type /system_settings", ""},
    {R"("name":"License Code","value":"Y")", "", R"("name":"License Code","value":"Y")"},
    {R"("name":"http://planted","value":"//planted/x")",
     "exposed /system_settings/name; exposed /system_settings/value",
     R"("name":"in use","value":"in use")"},
    {R"("a":"http:","b":"planted.happyville.gov")", "exposed /system_settings/b",
     R"("a":"http:","b":"in use")"},
    {R"("a":"in use","b":"IN USE","c":" in use ")", "",
     R"("a":"in use","b":"IN USE","c":" in use ")"},
    {R"("a":1,"b":-1.50,"c":true,"d":null,"e":"")", "",
     R"("a":1,"b":-1.50,"c":true,"d":null,"e":"")"},
    {R"("\\\\planted01\\share timeout":30,"http:\/\/planted":1,"a":2)",
     "exposed /system_settings; exposed /system_settings", R"("a":2)"},
};

template <std::size_t Count>
void check(const settings_row (&rows)[Count]) {
    for (const auto& row : rows) {
        const auto found = inspector().inspect(with_settings(row.members));
        BOOST_TEST_CONTEXT(row.members) {
            BOOST_TEST(told(found.violations()) == row.violations);
            BOOST_TEST(found.redacted() == (found.fatal() ? "" : with_settings(row.left)));
            BOOST_TEST(!shows(found, "planted"));
        }
    }
}

/// A report with something to hide in every place.
const std::string leaky = [] {
    auto report = edited(test::batch_2016, "Lucity Services", "http://planted1");
    report = edited(report, R"("id":"LUC-004711")", R"("id":7,"planted2":{"planted3":"planted4"})");
    report = edited(report, R"("WTMETER":4022)", R"("planted5.x":4022,"USER_INFO":61)");
    report = edited(report, R"("options":{)", R"("options":{"planted6":{"planted7":"planted8"},)");
    report = edited(report, R"("Reset Work Order Number To":1)", R"("license_code":"planted9")");
    report = edited(report, R"("Header line in email":"")",
                    R"("http://planted10/":"planted11","a":["planted12"],"b":"x@planted13.gov")");
    report = edited(report, R"("iPad5,3")", R"("iPad5,3","planted14":"planted15")");
    return report;
}();

} // namespace

BOOST_AUTO_TEST_CASE(a_name_that_occurs_twice_is_refused_in_any_spelling) {
    check(duplicate_rows);
}

BOOST_AUTO_TEST_CASE(a_secret_of_another_shape_is_removed) {
    check(shape_rows);
}

BOOST_AUTO_TEST_CASE(two_spellings_of_one_option_are_refused_too) {
    const auto report = edited(test::batch_2015, R"("options":{})",
                               R"("options":{"WKOPTIONS":{"Foo":"planted","f-o-o":1}})");
    const auto found = inspector().inspect(report);
    BOOST_TEST(told(found.violations()) == "duplicate_member /options/WKOPTIONS");
    BOOST_TEST(found.redacted() == "");
}

BOOST_AUTO_TEST_CASE(a_value_in_place_of_a_map_is_removed) {
    for (std::string_view map : {"record_counts", "options", "system_settings"})
        for (std::string_view value :
             {"7", "null", "true", R"("planted")", R"(["planted"])", "[[]]"}) {
            const auto member = ",\"" + std::string(map) + "\":";
            const auto found = inspector().inspect(
                edited(test::batch_2015, member + "{}", member + std::string(value)));
            BOOST_TEST_CONTEXT(map << " is " << value) {
                BOOST_TEST(told(found.violations()) == "wrong_type /" + std::string(map));
                BOOST_TEST(found.redacted() == edited(test::batch_2015, member + "{}", ""));
            }
        }
}

BOOST_AUTO_TEST_CASE(a_map_of_a_similar_name_or_elsewhere_is_removed) {
    for (std::string_view name : {"SystemSettings", "SYSTEM_SETTINGS", "system_settings ",
                                  " system_settings", "system_settings\\u0000", "system-settings",
                                  "syst\\u200bem_settings", "settings", "planted"}) {
        const auto extra = '"' + std::string(name) + R"(":{"License Code":"planted"},)";
        const auto at_top = edited(test::batch_2015, R"("options":)", extra + R"("options":)");
        const auto within = edited(test::batch_2015, R"("id":)", extra + R"("id":)");
        BOOST_TEST_CONTEXT(name) {
            BOOST_TEST(told(inspector().inspect(at_top).violations()) == "unknown_member");
            BOOST_TEST(told(inspector().inspect(within).violations()) == "unknown_member /client");
            BOOST_TEST(inspector().inspect(at_top).redacted() == test::batch_2015);
            BOOST_TEST(inspector().inspect(within).redacted() == test::batch_2015);
        }
    }
    const auto within = edited(test::batch_2015, R"("id":)",
                               R"("system_settings":{"License Code":"planted"},"id":)");
    BOOST_TEST(told(inspector().inspect(within).violations()) == "unknown_member /client");
    BOOST_TEST(inspector().inspect(within).redacted() == test::batch_2015);
}

BOOST_AUTO_TEST_CASE(an_escaped_member_name_is_the_same_member) {
    const auto escaped = edited(test::batch_2015, R"("system_settings":{})",
                                R"("syste\u006d_settings":{"License Code":"planted"})");
    const auto found = inspector().inspect(escaped);
    BOOST_TEST(told(found.violations()) == "secret /system_settings");
    BOOST_TEST(found.redacted() == test::batch_2015);
}

BOOST_AUTO_TEST_CASE(no_unknown_name_dropped_key_or_hidden_value_is_shown) {
    const auto found = inspector().inspect(leaky);
    BOOST_TEST(!found.fatal());
    BOOST_TEST(!shows(found, "planted"), shown(found));
    BOOST_TEST(told(found.violations()) ==
               "exposed /application/name; wrong_type /client/id; unknown_member /client; "
               "unknown_member /record_counts; unknown_member /record_counts; "
               "unknown_member /options; secret /options/WKOPTIONS; exposed /system_settings; "
               "wrong_type /system_settings; exposed /system_settings/b; "
               "unknown_member /mobile_devices/0");
}

BOOST_AUTO_TEST_CASE(a_refused_report_shows_nothing) {
    for (std::size_t size = 0; size != leaky.size(); ++size)
        BOOST_TEST(shown(inspector().inspect(leaky.substr(0, size))) ==
                   "\n this is not JSON in UTF-8");
    const auto twice = edited(leaky, R"("b":"x@)", R"("a":1,"b":"x@)");
    BOOST_TEST(shown(inspector().inspect(twice)) == "\n a member stands twice in one object");
    const auto unknown = edited(leaky, "monthly_batch/2016", "planted/2016");
    BOOST_TEST(shown(inspector().inspect(unknown)) ==
               "\n schema is missing or names no report and tier");
}

BOOST_AUTO_TEST_CASE(inspecting_the_output_again_changes_nothing) {
    const auto once = inspector().inspect(leaky);
    const auto twice = inspector().inspect(once.redacted());
    BOOST_TEST(twice.redacted() == once.redacted());
    BOOST_TEST(told(twice.violations()) == "missing_member /client/id");
}

BOOST_AUTO_TEST_CASE(many_names_that_nearly_match_are_judged_one_by_one) {
    std::string members;
    for (int i = 0; i != 10'000; ++i)
        members += "\"License Codf " + std::to_string(i) + "x\":\"10.1.2." +
                   std::to_string(256 + i) + "\",";
    members += R"("License Code":"planted")";
    const auto found = inspector().inspect(with_settings(members));
    BOOST_TEST(told(found.violations()) == "secret /system_settings");
    BOOST_TEST(found.redacted() == with_settings(members.substr(0, members.rfind(','))));
}

BOOST_AUTO_TEST_CASE(threads_that_share_an_inspector_get_the_same_results) {
    const inspector shared;
    const auto expected = shown(shared.inspect(leaky));
    std::vector<std::string> got(4);
    std::vector<std::thread> threads;
    for (auto& text : got)
        threads.emplace_back([&] {
            for (int round = 0; round != 50; ++round)
                text = shown(shared.inspect(leaky));
        });
    for (auto& thread : threads)
        thread.join();
    BOOST_TEST(std::ranges::count(got, expected) == 4);
}
