// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// The copier accepts only what the reference accepts, and then gives the same bytes and the same
// violations: on reports as encoders write them, and on random changes of these. A number after
// "--" sets how many reports are tried.

#include <lucity/receiving/fast/report_copier.hpp>

#include "support/mutated_reports.hpp"
#include "support/page_edge.hpp"
#include "support/pair_of_engines.hpp"
#include "support/random_reports.hpp"
#include "support/report_bytes.hpp"

#include <lucity/policy/reports.hpp>
#include <lucity/policy/schema.hpp>
#include <lucity/receiving/inspect.hpp>
#include <lucity/redaction/redact.hpp>
#include <lucity/redaction/rules.hpp>
#include <lucity/sending/detail/encoder.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace {

using boost::unit_test::framework::master_test_suite;

/// Rules that a site might add.
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

std::string with_options(std::string_view tables) {
    return test::edited(test::batch_2015, R"("options":{})",
                        R"("options":{)" + std::string(tables) + "}");
}

std::string with_counts(std::string_view tables) {
    return test::edited(test::batch_2015, R"("record_counts":{})",
                        R"("record_counts":{)" + std::string(tables) + "}");
}

/// Reports with so many members: all counts, and the same in an object and in a list. The last ones
/// may be absent.
class wide_reports {
public:
    explicit wide_reports(std::size_t members, std::size_t optional = 0) : names_(members) {
        for (auto& name : names_) {
            name = "count_" + std::to_string(rows_.size());
            rows_.push_back(row(name, lucity::kind::count, {}));
            rows_.back().optional = rows_.size() > members - optional;
        }
        const lucity::member_table table(rows_.data(), rows_.size());
        parts_ = {row("object", lucity::kind::object, table),
                  row("list", lucity::kind::list, table)};
        schemas_ = {schema("flat", table), schema("object", {&parts_[0], 1}),
                    schema("list", {&parts_[1], 1})};
    }

    [[nodiscard]] std::span<const lucity::report_schema> schemas() const { return schemas_; }
    /// The three reports without one of their members.
    [[nodiscard]] std::vector<std::string> without(std::size_t missing) const {
        std::string members;
        for (std::size_t i = 0; i != names_.size(); ++i)
            if (i != missing)
                members += "\"" + names_[i] + "\":1,";
        members.pop_back();
        return {R"({"schema":"flat/2015",)" + members + "}",
                R"({"schema":"object/2015","object":{)" + members + "}}",
                R"({"schema":"list/2015","list":[{)" + members + "}]}"};
    }
    [[nodiscard]] std::vector<std::string> whole() const { return without(names_.size()); }

private:
    static lucity::member row(std::string_view name, lucity::kind kind,
                              lucity::member_table inside) {
        return {name, kind, lucity::tier::v2015, lucity::treatment::count, {}, inside};
    }
    static lucity::report_schema schema(std::string_view name, lucity::member_table members) {
        return {name, lucity::tier::v2015, {}, {}, members};
    }

    std::vector<std::string> names_;
    std::vector<lucity::member> rows_;
    std::vector<lucity::member> parts_;
    std::vector<lucity::report_schema> schemas_;
};

/// So many settings: secrets, hosts and harmless texts. No two numbers share a name.
std::string numbered_settings(std::size_t first, std::size_t count) {
    std::string members;
    for (auto number = first; number != first + count; ++number) {
        const auto digits = std::to_string(number);
        members += number % 50 == 7    ? "\"License Code " + digits + "\":\"planted\","
                   : number % 50 == 8  ? "\"Server " + digits + "\":\"planted\","
                   : number % 50 == 9  ? "\"\\\\\\\\planted" + digits + "\\\\share\":1,"
                   : number % 50 == 10 ? "\"A \\\"name\\\" " + digits + "\":true,"
                                       : "\"Setting " + digits + "\":\"kept\",";
    }
    members.pop_back();
    return members;
}

} // namespace

BOOST_AUTO_TEST_CASE(they_agree_after_any_other_rules_and_limits) {
    const added_rules added;
    const lucity::redaction_rules rules[]{lucity::redaction_rules(), lucity::redaction_rules(added),
                                          lucity::redaction_rules().decode_base64()};
    test::pair_of_engines engines;
    for (std::uint64_t seed = 0; seed != 3000; ++seed) {
        test::random_source source(seed);
        auto bytes = test::random_bytes_of_a_report(seed / 3);
        for (auto left = source.below(3); left != 0; --left)
            test::mutate(bytes, source);
        lucity::limits allowed;
        if (source.one_in(3)) {
            allowed.key = 20 + source.below(50);
            allowed.text = 30 + source.below(60);
        }
        BOOST_TEST(engines.agree_on(bytes, allowed, rules[source.below(std::size(rules))]),
                   "seed " << seed);
    }
    BOOST_TEST(engines.accepted() > 300u);
}

BOOST_AUTO_TEST_CASE(they_agree_on_randomly_changed_reports) {
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

BOOST_AUTO_TEST_CASE(they_agree_on_reports_that_end_with_readable_memory) {
    const test::page_edge edge;
    test::pair_of_engines engines;
    // Long tokens that begin before the last bytes of the report, or among them, and end there.
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

// After long white space, windows read on from wherever the copier takes it to end.
BOOST_AUTO_TEST_CASE(nothing_is_read_after_white_space_that_is_out_of_reach) {
    test::pair_of_engines engines;
    const std::string space(9000, ' ');
    const std::string settings = R"("a":1,"b":"12.0.5.1","c":true)";
    for (int round = 0; round != 2; ++round)
        BOOST_TEST(engines.agree_on(test::with_settings(settings)));
    BOOST_TEST(engines.accepted() == 2u);
    const auto report = test::with_settings(settings);
    for (std::size_t at = 0; at != report.size(); ++at)
        BOOST_TEST(engines.agree_on(std::string(report).insert(at, space)));
}

BOOST_AUTO_TEST_CASE(they_agree_on_changed_large_reports_that_end_with_readable_memory) {
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
    // Nor is one that consists of bytes that a name could be stored with.
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
                lucity::limits allowed;
                allowed.*member = limit;
                BOOST_TEST_CONTEXT("seed " << seed << ", limit " << limit) {
                    BOOST_TEST(engines.agree_on(bytes, allowed));
                }
            }
        for (auto size : {bytes.size() - 1, bytes.size(), bytes.size() + 1}) {
            lucity::limits allowed;
            allowed.bytes = size;
            BOOST_TEST(engines.agree_on(bytes, allowed));
        }
    }
    BOOST_TEST(engines.accepted() > 0u);
}

// Cases that random changes hardly ever make.

BOOST_AUTO_TEST_CASE(the_copier_does_not_take_an_option_table_twice) {
    test::pair_of_engines engines;
    for (int round = 0; round != 3; ++round) {
        for (auto twice : {R"("WKOPTIONS":{"a":1},"WKOPTIONS":{"b":2})",
                           R"("WKOPTIONS":{},"SWOPTIONS":{"a":1},"WKOPTIONS":{})",
                           R"("WKOPTIONS":{"a":1},"\u0057KOPTIONS":{"b":2})"})
            BOOST_TEST(engines.agree_on(with_options(twice)), twice);
        BOOST_TEST(engines.agree_on(
            with_options(R"("WKOPTIONS":{"a":1},"wkoptions":{"a":1},"SWOPTIONS":{"a":1})")));
    }
    BOOST_TEST(engines.accepted() == 3u);
}

// The number would become a text that is longer than the whole entry.
BOOST_AUTO_TEST_CASE(no_number_is_replaced_by_more_than_fits) {
    struct : lucity::added_rules {
        [[nodiscard]] lucity::decision
        judge_setting_name(std::string_view) const noexcept override {
            return {};
        }
        [[nodiscard]] lucity::decision judge_text(std::string_view,
                                                  std::string_view text) const noexcept override {
            return text == "1" ? lucity::decision{lucity::action::replace} : lucity::decision{};
        }
    } const replacing;
    const lucity::redaction_rules rules(replacing);
    test::pair_of_engines engines;
    for (auto name : {"", "a"})
        BOOST_TEST(engines.agree_on(test::with_settings("\"" + std::string(name) + "\":1,\"ab\":7"),
                                    {}, rules));
    BOOST_TEST(engines.accepted() == 0u);
    BOOST_TEST(engines.agree_on(test::with_settings(R"("ab":1,"a":7)"), {}, rules));
    BOOST_TEST(engines.accepted() == 1u);
    std::string shortest = "\"\":1";
    for (char name = 'a'; name <= 'z'; ++name)
        shortest.append(",\"").append(1, name) += "\":1";
    std::string tables;
    for (char first = 'A'; first <= 'Z'; ++first)
        for (char second = 'A'; second <= 'Z'; ++second)
            tables.append("\"").append({first, second}).append("OPTIONS\":{" + shortest + "},");
    tables.pop_back();
    BOOST_TEST(engines.agree_on(with_options(tables), {}, rules));
    BOOST_TEST(engines.accepted() == 1u);
    const auto found = lucity::inspector({}, lucity::standard_reports::schemas, rules)
                           .inspect(with_options(tables));
    BOOST_TEST(found.redacted().size() > 2 * with_options(tables).size());
}

BOOST_AUTO_TEST_CASE(the_copier_does_not_take_a_counted_table_whose_name_exposes_something) {
    test::pair_of_engines engines;
    for (int round = 0; round != 3; ++round) {
        for (auto exposing : {R"("localhost":1)", R"("WKORDER":1,"LocalHost#1":2,"WTMETER":3)",
                              R"("sk_live_4eC39HqLyjWDarjtT1zdp7dc":1)"})
            BOOST_TEST(engines.agree_on(with_counts(exposing)), exposing);
        BOOST_TEST(engines.agree_on(with_counts(R"("WKORDER":1,"localhosts":2,"WTMETER":3)")));
    }
    BOOST_TEST(engines.accepted() == 3u);
}

BOOST_AUTO_TEST_CASE(with_more_than_64_members_none_is_mistaken_for_another) {
    for (std::size_t members : {63u, 64u, 65u, 66u, 128u, 129u, 200u}) {
        const wide_reports wide(members);
        test::pair_of_engines engines(wide.schemas());
        for (const auto& report : wide.whole())
            BOOST_TEST(engines.agree_on(report), report);
        BOOST_TEST(engines.accepted() == (members <= 64 ? 3u : 0u));
        for (std::size_t missing = 0; missing != members; ++missing)
            for (const auto& report : wide.without(missing))
                BOOST_TEST(engines.agree_on(report), report);
        BOOST_TEST(engines.accepted() == (members <= 64 ? 3u : 0u));
    }
    // Nor is one that is required mistaken for one that isn't.
    for (std::size_t members : {64u, 65u, 66u, 129u}) {
        const wide_reports wide(members, members - 1);
        test::pair_of_engines engines(wide.schemas());
        for (const auto& report : wide.whole())
            BOOST_TEST(engines.agree_on(report), report);
        for (std::size_t missing = 0; missing != members; ++missing)
            for (const auto& report : wide.without(missing))
                BOOST_TEST(engines.agree_on(report), report);
    }
}

BOOST_AUTO_TEST_CASE(they_agree_on_more_names_than_are_remembered) {
    test::pair_of_engines engines;
    // The names of the first report are not remembered. The next two each fill the table alone, and
    // the others together, in the middle of a report.
    for (auto count : {5000u, 5000u, 4500u, 3000u, 3000u, 100u})
        for (int round = 0; round != 2; ++round)
            BOOST_TEST(engines.agree_on(
                test::with_settings(numbered_settings(engines.accepted() / 2 * 2000, count))));
    BOOST_TEST(engines.accepted() == 12u);
    std::string tables;
    for (std::size_t number = 0; number != 9000; ++number)
        tables += "\"TABLE" + std::to_string(number) + "\":1,";
    for (std::string_view last : {"\"LAST\":1", "\"localhost\":1", "\"TABLE8999\":1"})
        for (int round = 0; round != 2; ++round)
            BOOST_TEST(engines.agree_on(with_counts(tables + std::string(last))));
    BOOST_TEST(engines.accepted() == 14u);
}
