// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/policy/table_name.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

using lucity::is_counted_table;
using lucity::is_option_table;
using lucity::is_table_name;
using namespace std::string_view_literals;

BOOST_AUTO_TEST_CASE(a_table_name_is_an_identifier) {
    for (auto name : {"WKORDER"sv, "wkreq"sv, "WKWOASSET"sv, "A"sv, "z"sv, "T9"sv, "A_$#"sv,
                      "X__"sv, "USER_INFO"sv})
        BOOST_TEST(is_table_name(name), name);
    for (auto name :
         {""sv,       "9T"sv,      "_A"sv,  "$A"sv,    "#A"sv, " A"sv, "A "sv,  "A B"sv,
          "dbo.A"sv,  "A-B"sv,     "[A]"sv, "\"A\""sv, "A;"sv, "A'"sv, "A\0"sv, "A\n"sv,
          "\u00c4"sv, "A\u00e4"sv, "A@"sv,  "A`"sv,    "A{"sv, "A/"sv, "A:"sv,  "A\xff"sv})
        BOOST_TEST(!is_table_name(name), name);
}

BOOST_AUTO_TEST_CASE(every_byte_of_a_table_name_is_looked_at) {
    constexpr auto parts = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_$#"sv;
    for (int value = 0; value != 256; ++value) {
        const char c = static_cast<char>(value);
        const bool part = parts.find(c) != std::string_view::npos;
        BOOST_TEST(is_table_name(std::string("AB").insert(1, 1, c)) == part, value);
        BOOST_TEST(is_table_name(std::string("A") + c) == part, value);
        BOOST_TEST(is_table_name(std::string(1, c)) == (parts.find(c) < 52), value);
    }
}

BOOST_AUTO_TEST_CASE(a_table_name_has_up_to_128_characters) {
    BOOST_TEST(is_table_name(std::string(128, 'T')));
    BOOST_TEST(!is_table_name(std::string(129, 'T')));
    BOOST_TEST(!is_table_name(std::string(1'000'000, 'T')));
}

BOOST_AUTO_TEST_CASE(user_info_is_no_counted_table_in_any_case) {
    for (auto name : {"USER_INFO"sv, "user_info"sv, "User_Info"sv, "uSER_iNFO"sv})
        BOOST_TEST(!is_counted_table(name), name);
    for (auto name :
         {"USERINFO"sv, "USER_INFO_"sv, "USER_INF"sv, "XUSER_INFO"sv, "USER$INFO"sv, "WKORDER"sv})
        BOOST_TEST(is_counted_table(name), name);
    BOOST_TEST(!is_counted_table(""));
    BOOST_TEST(!is_counted_table("dbo.WKORDER"));
}

BOOST_AUTO_TEST_CASE(an_option_table_is_two_letters_and_options_in_any_case) {
    for (auto name :
         {"WKOPTIONS"sv, "WTOPTIONS"sv, "SWOPTIONS"sv, "SMOPTIONS"sv, "STOPTIONS"sv, "EFOPTIONS"sv,
          "ELOPTIONS"sv, "PKOPTIONS"sv, "CMOPTIONS"sv, "wkoptions"sv, "WkOptions"sv, "zzOPTIONS"sv})
        BOOST_TEST(is_option_table(name), name);
    for (auto name : {""sv, "OPTIONS"sv, "KOPTIONS"sv, "WKMOPTIONS"sv, "W1OPTIONS"sv, "1WOPTIONS"sv,
                      "W_OPTIONS"sv, " WOPTIONS"sv, "WKOPTIONS "sv, "WKOPTION"sv, "WKOPTIONSX"sv,
                      "WK OPTIONS"sv, "WK_OPTIONS"sv, "WKOPTIONS\0"sv, "\u00c4OPTIONS"sv,
                      "\u00c4KOPTIONS"sv, "WK0PTIONS"sv, "WKOPT\u0130ONS"sv, "WKORDER"sv})
        BOOST_TEST(!is_option_table(name), name);
}
