// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "report/csv.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

namespace {

std::string row_of(std::string_view field) {
    std::string row;
    report::append_row(row, {field});
    return row;
}

} // namespace

BOOST_AUTO_TEST_CASE(fields_are_separated_and_rows_end) {
    std::string rows;
    report::append_row(rows, {"a", "", "b c"});
    report::append_row(rows, {"1"});
    BOOST_TEST(rows == "a,,b c\r\n1\r\n");
}

BOOST_AUTO_TEST_CASE(fields_are_quoted_where_they_have_to_be) {
    BOOST_TEST(row_of("a,b") == "\"a,b\"\r\n");
    BOOST_TEST(row_of("a \"b\"") == "\"a \"\"b\"\"\"\r\n");
    BOOST_TEST(row_of("a\nb") == "\"a\nb\"\r\n");
    BOOST_TEST(row_of("a\rb") == "\"a\rb\"\r\n");
}

BOOST_AUTO_TEST_CASE(a_field_is_no_formula) {
    for (std::string formula : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1"})
        BOOST_TEST(row_of(formula) == "'" + formula + "\r\n");
    BOOST_TEST(row_of("\r=1") == "\"'\r=1\"\r\n");
    BOOST_TEST(row_of("=HYPERLINK(\"x\",1)") == "\"'=HYPERLINK(\"\"x\"\",1)\"\r\n");
    BOOST_TEST(row_of("1=1-1") == "1=1-1\r\n");
}
