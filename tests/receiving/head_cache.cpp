// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/policy/report_list.hpp>
#include <lucity/receiving/fast/head_cache.hpp>

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <span>
#include <string_view>

using lucity::detail::head_cache;

namespace {

/// Whether the bytes of a cache hold a text.
bool holds(const head_cache& cache, std::string_view text) {
    const auto bytes = std::as_bytes(std::span(&cache, 1));
    return std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size()).find(text) !=
           std::string_view::npos;
}

} // namespace

BOOST_AUTO_TEST_CASE(a_head_that_is_none_is_not_remembered) {
    constexpr auto reports = lucity::standard_reports::schemas;
    head_cache cache;
    BOOST_TEST(!cache.find_schema(reports, "planted/2016"));
    BOOST_TEST(!cache.find_schema(reports, "planted"));
    BOOST_TEST(!cache.parse_release("planted"));
    BOOST_TEST(!holds(cache, "planted"));
    // The control.
    BOOST_TEST((cache.find_schema(reports, "web_installer/2016") &&
                cache.find_schema(reports, "web_installer/2016")));
    BOOST_TEST(cache.parse_release("2016r2 SP1").has_value());
    BOOST_TEST(holds(cache, "web_installer/2016"));
    BOOST_TEST(holds(cache, "2016r2 SP1"));
}
