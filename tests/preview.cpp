// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/preview.hpp>

#include "support/random_reports.hpp"
#include "support/report_bytes.hpp"
#include "support/report_of_everything.hpp"

#include <lucity/decode.hpp>
#include <lucity/report_list.hpp>
#include <lucity/reports.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using lucity::action;
using lucity::monthly_batch;
using lucity::preview_of;
using lucity::tier;
using lucity::web_installer;

const lucity::preview_group& group_of(const lucity::report_preview& preview,
                                      std::string_view name) {
    const auto found = std::ranges::find(preview.groups, name, &lucity::preview_group::name);
    BOOST_TEST_REQUIRE((found != preview.groups.end()));
    return *found;
}

std::string all_text(const lucity::report_preview& preview) {
    std::string text = preview.schema + preview.sentence;
    for (const auto& group : preview.groups) {
        text += group.name + group.sentence;
        for (const auto& row : group.rows)
            text += row.name + row.value + row.deciding_class + row.reason + '\n';
    }
    return text;
}

/// The rows of a group that stay, as "name class".
std::vector<std::string> staying(const lucity::preview_group& group) {
    std::vector<std::string> rows;
    for (const auto& row : group.rows)
        if (row.what == action::drop)
            rows.push_back(row.name + ' ' + row.deciding_class);
    return rows;
}

} // namespace

BOOST_AUTO_TEST_CASE(each_member_has_a_group_with_its_sentence_and_its_bytes) {
    const auto clean = redact(test::report_of_everything());
    const auto preview = preview_of(clean);
    BOOST_TEST(preview.schema == "monthly_batch/2016");
    BOOST_TEST(preview.sentence == "The batch service reports once a month.");
    const auto bytes = lucity::detail::encoded(clean.report());
    BOOST_TEST(preview.bytes == bytes.size());

    const auto& members = lucity::schema_of<monthly_batch>.members;
    BOOST_TEST_REQUIRE(preview.groups.size() == members.size());
    std::size_t sum = std::string_view(R"({"schema":"monthly_batch/2016"})").size();
    for (const auto& group : preview.groups) {
        BOOST_TEST(group.sentence == members.find(group.name)->sentence);
        sum += group.bytes + 1;
    }
    BOOST_TEST(sum == preview.bytes);
}

BOOST_AUTO_TEST_CASE(values_parts_and_what_stays_are_rows) {
    const auto preview = preview_of(redact(test::report_of_everything()));
    const auto& settings = group_of(preview, "system_settings").rows;
    const auto row_of = [&](std::string_view name) {
        return *std::ranges::find(settings, name, &lucity::preview_row::name);
    };
    BOOST_TEST(row_of("SMTP Port Number").value == "25");
    BOOST_TEST((row_of("SMTP Port Number").what == action::keep));
    BOOST_TEST(row_of("SMTP Port Number").reason == "");
    BOOST_TEST(row_of("Nothing").value == "null");
    BOOST_TEST(row_of("POP3 Password").value == "in use");
    BOOST_TEST((row_of("POP3 Password").what == action::replace));
    BOOST_TEST(row_of("POP3 Password").deciding_class == "credential");
    BOOST_TEST((staying(group_of(preview, "system_settings")) ==
                std::vector<std::string>{"(a value) secret_setting", "(a value) duplicate_name",
                                         "(a value) duplicate_name", "(a value) url",
                                         "(a value) not_utf8"}));
    BOOST_TEST((staying(group_of(preview, "options")) ==
                std::vector<std::string>{"(a value) unknown_key"}));

    const auto& devices = group_of(preview, "mobile_devices").rows;
    BOOST_TEST(devices[0].name == "1");
    BOOST_TEST(!devices[0].is_value);
    BOOST_TEST(devices[1].depth == 2u);
    BOOST_TEST(devices[5].value == "in use");
    BOOST_TEST(devices[5].deciding_class == "host");
}

BOOST_AUTO_TEST_CASE(values_are_counted) {
    const auto preview = preview_of(redact(test::report_of_everything()));
    BOOST_TEST(preview.count(action::keep) == 17u);
    BOOST_TEST(preview.count(action::replace) == 5u);
    BOOST_TEST(preview.count(action::drop) == 8u);
    BOOST_TEST(group_of(preview, "record_counts").count(action::keep) == 1u);
    BOOST_TEST(group_of(preview, "record_counts").count(action::drop) == 2u);
}

BOOST_AUTO_TEST_CASE(a_text_that_was_in_use_before_is_not_said_to_be_replaced) {
    web_installer<tier::v7_60> report;
    report.application = {"in use", "7.60"};
    report.os_version = "http://planted";
    const auto preview = preview_of(redact(std::move(report)));
    BOOST_TEST((group_of(preview, "application").rows[0].what == action::keep));
    BOOST_TEST((group_of(preview, "os_version").rows[0].what == action::replace));
}

BOOST_AUTO_TEST_CASE(what_reading_left_out_is_shown_as_staying) {
    const auto bytes = test::edited(
        test::edited(test::with_settings(R"("License Code":"planted","http://planted/":1,"a":{},)"
                                         R"("Footer":"http://planted")"),
                     R"("record_counts":{})", R"("record_counts":{"A":1.5},"planted":1)"),
        R"("options":{})", R"("options":{"WKOPTIONS":{"licenseCode":1}},"mobile_devices":[])");
    const auto [report, violations] = lucity::decode<monthly_batch<tier::v2015>>(bytes);
    const auto preview = preview_of(redact(report.value()), violations);
    BOOST_TEST(all_text(preview).find("planted") == std::string::npos);
    BOOST_TEST((
        staying(group_of(preview, "system_settings")) ==
        std::vector<std::string>{"(a value) secret", "(a value) exposed", "(a value) wrong_type"}));
    BOOST_TEST((staying(group_of(preview, "options")) ==
                std::vector<std::string>{"(a value of WKOPTIONS) secret"}));
    BOOST_TEST((staying(group_of(preview, "record_counts")) ==
                std::vector<std::string>{"(a value) wrong_type"}));
    BOOST_TEST((staying(group_of(preview, "(other members)")) ==
                std::vector<std::string>{"(a value) unknown_member",
                                         "(a value of mobile_devices) not_collected"}));
    // The text under Footer is replaced, so that it doesn't stay.
    BOOST_TEST(preview.count(action::replace) == 1u);
    BOOST_TEST(preview.count(action::drop) == 7u);
}

BOOST_AUTO_TEST_CASE(violations_beyond_those_that_were_kept_are_counted) {
    std::string many;
    for (int i = 0; i != 70; ++i)
        many += R"("planted)" + std::to_string(i) + R"(":1,)";
    const auto [report, violations] = lucity::decode<web_installer<tier::v7_60>>(
        test::edited(test::installer, R"("os_version":)", many + R"("os_version":)"));
    const auto preview = preview_of(redact(report.value()), violations);
    BOOST_TEST(preview.count(action::drop) == 65u);
    BOOST_TEST(group_of(preview, "(other members)").rows.back().reason ==
               "6 more violations were found");
}

BOOST_AUTO_TEST_CASE(no_preview_of_any_report_shows_what_stays) {
    test::for_each_report_type([]<class Report>(const Report&) {
        for (std::uint64_t seed = 0; seed != 60; ++seed) {
            const auto clean = redact(test::report_generator(seed, seed).make<Report>());
            const auto preview = preview_of(clean);
            BOOST_TEST_CONTEXT(Report::about.name << ", seed " << seed) {
                BOOST_TEST(all_text(preview).find(test::planted) == std::string::npos);
                BOOST_TEST(preview.count(action::replace) + preview.count(action::drop) ==
                           clean.audit().size());
            }
        }
    });
}
