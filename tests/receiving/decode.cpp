// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/receiving/decode.hpp>

#include "support/happyville.hpp"
#include "support/report_bytes.hpp"

#include <lucity/receiving/inspect.hpp>

#include <boost/mp11/algorithm.hpp>
#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

using lucity::client_maintenance;
using lucity::decode;
using lucity::decode_any;
using lucity::monthly_batch;
using lucity::number;
using lucity::tier;
using lucity::web_installer;
using test::edited;
using test::happyville;
using test::told;
using test::with_settings;

namespace {

using batch_2016 = monthly_batch<tier::v2016>;

/// A kiosk in a town hall, which isn't one of the standard reports.
template <tier T>
struct kiosk {
    static constexpr lucity::report_info about{.name = "kiosk",
                                               .since = tier::v2015,
                                               .sentence = "Each kiosk reports daily.",
                                               .opting_out = "Its switch stops it."};
    using consented_by = lucity::reporter<kiosk>;

    lucity::field<kiosk, std::string, lucity::since<tier::v2015>,
                  lucity::treated_as<lucity::treatment::scanned>,
                  lucity::stated_as<"The model of the kiosk.">>
        model{};

    BOOST_DESCRIBE_CLASS(kiosk, (), (model), (), ())
};

constexpr std::string_view everybody =
    R"("application":{"name":"","version":"2016"},"os_version":"")";
constexpr std::string_view databases =
    R"(,"database":{"version":"","edition":""},"client":{"id":"","name":""})";
constexpr std::string_view maps = R"(,"record_counts":{},"options":{},"system_settings":{})";

/// The bytes of a report whose texts are empty.
template <template <tier> class Report, tier T>
std::string shortest(std::type_identity<Report<T>>) {
    using report = Report<T>;
    auto bytes = R"({"schema":")" + std::string(report::about.name) + "/" +
                 std::string(to_string(T)) + "\"," + std::string(everybody);
    if (report::about.name != "web_installer")
        bytes += databases;
    if (report::about.name == "monthly_batch") {
        bytes += maps;
        if (T >= tier::v2015r2_sp1)
            bytes += R"(,"user_info_count":0)";
        if (T >= tier::v2016)
            bytes += R"(,"mobile_devices":[])";
    }
    return bytes + "}";
}

} // namespace

BOOST_AUTO_TEST_CASE(a_report_is_read_member_by_member) {
    const auto read = decode<batch_2016>(test::batch_2016);
    BOOST_TEST(read.violations.clean());
    BOOST_REQUIRE(read.report.has_value());
    BOOST_TEST((*read.report == happyville()));
}

BOOST_AUTO_TEST_CASE(every_report_of_every_tier_is_recognised_by_its_schema) {
    boost::mp11::mp_for_each<
        boost::mp11::mp_transform<std::type_identity, lucity::standard_reports::types>>(
        []<class Report>(std::type_identity<Report> type) {
            const auto bytes = shortest(type);
            const auto any = decode_any(bytes);
            BOOST_TEST_CONTEXT(bytes) {
                BOOST_TEST(any.violations.clean());
                BOOST_REQUIRE(any.report.has_value());
                BOOST_TEST(std::holds_alternative<Report>(*any.report));
                BOOST_TEST(decode<Report>(bytes).report.has_value());
            }
        });
}

BOOST_AUTO_TEST_CASE(a_report_of_another_kind_or_tier_is_an_unknown_schema) {
    const auto check = [](const auto& read) {
        BOOST_TEST(told(read.violations) == "unknown_schema");
        BOOST_TEST(read.violations.fatal());
        BOOST_TEST(!read.report.has_value());
    };
    check(decode<monthly_batch<tier::v2015>>(test::batch_2016));
    check(decode<batch_2016>(test::batch_2015));
    check(decode<client_maintenance<tier::v2016>>(test::batch_2016));
    check(decode<web_installer<tier::v2015>>(test::installer));
    check(decode<kiosk<tier::v2015>>(test::installer));
    check(decode<web_installer<tier::v7_60>>(with_settings(R"("License Code":"x","a":[])")));
}

BOOST_AUTO_TEST_CASE(a_custom_report_is_read_by_its_own_list) {
    constexpr std::string_view bytes = R"({"schema":"kiosk/2016","model":"K-100"})";
    using kiosks = lucity::report_list<kiosk, web_installer>;
    const auto one = decode<kiosk<tier::v2016>>(bytes);
    BOOST_TEST(one.violations.clean());
    BOOST_REQUIRE(one.report.has_value());
    BOOST_TEST(one.report->model == "K-100");
    const auto any = decode_any<kiosks>(bytes);
    BOOST_REQUIRE(any.report.has_value());
    BOOST_TEST(std::holds_alternative<kiosk<tier::v2016>>(*any.report));
    BOOST_TEST(std::holds_alternative<web_installer<tier::v7_60>>(
        *decode_any<kiosks>(test::installer).report));
    BOOST_TEST(told(decode_any(bytes).violations) == "unknown_schema");
    BOOST_TEST(told(decode_any<kiosks>(test::batch_2015).violations) == "unknown_schema");
}

BOOST_AUTO_TEST_CASE(texts_are_read_raw_and_dropped_members_are_not_read_at_all) {
    const auto read = decode<monthly_batch<tier::v2015>>(with_settings(
        R"("a":"http:\/\/intranet","License Code":"HV-7Q2M","http://intranet":1,"b":[1],"c":2)"));
    BOOST_TEST(told(read.violations) == "exposed /system_settings/a; secret /system_settings; "
                                        "exposed /system_settings; wrong_type /system_settings");
    BOOST_REQUIRE(read.report.has_value());
    lucity::ordered_map<lucity::scalar> expected{{"a", "http://intranet"}, {"c", 2}};
    BOOST_TEST((read.report->system_settings == expected));
}

BOOST_AUTO_TEST_CASE(scalars_keep_their_types) {
    const auto read = decode<monthly_batch<tier::v2015>>(with_settings(
        R"("a":null,"b":true,"c":false,"d":"1","e":1,"f":-1.50E+3,"g":"","h":"\u0041\n","i":0,"j":1e9999999999)"));
    BOOST_REQUIRE(read.report.has_value());
    lucity::ordered_map<lucity::scalar> expected{
        {"a", nullptr}, {"b", true},
        {"c", false},   {"d", "1"},
        {"e", 1},       {"f", number::parse("-1.50E+3").value()},
        {"g", ""},      {"h", "A\n"},
        {"i", 0},       {"j", number::parse("1e9999999999").value()}};
    BOOST_TEST((read.report->system_settings == expected));
}

BOOST_AUTO_TEST_CASE(a_member_that_is_missing_or_of_another_type_has_its_initial_value) {
    auto bytes = edited(test::batch_2016, R"("os_version":"Microsoft Windows NT 6.3.9600.0",)", "");
    bytes = edited(bytes, R"("name":"Town of Happyville")", R"("name":7)");
    bytes = edited(bytes, R"("user_info_count":61)", R"("user_info_count":-61)");
    bytes = edited(bytes, R"("WTMETER":4022)", R"("WTMETER":40.22)");
    bytes = edited(bytes, R"([{"model")", R"([7,{"model")");
    const auto read = decode<batch_2016>(bytes);
    auto expected = happyville();
    expected.os_version = "";
    expected.client.name = "";
    expected.user_info_count = 0;
    expected.record_counts = {{"WKORDER", 120345}};
    BOOST_REQUIRE(read.report.has_value());
    BOOST_TEST((*read.report == expected));
    BOOST_TEST(told(read.violations) ==
               "wrong_type /client/name; wrong_type /record_counts; out_of_range /user_info_count; "
               "wrong_type /mobile_devices/0; missing_member /os_version");
}

BOOST_AUTO_TEST_CASE(unknown_members_are_reported_and_left_out) {
    const auto bytes = edited(test::installer, R"("os_version":)",
                              R"("device_name":"Jo","client":{"id":"x"},"os_version":)");
    const auto read = decode<web_installer<tier::v7_60>>(bytes);
    BOOST_TEST(told(read.violations) == "unknown_member; not_collected /client");
    BOOST_REQUIRE(read.report.has_value());
    BOOST_TEST((*read.report == *decode<web_installer<tier::v7_60>>(test::installer).report));
}

BOOST_AUTO_TEST_CASE(counts_are_read_up_to_the_largest) {
    for (auto [digits, count] :
         {std::pair{"0", std::uint64_t(0)},
          std::pair{"9223372036854775807",
                    std::uint64_t(std::numeric_limits<std::int64_t>::max())}}) {
        const auto read = decode<batch_2016>(edited(test::batch_2016, R"("user_info_count":61)",
                                                    R"("user_info_count":)" + std::string(digits)));
        BOOST_REQUIRE(read.report.has_value());
        BOOST_TEST(read.report->user_info_count == count);
    }
}

BOOST_AUTO_TEST_CASE(decoding_keeps_the_limits_too) {
    lucity::limits small;
    small.members = 7;
    BOOST_TEST(told(decode_any(test::batch_2015, small).violations) == "too_many_members");
    small = {};
    small.bytes = test::installer.size() - 1;
    BOOST_TEST(told(decode_any(test::installer, small).violations) == "too_large");
    small = {};
    small.depth = 1;
    BOOST_TEST(told(decode<web_installer<tier::v7_60>>(test::installer, small).violations) ==
               "too_deep");
    small = {};
    small.text = 3;
    BOOST_TEST(told(decode_any(test::installer, small).violations) == "too_long");
    small = {};
    small.violations = 1;
    const auto read = decode_any(with_settings(R"("License Code":1,"a":[],"b":[])"), small);
    BOOST_TEST(told(read.violations) == "secret /system_settings");
    BOOST_TEST(read.violations.count() == 3u);
    BOOST_TEST(!read.violations.valid());
}

BOOST_AUTO_TEST_CASE(decoding_and_inspecting_any_bytes_gives_the_same_violations) {
    for (std::string_view bytes :
         {std::string_view(""), std::string_view("{}"), std::string_view("[1,2"),
          std::string_view(R"({"schema":"monthly_batch/2014"})"), test::batch_2016,
          std::string_view(R"({"schema":"monthly_batch/2016","user_info_count":1e9999999999})"),
          std::string_view(R"({"schema":"web_installer/2016"})"),
          std::string_view(R"({"schema":"web_installer/2016","application":7,"x":1,"x":2})")}) {
        const auto found = lucity::inspector().inspect(bytes);
        const auto read = decode_any(bytes);
        BOOST_TEST_CONTEXT(bytes) {
            BOOST_TEST(told(read.violations) == told(found.violations()));
            BOOST_TEST(read.report.has_value() == !found.fatal());
        }
    }
}
