// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/payload.hpp>
#include <lucity/site_rules.hpp>

#include "support/happyville.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <cstdint>
#include <iostream>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

/// A report of a kiosk in a town hall.
template <lucity::tier T>
struct kiosk {
    static constexpr lucity::report_info about{
        "kiosk", lucity::tier::v2015, "Each kiosk reports once a day.", "Its switch stops it."};
    using consented_by = lucity::reporter<kiosk>;

    lucity::field<kiosk, std::string, lucity::since<lucity::tier::v2015>,
                  lucity::treated_as<lucity::treatment::scanned>,
                  lucity::stated_as<"The model of the kiosk.">>
        model{};
    [[no_unique_address]] lucity::field<kiosk, std::uint64_t, lucity::since<lucity::tier::v2016>,
                                        lucity::treated_as<lucity::treatment::count>,
                                        lucity::stated_as<"How often it was touched.">>
        touches = lucity::unset;

    BOOST_DESCRIBE_CLASS(kiosk, (), (model, touches), (), ())
};

BOOST_AUTO_TEST_CASE(the_first_screen_of_the_readme_holds) {
    using namespace std::chrono_literals;

    lucity::monthly_batch<lucity::tier::v2016> report;
    report.application = {"Lucity Services", "2016r2"};
    report.system_settings["SMTP Server Address"] = "mail.happyville.gov";
    report.system_settings["License Code"] = "HV-7Q2M-0815";
    report.mobile_devices.push_back({"iPad5,3", "9.3.2", "2.0"}); // tier::v2015: a compile error

    auto consent = lucity::consent<lucity::client_maintenance>::from(
        lucity::choice::opted_in, 2026y / 11 / 1, lucity::tier::v2016); // empty if opted out
    auto body = encode(redact(std::move(report)), consent.value());     // raw: a compile error

    lucity::verdict verdict = lucity::inspector().inspect(body.value()); // the receiver, noexcept
    BOOST_TEST(verdict.clean());
    BOOST_TEST(verdict.redacted() == body.value());
    BOOST_TEST(body->find("\"system_settings\":{\"SMTP Server Address\":\"in use\"}") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_report_of_ones_own_is_all_that_the_readme_says) {
    using namespace std::chrono_literals;

    kiosk<lucity::tier::v2016> report{.model = "K-100 at kiosk.happyville.gov", .touches = 7};
    auto given =
        lucity::consent<kiosk>::from(lucity::choice::opted_in, 2026y / 11 / 1, lucity::tier::v2016);
    auto body = encode(lucity::redact(report), given.value());
    auto read = lucity::decode<kiosk<lucity::tier::v2016>>(body.value());
    using received =
        lucity::report_list<kiosk>; // for statements, shares_more and decode_any as well
    auto verdict = lucity::inspector({}, received::schemas).inspect(body.value());
    std::string_view told = lucity::schema_of<kiosk>.members.find("touches")->sentence;

    BOOST_TEST(verdict.clean());
    BOOST_TEST(body.value() == R"({"schema":"kiosk/2016","model":"in use","touches":7})");
    BOOST_TEST(read.report->touches == 7u);
    BOOST_TEST(told == "How often it was touched.");
}

BOOST_AUTO_TEST_CASE(redaction_leaves_an_audit_of_rules) {
    lucity::monthly_batch<lucity::tier::v2015> report;
    report.system_settings["SMTP Server Address"] = "mail.happyville.gov";
    report.system_settings["License Code"] = "HV-7Q2M-0815";

    auto clean = redact(std::move(report));
    for (const auto& entry : clean.audit())
        std::cout << entry.path.text() << ' ' << deciding_class(decision_of(entry)) << '\n';
    std::cout << to_text(preview_of(clean));

    BOOST_REQUIRE(clean.audit().size() == 2u);
    BOOST_TEST(deciding_class(decision_of(clean.audit()[0])) == "host");
    BOOST_TEST(deciding_class(decision_of(clean.audit()[1])) == "secret_setting");
}

BOOST_AUTO_TEST_CASE(a_deployment_adds_rules_of_its_own) {
    lucity::monthly_batch<lucity::tier::v2015> report;
    report.system_settings = {
        {"Crew Master Key", 1}, {"Leader", "Ann, HV-0815"}, {"Web Site", "www.happyville.gov"}};

    lucity::site_rules rules;
    auto error = rules.drop("crew-keys", "^crew .*key$"); // by the setting's name
    error = rules.replace("badge", "", "HV-[0-9]{4}");    // by name and value; "" matches all
    error = rules.keep("web-site", "Web Site");           // exactly this setting's text stays
    auto clean = redact(report, lucity::redaction_rules(rules)); // an inspector takes them as well

    BOOST_TEST(!error.has_value());
    BOOST_TEST(!clean.report().system_settings.contains("Crew Master Key"));
    BOOST_TEST((*clean.report().system_settings.find("Leader") == lucity::scalar("in use")));
    BOOST_TEST(
        (*clean.report().system_settings.find("Web Site") == lucity::scalar("www.happyville.gov")));
}

BOOST_AUTO_TEST_CASE(opting_out_leaves_nothing_to_send_with) {
    using namespace std::chrono_literals;

    auto given = lucity::consent<lucity::web_installer>::from(lucity::choice::opted_out,
                                                              2026y / 11 / 1, lucity::tier::v7_60);
    BOOST_TEST(!given.has_value());
}

BOOST_AUTO_TEST_CASE(a_statement_comes_from_the_structs) {
    auto statement = lucity::statement_of(lucity::standard_reports::schemas, lucity::tier::v2016);
    std::cout << to_text(statement); // or to_markdown, to_html

    BOOST_TEST(statement.title == "What data would I be sharing?");
}

BOOST_AUTO_TEST_CASE(a_later_tier_shares_more) {
    for (const auto& added : lucity::tier_difference(lucity::standard_reports::schemas,
                                                     lucity::tier::v2015, lucity::tier::v2016))
        std::cout << added.report->name << '/' << added.path() << ": " << added.row().sentence
                  << '\n';
}

BOOST_AUTO_TEST_CASE(reports_are_converted_between_tiers) {
    const auto report = test::happyville();

    auto older = lucity::as_tier<lucity::tier::v2015>(report);
    auto later = lucity::as_tier<lucity::tier::v2015r2_sp1>(
        older, lucity::with_field<"user_info_count">(61u));

    BOOST_TEST(later.user_info_count == 61u);
}

BOOST_AUTO_TEST_CASE(decoding_gives_a_raw_report_and_violations) {
    std::string_view body =
        R"({"schema":"web_installer/7.60","application":{"name":"Lucity Web","version":"7.60"}})";

    auto decoded = lucity::decode_any(body);
    auto verdict = lucity::inspector().inspect(body);
    for (const auto& found : decoded.violations)
        std::cout << to_string(found.code) << ' ' << found.path.text() << '\n';
    if (decoded.report)
        std::visit(
            [&](auto& raw) {
                std::cout << to_text(
                    preview_of(redact(raw), verdict.redacted(), verdict.violations()));
            },
            *decoded.report);

    BOOST_REQUIRE(decoded.violations.count() == 1u);
    BOOST_TEST(to_string(decoded.violations[0].code) == "missing_member");
    BOOST_TEST(decoded.report.has_value());
}
