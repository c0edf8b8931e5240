// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// The library after <windows.h> as it comes: without NOMINMAX and WIN32_LEAN_AND_MEAN.

// clang-format off
#include <windows.h>
// clang-format on

#include <boost/describe.hpp>
#include <boost/json.hpp>
#include <boost/regex.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <chrono>
#include <ranges>
#include <span>
#include <variant>

// Microsoft's headers define these as well.
#define max(a, b) (((a) > (b)) ? (a) : (b))
#define min(a, b) (((a) < (b)) ? (a) : (b))
#define small char

#include "headers/payload.cpp"

#include <lucity/redaction/site_rules.hpp>
#include <lucity/transparency/data_dictionary.hpp>
#include <lucity/transparency/json_schema.hpp>
#include <lucity/transparency/preview_page.hpp>
#include <lucity/transparency/wire_format.hpp>

BOOST_AUTO_TEST_CASE(macros_of_windows_change_nothing) {
    const auto body = body_of_the_other_unit();
    BOOST_TEST(body == R"({"schema":"web_installer/7.60","application":{"name":"Lucity Web",)"
                       R"("version":"7.60"},"os_version":""})");
    BOOST_TEST(lucity::inspector().inspect(body).clean());
}
