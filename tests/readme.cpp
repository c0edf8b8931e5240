// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/payload.hpp>
#include <lucity/redaction/site_rules.hpp>

#include "support/happyville.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <iostream>
#include <sstream>
#include <streambuf>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

/// Keeps what is written to a stream, and gives the stream back.
class redirected {
public:
    explicit redirected(std::ostream& stream) : stream_(stream), before_(stream.rdbuf()) {
        stream.rdbuf(kept_.rdbuf());
    }
    redirected(const redirected&) = delete;
    redirected& operator=(const redirected&) = delete;
    ~redirected() { stream_.rdbuf(before_); }

    std::string text() const { return kept_.str(); }

private:
    std::ostream& stream_;
    std::streambuf* before_;
    std::ostringstream kept_;
};

/// Blocks are in functions that return an int, as main does.

int first_screen() {
    using namespace std::chrono_literals;
    {
#include "readme/first_screen.inc"
    }
    return 0;
}

int first_screen_after_opting_out() {
    using namespace std::chrono_literals;
#define opted_in opted_out
    {
#include "readme/first_screen.inc"
    }
#undef opted_in
    return 0;
}

/// What a block prints.
std::string printed_by(int (*block)()) {
    const redirected out(std::cout);
    block();
    return out.text();
}

BOOST_AUTO_TEST_CASE(the_first_screen_of_the_readme_holds_for_both_choices) {
    const auto printed = printed_by(first_screen);
    BOOST_TEST(printed.starts_with(R"({"schema":"monthly_batch/2016",)"));
    BOOST_TEST(printed.find(R"("system_settings":{"SMTP Server Address":"in use"})") !=
               std::string::npos);
    BOOST_TEST(printed_by(first_screen_after_opting_out) == "");
}

BOOST_AUTO_TEST_CASE(redaction_leaves_an_audit_of_rules) {
    lucity::monthly_batch<lucity::tier::v2015> report;
    report.system_settings["SMTP Server Address"] = "mail.happyville.gov";
    report.system_settings["License Code"] = "HV-7Q2M-0815";

    auto clean = redact(std::move(report));
    for (const auto& entry : clean.audit())
        std::cout << entry << '\n'; // such as: /os_version replace host
    std::cout << to_text(preview_of(clean));

    BOOST_REQUIRE(clean.audit().size() == 2u);
    BOOST_TEST(deciding_class(decision_of(clean.audit()[0])) == "place");
    BOOST_TEST(deciding_class(decision_of(clean.audit()[1])) == "secret_setting");
}

BOOST_AUTO_TEST_CASE(a_deployment_adds_rules_of_its_own) {
    lucity::monthly_batch<lucity::tier::v2015> report;
    report.system_settings = {
        {"Crew Master Key", 1}, {"Leader", "Ann, HV-0815"}, {"Web Site", "www.happyville.gov"}};

    lucity::site_rules rules;
    for (auto error :
         {rules.drop("crew-keys", "^crew .*key$"),   // by the setting's name
          rules.replace("badge", "", "HV-[0-9]{4}"), // by name and value; "" matches all
          rules.keep("web-site", "Web Site")})       // exactly this setting's text stays
        if (error)
            std::cerr << message_of(error->what) << '\n';
    auto clean = redact(report, lucity::redaction_rules(rules)); // an inspector takes them as well

    BOOST_TEST(!clean.report().system_settings.contains("Crew Master Key"));
    BOOST_TEST((*clean.report().system_settings.find("Leader") == lucity::scalar("in use")));
    BOOST_TEST(
        (*clean.report().system_settings.find("Web Site") == lucity::scalar("www.happyville.gov")));
}

int stored_consent() {
    const auto report = test::happyville();
    if (auto kept = lucity::consent<lucity::client_maintenance>::parse(
            "client_maintenance/2015 2026-11-01")) // what to_string(consent) wrote
        if (auto body = encode_at_consented_tier(report, *kept))
            std::cout << *body << '\n';
    return 0;
}

BOOST_AUTO_TEST_CASE(a_stored_consent_decides_on_the_tier) {
    const auto printed = printed_by(stored_consent);
    BOOST_TEST(printed.starts_with(R"({"schema":"monthly_batch/2015",)"));
    BOOST_TEST(printed.find("mobile_devices") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_statement_comes_from_the_structs) {
    auto statement = lucity::statement_of(
        lucity::standard_reports::schemas, lucity::tier::v2016,
        lucity::data_collection_policy); // of reports of your own: your policy_text
    std::cout << to_text(statement);     // or to_markdown, to_html

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
    if (decoded.report)
        std::visit([](auto& raw) { std::cout << redact(std::move(raw)).audit().size(); },
                   *decoded.report);
    if (auto preview = preview_of(body, lucity::inspector()))
        std::cout << to_text(*preview);

    BOOST_REQUIRE(decoded.violations.count() == 1u);
    BOOST_TEST(to_string(decoded.violations[0].code) == "missing_member");
    BOOST_TEST(decoded.report.has_value());
}
