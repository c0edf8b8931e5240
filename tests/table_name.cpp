// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/table_name.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

BOOST_AUTO_TEST_CASE(table_names_are_identifiers) {
    for (std::string_view name : {"WKORDER", "w", "T1", "A_B$C#9"})
        BOOST_TEST_CONTEXT(name)
    BOOST_TEST(lucity::is_table_name(name));
    for (std::string_view name :
         {"", "1A", "_A", "A B", "A-B", "A.B", "A;", "\"A\"", "\u00c4", "A\xff"})
        BOOST_TEST_CONTEXT(name)
    BOOST_TEST(!lucity::is_table_name(name));
    BOOST_TEST(lucity::is_table_name("A" + std::string(127, '1')));
    BOOST_TEST(!lucity::is_table_name("A" + std::string(128, '1')));
}

BOOST_AUTO_TEST_CASE(every_table_may_be_counted_but_that_of_the_users) {
    for (std::string_view name : {"WKORDER", "USER_INFO_2", "USERINFO"})
        BOOST_TEST_CONTEXT(name)
    BOOST_TEST(lucity::is_counted_table(name));
    for (std::string_view name : {"USER_INFO", "user_info", "User_Info", "", "1A"})
        BOOST_TEST_CONTEXT(name)
    BOOST_TEST(!lucity::is_counted_table(name));
}

BOOST_AUTO_TEST_CASE(option_tables_are_two_letters_and_options) {
    for (std::string_view name : {"WKOPTIONS", "wtoptions", "SmOptions"})
        BOOST_TEST_CONTEXT(name)
    BOOST_TEST(lucity::is_option_table(name));
    for (std::string_view name : {"OPTIONS", "WOPTIONS", "WKXOPTIONS", "W1OPTIONS", "WK_OPTIONS",
                                  "WKOPTIONS ", "WKOPTION", ""})
        BOOST_TEST_CONTEXT(name)
    BOOST_TEST(!lucity::is_option_table(name));
}
