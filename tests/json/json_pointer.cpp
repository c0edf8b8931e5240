// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/json/json_pointer.hpp>

#include <boost/test/unit_test.hpp>

#include <sstream>
#include <string>
#include <vector>

BOOST_AUTO_TEST_CASE(a_pointer_is_written_as_rfc_6901_has_it) {
    const lucity::json_pointer root;
    BOOST_TEST(root.text() == "");
    BOOST_TEST(to_string(root / "options" / 2) == "/options/2");
    BOOST_TEST((root / "options" / "WKOPTIONS").text() == "/options/WKOPTIONS");
    BOOST_TEST((root / "mobile_devices" / 12 / "model").text() == "/mobile_devices/12/model");
    BOOST_TEST((root / "a/b" / "m~n" / "~1" / "").text() == "/a~1b/m~0n/~01/");
}

BOOST_AUTO_TEST_CASE(a_pointer_is_printed_in_one_line) {
    const auto path = lucity::json_pointer() / "system_settings" / "a\n/b\x1b[2K";
    BOOST_TEST(to_string(path) == "/system_settings/a ~1b [2K");
    std::ostringstream printed;
    printed << path;
    BOOST_TEST(printed.str() == to_string(path));
    BOOST_TEST(path.text() == "/system_settings/a\n~1b\x1b[2K");
}

BOOST_AUTO_TEST_CASE(a_pointer_gives_back_what_it_was_made_of) {
    const lucity::json_pointer root;
    BOOST_TEST(root.tokens().empty());
    const auto all = (root / "a/b" / 12 / "m~n" / "~1" / "~0~" / "").tokens();
    BOOST_TEST((all == std::vector<std::string>{"a/b", "12", "m~n", "~1", "~0~", ""}));
}

BOOST_AUTO_TEST_CASE(lengthening_a_pointer_leaves_the_shorter_one_as_it_is) {
    const auto parent = lucity::json_pointer() / "client";
    const auto child = parent / "name";
    BOOST_TEST(parent.text() == "/client");
    BOOST_TEST(parent != child);
    BOOST_TEST(parent / "name" == child);
}
