// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/policy/scalar.hpp>

#include <lucity/policy/ordered_map.hpp>

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <type_traits>

namespace {

using lucity::number;
using lucity::scalar;

// A character could be meant as a text or as a number, and a pointer would become a boolean.
static_assert(!std::is_constructible_v<scalar, char>);
static_assert(!std::is_constructible_v<scalar, char8_t>);
static_assert(!std::is_constructible_v<scalar, const void*>);

constexpr std::string_view numbers[]{
    "0",
    "-0",
    "1",
    "-1",
    "10",
    "0.10",
    "1e5",
    "1E+5",
    "1e-05",
    "-1.50e+300",
    "1e9999999999",
    "-0.5E-2147483648",
    "123456789012345678901234567890.123456789012345678901234567890",
};
constexpr std::string_view no_numbers[]{
    "",    "-",  "+1", "01",    "-01", ".5",       "1.",        "1.e5", "1e",     "1e+",
    "0x1", "1 ", " 1", "1_000", "NaN", "Infinity", "-Infinity", "1,0",  "\u0661", "1e5.0",
};

} // namespace

BOOST_AUTO_TEST_CASE(a_scalar_holds_what_it_was_made_from) {
    BOOST_TEST(scalar().is_null());
    BOOST_TEST(scalar(nullptr).is_null());
    BOOST_TEST(*scalar(true).if_boolean() == true);
    BOOST_TEST(scalar(25).if_number()->text() == "25");
    BOOST_TEST(scalar(std::numeric_limits<std::int64_t>::min()).if_number()->text() ==
               "-9223372036854775808");
    BOOST_TEST(scalar(std::numeric_limits<std::uint64_t>::max()).if_number()->text() ==
               "18446744073709551615");
    BOOST_TEST(scalar(0.5).if_number()->text() == "0.5");
    BOOST_TEST(*scalar("Y").if_text() == "Y");
    BOOST_TEST(*scalar(std::string("Y")).if_text() == "Y");
    BOOST_TEST(*scalar(std::string_view("Y")).if_text() == "Y");
}

BOOST_AUTO_TEST_CASE(a_scalar_holds_nothing_else) {
    BOOST_TEST(!scalar("true").if_boolean());
    BOOST_TEST(!scalar("25").if_number());
    BOOST_TEST(!scalar(25).if_text());
    BOOST_TEST(!scalar(true).if_number());
    BOOST_TEST(!scalar("").is_null());
}

BOOST_AUTO_TEST_CASE(a_number_is_kept_digit_for_digit) {
    for (auto text : numbers)
        BOOST_TEST_CONTEXT(text) {
            const auto read = number::parse(text);
            BOOST_REQUIRE(read);
            BOOST_TEST(read->text() == text);
        }
    BOOST_TEST((*number::parse("1.0") != *number::parse("1")));
}

BOOST_AUTO_TEST_CASE(what_json_has_no_number_for_is_none) {
    for (auto text : no_numbers)
        BOOST_TEST_CONTEXT(text) {
            BOOST_TEST(!number::parse(text));
        }
}

BOOST_AUTO_TEST_CASE(a_real_number_has_the_fewest_digits_that_give_it_back) {
    constexpr double limit = std::numeric_limits<double>::max();
    for (double value : {0.1, -0.0, 1.0, 1e5, -2.5e-7, 1e21, limit, -limit, 1.0 / 3}) {
        const number digits(value);
        BOOST_TEST(number::parse(digits.text()).has_value(), digits.text());
        BOOST_TEST(std::stod(digits.text()) == value);
    }
    BOOST_TEST(number(0.1).text() == "0.1");
    BOOST_TEST(number(0.1f).text() == "0.1");
    BOOST_TEST(number(0.1l).text() == "0.1");
    BOOST_TEST(number(-0.0).text() == "-0");
}

BOOST_AUTO_TEST_CASE(what_json_has_no_number_for_is_null) {
    BOOST_TEST(scalar(std::numeric_limits<double>::infinity()).is_null());
    BOOST_TEST(scalar(-std::numeric_limits<float>::infinity()).is_null());
    BOOST_TEST(scalar(std::numeric_limits<double>::quiet_NaN()).is_null());
}

BOOST_AUTO_TEST_CASE(a_setting_takes_whatever_a_program_has) {
    lucity::ordered_map<scalar> settings;
    settings["Load"] = 0.5;
    settings["Share"] = 0.25f;
    settings["Enabled"] = true;
    settings["Count"] = 7;
    settings["Size"] = std::size_t(8);
    settings["Name"] = "Lucity";
    settings["Town"] = std::string("Happyville");
    settings["Nothing"] = nullptr;
    BOOST_TEST(settings.at("Load").if_number()->text() == "0.5");
    BOOST_TEST(settings.at("Share").if_number()->text() == "0.25");
    BOOST_TEST(*settings.at("Enabled").if_boolean());
    BOOST_TEST(settings.at("Count").if_number()->text() == "7");
    BOOST_TEST(settings.at("Size").if_number()->text() == "8");
    BOOST_TEST(*settings.at("Name").if_text() == "Lucity");
    BOOST_TEST(*settings.at("Town").if_text() == "Happyville");
    BOOST_TEST(settings.at("Nothing").is_null());
}
