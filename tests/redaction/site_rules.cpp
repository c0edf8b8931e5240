// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/redaction/site_rules.hpp>

#include <lucity/policy/reports.hpp>
#include <lucity/receiving/inspect.hpp>
#include <lucity/redaction/redact.hpp>
#include <lucity/sending/encode.hpp>
#include <lucity/transparency/preview_text.hpp>

#include <boost/test/unit_test.hpp>

#include <locale>
#include <string>
#include <string_view>

using lucity::action;
using lucity::decision;
using lucity::exposure;
using lucity::monthly_batch;
using lucity::redaction_rules;
using lucity::rule;
using lucity::site_rule_error;
using lucity::site_rules;
using lucity::tier;
using namespace std::string_view_literals;

namespace {

using problem = site_rule_error::problem;
using part = site_rule_error::part;

decision by(std::string_view name, action what, exposure found = exposure::none) {
    return {what, rule::added_rule, found, name};
}

decision judge(const site_rules& rules, std::string_view name, std::string_view text) {
    return redaction_rules(rules).judge_text(name, text, lucity::read_name(name));
}

monthly_batch<tier::v2015> report_of(std::string_view name, std::string_view text) {
    monthly_batch<tier::v2015> report;
    report.application = {"Lucity Services", "2015"};
    report.os_version = "Windows";
    report.system_settings[name] = text;
    return report;
}

} // namespace

BOOST_AUTO_TEST_CASE(without_rules_nothing_changes) {
    const site_rules none;
    BOOST_TEST((judge(none, "Footer", "Ann's desk") == decision{}));
    BOOST_TEST((judge(none, "Footer", "http://intranet").why == rule::exposed_text));
    BOOST_TEST((redaction_rules(none).judge_setting_name("Footer") == decision{}));
}

BOOST_AUTO_TEST_CASE(a_replacement_needs_its_name_and_its_value) {
    site_rules rules;
    BOOST_TEST(!rules.replace("badge", "^crew", "HV-[0-9]{4}"));
    BOOST_TEST((judge(rules, "Crew Leader", "Ann, hv-0815") == by("badge", action::replace)));
    BOOST_TEST((judge(rules, "Crew Leader", "Ann") == decision{}));
    BOOST_TEST((judge(rules, "Chief of Crew", "HV-0815") == decision{}));
}

BOOST_AUTO_TEST_CASE(an_empty_pattern_matches_all) {
    site_rules rules;
    BOOST_TEST(!rules.replace("all", "", ""));
    BOOST_TEST((judge(rules, "Footer", "x") == by("all", action::replace)));
}

BOOST_AUTO_TEST_CASE(what_is_empty_or_in_use_already_stays) {
    site_rules rules;
    BOOST_TEST(!rules.replace("all", "", ""));
    BOOST_TEST((judge(rules, "Footer", "") == decision{}));
    BOOST_TEST((judge(rules, "Footer", "in use") == decision{}));
    BOOST_TEST((judge(rules, "Footer", " In Use ") == decision{}));
}

BOOST_AUTO_TEST_CASE(a_name_that_matches_is_dropped) {
    site_rules rules;
    BOOST_TEST(!rules.drop("crew-keys", "^crew .*key$"));
    const redaction_rules all(rules);
    BOOST_TEST((all.judge_setting_name("Crew Master KEY") == by("crew-keys", action::drop)));
    BOOST_TEST((all.judge_setting_name("Crew Master Keys") == decision{}));
}

BOOST_AUTO_TEST_CASE(keeping_goes_by_the_exact_name) {
    site_rules rules;
    BOOST_TEST(!rules.keep("web-site", "Web Site"));
    BOOST_TEST(!rules.keep("footer", "Footer"));
    BOOST_TEST((judge(rules, "Footer", "www.happyville.gov") ==
                by("footer", action::keep, exposure::host)));
    auto kept = by("web-site", action::keep);
    kept.says = lucity::name_class::place;
    BOOST_TEST((judge(rules, "Web Site", "www.happyville.gov") == kept));
    BOOST_TEST((judge(rules, "web site", "www.happyville.gov").what == action::replace));
    BOOST_TEST((judge(rules, "Web Site 2", "www.happyville.gov").what == action::replace));
}

BOOST_AUTO_TEST_CASE(keeping_switches_off_no_drop_and_no_replacement_of_the_site) {
    site_rules rules;
    BOOST_TEST(!rules.keep("all-codes", "License Code"));
    BOOST_TEST(!rules.keep("address", "http://intranet"));
    BOOST_TEST(!rules.keep("badge-kept", "Badge"));
    BOOST_TEST(!rules.replace("badge", "Badge", "[0-9]"));
    const redaction_rules all(rules);
    BOOST_TEST((all.judge_setting_name("License Code").why == rule::secret_setting));
    BOOST_TEST((all.judge_setting_name("http://intranet").why == rule::exposed_name));
    BOOST_TEST((judge(rules, "Badge", "4711") == by("badge", action::replace)));
    BOOST_TEST((judge(rules, "Badge", "\xff").why == rule::not_utf8));
}

BOOST_AUTO_TEST_CASE(bad_patterns_are_told_with_their_position) {
    site_rules rules;
    const auto in_name = rules.drop("x", "ab(cd");
    BOOST_REQUIRE(in_name.has_value());
    BOOST_TEST((in_name->what == problem::bad_pattern && in_name->where == part::setting_pattern));
    const auto in_value = rules.replace("x", "", "abc[z-a]");
    BOOST_REQUIRE(in_value.has_value());
    BOOST_TEST((in_value->what == problem::bad_pattern && in_value->where == part::value_pattern));
    BOOST_TEST(in_value->position >= 3u);
    BOOST_TEST(in_value->position <= 8u);
    BOOST_TEST((judge(rules, "Footer", "x") == decision{}));
}

BOOST_AUTO_TEST_CASE(slow_patterns_are_refused) {
    for (auto pattern : {"(a+)+$"sv, "(a|aa)+$"sv, "^(([a-z])+.)+[A-Z]([a-z])+$"sv, "(x+x+)+y"sv,
                         "(.*)*=z$"sv, "(\\d+)*-$"sv}) {
        site_rules rules;
        const auto error = rules.replace("slow", "", pattern);
        BOOST_TEST_CONTEXT(pattern) {
            BOOST_TEST((error == site_rule_error{problem::slow_pattern, part::value_pattern}));
        }
    }
}

BOOST_AUTO_TEST_CASE(bad_names_of_rules_are_refused) {
    const site_rule_error expected{problem::bad_name, part::rule_name};
    for (const auto& name : {std::string(), std::string("a b"), std::string("a\n"),
                             std::string("http://x"), std::string(65, 'a')}) {
        site_rules rules;
        BOOST_TEST((rules.drop(name, "x") == expected));
        BOOST_TEST((rules.replace(name, "x", "x") == expected));
        BOOST_TEST((rules.keep(name, "x") == expected));
    }
    site_rules rules;
    BOOST_TEST(!rules.drop(std::string(64, 'a'), "x"));
}

BOOST_AUTO_TEST_CASE(what_is_too_long_for_a_pattern_counts_as_a_match) {
    site_rules rules;
    BOOST_TEST(!rules.replace("z", "", "z"));
    BOOST_TEST((judge(rules, "Footer", std::string(1024, 'a')) == decision{}));
    BOOST_TEST((judge(rules, "Footer", std::string(1025, 'a')) == by("z", action::replace)));
}

BOOST_AUTO_TEST_CASE(a_pattern_that_gives_up_counts_as_a_match) {
    lucity::detail::bounded_pattern slow;
    BOOST_REQUIRE(!slow.compile("(a+)+$"));
    BOOST_TEST(slow.matches(std::string(1000, 'a') + "!"));
    BOOST_TEST(!slow.matches("b"));
}

BOOST_AUTO_TEST_CASE(both_ends_follow_the_rules) {
    site_rules rules;
    BOOST_TEST(!rules.drop("crew", "^Crew"));
    BOOST_TEST(!rules.replace("badge", "", "HV-[0-9]{4}"));
    BOOST_TEST(!rules.keep("site", "Web Site"));
    const redaction_rules all(rules);
    auto report = report_of("Web Site", "www.happyville.gov");
    report.system_settings["Crew"] = "Ann";
    report.system_settings["Lead"] = "HV-0815";
    const auto raw = lucity::detail::encoded(report);
    const auto clean = redact(report, all);
    const auto bytes = lucity::detail::encoded(clean.report());
    BOOST_TEST(bytes.find(R"({"Web Site":"www.happyville.gov","Lead":"in use"})") !=
               std::string::npos);
    const auto verdict = lucity::inspector({}, lucity::standard_reports::schemas, all).inspect(raw);
    BOOST_TEST(verdict.redacted() == bytes);
    BOOST_TEST(verdict.violations().size() == 2u);
    BOOST_TEST(
        lucity::inspector({}, lucity::standard_reports::schemas, all).inspect(bytes).clean());
}

BOOST_AUTO_TEST_CASE(audit_and_preview_name_the_rule) {
    site_rules rules;
    BOOST_TEST(!rules.drop("crew", "^Crew"));
    BOOST_TEST(!rules.replace("badge", "", "HV-[0-9]{4}"));
    BOOST_TEST(!rules.keep("site", "Web Site"));
    auto report = report_of("Web Site", "www.happyville.gov");
    report.system_settings["Crew"] = "Ann";
    report.system_settings["Lead"] = "HV-0815";
    const auto clean = redact(std::move(report), redaction_rules(rules));
    BOOST_REQUIRE(clean.audit().size() == 3u);
    BOOST_TEST(deciding_class(decision_of(clean.audit()[0])) == "site:site");
    BOOST_TEST((clean.audit()[0].what == action::keep));
    BOOST_TEST(deciding_class(decision_of(clean.audit()[1])) == "site:crew");
    BOOST_TEST(deciding_class(decision_of(clean.audit()[2])) == "site:badge");
    const auto shown = to_text(preview_of(clean));
    BOOST_TEST(shown.find("Web Site   www.happyville.gov  site:site: kept by a rule of this "
                          "site\n") != std::string::npos);
    BOOST_TEST(shown.find("Lead       in use              site:badge: by a rule of this site\n") !=
               std::string::npos);
    BOOST_TEST(shown.find("(a value)  stays here          site:crew: by a rule of this site\n") !=
               std::string::npos);
    BOOST_TEST(shown.find("0815") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(other_members_than_settings_are_replaced_as_well) {
    site_rules rules;
    BOOST_TEST(!rules.replace("os", "^os_version$", "Windows"));
    const auto clean = redact(report_of("Footer", "Windows"), redaction_rules(rules));
    BOOST_TEST(clean.report().os_version == "in use");
    BOOST_TEST(clean.audit().size() == 1u);
}

BOOST_AUTO_TEST_CASE(redacting_again_changes_nothing_with_any_rules) {
    site_rules rules;
    BOOST_TEST(!rules.replace("all", "", ""));
    const redaction_rules all(rules);
    const auto once = redact(report_of("Footer", "x"), all);
    const auto twice = redact(once.report(), all);
    BOOST_TEST((twice.report() == once.report()));
    BOOST_TEST(twice.audit().empty());
}

BOOST_AUTO_TEST_CASE(base64_is_decoded_when_asked_for) {
    const auto text = "x=aHR0cDovL2ludHJhbmV0Lw=="sv;
    const lucity::name_reading read;
    BOOST_TEST((redaction_rules().judge_text("Footer", text, read) == decision{}));
    const auto judged = redaction_rules().decode_base64().judge_text("Footer", text, read);
    BOOST_TEST((judged == decision{action::replace, rule::exposed_text, exposure::url}));
}
