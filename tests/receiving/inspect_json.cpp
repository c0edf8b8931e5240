// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/receiving/inspect.hpp>

#include "support/report_bytes.hpp"

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <string>
#include <string_view>

using lucity::inspector;
using test::edited;
using test::told;
using test::with_settings;
using namespace std::string_view_literals;

namespace {

/// Members of system_settings that are not JSON (RFC 8259) in UTF-8.
constexpr std::string_view broken_members[]{
    R"("a":1,)"sv,
    R"(,"a":1)"sv,
    R"("a":1 "b":2)"sv,
    R"("a" 1)"sv,
    R"("a"::1)"sv,
    R"("a":)"sv,
    R"("a")"sv,
    R"(a:1)"sv,
    R"('a':1)"sv,
    R"("a":'1')"sv,
    R"(1:1)"sv,
    R"(null:1)"sv,
    R"("a":1 /* comment */)"sv,
    "\"a\":1 // comment\n"sv,
    "\"a\":1 # comment\n"sv,
    R"("a":[1,])"sv,
    R"("a":[,1])"sv,
    R"("a":[1 2])"sv,
    R"("a":[1)"sv,
    R"("a":NaN)"sv,
    R"("a":nan)"sv,
    R"("a":Infinity)"sv,
    R"("a":-Infinity)"sv,
    R"("a":0x1F)"sv,
    R"("a":1F)"sv,
    R"("a":+1)"sv,
    R"("a":-)"sv,
    R"("a":- 1)"sv,
    R"("a":01)"sv,
    R"("a":-01)"sv,
    R"("a":.5)"sv,
    R"("a":5.)"sv,
    R"("a":5.e3)"sv,
    R"("a":1e)"sv,
    R"("a":1e+)"sv,
    R"("a":1e9999999999.5)"sv,
    R"("a":1e9999999999e1)"sv,
    R"("a":1e9999999999,"b":1e)"sv,
    R"("a":1e9999999999,"b":"c)"sv,
    R"("a":1e9999999999,"b":"c\)"sv,
    R"("a":1_000)"sv,
    R"("a":1,000)"sv,
    R"("a":True)"sv,
    R"("a":TRUE)"sv,
    R"("a":tru)"sv,
    R"("a":truee)"sv,
    R"("a":nul)"sv,
    R"("a":undefined)"sv,
    R"("a":"b)"sv,
    R"("a":"b"c")"sv,
    R"("a":"\x41")"sv,
    R"("a":"\'")"sv,
    R"("a":"\a")"sv,
    R"("a":"\U0041")"sv,
    R"("a":"\u004")"sv,
    R"("a":"\u004g")"sv,
    R"("a":"\")"sv,
    "\"a\":\"b\nc\""sv,
    "\"a\":\"b\tc\""sv,
    "\"a\":\"b\0c\""sv,
    "\"a\":\"b\x1f\""sv,
    "\"a\":\f1"sv,
    "\"a\":\v1"sv,
    "\"a\":\xc2\xa0"
    "1"sv,
    "\"a\":\0"
    "1"sv,
    // Surrogates without their other half.
    R"("a":"\ud800")"sv,
    R"("a":"\udc00")"sv,
    R"("a":"\ud800\ud800")"sv,
    R"("a":"\ud800x\udc00")"sv,
    R"("a":"\udc00\ud800")"sv,
    R"("\ud800":1)"sv,
    // Not UTF-8: stray and missing continuations, overlong forms, surrogates, beyond U+10FFFF.
    "\"a\":\"\x80\""sv,
    "\"a\":\"\xff\""sv,
    "\"a\":\"\xc3\""sv,
    "\"a\":\"\xc3(\""sv,
    "\"a\":\"\xe2\x82\""sv,
    "\"a\":\"\xc0\xaf\""sv,
    "\"a\":\"\xe0\x80\xaf\""sv,
    "\"a\":\"\xf0\x80\x80\xaf\""sv,
    "\"a\":\"\xed\xa0\x80\""sv,
    "\"a\":\"\xf4\x90\x80\x80\""sv,
    "\"a\":\"\xf8\x88\x80\x80\x80\""sv,
    "\"\xc0\xaf\":1"sv,
    "\"\xed\xa0\x80\":1"sv,
    "\"a\xff\":1"sv,
};

struct member_row {
    std::string_view in;
    /// Its form in the output; empty if that is the same.
    std::string_view out = {};
};

/// JSON that must be accepted, and its canonical form.
constexpr member_row good_members[]{
    {R"("":"")"},
    {R"("a":-0)"},
    {R"("a":0.0)"},
    {R"("a":1.50)"},
    {R"("a":1E400)"},
    {R"("a":1e9999999999)"},
    {R"("a":-0.50E-9999999999,"b\"e9999999999":"e9999999999\\","c":1E+09999999999)"},
    {"\"a\":1234567890123456789012345e2147483647"},
    {R"("a":-1.0e+007)"},
    {R"("a":123456789012345678901234567890.10)"},
    {R"("a":9223372036854775808)"},
    {R"("a":null,"b":true,"c":false)"},
    {R"( "a" : 1 , "b" : 2 )", R"("a":1,"b":2)"},
    {"\t\"a\"\r\n:\t1\n", R"("a":1)"},
    {R"("a":"\u0041\u00e9\u65e5\ud83d\udeb0")", "\"a\":\"A\u00e9\u65e5\U0001f6b0\""},
    {R"("a":"\" \\ \/ \b \f \n \r \t")", R"("a":"\" \\ / \b \f \n \r \t")"},
    {R"("a":"\u0000\u0001\u001F\u007f")", "\"a\":\"\\u0000\\u0001\\u001f\x7f\""},
    {R"("\u0061\u0022\u005C":1)", R"("a\"\\":1)"},
    {"\"a\":\"\u2028\u2029\ufffe\U0010ffff\""},
    {"\"\U0001f6b0\":\"\u00c4\""},
};

} // namespace

BOOST_AUTO_TEST_CASE(bytes_that_are_not_json_in_utf8_are_refused) {
    for (auto members : broken_members) {
        const auto verdict = inspector().inspect(with_settings(members));
        BOOST_TEST_CONTEXT(members) {
            BOOST_TEST(told(verdict.violations()) == "syntax");
            BOOST_TEST(verdict.redacted() == "");
        }
    }
}

BOOST_AUTO_TEST_CASE(any_json_is_accepted_and_written_canonically) {
    for (const auto& row : good_members) {
        const auto verdict = inspector().inspect(with_settings(row.in));
        BOOST_TEST_CONTEXT(row.in) {
            BOOST_TEST(verdict.clean());
            BOOST_TEST(verdict.redacted() == with_settings(row.out.empty() ? row.in : row.out));
        }
    }
}

BOOST_AUTO_TEST_CASE(only_an_object_is_a_report) {
    for (auto bytes : {""sv, " "sv, "\r\n\t "sv, "{"sv, "\0"sv, "nul"sv})
        BOOST_TEST(told(inspector().inspect(bytes).violations()) == "syntax", bytes);
    for (auto bytes : {"null"sv, "0"sv, "\"monthly_batch/2016\""sv, "[]"sv, "{}"sv, "true"sv,
                       R"([{"schema":"web_installer/7.60"}])"sv})
        BOOST_TEST(told(inspector().inspect(bytes).violations()) == "unknown_schema", bytes);
    BOOST_TEST(inspector().inspect(std::string_view()).fatal());
}

BOOST_AUTO_TEST_CASE(only_white_space_may_follow_a_report) {
    for (auto tail :
         {"{}"sv, "]"sv, "}"sv, ","sv, "\0"sv, "x"sv, "//"sv, "\xef\xbb\xbf"sv, "\v"sv, "\x1a"sv}) {
        const auto bytes = std::string(test::installer).append(tail);
        BOOST_TEST(told(inspector().inspect(bytes).violations()) == "syntax", bytes);
    }
    const auto twice = std::string(test::installer).append(test::installer);
    BOOST_TEST(told(inspector().inspect(twice).violations()) == "syntax");
    const auto padded = "\r\n\t " + std::string(test::installer) + " \t\r\n";
    BOOST_TEST(inspector().inspect(padded).redacted() == test::installer);
}

BOOST_AUTO_TEST_CASE(other_encodings_and_byte_order_marks_are_refused) {
    const auto widened = [](std::string_view mark, std::size_t before, std::size_t after) {
        auto wide = std::string(mark);
        for (char c : test::installer)
            wide.append(before, '\0').append(1, c).append(after, '\0');
        return wide;
    };
    for (const auto& bytes : {widened("\xef\xbb\xbf", 0, 0), widened("\xff\xfe", 0, 1),
                              widened("\xfe\xff", 1, 0), widened("", 0, 1), widened("", 1, 0),
                              widened("\xff\xfe\0\0"sv, 0, 3), widened("\0\0\xfe\xff"sv, 3, 0)})
        BOOST_TEST(told(inspector().inspect(bytes).violations()) == "syntax");
}

BOOST_AUTO_TEST_CASE(a_truncated_report_is_never_accepted) {
    for (auto report : {test::batch_2016, test::batch_2015, test::installer})
        for (std::size_t size = 0; size != report.size(); ++size) {
            const auto verdict = inspector().inspect(report.substr(0, size));
            BOOST_TEST_CONTEXT("cut to " << size) {
                BOOST_TEST(told(verdict.violations()) == "syntax");
                BOOST_TEST(verdict.redacted() == "");
            }
        }
}

BOOST_AUTO_TEST_CASE(the_input_need_not_end_with_a_nul) {
    const auto longer = std::string(test::installer) + ",\"License Code\":\"planted\"}";
    const auto verdict =
        inspector().inspect(std::string_view(longer).substr(0, test::installer.size()));
    BOOST_TEST(verdict.clean());
    BOOST_TEST(verdict.redacted() == test::installer);
}
