// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/redaction/redact.hpp>

#include "support/audits.hpp"
#include "support/happyville.hpp"

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using lucity::action;
using lucity::audit;
using lucity::exposure;
using lucity::json_pointer;
using lucity::rule;
using test::happyville;
using namespace std::string_view_literals;

namespace {

const auto root = json_pointer();

audit one(json_pointer path, action what, rule why) {
    return {{std::move(path), what, why}};
}

} // namespace

BOOST_AUTO_TEST_CASE(a_setting_whose_name_is_not_utf8_is_dropped) {
    auto report = happyville();
    report.system_settings["SMTP\xff Port"] = 25;
    report.options["WKOPTIONS"]["\xed\xa0\x80"] = 25;
    const auto clean = redact(std::move(report));
    BOOST_TEST((clean.report() == happyville()));
    BOOST_TEST(
        (clean.audit() ==
         audit{{root / "options" / "WKOPTIONS", action::drop, rule::not_utf8, exposure::not_utf8},
               {root / "system_settings", action::drop, rule::not_utf8, exposure::not_utf8}}));
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
            BOOST_TEST((test::without_classes(clean.audit()) ==
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
        report.record_counts["SWMANHOLE"] = count;
        const auto clean = redact(std::move(report));
        BOOST_TEST((clean.report() == happyville()));
        BOOST_TEST(
            (clean.audit() == one(root / "record_counts", action::drop, rule::out_of_range)));
    }
}

BOOST_AUTO_TEST_CASE(what_stays_keeps_its_order) {
    auto report = happyville();
    report.system_settings = {
        {"z", 1}, {"License Code", "x"}, {"y", 2}, {"m", "http://intranet"}, {"a", 3}};
    const auto clean = redact(std::move(report));
    std::vector<std::string> names;
    for (const auto& entry : clean.report().system_settings)
        names.push_back(entry.name);
    BOOST_TEST(names == (std::vector<std::string>{"z", "y", "m", "a"}),
               boost::test_tools::per_element());
    for (const auto& name : names)
        BOOST_TEST(clean.report().system_settings.contains(name), name);
    BOOST_TEST(!clean.report().system_settings.contains("License Code"));
}
