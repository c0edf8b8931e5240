// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/decode.hpp>

#include <lucity/detail/encoder.hpp>
#include <lucity/redact.hpp>

#include "support/full_report.hpp"
#include "support/random_reports.hpp"
#include "support/report_text.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace {

using lucity::decode;
using lucity::decode_any;
using lucity::monthly_batch;
using lucity::tier;
using test::batch_text;
using test::lines_of;

} // namespace

BOOST_AUTO_TEST_CASE(what_was_encoded_is_decoded) {
    const auto report = test::full_batch<tier::v2016>();
    const auto decoded = decode<monthly_batch<tier::v2016>>(lucity::detail::encoded(report));
    BOOST_REQUIRE(decoded.report);
    BOOST_TEST((*decoded.report == report));
    // It is raw: the sample's mail server is in it, and reported.
    BOOST_TEST(lines_of(decoded.violations) ==
               std::vector<std::string>{"exposed /system_settings/SMTP Server Address"});
}

BOOST_AUTO_TEST_CASE(random_reports_come_back_as_they_were) {
    for (std::uint64_t seed = 0; seed != 200; ++seed) {
        auto report = test::report_maker(seed, seed).batch<tier::v2016>();
        const auto bytes = lucity::detail::encoded(redact(std::move(report)).report());
        const auto decoded = decode<monthly_batch<tier::v2016>>(bytes);
        BOOST_TEST_CONTEXT("seed " << seed) {
            BOOST_REQUIRE(decoded.report);
            BOOST_TEST(lucity::detail::encoded(*decoded.report) == bytes);
        }
    }
}

BOOST_AUTO_TEST_CASE(any_report_of_any_tier_is_decoded) {
    constexpr std::string_view installer =
        R"({"schema":"web_installer/2015","application":{"name":"a","version":"2015"},"os_version":"w"})";
    const auto decoded = decode_any(installer);
    BOOST_REQUIRE(decoded.report);
    const auto* report = std::get_if<lucity::web_installer<tier::v2015>>(&*decoded.report);
    BOOST_REQUIRE(report);
    BOOST_TEST(report->application.name == "a");

    const auto batch = decode_any(batch_text().text());
    BOOST_REQUIRE(batch.report);
    BOOST_TEST(std::holds_alternative<monthly_batch<tier::v2016>>(*batch.report));
}

BOOST_AUTO_TEST_CASE(another_report_than_the_one_asked_for_is_none) {
    const auto text = batch_text().text();
    for (const auto& violations :
         {decode<monthly_batch<tier::v2015>>(text).violations,
          decode<lucity::client_maintenance<tier::v2016>>(text).violations})
        BOOST_TEST(lines_of(violations) == std::vector<std::string>{"unknown_schema "});
    BOOST_TEST(!decode<monthly_batch<tier::v2015>>(text).report);
}

BOOST_AUTO_TEST_CASE(what_has_to_go_is_left_out) {
    batch_text text;
    text.record_counts = R"({"WKORDER":-1,"WTMETER":5,"USER_INFO":6})";
    text.system_settings = R"({"License Code":"canary","a":[1],"b":"http://canary","c":1.50})";
    text.mobile_devices = R"([{"model":"m","name":"canary"},5])";
    const auto decoded = decode<monthly_batch<tier::v2016>>(text.text());
    BOOST_REQUIRE(decoded.report);
    const auto& report = *decoded.report;
    BOOST_TEST(report.record_counts.size() == 1);
    BOOST_TEST(*report.record_counts.find("WTMETER") == 5);
    BOOST_TEST(!report.system_settings.contains("License Code"));
    BOOST_TEST(!report.system_settings.contains("a"));
    BOOST_TEST(report.system_settings.find("c")->if_number()->text() == "1.50");
    BOOST_REQUIRE(report.mobile_devices.size() == 1);
    BOOST_TEST(report.mobile_devices[0].model == "m");
    BOOST_TEST(report.mobile_devices[0].os_version == "");
    BOOST_TEST(!decoded.violations.valid());
}

BOOST_AUTO_TEST_CASE(a_fatal_violation_leaves_no_report) {
    for (std::string_view text : {"", "{}", "[", R"({"schema":"monthly_batch/2016","schema":1})"}) {
        BOOST_TEST(!decode_any(text).report);
        BOOST_TEST(decode_any(text).violations.fatal());
        BOOST_TEST(!decode<monthly_batch<tier::v2016>>(text).report);
    }
    lucity::limits most;
    most.bytes = 10;
    BOOST_TEST(lines_of(decode_any(batch_text().text(), most).violations) ==
               std::vector<std::string>{"too_large "});
}

BOOST_AUTO_TEST_CASE(redacting_what_was_decoded_gives_what_an_inspector_gives) {
    batch_text text;
    text.system_settings = R"({"License Code":"canary","SMTP Server":"canary","c":"d"})";
    auto decoded = decode<monthly_batch<tier::v2016>>(text.text());
    BOOST_REQUIRE(decoded.report);
    text.system_settings = R"({"SMTP Server":"in use","c":"d"})";
    BOOST_TEST(lucity::detail::encoded(redact(*decoded.report).report()) == text.text());
}
