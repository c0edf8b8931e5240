// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "report/dates.hpp"

#include <boost/test/unit_test.hpp>

#include <string_view>

namespace {

report::time_window on(std::string_view day) {
    return report::window_of(report::parse_day(day).value());
}

} // namespace

BOOST_AUTO_TEST_CASE(a_day_is_a_date_that_there_is) {
    BOOST_TEST(report::text_of(report::parse_day("2024-02-29").value()) == "2024-02-29");
    for (std::string_view wrong : {"", "2026-02-29", "2026-13-01", "2026-1-1", "2026-11-01 ",
                                   "26-11-01", "2026/11/01", "0000-01-01", "9999-12-31", "today"})
        BOOST_TEST(!report::parse_day(wrong).has_value(), wrong);
}

BOOST_AUTO_TEST_CASE(a_month_is_closed_once_its_last_day_is_over) {
    // Months before the open one are closed.
    BOOST_TEST(on("2026-10-31").open_month == "2026-10");
    BOOST_TEST(on("2026-11-01").open_month == "2026-11");
    BOOST_TEST(on("2027-01-01").open_month == "2027-01");
}

BOOST_AUTO_TEST_CASE(a_report_counts_for_thirteen_months) {
    BOOST_TEST(on("2026-11-26").first_day == "2025-10-26");
    BOOST_TEST(on("2026-01-15").first_day == "2024-12-15");
    BOOST_TEST(on("2026-03-31").first_day == "2025-02-28");
    BOOST_TEST(on("2025-03-30").first_day == "2024-02-29");
}

BOOST_AUTO_TEST_CASE(a_report_of_the_day_itself_counts) {
    BOOST_TEST(on("2026-11-26").next_day == "2026-11-27");
    BOOST_TEST(on("2026-12-31").next_day == "2027-01-01");
    BOOST_TEST(on("2024-02-28").next_day == "2024-02-29");
}
