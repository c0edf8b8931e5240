// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/policy/reports.hpp>
#include <lucity/receiving/decode.hpp>
#include <lucity/receiving/inspect.hpp>
#include <lucity/redaction/detail/judging_memory.hpp>
#include <lucity/redaction/redact.hpp>
#include <lucity/redaction/rules.hpp>

#include "support/report_bytes.hpp"

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <thread>

using lucity::detail::judging_memory;
using lucity::detail::lent;
using lucity::detail::text_context;

namespace {

/// What redaction leaves of a text.
std::string left_of(std::string_view text) {
    lucity::monthly_batch<lucity::tier::v2016> report;
    report.system_settings["Footer"] = std::string(text);
    return std::string(*redact(report).report().system_settings.at("Footer").if_text());
}

} // namespace

BOOST_AUTO_TEST_CASE(a_memory_is_lent_to_one_at_a_time) {
    const judging_memory* first = nullptr;
    {
        const lent<judging_memory> one;
        const lent<judging_memory> other;
        first = &*one;
        BOOST_TEST(&*other != first);
    }
    const lent<judging_memory> again;
    BOOST_TEST(&*again == first);
    const judging_memory* of_another_thread = first;
    std::thread([&] { of_another_thread = &*lent<judging_memory>(); }).join();
    BOOST_TEST(of_another_thread != first);
}

BOOST_AUTO_TEST_CASE(what_a_large_map_took_is_given_back) {
    constexpr std::size_t many = 100'000;
    const lent<judging_memory> memory;
    for (int round = 0; round != 2; ++round) {
        memory->start_map();
        for (std::size_t number = 0; number != many; ++number)
            BOOST_REQUIRE(memory->look_up("Setting " + std::to_string(number)));
        BOOST_TEST(!memory->look_up("setting_7"));
        memory->end_report();
        BOOST_TEST(memory->facts.capacity() == 0u);
        BOOST_TEST(memory->entries.room() == 0u);
    }
    // What most reports take is kept.
    memory->start_map();
    BOOST_TEST(memory->look_up("Setting"));
    memory->end_report();
    BOOST_TEST(memory->facts.capacity() != 0u);
    BOOST_TEST(memory->entries.room() != 0u);
}

BOOST_AUTO_TEST_CASE(the_last_destructors_of_a_thread_can_redact_and_inspect) {
    // It is made before the memory, so that it ends later.
    struct last {
        ~last() {
            for (int round = 0; round != 2; ++round) {
                left = left_of("see http://planted");
                clean = lucity::inspector().inspect(test::batch_2015).clean();
            }
        }
        std::string& left;
        bool& clean;
    };
    std::string left;
    bool clean = false;
    std::thread([&] {
        thread_local const last one{left, clean};
        static_cast<void>(&one);
        BOOST_TEST(left_of("Happyville") == "Happyville");
        BOOST_TEST(lucity::inspector().inspect(test::batch_2015).clean());
    }).join();
    BOOST_TEST(left == lucity::in_use);
    BOOST_TEST(clean);
}

BOOST_AUTO_TEST_CASE(a_text_is_judged_anew_under_another_kind_of_name) {
    judging_memory memory;
    const lucity::redaction_rules rules;
    for (int round = 0; round != 3; ++round)
        for (const std::string_view name : {"Remark", "Database version", "Server", "Password"}) {
            const text_context context(lucity::read_name(name));
            for (const std::string_view text : {"12.0.5.1", "a.b", "C:\\Lucity", "hvsql07"})
                BOOST_TEST((memory.judge_text(rules, name, text, context) ==
                            rules.judge_text(name, text, context.says)),
                           name << ": " << text);
        }
}

// In JSON, the harmless \files\x is written as the share \\files\\x is otherwise.
BOOST_AUTO_TEST_CASE(a_text_that_is_harmless_in_json_is_judged_anew_outside_of_it) {
    constexpr std::string_view harmless = R"(\files\x)";
    constexpr std::string_view share = R"(\\files\\x)";
    const auto report = test::with_settings(R"("Footer":"\\files\\x")");
    for (int round = 0; round != 3; ++round) {
        const auto found = lucity::inspector().inspect(report);
        BOOST_TEST(found.clean());
        const auto decoded = lucity::decode<lucity::monthly_batch<lucity::tier::v2015>>(report);
        BOOST_TEST(*decoded.report->system_settings.at("Footer").if_text() == harmless);
        BOOST_TEST(decoded.violations.clean());
        BOOST_TEST(left_of(harmless) == harmless);
        BOOST_TEST(left_of(share) == lucity::in_use);
    }
}

BOOST_AUTO_TEST_CASE(added_rules_are_asked_each_time) {
    struct picky final : lucity::added_rules {
        [[nodiscard]] lucity::decision
        judge_setting_name(std::string_view name) const noexcept override {
            ++asked;
            return name == "Footer" ? lucity::decision{lucity::action::drop} : lucity::decision{};
        }
        [[nodiscard]] lucity::decision judge_text(std::string_view,
                                                  std::string_view text) const noexcept override {
            return text == "12.0.5.1" ? lucity::decision{lucity::action::replace}
                                      : lucity::decision{};
        }
        mutable int asked = 0;
    };
    const picky rules;
    lucity::monthly_batch<lucity::tier::v2016> report;
    report.system_settings["Footer"] = std::string("Happyville");
    report.system_settings["Release"] = std::string("12.0.5.1");
    for (int round = 1; round != 4; ++round) {
        const auto strict = redact(report, lucity::redaction_rules(rules));
        BOOST_TEST(!strict.report().system_settings.contains("Footer"));
        BOOST_TEST(*strict.report().system_settings.at("Release").if_text() == lucity::in_use);
        BOOST_TEST(rules.asked == 2 * round);
        BOOST_TEST(*redact(report).report().system_settings.at("Release").if_text() == "12.0.5.1");
    }
}
