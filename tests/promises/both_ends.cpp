// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/receiving/inspect.hpp>

#include "support/json_text.hpp"
#include "support/random_reports.hpp"
#include "support/report_bytes.hpp"

#include <lucity/receiving/decode.hpp>
#include <lucity/redaction/redact.hpp>
#include <lucity/sending/encode.hpp>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// Reporters redact reports, receivers redact bytes: the results must be the same.

using lucity::inspector;
using lucity::rule;
using lucity::violation_code;
using test::told;

namespace {

/// A number after "--" sets how many reports of each kind and tier are tried.
std::uint64_t rounds() {
    const auto& arguments = boost::unit_test::framework::master_test_suite();
    return arguments.argc > 1 ? std::strtoull(arguments.argv[1], nullptr, 10) : 80;
}

/// Without what a receiver would refuse, which only the typed path redacts.
constexpr test::ingredients as_on_the_wire{.invalid_utf8 = false, .duplicate_names = false};

template <template <lucity::tier> class Reporter>
auto consent_of(lucity::reporter<Reporter>) {
    using namespace std::chrono_literals;
    return lucity::consent<Reporter>::from(lucity::choice::opted_in, 2026y / 11 / 1,
                                           lucity::tier::v2016)
        .value();
}

/// Calls `check(raw, bytes, seed)` with reports of every kind and tier, and with their bytes before
/// redaction.
template <class Check>
void for_all(Check check) {
    test::for_each_report_type([&]<class Report>(const Report&) {
        for (std::uint64_t seed = 0; seed != rounds(); ++seed) {
            const auto raw = test::report_generator(seed, seed, as_on_the_wire).make<Report>();
            BOOST_TEST_CONTEXT(Report::about.name << ", seed " << seed) {
                check(raw, lucity::detail::encoded(raw), seed);
            }
        }
    });
}

/// A report with a version and an address whose names say nothing about them.
template <lucity::tier T>
struct pump {
    static constexpr lucity::report_info about{.name = "pump",
                                               .since = lucity::tier::v2015,
                                               .sentence = "Pumps report daily.",
                                               .opting_out = "Its switch stops it."};
    using consented_by = lucity::reporter<pump>;

    lucity::field<pump, std::string, lucity::since<lucity::tier::v2015>,
                  lucity::treated_as<lucity::treatment::version>,
                  lucity::stated_as<"The level of the pump's software.">>
        level{};
    lucity::field<pump, std::string, lucity::since<lucity::tier::v2015>,
                  lucity::treated_as<lucity::treatment::scanned>,
                  lucity::stated_as<"The place of the pump.">>
        place{};

    BOOST_DESCRIBE_CLASS(pump, (), (level, place), (), ())
};

violation_code code_of(rule why) {
    switch (why) {
    case rule::secret_setting:
        return violation_code::secret;
    case rule::unknown_key:
        return violation_code::unknown_member;
    case rule::out_of_range:
        return violation_code::out_of_range;
    case rule::duplicate_name:
        return violation_code::duplicate_member;
    case rule::none:
    case rule::exposed_name:
    case rule::exposed_text:
    case rule::named_so:
    case rule::not_utf8:
    case rule::added_rule:
        break;
    }
    return violation_code::exposed;
}

std::string told_as_violations(const lucity::audit& audit) {
    lucity::violation_list violations;
    for (const auto& entry : audit)
        violations.add({code_of(entry.why), entry.path});
    return told(violations);
}

std::vector<std::string> sorted_violations(const lucity::verdict& found) {
    std::vector<std::string> all;
    for (const auto& violation : found.violations())
        all.push_back(std::string(to_string(violation.code)) + violation.path.text());
    std::ranges::sort(all);
    return all;
}

/// The text that a value is judged by. A number that isn't an integer has lost its digits.
std::optional<std::string> judged_text(const boost::json::value& value) {
    if (value.is_int64() || value.is_uint64())
        return boost::json::serialize(value);
    return value.is_string() ? std::optional(std::string(value.get_string())) : std::nullopt;
}

/// Compares every value of an output with the input: it is the same, `in use`, or removed.
void check_against(const boost::json::value& out, const boost::json::value& in,
                   std::string_view name) {
    if (const auto* object = out.if_object()) {
        for (const auto& member : *object) {
            BOOST_TEST((lucity::judge_setting_name(member.key()) == lucity::decision{}));
            BOOST_REQUIRE(in.as_object().contains(member.key()));
            check_against(member.value(), in.at(member.key()), member.key());
        }
    } else if (const auto* array = out.if_array()) {
        BOOST_REQUIRE(array->size() == in.as_array().size());
        for (std::size_t i = 0; i != array->size(); ++i)
            check_against((*array)[i], in.as_array()[i], name);
    } else if (out != in) {
        BOOST_TEST(out == "in use");
        BOOST_TEST((in.is_string() || in.is_number()));
    } else if (const auto text = judged_text(out)) {
        BOOST_TEST((judge_text(*text, lucity::read_name(name)) == lucity::decision{}), *text);
    }
}

} // namespace

BOOST_AUTO_TEST_CASE(both_ends_write_the_same_bytes_for_the_same_reasons) {
    std::size_t leaks = 0;
    for_all([&]<class Report>(const Report& raw, const std::string& bytes, std::uint64_t) {
        const auto clean = redact(raw);
        const auto found = inspector().inspect(bytes);
        BOOST_TEST(found.redacted() == lucity::detail::encoded(clean.report()));
        BOOST_TEST(told(found.violations()) == told_as_violations(clean.audit()));
        leaks += clean.audit().size();
    });
    BOOST_TEST(leaks > 10 * rounds());
}

BOOST_AUTO_TEST_CASE(a_receiver_finds_clean_what_a_reporter_encodes) {
    for_all([]<class Report>(const Report& raw, const std::string&, std::uint64_t) {
        const auto given = consent_of(typename Report::consented_by());
        const auto body = encode(redact(raw), given);
        BOOST_REQUIRE(body.has_value());
        const auto found = inspector().inspect(*body);
        BOOST_TEST(found.clean());
        BOOST_TEST(found.redacted() == *body);
        BOOST_TEST(body->find(test::planted) == std::string::npos);
    });
}

BOOST_AUTO_TEST_CASE(decoding_and_redacting_gives_what_an_inspector_writes) {
    for_all([]<class Report>(const Report& raw, const std::string& bytes, std::uint64_t) {
        const auto found = inspector().inspect(bytes);
        const auto read = lucity::decode<Report>(bytes);
        BOOST_TEST(told(read.violations) == told(found.violations()));
        BOOST_REQUIRE(read.report.has_value());
        BOOST_TEST((redact(*read.report).report() == redact(raw).report()));
        BOOST_TEST(lucity::detail::encoded(redact(*read.report).report()) == found.redacted());

        const auto any = lucity::decode_any(bytes);
        BOOST_REQUIRE(any.report.has_value());
        BOOST_REQUIRE(std::holds_alternative<Report>(*any.report));
        BOOST_TEST((std::get<Report>(*any.report) == *read.report));
    });
}

BOOST_AUTO_TEST_CASE(other_secrets_give_the_same_output_and_the_same_violations) {
    test::for_each_report_type([]<class Report>(const Report&) {
        for (std::uint64_t seed = 0; seed != rounds(); ++seed) {
            const auto inspected = [&](std::uint64_t secrets) {
                return inspector().inspect(lucity::detail::encoded(
                    test::report_generator(seed, secrets, as_on_the_wire).make<Report>()));
            };
            const auto one = inspected(1'000 + seed);
            const auto other = inspected(2'000 + seed);
            BOOST_TEST_CONTEXT(Report::about.name << ", seed " << seed) {
                BOOST_TEST(one.redacted() == other.redacted());
                BOOST_TEST(told(one.violations()) == told(other.violations()));
                BOOST_TEST(!one.redacted().empty());
            }
        }
    });
}

BOOST_AUTO_TEST_CASE(inspecting_again_changes_nothing) {
    for_all([](const auto&, const std::string& bytes, std::uint64_t) {
        const auto once = inspector().inspect(bytes);
        const auto twice = inspector().inspect(once.redacted());
        BOOST_TEST(twice.redacted() == once.redacted());
        BOOST_TEST(twice.clean());
    });
}

BOOST_AUTO_TEST_CASE(white_space_and_escapes_change_no_decision) {
    for_all([](const auto&, const std::string& bytes, std::uint64_t seed) {
        const auto plain = inspector().inspect(bytes);
        test::random_source random(seed);
        for (const auto& other :
             {test::with_white_space(bytes, random), test::with_escapes(bytes, random, 1),
              test::with_escapes(bytes, random, 5),
              test::with_white_space(test::with_escapes(bytes, random, 2), random)}) {
            const auto found = inspector().inspect(other);
            BOOST_TEST(found.redacted() == plain.redacted());
            BOOST_TEST(told(found.violations()) == told(plain.violations()));
        }
    });
}

BOOST_AUTO_TEST_CASE(the_order_of_members_changes_no_decision) {
    for_all([](const auto&, const std::string& bytes, std::uint64_t seed) {
        const auto parsed = boost::json::parse(bytes);
        const auto plain = inspector().inspect(boost::json::serialize(parsed));
        test::random_source random(seed);
        const auto reordered =
            inspector().inspect(boost::json::serialize(test::shuffled(parsed, random)));
        BOOST_TEST(boost::json::parse(reordered.redacted()) ==
                   boost::json::parse(plain.redacted()));
        BOOST_TEST(sorted_violations(reordered) == sorted_violations(plain),
                   boost::test_tools::per_element());
    });
}

BOOST_AUTO_TEST_CASE(a_field_decides_what_is_a_version_at_both_ends) {
    const pump<lucity::tier::v2015> raw{.level = "10.0.17.1", .place = "10.0.17.1"};
    const auto bytes = lucity::detail::encoded(lucity::redact(raw).report());
    BOOST_TEST(bytes == R"({"schema":"pump/2015","level":"10.0.17.1","place":"in use"})");
    const inspector pumps({}, lucity::report_list<pump>::schemas);
    BOOST_TEST(pumps.inspect(lucity::detail::encoded(raw)).redacted() == bytes);
    BOOST_TEST(told(inspector().inspect(bytes).violations()) == "unknown_schema");
}

BOOST_AUTO_TEST_CASE(a_receiver_reads_every_number_that_a_report_can_hold) {
    for (std::string_view digits :
         {"-0", "1.50", "1E400", "-1.0e+007", "123456789012345678901234567890.10", "1e2147483647",
          "1e2147483648", "-1E-2147483649", "0e99999999999999999999",
          "12345678901234567890123e2147483647"}) {
        const auto found = inspector().inspect(test::with_settings("\"a\":" + std::string(digits)));
        BOOST_TEST(found.clean(), digits);
        BOOST_TEST(lucity::number::parse(digits).has_value(), digits);
    }
}

BOOST_AUTO_TEST_CASE(the_schema_may_come_last) {
    for (auto report : {test::batch_2016, test::batch_2015, test::installer}) {
        const auto schema_end = report.find(',') + 1;
        auto last = "{" + std::string(report.substr(schema_end));
        last.back() = ',';
        last.append(report.substr(1, schema_end - 2)).append("}");
        const auto found = inspector().inspect(last);
        BOOST_TEST(found.clean());
        BOOST_TEST(found.redacted() == last);
    }
}

BOOST_AUTO_TEST_CASE(a_second_parser_finds_nothing_else_and_nothing_exposed_in_the_output) {
    for_all([](const auto&, const std::string& bytes, std::uint64_t) {
        const auto found = inspector().inspect(bytes);
        check_against(boost::json::parse(found.redacted()), boost::json::parse(bytes), "");
    });
}
