// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/inspect.hpp>

#include "support/report_text.hpp"

#include <boost/test/unit_test.hpp>

#include <sys/mman.h>
#include <unistd.h>

#include <clocale>
#include <cstring>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace {

using lucity::inspector;
using test::batch_text;
using test::lines_of;
using test::with_settings;
using namespace std::string_literals;

std::string repeated(std::string_view piece, std::size_t times) {
    std::string text;
    text.reserve(piece.size() * times);
    for (; times != 0; --times)
        text += piece;
    return text;
}

/// The first violation's code, or "clean".
std::string first_code(std::string_view bytes) {
    const auto verdict = inspector().inspect(bytes);
    BOOST_TEST(verdict.fatal() == verdict.redacted().empty());
    if (verdict.clean())
        return "clean";
    return std::string(to_string(verdict.violations()[0].code));
}

const std::string no_json[]{
    "",
    " ",
    "\n\t",
    "nul",
    "tru",
    "'a'",
    "{",
    "[",
    "\"",
    "{\"a\"}",
    "{\"a\":}",
    "{\"a\":1,}",
    "[1,]",
    "{a:1}",
    "{'a':1}",
    "[1 2]",
    "[01]",
    "[+1]",
    "[.5]",
    "[1.]",
    "[0x1]",
    "[NaN]",
    "[Infinity]",
    "[-]",
    "[1e]",
    "// a\n{}",
    "{}/* a */",
    "{} {}",
    "{}]",
    "{},",
    "{}\0"s,
    "\xef\xbb\xbf{}",
    "[\"\x01\"]",
    "[\"\n\"]",
    "[\"\\x41\"]",
    "[\"\\u12\"]",
    "[\"\\",
    "[\"\xff\"]",
    "[\"\xc0\xaf\"]",
    "[\"\xed\xa0\x80\"]",
    "{\0}\0"s,
    "\xff\xfe{\0}\0"s,
    "[\"\\ud800\"]",
    "[\"\\udc00x\"]",
};

} // namespace

BOOST_AUTO_TEST_CASE(what_is_not_json_in_utf8_is_refused) {
    for (const auto& text : no_json)
        BOOST_TEST_CONTEXT(text)
    BOOST_TEST(first_code(text) == "syntax");
}

BOOST_AUTO_TEST_CASE(what_is_json_and_no_report_is_refused) {
    for (std::string_view text : {"{}", "[]", "1", "\"monthly_batch/2016\"", "null", "[{}]",
                                  R"([{"schema":"web_installer/7.60"}])"})
        BOOST_TEST_CONTEXT(text)
    BOOST_TEST(first_code(text) == "unknown_schema");
}

BOOST_AUTO_TEST_CASE(deep_nesting_is_refused_before_it_costs_anything) {
    BOOST_TEST(first_code(repeated("[", 100'000)) == "too_deep");
    BOOST_TEST(first_code(repeated("[{\"\":", 50'000)) == "too_deep");
    BOOST_TEST(first_code(with_settings("{\"a\":" + repeated("[", 1000) + "}")) == "too_deep");
}

BOOST_AUTO_TEST_CASE(a_report_that_was_cut_off_anywhere_is_refused) {
    const auto text = batch_text().text();
    for (std::size_t size = 0; size != text.size(); ++size)
        BOOST_TEST_CONTEXT("cut to " << size)
    BOOST_TEST(first_code(text.substr(0, size)) == "syntax");
}

BOOST_AUTO_TEST_CASE(no_flipped_byte_shows_a_secret_or_breaks_the_output) {
    const auto text = with_settings(R"({"License Code":"canary-1","a":"http://canary-2"})");
    for (std::size_t at = 0; at != text.size(); ++at)
        for (char other : {'\0', '"', '\\', '}', ',', ' ', '0', 'x', '\x80', '\xff'}) {
            auto mutant = text;
            mutant[at] = other;
            const auto verdict = inspector().inspect(mutant);
            BOOST_TEST_CONTEXT("byte " << at << " is " << static_cast<int>(other)) {
                BOOST_TEST(verdict.fatal() == verdict.redacted().empty());
                if (verdict.fatal())
                    continue;
                BOOST_TEST(inspector().inspect(verdict.redacted()).redacted() ==
                           verdict.redacted());
                // A mutation may break a secret itself: "License" with an x in it is another name.
                const auto name = text.find("License Code");
                const auto url = text.find("http://");
                const bool in_name = at >= name && at < name + 12;
                const bool in_url = at >= url && at < url + 8;
                if (!in_name)
                    BOOST_TEST(verdict.redacted().find("canary-1") == std::string_view::npos);
                if (!in_url)
                    BOOST_TEST(verdict.redacted().find("canary-2") == std::string_view::npos);
            }
        }
}

BOOST_AUTO_TEST_CASE(a_name_that_stands_twice_is_refused_whatever_it_is_spelled_like) {
    for (std::string_view settings :
         {R"({"License Code":"canary","License Code":""})", R"({"a":1,"b":2,"a":1})",
          R"({"License Code":"canary","Licens\u0065 Code":""})", R"({"a b":1,"A_B":2})",
          R"({"Caf\u00e9":1,"CAFE\u0301":2})", R"({"":1,"":2})"})
        BOOST_TEST_CONTEXT(settings)
    BOOST_TEST(first_code(with_settings(settings)) == "duplicate_member");
    BOOST_TEST(first_code(R"({"schema":"web_installer/7.60","schema":"web_installer/7.60"})") ==
               "duplicate_member");
    BOOST_TEST(first_code(R"({"schema":"web_installer/7.60","unknown":{"a":1,"a":2}})") ==
               "duplicate_member");
}

BOOST_AUTO_TEST_CASE(a_secret_name_with_a_nul_or_a_byte_order_mark_is_dropped) {
    for (std::string_view name : {"License Code\\u0000", "\\ufeffLicense Code",
                                  "License\\u0000Code", "L\\u0456cense\\u00a0C\\u043ede"}) {
        const auto verdict =
            inspector().inspect(with_settings("{\"" + std::string(name) + "\":\"canary\"}"));
        BOOST_TEST_CONTEXT(name) {
            BOOST_TEST(lines_of(verdict.violations()) ==
                       std::vector<std::string>{"secret /system_settings"});
            BOOST_TEST(verdict.redacted() == with_settings("{}"));
        }
    }
}

BOOST_AUTO_TEST_CASE(members_that_only_look_like_the_schemas_are_unknown) {
    for (std::string_view name : {"SystemSettings", "SYSTEM_SETTINGS", "system_settings ",
                                  "system\\u005fsettings\\u0000", "constructor", ""}) {
        auto text = batch_text().text();
        text.insert(1, "\"" + std::string(name) + "\":{\"License Code\":\"canary\"},");
        const auto verdict = inspector().inspect(text);
        BOOST_TEST_CONTEXT(name) {
            BOOST_TEST(lines_of(verdict.violations()) ==
                       std::vector<std::string>{"unknown_member "});
            BOOST_TEST(verdict.redacted() == batch_text().text());
        }
    }
    batch_text nested;
    nested.client = R"({"id":"1","name":"a","system_settings":{"a":"canary"}})";
    BOOST_TEST(inspector().inspect(nested.text()).redacted().find("canary") ==
               std::string_view::npos);
}

BOOST_AUTO_TEST_CASE(long_numbers_are_kept_digit_for_digit_or_refused) {
    const auto most = repeated("7", 64 * 1024);
    BOOST_TEST(inspector().inspect(with_settings("{\"a\":" + most + "}")).clean());
    BOOST_TEST(first_code(with_settings("{\"a\":" + most + "7}")) == "too_long");
    BOOST_TEST(first_code(with_settings("{\"a\":1e" + repeated("9", 1'000'000) + "}")) == "syntax");
    batch_text report;
    report.user_info_count = most;
    BOOST_TEST(first_code(report.text()) == "out_of_range");
}

BOOST_AUTO_TEST_CASE(a_host_behind_a_long_text_is_found) {
    const auto text = repeated("word ", 13'000) + "mail.happyville.gov";
    BOOST_TEST(inspector().inspect(with_settings("{\"a\":\"" + text + "\"}")).redacted() ==
               with_settings(R"({"a":"in use"})"));
}

BOOST_AUTO_TEST_CASE(hosts_split_over_settings_are_judged_one_by_one) {
    // A known limit, stated in the README.
    BOOST_TEST(inspector().inspect(with_settings(R"({"a":"mail.happy","b":"ville"})")).clean());
}

BOOST_AUTO_TEST_CASE(texts_that_are_almost_locations_end) {
    for (std::string_view piece : {".", "a.", "a-", "1.", "f:", "a", "%25", "\\\\\\\\", "[", "@",
                                   "=x", "\\\"", "&#", "\xe2\x80\x8b"}) {
        std::string text = repeated(piece, 16'384 / piece.size());
        const auto verdict = inspector().inspect(with_settings("{\"a\":\"" + text + "\"}"));
        BOOST_TEST_CONTEXT(piece)
        BOOST_TEST(!verdict.fatal());
    }
}

BOOST_AUTO_TEST_CASE(the_locale_makes_no_difference) {
    const auto text =
        with_settings(R"({"LICENSE CODE":"x","a":1.5,"SMTP SERVER":"HOSTI","b":"I.COM"})");
    const std::string expected(inspector().inspect(text).redacted());
    for (const char* locale : {"tr_TR.UTF-8", "tr_TR", "de_DE.UTF-8", "nowhere"}) {
        std::setlocale(LC_ALL, locale);
        BOOST_TEST(inspector().inspect(text).redacted() == expected);
    }
    std::setlocale(LC_ALL, "C");
}

BOOST_AUTO_TEST_CASE(nothing_is_read_behind_the_end) {
    const auto page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
    void* pages =
        mmap(nullptr, 2 * page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    BOOST_REQUIRE(pages != MAP_FAILED);
    BOOST_REQUIRE(mprotect(static_cast<char*>(pages) + page, page, PROT_NONE) == 0);
    const auto text = batch_text().text();
    for (std::size_t size = 0; size <= text.size(); ++size) {
        char* start = static_cast<char*>(pages) + page - size;
        std::memcpy(start, text.data(), size);
        BOOST_TEST(inspector().inspect({start, size}).fatal() == (size != text.size()));
    }
    munmap(pages, 2 * page);
}

BOOST_AUTO_TEST_CASE(threads_can_share_an_inspector) {
    const inspector shared;
    const auto text = with_settings(R"({"License Code":1,"a":"http://x","b":"c"})");
    const std::string expected(shared.inspect(text).redacted());
    std::vector<int> wrong(4, 0);
    {
        std::vector<std::jthread> threads;
        for (auto& count : wrong)
            threads.emplace_back([&] {
                for (int i = 0; i != 200; ++i)
                    count += shared.inspect(text).redacted() != expected;
            });
    }
    BOOST_TEST(wrong == std::vector<int>(4, 0), boost::test_tools::per_element());
}
