// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/receiving/inspect.hpp>

#include "support/report_bytes.hpp"

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <limits>
#include <string>
#include <string_view>

using lucity::inspector;
using lucity::limits;
using lucity::violation;
using lucity::violation_code;
using test::edited;
using test::told;
using test::with_settings;

namespace {

std::string repeated(std::size_t times, std::string_view text) {
    std::string all;
    all.reserve(times * text.size());
    for (std::size_t i = 0; i != times; ++i)
        all += text;
    return all;
}

/// The violations of a report under limits.
std::string said(std::string_view report, const limits& allowed = {}) {
    const auto verdict = inspector(allowed).inspect(report);
    BOOST_TEST(verdict.redacted().empty() == verdict.fatal());
    return told(verdict.violations());
}

/// An array, an object or both in turn, nested `depth` times below the report itself.
std::string nested(std::size_t depth, std::string_view open, std::string_view close) {
    return with_settings("\"a\":" + repeated(depth, open) + repeated(depth, close));
}

std::string settings_of(std::size_t count) {
    std::string members;
    for (std::size_t i = 0; i != count; ++i)
        members += (i == 0 ? "\"s" : ",\"s") + std::to_string(i) + "\":0";
    return with_settings(members);
}

limits with_depth(std::size_t depth) {
    limits allowed;
    allowed.depth = depth;
    return allowed;
}

limits with_members(std::size_t members) {
    limits allowed;
    allowed.members = members;
    return allowed;
}

limits with_key(std::size_t key) {
    limits allowed;
    allowed.key = key;
    return allowed;
}

limits with_text(std::size_t text) {
    limits allowed;
    allowed.text = text;
    return allowed;
}

limits with_bytes(std::size_t bytes) {
    limits allowed;
    allowed.bytes = bytes;
    return allowed;
}

constexpr std::size_t longest_known_key = std::string_view("system_settings").size();
constexpr std::size_t longest_known_text = std::string_view("Windows Server 2012 R2").size();

} // namespace

BOOST_AUTO_TEST_CASE(the_default_limits_are_those_of_the_wire_format) {
    const limits standard;
    BOOST_TEST(standard.bytes == 16u * 1024 * 1024);
    BOOST_TEST(standard.depth == 8u);
    BOOST_TEST(standard.members == 65'536u);
    BOOST_TEST(standard.key == 1024u);
    BOOST_TEST(standard.text == 64u * 1024);
    BOOST_TEST(standard.violations == 64u);
}

BOOST_AUTO_TEST_CASE(depth_is_allowed_up_to_its_limit) {
    // The report and system_settings are two levels.
    BOOST_TEST(said(nested(6, "[", "]")) == "wrong_type /system_settings");
    BOOST_TEST(said(nested(7, "[", "]")) == "too_deep");
    BOOST_TEST(said(with_settings(R"("a":{"":{"":{"":{"":{"":{}}}}}})")) ==
               "wrong_type /system_settings");
    BOOST_TEST(said(with_settings(R"("a":{"":{"":{"":{"":{"":{"":{}}}}}}})")) == "too_deep");
    BOOST_TEST(said(nested(3, "[", "]"), with_depth(5)) == "wrong_type /system_settings");
    BOOST_TEST(said(nested(4, "[", "]"), with_depth(5)) == "too_deep");
    BOOST_TEST(said(test::batch_2015, with_depth(2)) == "");
    BOOST_TEST(said(test::batch_2015, with_depth(1)) == "too_deep");
    BOOST_TEST(said(test::batch_2015, with_depth(0)) == "too_deep");
}

BOOST_AUTO_TEST_CASE(endless_nesting_is_refused_at_the_limit) {
    BOOST_TEST(said(repeated(100'000, "[")) == "too_deep");
    BOOST_TEST(said(repeated(50'000, R"([{"":)")) == "too_deep");
    BOOST_TEST(said(repeated(100'000, R"({"a":)")) == "too_deep");
    BOOST_TEST(said(nested(100'000, "[", "]")) == "too_deep");
}

BOOST_AUTO_TEST_CASE(bytes_are_allowed_up_to_their_limit) {
    const auto size = test::installer.size();
    BOOST_TEST(said(test::installer, with_bytes(size)) == "");
    BOOST_TEST(said(test::installer, with_bytes(size - 1)) == "too_large");
    BOOST_TEST(said(test::installer, with_bytes(0)) == "too_large");
    auto padded = std::string(test::installer);
    padded.resize(limits().bytes, ' ');
    BOOST_TEST(said(padded) == "");
    padded += ' ';
    BOOST_TEST(said(padded) == "too_large");
}

BOOST_AUTO_TEST_CASE(a_report_that_is_too_large_is_refused_unread) {
    BOOST_TEST(said("{{{{", with_bytes(3)) == "too_large");
    BOOST_TEST(said("{{{{", with_bytes(4)) == "syntax");
}

BOOST_AUTO_TEST_CASE(members_of_an_object_are_allowed_up_to_their_limit) {
    BOOST_TEST(said(settings_of(65'536)) == "");
    BOOST_TEST(said(settings_of(65'537)) == "too_many_members");
    BOOST_TEST(said(settings_of(20), with_members(20)) == "");
    BOOST_TEST(said(settings_of(21), with_members(20)) == "too_many_members");
    BOOST_TEST(said(settings_of(1'000'000)) == "too_many_members");
}

BOOST_AUTO_TEST_CASE(elements_of_an_array_are_allowed_up_to_their_limit) {
    const auto devices = [](std::size_t count) {
        return edited(
            test::batch_2016, R"([{"model":"iPad5,3","os_version":"9.3.2","app_version":"2.0"}])",
            '[' + repeated(count - 1, R"({"model":"x","os_version":"y","app_version":"z"},)") +
                R"({"model":"x","os_version":"y","app_version":"z"}])");
    };
    BOOST_TEST(said(devices(30), with_members(30)) == "");
    BOOST_TEST(said(devices(31), with_members(30)) == "too_many_members");
    BOOST_TEST(said(devices(65'536)) == "");
    BOOST_TEST(said(devices(65'537)) == "too_many_members");
}

BOOST_AUTO_TEST_CASE(members_are_counted_for_each_object_separately) {
    limits allowed = with_members(8);
    BOOST_TEST(said(with_settings(R"("a":1,"b":2,"c":3,"d":4,"e":5,"f":6,"g":7,"h":8)"), allowed) ==
               "");
    allowed.members = 7;
    BOOST_TEST(said(test::batch_2015, allowed) == "too_many_members");
}

BOOST_AUTO_TEST_CASE(keys_are_allowed_up_to_their_limit) {
    BOOST_TEST(said(with_settings("\"" + std::string(1024, 'k') + "\":0")) == "");
    BOOST_TEST(said(with_settings("\"" + std::string(1025, 'k') + "\":0")) == "too_long");
    BOOST_TEST(said(test::batch_2015, with_key(longest_known_key)) == "");
    BOOST_TEST(said(test::batch_2015, with_key(longest_known_key - 1)) == "too_long");
    BOOST_TEST(said(test::batch_2015, with_key(0)) == "too_long");
}

BOOST_AUTO_TEST_CASE(texts_are_allowed_up_to_their_limit) {
    BOOST_TEST(said(with_settings("\"a\":\"" + std::string(65'536, 't') + "\"")) == "");
    BOOST_TEST(said(with_settings("\"a\":\"" + std::string(65'537, 't') + "\"")) == "too_long");
    BOOST_TEST(said(test::installer, with_text(longest_known_text)) == "");
    BOOST_TEST(said(test::installer, with_text(longest_known_text - 1)) == "too_long");
    BOOST_TEST(said(test::installer, with_text(0)) == "too_long");
}

BOOST_AUTO_TEST_CASE(keys_and_texts_are_measured_after_unescaping) {
    BOOST_TEST(said(with_settings("\"" + repeated(1024, "\\u006b") + "\":0")) == "");
    BOOST_TEST(said(with_settings("\"" + repeated(1025, "\\u006b") + "\":0")) == "too_long");
    BOOST_TEST(said(with_settings("\"a\":\"" + repeated(65'536, "\\n") + "\"")) == "");
    BOOST_TEST(said(with_settings("\"a\":\"" + repeated(65'537, "\\n") + "\"")) == "too_long");
    BOOST_TEST(said(with_settings("\"a\":\"" + repeated(32'768, "\\u00e9") + "\"")) == "");
    BOOST_TEST(said(with_settings("\"a\":\"" + repeated(32'769, "\\u00e9") + "\"")) == "too_long");
}

BOOST_AUTO_TEST_CASE(digits_of_a_number_are_allowed_up_to_the_limit_of_texts) {
    BOOST_TEST(said(with_settings("\"a\":" + std::string(65'536, '7'))) == "");
    BOOST_TEST(said(with_settings("\"a\":" + std::string(65'537, '7'))) == "too_long");
    BOOST_TEST(said(with_settings("\"a\":0." + std::string(65'534, '7'))) == "");
    BOOST_TEST(said(with_settings("\"a\":" + std::string(1'000'000, '7'))) == "too_long");
    BOOST_TEST(said(with_settings("\"a\":1e" + std::string(65'534, '7'))) == "");
    BOOST_TEST(said(with_settings("\"a\":1e" + std::string(65'535, '7'))) == "too_long");
    BOOST_TEST(said(with_settings("\"a\":1e" + std::string(1'000'000, '7'))) == "too_long");
}

BOOST_AUTO_TEST_CASE(a_huge_text_or_key_is_refused) {
    BOOST_TEST(said(with_settings("\"a\":\"" + std::string(10'000'000, 't') + "\"")) == "too_long");
    BOOST_TEST(said(with_settings("\"License Code" + std::string(1'000'000, ' ') + "\":0")) ==
               "too_long");
}

BOOST_AUTO_TEST_CASE(the_largest_possible_limits_do_not_overflow) {
    constexpr auto largest = std::numeric_limits<std::size_t>::max();
    const limits allowed{.bytes = largest,
                         .depth = largest,
                         .members = largest,
                         .key = largest,
                         .text = largest,
                         .violations = largest};
    BOOST_TEST(said(test::batch_2016, allowed) == "");
    BOOST_TEST(said(nested(20, "[", "]"), allowed) == "wrong_type /system_settings");
    BOOST_TEST(said("[", allowed) == "syntax");
}

BOOST_AUTO_TEST_CASE(limits_of_zero_accept_nothing) {
    const limits none{.bytes = 0, .depth = 0, .members = 0, .key = 0, .text = 0, .violations = 0};
    for (std::string_view report : {test::batch_2016, std::string_view("{}")}) {
        const auto verdict = inspector(none).inspect(report);
        BOOST_TEST(verdict.fatal());
        BOOST_TEST(verdict.redacted().empty());
        BOOST_TEST(verdict.violations().count() == 1u);
        BOOST_TEST(verdict.violations().size() == 0u);
    }
}

BOOST_AUTO_TEST_CASE(the_first_violations_are_kept_and_the_others_counted) {
    const auto leaky = [](std::size_t count) {
        std::string members;
        for (std::size_t i = 0; i != count; ++i)
            members += (i == 0 ? "\"s" : ",\"s") + std::to_string(i) + "\":\"http://planted\"";
        return with_settings(members);
    };
    for (std::size_t count : {std::size_t(63), std::size_t(64)})
        BOOST_TEST(inspector().inspect(leaky(count)).violations().size() == count);
    const auto many = inspector().inspect(leaky(65));
    BOOST_TEST(many.violations().size() == 64u);
    BOOST_TEST(many.violations().count() == 65u);
    BOOST_TEST(many.violations()[63].path.text() == "/system_settings/s63");
    BOOST_TEST(many.redacted().find("planted") == std::string_view::npos);
    BOOST_TEST(many.valid());

    limits none;
    none.violations = 0;
    const auto counted = inspector(none).inspect(leaky(65));
    BOOST_TEST(counted.violations().size() == 0u);
    BOOST_TEST(counted.violations().count() == 65u);
    BOOST_TEST(!counted.clean());
    BOOST_TEST(counted.redacted() == many.redacted());
}

BOOST_AUTO_TEST_CASE(an_error_beyond_the_kept_violations_still_makes_a_report_invalid) {
    limits one;
    one.violations = 1;
    const auto verdict =
        inspector(one).inspect(with_settings(R"("a":"http://planted","b":[],"License Code":1)"));
    BOOST_TEST(told(verdict.violations()) == "exposed /system_settings/a");
    BOOST_TEST(verdict.violations().count() == 3u);
    BOOST_TEST(!verdict.valid());
    const auto fatal = inspector(one).inspect(with_settings(R"("a":"x","A":"y")"));
    BOOST_TEST(fatal.fatal());
}

BOOST_AUTO_TEST_CASE(a_fatal_violation_has_its_offset_in_the_input) {
    const auto offset = [](std::string_view report, const limits& allowed = {}) {
        const auto verdict = inspector(allowed).inspect(report);
        return verdict.violations()[0].offset;
    };
    BOOST_TEST(offset("") == 0u);
    BOOST_TEST(offset("x") == 0u);
    BOOST_TEST(offset("{\"a\":1,]") == 7u);
    BOOST_TEST(offset("{\"a\":1}}") == 7u);
    BOOST_TEST(offset("{\"a\":1e9999999999}}") == 18u);
    BOOST_TEST(offset("{\"a\":1e9999999999e9}") == 17u);
    BOOST_TEST(offset("{}", with_bytes(1)) == 1u);
    const auto cut = test::batch_2016.substr(0, 200);
    BOOST_TEST(offset(cut) == 200u);
}
