// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/inspect.hpp>

#include <lucity/encode.hpp>
#include <lucity/redact.hpp>

#include "support/full_report.hpp"
#include "support/random_reports.hpp"
#include "support/report_text.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace {

using lucity::inspector;
using lucity::tier;
using lucity::violation_code;
using test::batch_text;
using test::lines_of;
using test::with_settings;

using lines = std::vector<std::string>;

/// What becomes of a report in which one member is changed.
struct row {
    std::string batch_text::*member;
    std::string_view value;
    /// What stands in the output in its place; empty if the member is gone.
    std::string_view output;
    std::vector<std::string> violations;
};

const row rows[]{
    {&batch_text::os_version, R"("https://canary")", R"("in use")", {"exposed /os_version"}},
    {&batch_text::os_version, R"("in use")", R"("in use")", {}},
    {&batch_text::os_version, "5", "", {"wrong_type /os_version"}},
    {&batch_text::os_version, "null", "", {"wrong_type /os_version"}},
    {&batch_text::os_version, R"(["Windows"])", "", {"wrong_type /os_version"}},
    {&batch_text::application,
     R"({"name":"canary.gov","version":"2016"})",
     R"({"name":"in use","version":"2016"})",
     {"exposed /application/name"}},
    {&batch_text::application,
     R"({"name":"a","version":"2015r2"})",
     R"({"name":"a","version":"2015r2"})",
     {"release_below_schema /application/version"}},
    {&batch_text::application,
     R"({"name":"a","version":"soon"})",
     R"({"name":"a","version":"soon"})",
     {"unreadable_release /application/version"}},
    {&batch_text::application,
     R"({"name":"a","version":"\\\\canary\\x"})",
     R"({"name":"a","version":"in use"})",
     {"exposed /application/version", "unreadable_release /application/version"}},
    {&batch_text::application,
     R"({"name":"a","canary":1})",
     R"({"name":"a"})",
     {"unknown_member /application", "missing_member /application/version"}},
    {&batch_text::application, R"("Lucity Services")", "", {"wrong_type /application"}},
    {&batch_text::record_counts,
     R"({"WKORDER":0,"WTMETER":9223372036854775807,"A$#_9":1})",
     R"({"WKORDER":0,"WTMETER":9223372036854775807,"A$#_9":1})",
     {}},
    {&batch_text::record_counts,
     R"({"WKORDER":9223372036854775808,"A":-1,"B":-0,"C":1.0,"D":1e2,"E":"1","F":null,"G":2})",
     R"({"G":2})",
     {"out_of_range /record_counts", "out_of_range /record_counts", "out_of_range /record_counts",
      "wrong_type /record_counts", "wrong_type /record_counts", "wrong_type /record_counts",
      "wrong_type /record_counts"}},
    {&batch_text::record_counts,
     R"({"USER_INFO":1,"user_info":2,"1A":3,"A B":4,"":5,"hv.canary.gov":6,"WKREQ":7})",
     R"({"WKREQ":7})",
     {"unknown_member /record_counts", "unknown_member /record_counts",
      "unknown_member /record_counts", "unknown_member /record_counts",
      "unknown_member /record_counts", "unknown_member /record_counts"}},
    {&batch_text::record_counts, "[]", "", {"wrong_type /record_counts"}},
    {&batch_text::options,
     R"({"wkOptions":{"a":"Y","b":1,"c":1.50,"d":true,"e":null,"f":""}})",
     R"({"wkOptions":{"a":"Y","b":1,"c":1.50,"d":true,"e":null,"f":""}})",
     {}},
    {&batch_text::options,
     R"({"WKOPTIONS":5,"PASSWORDS":{"a":1},"W1OPTIONS":{},"STOPTIONS":{"Map":"canary.gov"}})",
     R"({"STOPTIONS":{"Map":"in use"}})",
     {"wrong_type /options", "unknown_member /options", "unknown_member /options",
      "exposed /options/STOPTIONS/Map"}},
    {&batch_text::options,
     R"({"WKOPTIONS":{"License Code":"canary"}})",
     R"({"WKOPTIONS":{}})",
     {"secret /options/WKOPTIONS"}},
    {&batch_text::options, "7", "", {"wrong_type /options"}},
    {&batch_text::system_settings,
     R"({"LICENSE_CODE ":[1],"smtpEncryptedPassword":7,"a/b~":"x"})",
     R"({"a/b~":"x"})",
     {"secret /system_settings", "secret /system_settings"}},
    {&batch_text::system_settings,
     R"({"SMTP Server Address":"canary","POP3 Password":"canary","SMTP Enable TLS":"true"})",
     R"({"SMTP Server Address":"in use","POP3 Password":"in use","SMTP Enable TLS":"true"})",
     {"exposed /system_settings/SMTP Server Address", "exposed /system_settings/POP3 Password"}},
    {&batch_text::system_settings,
     R"({"\\\\canary\\share timeout":5,"a~/b":"http://canary"})",
     R"({"a~/b":"in use"})",
     {"exposed /system_settings", "exposed /system_settings/a~0~1b"}},
    {&batch_text::system_settings,
     R"({"a":["License Code","canary"],"b":{"name":"License Code","value":"canary"},"c":1e400})",
     R"({"c":1e400})",
     {"wrong_type /system_settings", "wrong_type /system_settings"}},
    {&batch_text::system_settings,
     R"({"name":"License Code","value":"canary.gov"})",
     R"({"name":"License Code","value":"in use"})",
     {"exposed /system_settings/value"}},
    {&batch_text::system_settings, "null", "", {"wrong_type /system_settings"}},
    {&batch_text::user_info_count, "-1", "", {"out_of_range /user_info_count"}},
    {&batch_text::user_info_count, "61.0", "", {"wrong_type /user_info_count"}},
    {&batch_text::user_info_count, "\"61\"", "", {"wrong_type /user_info_count"}},
    {&batch_text::mobile_devices,
     R"([{"model":"iPad5,3","os_version":"9.3.2","app_version":"2.0"}])",
     R"([{"model":"iPad5,3","os_version":"9.3.2","app_version":"2.0"}])",
     {}},
    {&batch_text::mobile_devices,
     R"([{"model":"canary.gov","name":"x","app_version":5},7])",
     R"([{"model":"in use"}])",
     {"exposed /mobile_devices/0/model", "unknown_member /mobile_devices/0",
      "wrong_type /mobile_devices/0/app_version", "missing_member /mobile_devices/0/os_version",
      "wrong_type /mobile_devices/1"}},
    {&batch_text::mobile_devices, "{}", "", {"wrong_type /mobile_devices"}},
};

} // namespace

BOOST_AUTO_TEST_CASE(a_clean_report_comes_out_as_it_is) {
    const auto text = batch_text().text();
    const auto verdict = inspector().inspect(text);
    BOOST_TEST(verdict.clean());
    BOOST_TEST(verdict.valid());
    BOOST_TEST(verdict.redacted() == text);
}

BOOST_AUTO_TEST_CASE(every_violation_has_its_code_its_path_and_its_effect) {
    for (const auto& row : rows) {
        batch_text report;
        report.*row.member = row.value;
        const auto verdict = inspector().inspect(report.text());
        batch_text output;
        output.*row.member = row.output;
        BOOST_TEST_CONTEXT(row.value) {
            BOOST_TEST(lines_of(verdict.violations()) == row.violations,
                       boost::test_tools::per_element());
            BOOST_TEST(verdict.redacted() == output.text());
        }
    }
}

BOOST_AUTO_TEST_CASE(output_that_is_inspected_again_stays_and_leaks_nothing) {
    for (const auto& row : rows) {
        batch_text report;
        report.*row.member = row.value;
        const auto once = inspector().inspect(report.text());
        const auto twice = inspector().inspect(once.redacted());
        BOOST_TEST_CONTEXT(row.value) {
            BOOST_TEST(twice.redacted() == once.redacted());
            for (const auto& found : twice.violations())
                BOOST_TEST((severity_of(found.code) == lucity::severity::error));
        }
    }
}

BOOST_AUTO_TEST_CASE(every_required_member_is_missed) {
    for (auto member : {&batch_text::application, &batch_text::os_version, &batch_text::database,
                        &batch_text::client, &batch_text::record_counts, &batch_text::options,
                        &batch_text::system_settings, &batch_text::user_info_count,
                        &batch_text::mobile_devices}) {
        batch_text report;
        (report.*member).clear();
        const auto verdict = inspector().inspect(report.text());
        BOOST_TEST(!verdict.valid());
        BOOST_TEST(verdict.violations().count() == 1);
        BOOST_TEST((verdict.violations()[0].code == violation_code::missing_member));
        BOOST_TEST(verdict.redacted() == report.text());
    }
}

BOOST_AUTO_TEST_CASE(a_member_of_a_later_tier_or_another_report_is_not_collected) {
    batch_text report;
    report.schema = R"("monthly_batch/2015")";
    const auto verdict = inspector().inspect(report.text());
    const lines expected{"not_collected /user_info_count", "not_collected /mobile_devices"};
    BOOST_TEST(lines_of(verdict.violations()) == expected, boost::test_tools::per_element());
    report.user_info_count = report.mobile_devices = "";
    BOOST_TEST(verdict.redacted() == report.text());

    const auto installer = inspector().inspect(
        R"({"schema":"web_installer/2016","application":{"name":"a","version":"2016"},)"
        R"("os_version":"w","client":{"id":"canary"},"devices":1})");
    const lines others{"not_collected /client", "unknown_member "};
    BOOST_TEST(lines_of(installer.violations()) == others, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_schema_that_names_nothing_is_fatal) {
    for (std::string_view schema :
         {"", "null", "7", R"("")", R"("monthly_batch")", R"("monthly_batch/7.60")",
          R"("Monthly_Batch/2016")", R"("monthly_batch/2017")", R"(["monthly_batch/2016"])"}) {
        batch_text report;
        report.schema = schema;
        const auto verdict = inspector().inspect(report.text());
        BOOST_TEST_CONTEXT(schema) {
            BOOST_TEST(verdict.fatal());
            BOOST_TEST(verdict.redacted().empty());
            BOOST_TEST(lines_of(verdict.violations()) == lines{"unknown_schema "});
        }
    }
}

BOOST_AUTO_TEST_CASE(members_may_stand_in_any_order_and_the_output_keeps_it) {
    constexpr std::string_view text =
        R"({"os_version":"canary.gov","application":{"version":"7.60","name":"a"},)"
        R"("schema":"web_installer/7.60"})";
    const auto verdict = inspector().inspect(text);
    BOOST_TEST(lines_of(verdict.violations()) == lines{"exposed /os_version"});
    BOOST_TEST(verdict.redacted() ==
               R"({"os_version":"in use","application":{"version":"7.60","name":"a"},)"
               R"("schema":"web_installer/7.60"})");
}

BOOST_AUTO_TEST_CASE(white_space_and_escapes_change_nothing) {
    const auto plain = inspector().inspect(with_settings(R"({"License Code":1,"a":"http://x"})"));
    const auto escaped = inspector().inspect(with_settings(
        " {\r\n\t\"Licens\\u0065 Code\" : 1 , \"\\u0061\" : \"\\u0068ttp:\\/\\/x\" } "));
    BOOST_TEST(plain.redacted() == escaped.redacted());
    BOOST_TEST(lines_of(plain.violations()) == lines_of(escaped.violations()));
}

BOOST_AUTO_TEST_CASE(only_so_many_violations_are_kept_and_all_are_counted) {
    std::string settings = "{";
    for (int i = 0; i != 70; ++i)
        settings += (i == 0 ? "\"" : ",\"") + std::to_string(i) + R"(":"http://x")";
    const auto text = with_settings(settings + "}");
    const auto verdict = inspector().inspect(text);
    BOOST_TEST(verdict.violations().size() == 64);
    BOOST_TEST(verdict.violations().count() == 70);
    lucity::limits few;
    few.violations = 0;
    const auto counted = inspector(few).inspect(text);
    BOOST_TEST(counted.violations().size() == 0);
    BOOST_TEST(counted.violations().count() == 70);
    BOOST_TEST(counted.valid());
    BOOST_TEST(!counted.clean());
}

BOOST_AUTO_TEST_CASE(other_secrets_give_the_same_output_and_the_same_violations) {
    const auto inspected = [](std::string_view secret) {
        batch_text report;
        report.os_version = "\"http://" + std::string(secret) + "\"";
        report.system_settings = R"({"License Code":")" + std::string(secret) +
                                 R"(","POP3 Password":"p)" + std::string(secret) + R"(","a":"b"})";
        return inspector().inspect(report.text());
    };
    const auto one = inspected("x");
    const auto other = inspected("a much longer one than that");
    BOOST_TEST(one.redacted() == other.redacted());
    BOOST_TEST(lines_of(one.violations()) == lines_of(other.violations()));
}

BOOST_AUTO_TEST_CASE(both_ends_write_the_same_bytes) {
    for (std::uint64_t seed = 0; seed != 300; ++seed) {
        auto report = test::report_maker(seed, seed).batch<tier::v2016>();
        const auto raw = lucity::detail::encoded(report);
        const auto clean = redact(std::move(report));
        const auto sent = encode(clean, test::full_consent<lucity::client_maintenance>()).value();
        BOOST_TEST_CONTEXT("seed " << seed) {
            const auto received = inspector().inspect(sent);
            BOOST_TEST(received.clean());
            BOOST_TEST(received.redacted() == sent);
            const auto judged = inspector().inspect(raw);
            if (!judged.fatal())
                BOOST_TEST(judged.redacted() == sent);
        }
    }
}

BOOST_AUTO_TEST_CASE(the_output_is_read_as_the_same_tree_by_another_parser) {
    const auto text =
        with_settings(R"({"a":"\u00e9\n\"\\","b":-0.10e+5,"c":[],"d":"\ud83d\ude00"})");
    const auto verdict = inspector().inspect(text);
    auto expected = boost::json::parse(text);
    expected.at("system_settings").as_object().erase("c");
    BOOST_TEST((boost::json::parse(verdict.redacted()) == expected));
}
