// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/transparency/wire_format.hpp>

#include "support/report_of_every_type.hpp"

#include <lucity/policy/report_list.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

using lucity::wire_change;

constexpr std::string_view lock_file = "wire_format.txt";

std::string current() {
    return lucity::wire_format_of(lucity::standard_reports::schemas);
}

/// What wire_format.txt holds.
std::string locked() {
    std::ifstream file{std::string(lock_file)};
    return {std::istreambuf_iterator<char>(file), {}};
}

constexpr std::string_view before = "kiosk/2015 from 2015\n"
                                    "kiosk/2015/model text scanned\n"
                                    "kiosk/2015/screen object by_member\n"
                                    "kiosk/2015/screen/width count count\n"
                                    "kiosk/2015/screen/maker text scanned\n"
                                    "kiosk/2015/screen/state enumeration(on,off) kept\n"
                                    "kiosk/2016 from 2016\n"
                                    "kiosk/2016/model text scanned\n";

std::string edited(std::string_view from, std::string_view to) {
    std::string text(before);
    const auto at = text.find(from);
    BOOST_TEST_REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

std::string told(std::string_view now) {
    std::string text;
    for (const auto& difference : lucity::compare_wire_formats(before, now))
        text += to_string(difference) + '\n';
    return text;
}

bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

} // namespace

BOOST_AUTO_TEST_CASE(the_lock_holds_each_line_of_the_wire_format_once_and_no_other) {
    const auto lines = [](const std::string& text) {
        std::vector<std::string> all;
        std::istringstream in(text);
        for (std::string line; in >> std::ws && std::getline(in, line);) {
            if (line.ends_with('\r'))
                line.pop_back();
            all.push_back(line);
        }
        std::ranges::sort(all);
        return all;
    };
    BOOST_TEST((lines(locked()) == lines(current())));
}

BOOST_AUTO_TEST_CASE(the_wire_format_is_the_locked_one) {
    std::string differences;
    for (const auto& difference : lucity::compare_wire_formats(locked(), current()))
        differences += "  " + to_string(difference) + '\n';
    BOOST_TEST(differences == "",
               "the wire format is not that of tests/"
                   << lock_file << ":\n"
                   << differences
                   << "A compatible change may go into any version of the library, another one "
                      "takes a new tier or a new major version.\n"
                      "To accept it, and to show it to whoever reviews the change, run\n"
                      "  lucity-payload describe --format wire-format >tests/"
                   << lock_file);
}

BOOST_AUTO_TEST_CASE(nothing_differs_from_itself) {
    BOOST_TEST(told(before) == "");
    BOOST_TEST(lucity::compare_wire_formats(current(), current()).empty());
}

BOOST_AUTO_TEST_CASE(the_order_of_reports_does_not_count) {
    const auto second = before.find("kiosk/2016");
    BOOST_TEST(told(std::string(before.substr(second)) + std::string(before.substr(0, second))) ==
               "");
}

BOOST_AUTO_TEST_CASE(each_change_is_listed_with_its_place_and_whether_it_is_compatible) {
    struct {
        std::string_view from;
        std::string_view to;
        wire_change what;
        std::string_view where;
        bool compatible;
    } constexpr rows[]{
        // A new tier with one more member; a new report, in a new tier and in an existing one.
        {"kiosk/2016 from 2016\n",
         "kiosk/2017 from 2017\nkiosk/2017/model text scanned\nkiosk/2017/age count count\n"
         "kiosk/2016 from 2016\n",
         wire_change::schema_added, "kiosk/2017", true},
        {"kiosk/2016 from 2016\n", "fountain/2017 from 2017\nkiosk/2016 from 2016\n",
         wire_change::schema_added, "fountain/2017", true},
        {"kiosk/2016 from 2016\n", "fountain/2016 from 2016\nkiosk/2016 from 2016\n",
         wire_change::report_added, "fountain/2016", false},
        {"kiosk/2015 from 2015\n", "kiosk/2014 from 2014\nkiosk/2015 from 2015\n",
         wire_change::report_added, "kiosk/2014", false},
        {"kiosk/2016 from 2016\n", "kiosk/2016 from 2015r2\n", wire_change::release_changed,
         "kiosk/2016", false},
        {"kiosk/2016 from 2016\nkiosk/2016/model text scanned\n", "", wire_change::schema_removed,
         "kiosk/2016", false},
        {"kiosk/2015/model text scanned\n",
         "kiosk/2015/model text scanned\nkiosk/2015/age count count\n", wire_change::member_added,
         "kiosk/2015/age", false},
        {"kiosk/2015/model text scanned\n", "", wire_change::member_removed, "kiosk/2015/model",
         false},
        {"kiosk/2015/screen/maker text scanned\n", "", wire_change::member_removed,
         "kiosk/2015/screen/maker", false},
        {"kiosk/2015/model text scanned\n", "kiosk/2015/type text scanned\n",
         wire_change::member_renamed, "kiosk/2015/model", false},
        {"kiosk/2015/screen object by_member\nkiosk/2015/screen/width count count\n"
         "kiosk/2015/screen/maker text scanned\n"
         "kiosk/2015/screen/state enumeration(on,off) kept\n",
         "kiosk/2015/display object by_member\nkiosk/2015/display/width count count\n"
         "kiosk/2015/display/maker text scanned\n"
         "kiosk/2015/display/state enumeration(on,off) kept\n",
         wire_change::member_renamed, "kiosk/2015/screen", false},
        {"kiosk/2015/screen object by_member\nkiosk/2015/screen/width count count\n"
         "kiosk/2015/screen/maker text scanned\n"
         "kiosk/2015/screen/state enumeration(on,off) kept\n",
         "", wire_change::member_removed, "kiosk/2015/screen", false},
        {"kiosk/2015/screen/width count count\n", "kiosk/2015/screen/width text scanned\n",
         wire_change::kind_changed, "kiosk/2015/screen/width", false},
        {"kiosk/2015/model text scanned\n", "kiosk/2015/model texts scanned\n",
         wire_change::kind_changed, "kiosk/2015/model", false},
        {"kiosk/2015/screen/state enumeration(on,off) kept\n",
         "kiosk/2015/screen/state enumeration(on,off,dim)? kept\n",
         wire_change::enumerators_changed, "kiosk/2015/screen/state", false},
        {"kiosk/2015/screen/state enumeration(on,off) kept\n",
         "kiosk/2015/screen/state enumeration(on,off)? kept\n", wire_change::presence_changed,
         "kiosk/2015/screen/state", false},
        {"kiosk/2015/screen/maker text scanned\n", "kiosk/2015/screen/maker text? scanned\n",
         wire_change::presence_changed, "kiosk/2015/screen/maker", false},
        {"kiosk/2015/model text scanned\n", "kiosk/2015/model text version\n",
         wire_change::treatment_changed, "kiosk/2015/model", false},
        {"kiosk/2015/screen/width count count\nkiosk/2015/screen/maker text scanned\n",
         "kiosk/2015/screen/maker text scanned\nkiosk/2015/screen/width count count\n",
         wire_change::order_changed, "kiosk/2015", true},
    };
    for (const auto& row : rows) {
        const auto found = lucity::compare_wire_formats(before, edited(row.from, row.to));
        BOOST_TEST_CONTEXT(row.where << ' ' << explain(row.what)) {
            BOOST_TEST_REQUIRE(found.size() == 1u);
            BOOST_TEST((found[0].what == row.what));
            BOOST_TEST(found[0].where == row.where);
            BOOST_TEST(is_compatible(found[0].what) == row.compatible);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_member_of_another_kind_is_not_a_renamed_one) {
    BOOST_TEST(
        told(edited("kiosk/2015/model text scanned\n", "kiosk/2015/age count count\n")) ==
        "kiosk/2015/model is gone: older receivers report it as missing; keep it, and leave it "
        "empty from a new tier on (NOT COMPATIBLE)\n"
        "kiosk/2015/age is new in an existing tier: older reports lack it, and older receivers "
        "remove it; add it with a new tier (NOT COMPATIBLE)\n");
}

BOOST_AUTO_TEST_CASE(white_space_at_the_ends_of_lines_does_not_count) {
    std::string other;
    for (char c : before)
        other += c == '\n' ? std::string("  \r\n") : std::string(1, c);
    BOOST_TEST(told(other + "\r\n\n") == "");
}

BOOST_AUTO_TEST_CASE(the_text_reads_like_this) {
    BOOST_TEST(holds(current(), "web_installer/7.60 from 7.60\n"
                                "web_installer/7.60/application object by_member\n"
                                "web_installer/7.60/application/name text scanned\n"
                                "web_installer/7.60/application/version release release\n"
                                "web_installer/7.60/os_version text version\n"
                                "web_installer/2015 from 2015\n"));
    BOOST_TEST(holds(current(), "monthly_batch/2015r2_sp1 from 2015r2 SP1\n"));
    BOOST_TEST(!holds(current(), "monthly_batch/7.60"));
    BOOST_TEST(!holds(current(), "monthly_batch/2015/user_info_count"));
    BOOST_TEST(holds(current(), "monthly_batch/2015r2_sp1/user_info_count count count\n"));
}

BOOST_AUTO_TEST_CASE(the_names_of_an_enumeration_and_optional_members_are_in_it) {
    const auto text = lucity::wire_format_of(test::tanks::schemas);
    BOOST_TEST(holds(text, "tank/2016/lid_state enumeration(open,half_open,closed) kept\n"));
    BOOST_TEST(holds(text, "tank/2016/second_lid enumeration(open,half_open,closed)? kept\n"));
    BOOST_TEST(holds(text, "tank/2016/notes texts scanned\n"));
    BOOST_TEST(holds(text, "tank/2016/spare_inlet object? by_member\n"
                           "tank/2016/spare_inlet/place text scanned\n"
                           "tank/2016/spare_inlet/is_open boolean? kept\n"
                           "tank/2016/spare_inlet/flow number? kept\n"));
    BOOST_TEST(lucity::compare_wire_formats(text, text).empty());
}
