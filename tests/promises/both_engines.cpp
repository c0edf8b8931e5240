// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// The copier accepts nothing that the reference wouldn't, and then gives the same bytes and the
// same violations: on reports as encoders write them, and on what chance makes of these. A number
// behind "--" is how many reports are tried.

#include <lucity/receiving/fast/report_copier.hpp>

#include "support/mutated_reports.hpp"
#include "support/page_edge.hpp"
#include "support/pair_of_engines.hpp"
#include "support/random_reports.hpp"
#include "support/report_bytes.hpp"

#include <lucity/policy/reports.hpp>
#include <lucity/redaction/redact.hpp>
#include <lucity/redaction/rules.hpp>
#include <lucity/sending/detail/encoder.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace {

using boost::unit_test::framework::master_test_suite;

/// Rules such as a site may add.
struct added_rules : lucity::added_rules {
    [[nodiscard]] lucity::decision
    judge_setting_name(std::string_view name) const noexcept override {
        const bool drops = name.find("name") != std::string_view::npos;
        return drops ? lucity::decision{lucity::action::drop, lucity::rule::added_rule}
                     : lucity::decision{};
    }
    [[nodiscard]] lucity::decision judge_text(std::string_view,
                                              std::string_view text) const noexcept override {
        if (text.size() % 3 == 1)
            return {lucity::action::replace, lucity::rule::added_rule};
        if (text.find("happy") != std::string_view::npos)
            return {lucity::action::keep, lucity::rule::added_rule};
        return {};
    }
};

} // namespace

BOOST_AUTO_TEST_CASE(they_agree_whatever_rules_and_limits_came_before) {
    const added_rules added;
    const lucity::redaction_rules rules[]{lucity::redaction_rules(), lucity::redaction_rules(added),
                                          lucity::redaction_rules().decode_base64()};
    test::pair_of_engines engines;
    for (std::uint64_t seed = 0; seed != 3000; ++seed) {
        test::random_source source(seed);
        auto bytes = test::random_bytes_of_a_report(seed / 3);
        for (auto left = source.below(3); left != 0; --left)
            test::mutate(bytes, source);
        lucity::limits most;
        if (source.one_in(3)) {
            most.key = 20 + source.below(50);
            most.text = 30 + source.below(60);
        }
        BOOST_TEST(engines.agree_on(bytes, most, rules[source.below(std::size(rules))]),
                   "seed " << seed);
    }
    BOOST_TEST(engines.accepted() > 300u);
}

BOOST_AUTO_TEST_CASE(they_agree_on_whatever_chance_makes_of_reports) {
    const auto& arguments = master_test_suite();
    const std::uint64_t rounds =
        arguments.argc > 1 ? std::strtoull(arguments.argv[1], nullptr, 10) : 20'000;
    test::pair_of_engines engines;
    std::uint64_t differences = 0;
    for (std::uint64_t seed = 0; seed < rounds;) {
        const auto whole = test::random_bytes_of_a_report(seed);
        test::random_source source(seed);
        for (int variant = 0; variant != 16; ++variant, ++seed) {
            auto bytes = whole;
            for (auto left = variant == 0 ? 0 : source.below(5); left != 0; --left)
                test::mutate(bytes, source);
            if (engines.agree_on(bytes))
                continue;
            ++differences;
            BOOST_TEST_MESSAGE("seed " << seed << ": " << bytes);
        }
    }
    BOOST_TEST(differences == 0u);
    BOOST_TEST(engines.accepted() > rounds / 10);
}

BOOST_AUTO_TEST_CASE(the_copier_takes_what_encoders_write) {
    test::pair_of_engines engines;
    for (std::uint64_t seed = 0; seed != 500; ++seed) {
        constexpr test::ingredients encodable{
            .invalid_utf8 = false, .duplicate_names = false, .huge_counts = false};
        const auto report = test::report_generator(seed, seed, encodable)
                                .make<lucity::monthly_batch<lucity::tier::v2016>>();
        BOOST_TEST(engines.agree_on(lucity::detail::encoded(lucity::redact(report).report())));
    }
    BOOST_TEST(engines.accepted() == 500u);
}

BOOST_AUTO_TEST_CASE(they_agree_on_reports_at_the_edge_of_what_can_be_read) {
    const test::page_edge edge;
    test::pair_of_engines engines;
    // What can be long: it begins before the last bytes of the report, or among them, and ends
    // there.
    const std::string_view open[]{"\"a\":\"", "\"a\":\"\\n", "\"a\":1",
                                  "\"a\":",   "\"",          "\"a\" :\"http://planted/"};
    const std::string_view fill[]{"x",    " ",       "7",  "\\n", "\\\\", "\xc3\xa9",
                                  "\n\t", "\\u00e9", "\"", "{",   ","};
    const std::string_view close[]{"\"", "", "\",\"b\":1", ",\"b\":[]", "\":1", "}}", " \n "};
    for (auto first : open)
        for (auto piece : fill)
            for (auto last : close)
                for (std::size_t size :
                     {1u, 60u, 200u, 250u, 256u, 300u, 3800u, 4090u, 4100u, 9000u}) {
                    std::string members =
                        "\"pad\":\"" + std::string(5000, 'p') + "\"," + std::string(first);
                    for (std::size_t i = 0; i < size; i += piece.size())
                        members += piece;
                    members += last;
                    const auto report = test::with_settings(members);
                    BOOST_TEST_CONTEXT(first << '|' << piece << '|' << last << '|' << size) {
                        BOOST_TEST(engines.agree_on(edge.place(report)));
                        BOOST_TEST(engines.agree_on(edge.place(report + std::string(size, ' '))));
                        BOOST_TEST(engines.agree_on(
                            edge.place(std::string_view(report).substr(0, report.size() - 1))));
                    }
                }
    BOOST_TEST(engines.accepted() > 500u);
}

BOOST_AUTO_TEST_CASE(they_agree_on_mutants_of_large_reports_at_the_edge) {
    const test::page_edge edge;
    test::pair_of_engines engines;
    for (std::uint64_t seed = 0; seed != 600; ++seed) {
        test::random_source source(seed);
        auto bytes = test::random_bytes_of_a_report(seed);
        std::string more = "{";
        for (std::size_t i = 0, count = 100 + source.below(100); i != count; ++i)
            more += "\"Setting " + std::to_string(i) + "\":\"value " +
                    std::string(source.below(60), 'v') + "\",";
        if (const auto at = bytes.find("\"system_settings\":{"); at != std::string::npos)
            bytes.insert(at + 19, more.substr(1));
        BOOST_TEST(engines.agree_on(edge.place(bytes)));
        for (int variant = 0; variant != 8; ++variant) {
            auto mutant = bytes;
            for (auto left = source.below(3); left != 0; --left)
                mutate(mutant, source);
            BOOST_TEST(engines.agree_on(edge.place(mutant)), "seed " << seed);
        }
    }
    BOOST_TEST(engines.accepted() > 600u);
}

BOOST_AUTO_TEST_CASE(an_escaped_name_is_not_taken_for_the_name_that_looks_like_it) {
    test::pair_of_engines engines;
    const auto report = [](std::string_view name) {
        return test::with_settings("\"" + std::string(name) + "\":\"http://planted\",\"b\":1");
    };
    for (auto name : {"a\\\\nb", "a\\nb", "a\\\\\\\"b", "a\\\"b", "a\\\\u0062", "a\\u0062", "ab"})
        for (auto other :
             {"a\\\\nb", "a\\nb", "a\\\\\\\"b", "a\\\"b", "a\\\\u0062", "a\\u0062", "ab"}) {
            BOOST_TEST(engines.agree_on(report(name)));
            BOOST_TEST(engines.agree_on(report(other)));
        }
    BOOST_TEST(engines.accepted() == 98u);
}

BOOST_AUTO_TEST_CASE(no_name_is_expected_where_none_is_known) {
    // Also not one that is made of the bytes that a name could be stored with.
    using namespace std::string_view_literals;
    for (auto key : {"\1\0\0"sv, "\0"sv, "\0\0\0"sv, "\1"sv, ""sv, "\"\n\":"sv, "\"a\nb\":"sv})
        for (std::string_view before : {"", "\"a\\nb\":1,", "\"b\":1,"}) {
            test::pair_of_engines engines;
            for (int round = 0; round != 3; ++round) {
                const auto good = test::with_settings(std::string(before) + "\"c\":1");
                BOOST_TEST(engines.agree_on(good));
                std::string bytes(before);
                bytes.append(key).append("1");
                BOOST_TEST(engines.agree_on(test::with_settings(bytes)));
            }
            BOOST_TEST(engines.accepted() == 3u);
        }
}

BOOST_AUTO_TEST_CASE(they_agree_at_every_limit) {
    test::pair_of_engines engines;
    for (std::uint64_t seed = 0; seed != 40; ++seed) {
        const auto bytes = test::random_bytes_of_a_report(seed);
        for (std::size_t limit = 0; limit != 40; ++limit)
            for (auto member :
                 {&lucity::limits::depth, &lucity::limits::members, &lucity::limits::key,
                  &lucity::limits::text, &lucity::limits::violations}) {
                lucity::limits most;
                most.*member = limit;
                BOOST_TEST_CONTEXT("seed " << seed << ", limit " << limit)
                BOOST_TEST(engines.agree_on(bytes, most));
            }
        for (auto size : {bytes.size() - 1, bytes.size(), bytes.size() + 1}) {
            lucity::limits most;
            most.bytes = size;
            BOOST_TEST(engines.agree_on(bytes, most));
        }
    }
    BOOST_TEST(engines.accepted() > 0u);
}
