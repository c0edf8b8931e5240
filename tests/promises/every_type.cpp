// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// Members of every type, required and optional, on the typed path and in both engines. A number
// after "--" sets how many reports are tried.

#include <lucity/payload.hpp>

#include "support/full_report.hpp"
#include "support/json_text.hpp"
#include "support/mutated_reports.hpp"
#include "support/pair_of_engines.hpp"
#include "support/random_reports.hpp"
#include "support/report_bytes.hpp"
#include "support/report_of_every_type.hpp"

#include <lucity/receiving/detail/rule_codes.hpp>

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace {

using lucity::encode_error;
using lucity::tier;
using test::tank;
using test::told;

using newest = tank<tier::v2016>;

std::uint64_t rounds() {
    const auto& arguments = boost::unit_test::framework::master_test_suite();
    return arguments.argc > 1 ? std::strtoull(arguments.argv[1], nullptr, 10) : 400;
}

constexpr test::ingredients as_on_the_wire{.invalid_utf8 = false, .duplicate_names = false};
constexpr test::ingredients encodable{
    .invalid_utf8 = false, .duplicate_names = false, .huge_counts = false};

lucity::verdict inspected(std::string_view bytes, const lucity::limits& allowed = {}) {
    return lucity::inspector(allowed, test::tanks::schemas).inspect(bytes);
}

/// Calls `check(raw, bytes, seed)` with reports of both tiers, and with their bytes before
/// redaction.
template <class Check>
void for_all(test::ingredients of, Check check) {
    const auto run = [&]<class Report>(const Report&) {
        for (std::uint64_t seed = 0; seed != rounds(); ++seed)
            BOOST_TEST_CONTEXT("seed " << seed) {
                const auto raw = test::report_generator(seed, seed, of).make<Report>();
                check(raw, lucity::detail::encoded(raw), seed);
            }
    };
    run(tank<tier::v2015>());
    run(newest());
}

std::string told_as_violations(const lucity::audit& audit) {
    lucity::violation_list violations;
    for (const auto& entry : audit)
        violations.add({lucity::detail::code_of(entry.why), entry.path});
    return told(violations);
}

newest small_tank() {
    newest report;
    report.release = "2016";
    return report;
}

/// The bytes of a small tank with members added before its inlets, and its inlets replaced.
std::string with_members(std::string_view members) {
    return test::edited(lucity::detail::encoded(small_tank()), R"("inlets":[])",
                        std::string(members) + R"("inlets":[])");
}
std::string with_value(std::string_view from, std::string_view to) {
    return test::edited(lucity::detail::encoded(small_tank()), from, to);
}

std::optional<encode_error> error_of(const newest& report, const lucity::limits& allowed = {}) {
    const auto bytes = encode(lucity::redact(report), test::full_consent<test::tank>(), allowed);
    if (bytes)
        return std::nullopt;
    return static_cast<encode_error>(bytes.error().value());
}

/// A report of one member, as no struct would declare it.
struct report_of_one {
    explicit report_of_one(lucity::member row) : member(row) {}
    [[nodiscard]] lucity::report_schema schema() const {
        return {"one", tier::v2015, {}, {}, lucity::member_table(&member, 1)};
    }
    lucity::member member;
};

} // namespace

BOOST_AUTO_TEST_CASE(both_ends_write_the_same_bytes_for_the_same_reasons) {
    std::size_t leaks = 0;
    for_all(as_on_the_wire, [&]<class Report>(const Report& raw, const std::string& bytes, auto) {
        const auto clean = lucity::redact(raw);
        const auto found = inspected(bytes);
        BOOST_TEST(found.redacted() == lucity::detail::encoded(clean.report()));
        BOOST_TEST(told(found.violations()) == told_as_violations(clean.audit()));
        const auto read = lucity::decode<Report>(bytes);
        BOOST_TEST(told(read.violations) == told(found.violations()));
        BOOST_REQUIRE(read.report.has_value());
        BOOST_TEST((lucity::redact(*read.report).report() == clean.report()));
        leaks += clean.audit().size();
    });
    BOOST_TEST(leaks > 4 * rounds());
}

BOOST_AUTO_TEST_CASE(a_receiver_finds_clean_what_a_reporter_encodes) {
    for_all(encodable, [](const auto& raw, const std::string&, auto) {
        const auto body = encode(lucity::redact(raw), test::full_consent<test::tank>());
        BOOST_REQUIRE(body.has_value());
        const auto found = inspected(*body);
        BOOST_TEST(found.clean());
        BOOST_TEST(found.redacted() == *body);
        BOOST_TEST(body->find(test::planted) == std::string::npos);
    });
}

BOOST_AUTO_TEST_CASE(other_secrets_give_the_same_output_and_the_same_violations) {
    for (std::uint64_t seed = 0; seed != rounds(); ++seed) {
        const auto output = [&](std::uint64_t secrets) {
            const auto raw = test::report_generator(seed, secrets, as_on_the_wire).make<newest>();
            const auto found = inspected(lucity::detail::encoded(raw));
            BOOST_TEST(found.redacted() == lucity::detail::encoded(lucity::redact(raw).report()));
            return std::string(found.redacted()) + told(found.violations());
        };
        BOOST_TEST(output(1'000 + seed) == output(2'000 + seed), "seed " << seed);
    }
}

BOOST_AUTO_TEST_CASE(white_space_escapes_and_order_change_no_decision) {
    for_all(as_on_the_wire, [](const auto&, const std::string& bytes, std::uint64_t seed) {
        const auto plain = inspected(bytes);
        test::random_source random(seed);
        for (const auto& other :
             {test::with_white_space(bytes, random), test::with_escapes(bytes, random, 2),
              std::string(plain.redacted())})
            BOOST_TEST(inspected(other).redacted() == plain.redacted());
        const auto parsed = boost::json::parse(plain.redacted());
        const auto reordered = inspected(boost::json::serialize(test::shuffled(parsed, random)));
        BOOST_TEST(reordered.clean());
    });
}

BOOST_AUTO_TEST_CASE(the_engines_agree_on_randomly_changed_reports) {
    constexpr std::string_view tokens[]{"null",
                                        "true",
                                        "false",
                                        "-0",
                                        "1.0",
                                        "1e400",
                                        "-9223372036854775808",
                                        "-9223372036854775809",
                                        "0.1",
                                        "1e-400",
                                        "\"closed\"",
                                        "\"half_open\"",
                                        "\"in use\"",
                                        "[]",
                                        "[\"http://planted\"]",
                                        "\"heated\":null,",
                                        "\"drift\":1,"};
    test::pair_of_engines engines(test::tanks::schemas);
    for_all(encodable, [&](const auto&, const std::string& whole, std::uint64_t seed) {
        BOOST_TEST(engines.agree_on(whole));
        test::random_source source(seed);
        for (int variant = 0; variant != 16; ++variant) {
            auto bytes = whole;
            if (source.one_in(2)) {
                // In place of a value.
                const auto colon = bytes.find("\":", source.below(bytes.size())) + 2;
                if (colon > 2)
                    bytes.replace(colon, bytes.find_first_of(",}]", colon) - colon,
                                  source.pick(tokens));
            } else {
                test::mutate(bytes, source);
            }
            BOOST_TEST(engines.agree_on(bytes), bytes);
        }
    });
    BOOST_TEST(engines.accepted() > rounds());
}

BOOST_AUTO_TEST_CASE(the_copier_takes_every_type_that_encoders_write) {
    test::pair_of_engines engines(test::tanks::schemas);
    std::size_t reports = 0;
    for_all(encodable, [&](const auto& raw, const std::string&, auto) {
        ++reports;
        BOOST_TEST(engines.agree_on(lucity::detail::encoded(lucity::redact(raw).report())));
    });
    BOOST_TEST(engines.accepted() == reports);
}

BOOST_AUTO_TEST_CASE(an_optional_member_may_be_absent_or_null) {
    const auto absent = lucity::detail::encoded(small_tank());
    BOOST_TEST(inspected(absent).clean());
    for (auto name : {"software", "heated", "temperature", "drift", "overflows", "second_lid",
                      "remarks", "more_settings", "spare_inlet", "old_inlets"}) {
        const auto found = inspected(with_members('"' + std::string(name) + "\":null,"));
        BOOST_TEST(found.clean(), name);
        BOOST_TEST(found.redacted() == absent);
    }
    const auto read = lucity::decode<newest>(with_members(R"("heated":null,"drift":-0,)"));
    BOOST_TEST(read.violations.clean());
    BOOST_TEST(!read.report->heated.has_value());
    BOOST_TEST((read.report->drift == 0));
}

BOOST_AUTO_TEST_CASE(a_required_member_must_not_be_null) {
    for (auto from : {R"("in_service":false)", R"("level":0)", R"("height":0)", R"("notes":[])",
                      R"("lid_state":"open")"}) {
        const std::string name(from, std::string_view(from).find(':') + 1);
        BOOST_TEST(told(inspected(with_value(from, name + "null")).violations()) ==
                   "wrong_type /" + name.substr(1, name.size() - 3));
    }
}

BOOST_AUTO_TEST_CASE(an_optional_member_of_a_later_tier_is_not_collected) {
    const auto older = lucity::detail::encoded(lucity::as_tier<tier::v2015>(small_tank()));
    for (auto value : {"true", "null"})
        BOOST_TEST(
            told(inspected(test::edited(older, R"("inlets":[])",
                                        R"("heated":)" + std::string(value) + R"(,"inlets":[])"))
                     .violations()) == "not_collected /heated");
}

BOOST_AUTO_TEST_CASE(an_empty_optional_is_left_out) {
    auto report = small_tank();
    report.main_inlet.is_open = true;
    report.remarks.emplace();
    const auto bytes = lucity::detail::encoded(report);
    BOOST_TEST(bytes.find(R"("main_inlet":{"place":"","is_open":true})") != std::string::npos);
    BOOST_TEST(bytes.ends_with(R"("inlets":[],"remarks":[]})"));
    BOOST_TEST(bytes.find("null") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(numbers_keep_their_digits_and_their_range) {
    struct {
        std::string_view digits;
        /// As a number, an integer and a count.
        std::string_view told[3];
    } constexpr rows[]{
        {"0", {"", "", ""}},
        {"-0", {"", "", "out_of_range"}},
        {"-1", {"", "", "out_of_range"}},
        {"1.0", {"", "wrong_type", "wrong_type"}},
        {"1e2", {"", "wrong_type", "wrong_type"}},
        {"1.50E+03", {"", "wrong_type", "wrong_type"}},
        {"9223372036854775807", {"", "", ""}},
        {"9223372036854775808", {"", "out_of_range", "out_of_range"}},
        {"-9223372036854775808", {"", "", "out_of_range"}},
        {"-9223372036854775809", {"", "out_of_range", "out_of_range"}},
        {"123456789012345678901234567890", {"", "out_of_range", "out_of_range"}},
        {"1.7976931348623157e308", {"", "wrong_type", "wrong_type"}},
        {"1.7976931348623159e308", {"out_of_range", "wrong_type", "wrong_type"}},
        {"-1e400", {"out_of_range", "wrong_type", "wrong_type"}},
        {"1e99999999999999999999", {"out_of_range", "wrong_type", "wrong_type"}},
        {"4.9e-324", {"", "wrong_type", "wrong_type"}},
        {"1e-400", {"out_of_range", "wrong_type", "wrong_type"}},
        {"1e-99999999999999999999", {"out_of_range", "wrong_type", "wrong_type"}},
        {"0.00e99999999999999999999", {"", "wrong_type", "wrong_type"}},
        {"\"1\"", {"wrong_type", "wrong_type", "wrong_type"}},
        {"true", {"wrong_type", "wrong_type", "wrong_type"}},
    };
    constexpr std::string_view members[]{"level", "height", "fills"};
    test::pair_of_engines engines(test::tanks::schemas);
    for (const auto& row : rows)
        for (std::size_t i = 0; i != std::size(members); ++i)
            BOOST_TEST_CONTEXT(row.digits << ' ' << members[i]) {
                const auto before = '"' + std::string(members[i]) + "\":";
                const auto bytes = with_value(before + "0", before + std::string(row.digits));
                const auto found = inspected(bytes);
                const auto expected =
                    row.told[i].empty() ? ""
                                        : std::string(row.told[i]) + " /" + std::string(members[i]);
                BOOST_TEST(told(found.violations()) == expected);
                BOOST_TEST((found.redacted() == bytes) == expected.empty());
                BOOST_TEST(engines.agree_on(bytes));
            }
}

BOOST_AUTO_TEST_CASE(a_number_is_decoded_to_its_value) {
    const auto level = [](std::string_view digits) {
        return lucity::decode<newest>(
                   with_value(R"("level":0)", R"("level":)" + std::string(digits)))
            .report->level;
    };
    BOOST_TEST(level("1.50E+03") == 1500.0);
    BOOST_TEST(level("-2.5e-7") == -2.5e-7);
    BOOST_TEST(level("1e400") == 0.0);
    const auto height = [](std::string_view digits) {
        return lucity::decode<newest>(
                   with_value(R"("height":0)", R"("height":)" + std::string(digits)))
            .report->height;
    };
    BOOST_TEST(height("-9223372036854775808") == std::numeric_limits<std::int64_t>::min());
    BOOST_TEST(height("9223372036854775807") == std::numeric_limits<std::int64_t>::max());
}

BOOST_AUTO_TEST_CASE(encoding_a_number_that_json_does_not_have_is_an_error) {
    const auto with_level = [](double level) {
        auto report = small_tank();
        report.level = level;
        return report;
    };
    const auto infinity = std::numeric_limits<double>::infinity();
    for (double level : {infinity, -infinity, std::numeric_limits<double>::quiet_NaN()}) {
        BOOST_TEST((error_of(with_level(level)) == encode_error::out_of_range));
        const auto shown = preview_of(lucity::redact(with_level(level)));
        BOOST_TEST((shown.refused == encode_error::out_of_range));
    }
    BOOST_TEST(!error_of(with_level(std::numeric_limits<double>::max())));
    auto other = small_tank();
    other.temperature = infinity;
    BOOST_TEST((error_of(other) == encode_error::out_of_range));
}

BOOST_AUTO_TEST_CASE(an_enumeration_is_one_of_its_names_and_never_in_use) {
    const auto lid = [](std::string_view value) {
        return with_value(R"("lid_state":"open")", R"("lid_state":)" + std::string(value));
    };
    test::pair_of_engines engines(test::tanks::schemas);
    for (auto name : {R"("open")", R"("half_open")", R"("closed")", R"("\u0063losed")"}) {
        BOOST_TEST(inspected(lid(name)).clean(), name);
        BOOST_TEST(engines.agree_on(lid(name)));
    }
    BOOST_TEST(engines.accepted() == 4u);
    for (auto text : {R"("in use")", R"("Open")", R"("open ")", R"("")", R"("http://planted")"}) {
        const auto found = inspected(lid(text));
        BOOST_TEST(told(found.violations()) == "out_of_range /lid_state", text);
        BOOST_TEST(found.redacted().find("lid_state") == std::string_view::npos);
        BOOST_TEST(engines.agree_on(lid(text)));
    }
    BOOST_TEST(told(inspected(lid("1")).violations()) == "wrong_type /lid_state");
    const auto read = lucity::decode<newest>(lid(R"("half_open")"));
    BOOST_TEST((read.report->lid_state == test::lid::half_open));
}

BOOST_AUTO_TEST_CASE(encoding_a_value_that_an_enumeration_does_not_describe_is_an_error) {
    auto report = small_tank();
    report.lid_state = static_cast<test::lid>(7);
    BOOST_TEST((error_of(report) == encode_error::out_of_range));
}

BOOST_AUTO_TEST_CASE(a_text_of_a_list_is_replaced_alone) {
    auto report = small_tank();
    report.notes = {"repainted", "see http://planted/help", "", "planted@planted.gov", "done"};
    report.remarks = {{"http://planted"}};
    const auto clean = lucity::redact(report);
    BOOST_TEST((clean.report().notes ==
                std::vector<std::string>{"repainted", "in use", "", "in use", "done"}));
    BOOST_TEST(told_as_violations(clean.audit()) ==
               "exposed /notes/1; exposed /notes/3; exposed /remarks/0");
    const auto shown = to_text(preview_of(clean));
    BOOST_TEST(shown.find("planted") == std::string::npos);
    BOOST_TEST(shown.find("in use") != std::string::npos);

    // An element that isn't a text is removed alone, too.
    const auto bytes =
        with_value(R"("notes":[])", R"("notes":["a",1,null,"http://planted",["b"]])");
    const auto found = inspected(bytes);
    BOOST_TEST(found.redacted() == with_value(R"("notes":[])", R"("notes":["a","in use"])"));
    BOOST_TEST(told(found.violations()) ==
               "wrong_type /notes/1; wrong_type /notes/2; exposed /notes/3; wrong_type /notes/4");
    const auto read = lucity::decode<newest>(bytes);
    BOOST_TEST(
        (lucity::redact(*read.report).report().notes == std::vector<std::string>{"a", "in use"}));
    const auto preview = preview_of(bytes, lucity::inspector({}, test::tanks::schemas));
    BOOST_TEST_REQUIRE(preview.has_value());
    BOOST_TEST(preview->count(lucity::action::replace) == 1u);
    BOOST_TEST(preview->count(lucity::action::drop) == 3u);
}

BOOST_AUTO_TEST_CASE(no_number_leaves_under_a_name_that_may_be_of_a_secret_or_a_place) {
    using enum lucity::kind;
    for (auto kind : {count, integer, number})
        for (std::string_view name : {"door_pin", "mail_server", "password", "report_folder"}) {
            const report_of_one one({name, kind, tier::v2015, lucity::treatment::kept, {}, {}});
            const std::array schemas{one.schema()};
            const auto bytes = R"({"schema":"one/2015",")" + std::string(name) + R"(":7781})";
            const auto found = lucity::inspector({}, schemas).inspect(bytes);
            BOOST_TEST(told(found.violations()) == "exposed /" + std::string(name));
            BOOST_TEST(found.redacted() == R"({"schema":"one/2015"})");
            BOOST_TEST(test::pair_of_engines(schemas).agree_on(bytes));
        }
    // Neither a boolean nor a name from the program can be a secret.
    constexpr std::array<std::string_view, 1> names{"set"};
    for (auto [kind, value] : {std::pair{boolean, "true"}, std::pair{enumeration, "\"set\""}}) {
        const report_of_one one(
            {"door_pin", kind, tier::v2015, lucity::treatment::kept, {}, {}, false, names});
        const std::array schemas{one.schema()};
        const auto bytes = R"({"schema":"one/2015","door_pin":)" + std::string(value) + "}";
        BOOST_TEST(lucity::inspector({}, schemas).inspect(bytes).clean());
    }
}

BOOST_AUTO_TEST_CASE(every_number_may_leave_under_a_name_that_spares_it) {
    // The recogniser needn't look at numbers: it would find nothing.
    test::random_source random(1);
    for (int i = 0; i != 20'000; ++i) {
        const auto bits = random.next() >> random.below(64);
        const auto digits = random.one_in(2)
                                ? std::to_string(bits)
                                : lucity::number(static_cast<double>(bits) /
                                                 static_cast<double>(1 + random.below(1000000)))
                                      .text();
        for (auto name : {"level", "users", "user_count", "version", "site"})
            BOOST_TEST((lucity::judge_text(digits, lucity::read_name(name)) == lucity::decision{}),
                       name << ' ' << digits);
    }
}

BOOST_AUTO_TEST_CASE(limits_are_the_same_at_both_ends) {
    test::pair_of_engines engines(test::tanks::schemas);
    for (std::uint64_t seed = 0; seed != 30; ++seed) {
        const auto raw = test::report_generator(seed, seed, encodable).make<newest>();
        const auto bytes = lucity::detail::encoded(lucity::redact(raw).report());
        for (std::size_t limit = 0; limit != 50; ++limit)
            for (auto member : {&lucity::limits::depth, &lucity::limits::members,
                                &lucity::limits::key, &lucity::limits::text}) {
                lucity::limits allowed;
                allowed.*member = limit;
                BOOST_TEST_CONTEXT("seed " << seed << ", limit " << limit) {
                    BOOST_TEST(engines.agree_on(bytes, allowed));
                    BOOST_TEST(error_of(raw, allowed).has_value() ==
                               !inspected(bytes, allowed).valid());
                }
            }
    }
}

BOOST_AUTO_TEST_CASE(a_limit_counts_elements_and_digits) {
    lucity::limits allowed;
    allowed.members = 24;
    auto report = small_tank();
    report.notes.resize(24);
    BOOST_TEST(!error_of(report, allowed));
    report.notes.resize(25);
    BOOST_TEST((error_of(report, allowed) == encode_error::too_many_members));
    report = small_tank();
    allowed = {};
    allowed.text = 9;
    report.height = -12345678;
    BOOST_TEST(!error_of(report, allowed));
    report.height = -123456789;
    BOOST_TEST((error_of(report, allowed) == encode_error::too_long));
    report.height = 0;
    report.level = 1.0 / 3;
    BOOST_TEST((error_of(report, allowed) == encode_error::too_long));
    report.level = 0;
    allowed.text = 8;
    report.lid_state = test::lid::half_open;
    BOOST_TEST((error_of(report, allowed) == encode_error::too_long));
}

BOOST_AUTO_TEST_CASE(a_report_keeps_its_values_when_converted_between_tiers) {
    using lucity::with_field;
    auto report = small_tank();
    report.notes = {"a"};
    report.lid_state = test::lid::closed;
    report.main_inlet = {.place = "north", .is_open = true, .flow = 0.5};
    const auto older = lucity::as_tier<tier::v2015>(report);
    BOOST_TEST((older.notes == report.notes));
    BOOST_TEST((older.lid_state == test::lid::closed));
    BOOST_TEST((older.main_inlet.is_open == true));
    const auto later = lucity::as_tier<tier::v2016>(
        older, with_field<"main_inlet">(report.main_inlet), with_field<"inlets">(report.inlets),
        with_field<"software">("1.0"), with_field<"heated">(true), with_field<"temperature">(0.5),
        with_field<"drift">(-7), with_field<"overflows">(std::optional<std::uint64_t>(7)),
        with_field<"second_lid">(test::lid::half_open), with_field<"remarks">(std::nullopt),
        with_field<"more_settings">(std::nullopt), with_field<"spare_inlet">(report.main_inlet),
        with_field<"old_inlets">(std::nullopt));
    BOOST_TEST((later.software == "1.0"));
    BOOST_TEST((later.heated == true));
    BOOST_TEST((later.temperature == 0.5));
    BOOST_TEST((later.drift == -7));
    BOOST_TEST((later.overflows == 7u));
    BOOST_TEST((later.second_lid == test::lid::half_open));
    BOOST_TEST(!later.remarks.has_value());
    BOOST_TEST((later.spare_inlet->flow == 0.5));
}

BOOST_AUTO_TEST_CASE(an_optional_that_a_later_tier_adds_takes_no_room_before) {
    static_assert(sizeof(test::inlet<tier::v2015>) < sizeof(test::inlet<tier::v2016>));
    const newest report{.level = 1};
    BOOST_TEST(!report.software.has_value());
    BOOST_TEST(!report.temperature.has_value());
    BOOST_TEST(!report.spare_inlet.has_value());
}
