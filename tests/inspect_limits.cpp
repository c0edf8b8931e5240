// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/inspect.hpp>

#include "support/report_text.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

namespace {

using lucity::inspector;
using lucity::limits;
using test::batch_text;
using test::with_settings;

std::string first_code(std::string_view bytes, const limits& most) {
    const auto verdict = inspector(most).inspect(bytes);
    BOOST_TEST(verdict.fatal() == verdict.redacted().empty());
    return verdict.clean() ? "clean" : std::string(to_string(verdict.violations()[0].code));
}

std::string settings_of_count(std::size_t count) {
    std::string settings = "{";
    for (std::size_t i = 0; i != count; ++i)
        settings += (i == 0 ? "\"" : ",\"") + std::to_string(i) + "\":0";
    return with_settings(settings + "}");
}

} // namespace

BOOST_AUTO_TEST_CASE(the_defaults_are_those_of_the_wire_format) {
    constexpr limits most;
    static_assert(most.bytes == 16 * 1024 * 1024 && most.depth == 8 && most.members == 65'536);
    static_assert(most.key == 1024 && most.text == 64 * 1024 && most.violations == 64);
    BOOST_TEST(first_code(settings_of_count(65'536), most) == "clean");
    BOOST_TEST(first_code(settings_of_count(65'537), most) == "too_many_members");
}

BOOST_AUTO_TEST_CASE(bytes_are_limited) {
    const auto text = batch_text().text();
    limits most;
    most.bytes = text.size();
    BOOST_TEST(first_code(text, most) == "clean");
    --most.bytes;
    BOOST_TEST(first_code(text, most) == "too_large");
    BOOST_TEST(inspector(most).inspect(text).violations()[0].offset == most.bytes);
    BOOST_TEST(first_code(std::string(100, '['), {.bytes = 99}) == "too_large");
}

BOOST_AUTO_TEST_CASE(depth_is_limited) {
    batch_text report;
    report.system_settings = R"({"a":[[[[]]]]})";
    limits most;
    most.depth = 6;
    BOOST_TEST(first_code(report.text(), most) == "wrong_type");
    --most.depth;
    BOOST_TEST(first_code(report.text(), most) == "too_deep");
}

BOOST_AUTO_TEST_CASE(members_are_limited_in_objects_and_arrays) {
    limits most;
    most.members = 12;
    BOOST_TEST(first_code(settings_of_count(12), most) == "clean");
    BOOST_TEST(first_code(settings_of_count(13), most) == "too_many_members");
    batch_text report;
    report.mobile_devices = "[0,0,0,0,0,0,0,0,0,0,0,0]";
    BOOST_TEST(first_code(report.text(), most) == "wrong_type");
    report.mobile_devices = "[0,0,0,0,0,0,0,0,0,0,0,0,0]";
    BOOST_TEST(first_code(report.text(), most) == "too_many_members");
}

BOOST_AUTO_TEST_CASE(keys_are_limited_after_unescaping) {
    limits most;
    most.key = 20;
    BOOST_TEST(first_code(with_settings("{\"" + std::string(20, 'k') + "\":0}"), most) == "clean");
    BOOST_TEST(first_code(with_settings("{\"\\u006b" + std::string(19, 'k') + "\":0}"), most) ==
               "clean");
    BOOST_TEST(first_code(with_settings("{\"" + std::string(21, 'k') + "\":0}"), most) ==
               "too_long");
    BOOST_TEST(first_code(with_settings("{\"License Code" + std::string(1'000'000, ' ') + "\":0}"),
                          {}) == "too_long");
}

BOOST_AUTO_TEST_CASE(texts_are_limited_after_unescaping) {
    limits most;
    most.text = 30;
    BOOST_TEST(first_code(with_settings("{\"a\":\"" + std::string(30, 'v') + "\"}"), most) ==
               "clean");
    BOOST_TEST(first_code(with_settings("{\"a\":\"\\u0076" + std::string(29, 'v') + "\"}"), most) ==
               "clean");
    BOOST_TEST(first_code(with_settings("{\"a\":\"" + std::string(31, 'v') + "\"}"), most) ==
               "too_long");
}

BOOST_AUTO_TEST_CASE(limits_at_the_end_of_their_range_overflow_nothing) {
    constexpr auto most = static_cast<std::size_t>(-1);
    BOOST_TEST(first_code(batch_text().text(), {most, 64, most, most, most, 64}) == "clean");
    BOOST_TEST(first_code(batch_text().text(), {most, 0, 0, 0, 0, 64}) == "too_deep");
}
