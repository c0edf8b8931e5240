// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/redaction/rules.hpp>

#include "support/report_bytes.hpp"

#include <lucity/policy/reports.hpp>
#include <lucity/receiving/decode.hpp>
#include <lucity/receiving/inspect.hpp>
#include <lucity/redaction/redact.hpp>
#include <lucity/sending/detail/encoder.hpp>
#include <lucity/transparency/preview.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <utility>

namespace {

using lucity::action;
using lucity::decision;
using lucity::redaction_rules;
using lucity::rule;

/// Rules that give one answer to all names, and one to all texts.
class same_answers final : public lucity::added_rules {
public:
    same_answers(decision name, decision text) noexcept : name_(name), text_(text) {}

    [[nodiscard]] decision judge_setting_name(std::string_view) const noexcept override {
        return name_;
    }
    [[nodiscard]] decision judge_text(std::string_view, std::string_view) const noexcept override {
        return text_;
    }

private:
    decision name_;
    decision text_;
};

/// Every answer that a decision can be, sensible or not.
template <class Use>
void for_each_answer(Use use) {
    for (auto what : {action::keep, action::replace, action::drop})
        for (auto why = 0; why <= static_cast<int>(rule::added_rule); ++why)
            use(decision{what, static_cast<rule>(why), lucity::exposure::none, "site"});
}

constexpr lucity::name_reading nothing_said;

} // namespace

BOOST_AUTO_TEST_CASE(a_text_that_an_added_rule_does_not_keep_is_replaced) {
    for_each_answer([](const decision& answer) {
        const same_answers added({}, answer);
        const auto judged = redaction_rules(added).judge_text("Footer", "plain", nothing_said);
        BOOST_TEST((judged.what == (answer.what == action::keep ? action::keep : action::replace)));
        if (answer.what != action::keep)
            BOOST_TEST((judged.why == rule::added_rule && judged.added_by == "site"));
    });
}

BOOST_AUTO_TEST_CASE(a_text_that_exposes_is_kept_by_nothing_but_an_added_rule_that_says_so) {
    for_each_answer([](const decision& answer) {
        const same_answers added({}, answer);
        const auto judged =
            redaction_rules(added).judge_text("Footer", "http://planted/", nothing_said);
        const bool keeps = answer.what == action::keep && answer.why == rule::added_rule;
        BOOST_TEST((judged.what == (keeps ? action::keep : action::replace)));
        BOOST_TEST((judged.found == lucity::exposure::url));
    });
}

BOOST_AUTO_TEST_CASE(a_name_that_an_added_rule_does_not_keep_is_dropped) {
    for_each_answer([](const decision& answer) {
        const same_answers added(answer, {});
        const redaction_rules rules(added);
        const auto judged = rules.judge_setting_name("Footer");
        BOOST_TEST((judged == rules.judge_added_name("Footer")));
        BOOST_TEST((judged.what == (answer.what == action::keep ? action::keep : action::drop)));
        BOOST_TEST((rules.judge_setting_name("License Code").why == rule::secret_setting));
    });
}

BOOST_AUTO_TEST_CASE(both_ends_take_every_answer_alike) {
    const auto bytes =
        test::with_settings(R"("Footer":"plain","Header":"http://planted/","Port":25)");
    const auto raw = lucity::decode<lucity::monthly_batch<lucity::tier::v2015>>(bytes).report;
    BOOST_TEST_REQUIRE(raw.has_value());
    for_each_answer([&](const decision& of_names) {
        for_each_answer([&](const decision& of_texts) {
            const same_answers added(of_names, of_texts);
            const redaction_rules rules(added);
            const auto clean = redact(*raw, rules);
            const auto verdict =
                lucity::inspector({}, lucity::standard_reports::schemas, rules).inspect(bytes);
            BOOST_TEST(lucity::detail::encoded(clean.report()) == verdict.redacted());
            for (const auto& entry : clean.audit())
                BOOST_TEST((entry.path.text() != "/system_settings" || entry.what == action::drop));
        });
    });
}

BOOST_AUTO_TEST_CASE(a_version_that_is_replaced_tells_nothing_of_what_it_was) {
    const same_answers added({}, {action::replace, rule::added_rule});
    const redaction_rules rules(added);
    const auto verdict_of = [&](std::string_view version) {
        return lucity::inspector({}, lucity::standard_reports::schemas, rules)
            .inspect(test::edited(test::installer, R"("version":"7.60")",
                                  R"("version":")" + std::string(version) + '"'));
    };
    const auto expected = test::told(verdict_of("7.60").violations());
    BOOST_TEST(expected.find("unreadable_release /application/version") != std::string::npos);
    for (std::string_view version : {"2016r2", "7.40", "hello", "http://planted/"}) {
        const auto verdict = verdict_of(version);
        BOOST_TEST(test::told(verdict.violations()) == expected);
        BOOST_TEST(verdict.redacted() == verdict_of("7.60").redacted());
        lucity::web_installer<lucity::tier::v7_60> report;
        report.application.version = version;
        const auto clean = redact(std::move(report), rules);
        BOOST_TEST((preview_of(clean).refused == lucity::encode_error::unreadable_release));
    }
}
