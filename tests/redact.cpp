// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/redact.hpp>

#include "support/random_reports.hpp"

#include <lucity/reports.hpp>

#include <boost/test/unit_test.hpp>

#include <concepts>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

using lucity::action;
using lucity::audit;
using lucity::json_pointer;
using lucity::monthly_batch;
using lucity::redacted;
using lucity::rule;
using lucity::tier;
using namespace std::string_view_literals;

namespace {

using batch = monthly_batch<tier::v2016>;

batch happyville() {
    batch report;
    report.application = {"Lucity Services", "2016r2"};
    report.os_version = "Microsoft Windows NT 6.3.9600.0";
    report.database = {"12.0.5000.0", "Standard Edition (64-bit)"};
    report.client = {"LUC-004711", "Town of Happyville"};
    report.record_counts["WKORDER"] = 120345;
    report.options["WKOPTIONS"]["Reset Work Order Number To"] = 1;
    report.system_settings["SMTP Port Number"] = 25;
    report.user_info_count = 61;
    report.mobile_devices = {{"iPad5,3", "9.3.2", "2.0"}, {"SM-T560NU", "5.1.1", "2.0"}};
    return report;
}

audit one(json_pointer path, action what, rule why) {
    return {{std::move(path), what, why}};
}

const auto root = json_pointer();

/// A text of a report: how to reach it, and where it stands.
struct text_field {
    std::string& (*in)(batch&);
    json_pointer path;
};

const text_field text_fields[]{
    {[](batch& r) -> std::string& { return r.application.name; }, root / "application" / "name"},
    {[](batch& r) -> std::string& { return r.application.version; },
     root / "application" / "version"},
    {[](batch& r) -> std::string& { return r.os_version; }, root / "os_version"},
    {[](batch& r) -> std::string& { return r.database.version; }, root / "database" / "version"},
    {[](batch& r) -> std::string& { return r.database.edition; }, root / "database" / "edition"},
    {[](batch& r) -> std::string& { return r.client.id; }, root / "client" / "id"},
    {[](batch& r) -> std::string& { return r.client.name; }, root / "client" / "name"},
    {[](batch& r) -> std::string& { return r.mobile_devices[0].model; },
     root / "mobile_devices" / std::size_t(0) / "model"},
    {[](batch& r) -> std::string& { return r.mobile_devices[1].os_version; },
     root / "mobile_devices" / 1 / "os_version"},
    {[](batch& r) -> std::string& { return r.mobile_devices[1].app_version; },
     root / "mobile_devices" / 1 / "app_version"},
};

/// Texts of reports that are in no way suspicious.
constexpr std::string_view harmless_texts[]{
    "",
    "in use",
    "Lucity Identity Server",
    "Client Maintenance",
    "2015r2 SP1",
    "7.60",
    "Windows Server 2012 R2",
    "Microsoft Windows NT 6.1.7601.65536",
    "11.0.3000.0",
    "11.2.0.4.0",
    "Express Edition (64-bit)",
    "Enterprise Edition",
    "Happyville Test (NPR)",
    "St. Mary's Water & Sewer, Dept. 4",
    "SM-T560NU",
    "5.1.1",
};

} // namespace

BOOST_AUTO_TEST_CASE(a_report_without_anything_to_hide_stays_as_it_is) {
    const auto clean = redact(happyville());
    BOOST_TEST((clean.report() == happyville()));
    BOOST_TEST(clean.audit().empty());
}

BOOST_AUTO_TEST_CASE(only_redacting_makes_a_redacted_report) {
    static_assert(!std::constructible_from<redacted<batch>, batch>);
    static_assert(!std::default_initializable<redacted<batch>>);
    static_assert(std::is_const_v<
                  std::remove_reference_t<decltype(std::declval<redacted<batch>&>().report())>>);
    BOOST_TEST(std::copyable<redacted<batch>>);
}

BOOST_AUTO_TEST_CASE(every_text_of_a_report_is_judged) {
    for (const auto& field : text_fields)
        for (auto text : test::exposing_texts) {
            auto report = happyville();
            field.in(report) = text;
            const auto clean = redact(report);
            field.in(report) = "in use";
            BOOST_TEST_CONTEXT(field.path.text() << " = " << text) {
                BOOST_TEST((clean.report() == report));
                BOOST_TEST((clean.audit() == one(field.path, action::replace, rule::exposed_text)));
            }
        }
}

BOOST_AUTO_TEST_CASE(harmless_texts_stay_wherever_they_stand) {
    for (const auto& field : text_fields)
        for (auto text : harmless_texts) {
            auto report = happyville();
            field.in(report) = text;
            const auto clean = redact(report);
            BOOST_TEST_CONTEXT(field.path.text() << " = " << text) {
                BOOST_TEST((clean.report() == report));
                BOOST_TEST(clean.audit().empty());
            }
        }
}

BOOST_AUTO_TEST_CASE(four_numbers_are_an_address_only_where_no_version_is_meant) {
    for (const auto& field : text_fields) {
        const bool version = field.path.text().ends_with("version");
        auto report = happyville();
        field.in(report) = "10.0.17.1";
        const auto clean = redact(report);
        BOOST_TEST_CONTEXT(field.path.text())
        BOOST_TEST(clean.audit().empty() == version);
    }
}

BOOST_AUTO_TEST_CASE(a_text_that_is_not_utf8_is_replaced_and_the_audit_says_so) {
    for (const auto& field : text_fields)
        for (auto text : test::broken_texts) {
            auto report = happyville();
            field.in(report) = text;
            const auto clean = redact(report);
            field.in(report) = "in use";
            BOOST_TEST_CONTEXT(field.path.text()) {
                BOOST_TEST((clean.report() == report));
                BOOST_TEST((clean.audit() == one(field.path, action::replace, rule::not_utf8)));
            }
        }
}

BOOST_AUTO_TEST_CASE(a_setting_whose_name_is_not_utf8_is_dropped) {
    auto report = happyville();
    report.system_settings["SMTP\xff Port"] = 25;
    report.options["WKOPTIONS"]["\xed\xa0\x80"] = 25;
    const auto clean = redact(std::move(report));
    BOOST_TEST((clean.report() == happyville()));
    BOOST_TEST(
        (clean.audit() == audit{{root / "options" / "WKOPTIONS", action::drop, rule::not_utf8},
                                {root / "system_settings", action::drop, rule::not_utf8}}));
}

BOOST_AUTO_TEST_CASE(a_setting_whose_name_exposes_a_location_is_dropped) {
    for (auto name :
         {R"(\\srv01\share timeout)"sv, "http://intranet/ retries"sv, "mail.happyville.gov"sv,
          "Timeout of 10.20.30.40"sv, "clerk@happyville.gov"sv}) {
        auto report = happyville();
        report.system_settings[name] = 5;
        report.options["WKOPTIONS"][name] = 5;
        const auto clean = redact(std::move(report));
        BOOST_TEST_CONTEXT(name) {
            BOOST_TEST((clean.report() == happyville()));
            BOOST_TEST((clean.audit() ==
                        audit{{root / "options" / "WKOPTIONS", action::drop, rule::exposed_name},
                              {root / "system_settings", action::drop, rule::exposed_name}}));
        }
    }
}

BOOST_AUTO_TEST_CASE(spellings_of_one_name_are_all_dropped) {
    for (auto [first, second] :
         {std::pair{"Work Order Format"sv, "WORK_ORDER_FORMAT"sv},
          std::pair{"Dur\u00e9e"sv, "Dure\u0301e"sv}, std::pair{"STRASSE NR"sv, "strasse-nr"sv},
          std::pair{"Button text"sv, "Button\u200btext"sv},
          std::pair{"Button text"sv, "\uff22utton text"sv}}) {
        auto report = happyville();
        report.system_settings[first] = "Y";
        report.system_settings["Between"] = "Y";
        report.system_settings[second] = "http://intranet";
        const auto clean = redact(std::move(report));
        auto expected = happyville();
        expected.system_settings["Between"] = "Y";
        BOOST_TEST_CONTEXT(first << " and " << second) {
            BOOST_TEST((clean.report() == expected));
            BOOST_TEST((clean.audit() ==
                        audit{{root / "system_settings", action::drop, rule::duplicate_name},
                              {root / "system_settings", action::drop, rule::duplicate_name}}));
        }
    }
}

BOOST_AUTO_TEST_CASE(one_name_in_two_tables_is_no_duplicate) {
    auto report = happyville();
    report.options["WKOPTIONS"]["Format"] = "Y";
    report.options["PTOPTIONS"]["FORMAT"] = "Y";
    report.system_settings["format"] = "Y";
    BOOST_TEST(redact(std::move(report)).audit().empty());
}

BOOST_AUTO_TEST_CASE(a_table_that_is_no_option_table_is_dropped) {
    for (auto table : {"WKORDER"sv, "OPTIONS"sv, "WOPTIONS"sv, "WKXOPTIONS"sv, "W1OPTIONS"sv,
                       "WKOPTIONS "sv, "WKOPTION"sv, ""sv, "GISCONNECTIONS"sv}) {
        auto report = happyville();
        report.options[table]["Use Category Level Security"] = "Y";
        const auto clean = redact(std::move(report));
        BOOST_TEST_CONTEXT(table) {
            BOOST_TEST((clean.report() == happyville()));
            BOOST_TEST((clean.audit() == one(root / "options", action::drop, rule::unknown_key)));
        }
    }
}

BOOST_AUTO_TEST_CASE(option_tables_are_known_in_any_case) {
    for (auto table : {"WTOPTIONS"sv, "swOptions"sv, "efoptions"sv}) {
        auto report = happyville();
        report.options[table]["Use Category Level Security"] = "Y";
        BOOST_TEST((redact(report).report() == report), table);
    }
}

BOOST_AUTO_TEST_CASE(a_key_that_is_no_counted_table_is_dropped) {
    const auto too_long = std::string(129, 'T');
    for (std::string_view table :
         {""sv, "1WKORDER"sv, "_WK"sv, "dbo.WKORDER"sv, "WK ORDER"sv, "WKORDER;--"sv, "USER_INFO"sv,
          "user_info"sv, "User_Info"sv, "\u00c4NDERUNG"sv, std::string_view(too_long)}) {
        auto report = happyville();
        report.record_counts[table] = 5;
        const auto clean = redact(std::move(report));
        BOOST_TEST_CONTEXT(table) {
            BOOST_TEST((clean.report() == happyville()));
            BOOST_TEST(
                (clean.audit() == one(root / "record_counts", action::drop, rule::unknown_key)));
        }
    }
}

BOOST_AUTO_TEST_CASE(counted_tables_are_identifiers) {
    auto report = happyville();
    for (const auto& table :
         {std::string("WKREQ"), std::string("wk$asset#2"), std::string(128, 'T')})
        report.record_counts[table] = std::numeric_limits<std::int64_t>::max();
    BOOST_TEST((redact(report).report() == report));
}

BOOST_AUTO_TEST_CASE(a_count_that_is_too_large_for_the_wire_is_dropped) {
    for (auto count : {std::uint64_t(1) << 63, std::numeric_limits<std::uint64_t>::max()}) {
        auto report = happyville();
        report.record_counts["WTMETER"] = count;
        const auto clean = redact(std::move(report));
        BOOST_TEST((clean.report() == happyville()));
        BOOST_TEST(
            (clean.audit() == one(root / "record_counts", action::drop, rule::out_of_range)));
    }
}

BOOST_AUTO_TEST_CASE(what_stays_keeps_its_order) {
    auto report = happyville();
    report.system_settings = {{"z", 1}, {"License Code", "x"}, {"a", 2}, {"m", "http://intranet"}};
    const auto clean = redact(std::move(report));
    std::vector<std::string> names;
    for (const auto& entry : clean.report().system_settings)
        names.push_back(entry.name);
    BOOST_TEST(names == (std::vector<std::string>{"z", "a", "m"}),
               boost::test_tools::per_element());
    BOOST_TEST(clean.report().system_settings.find("m") != nullptr);
    BOOST_TEST(clean.report().system_settings.find("License Code") == nullptr);
}

BOOST_AUTO_TEST_CASE(the_audit_is_in_the_order_of_the_wire) {
    auto report = happyville();
    report.mobile_devices[0].model = "http://intranet";
    report.system_settings["License Code"] = "HV-7Q2M-0815";
    report.options["ABC"]["x"] = 1;
    report.record_counts["1"] = 1;
    report.client.name = "happyville.gov";
    report.application.name = "lucity.happyville.gov";
    const auto clean = redact(std::move(report));
    std::string told;
    for (const auto& entry : clean.audit())
        told += entry.path.text() + (entry.what == action::drop ? " drop " : " replace ") +
                std::string(to_string(entry.why)) + '\n';
    BOOST_TEST(told == "/application/name replace exposed_text\n"
                       "/client/name replace exposed_text\n"
                       "/record_counts drop unknown_key\n"
                       "/options drop unknown_key\n"
                       "/system_settings drop secret_setting\n"
                       "/mobile_devices/0/model replace exposed_text\n");
}

BOOST_AUTO_TEST_CASE(a_path_in_the_audit_is_escaped) {
    auto report = happyville();
    report.system_settings["a/b~c"] = "http://intranet";
    const auto clean = redact(std::move(report));
    BOOST_REQUIRE(clean.audit().size() == 1u);
    BOOST_TEST(clean.audit()[0].path.text() == "/system_settings/a~1b~0c");
}

BOOST_AUTO_TEST_CASE(a_report_can_be_redacted_while_the_raw_one_stays) {
    auto report = happyville();
    report.client.name = "happyville.gov";
    const auto raw = report;
    static_cast<void>(redact(report));
    BOOST_TEST((report == raw));
}
