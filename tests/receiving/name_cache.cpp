// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/receiving/fast/name_cache.hpp>

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <string>
#include <string_view>

using lucity::detail::name_cache;

namespace {

/// More than a cache has room for.
constexpr std::size_t many = 5000;

std::string numbered(std::size_t number) {
    return "Setting " + std::to_string(number);
}

std::string_view expected_by(const name_cache& cache) {
    const auto place = cache.place();
    return place.expected().name();
}

} // namespace

BOOST_AUTO_TEST_CASE(nothing_is_remembered_until_told) {
    name_cache cache(lucity::detail::facts_of_setting);
    for (int round = 0; round != 2; ++round)
        BOOST_TEST((cache.find("License Code").what == lucity::action::drop));
    BOOST_TEST(cache.place().expected().size == 0u);
}

BOOST_AUTO_TEST_CASE(names_are_expected_in_the_order_of_the_last_report) {
    name_cache cache(lucity::detail::facts_of_setting);
    for (auto names : {"abc", "acb", "bca"}) {
        for (int round = 0; round != 2; ++round) {
            cache.start_report();
            for (auto name : std::string_view(names)) {
                if (round == 1)
                    BOOST_TEST(expected_by(cache) == std::string(1, name));
                static_cast<void>(cache.find(std::string(1, name)));
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(a_name_beyond_the_room_has_its_own_facts) {
    name_cache cache(lucity::detail::facts_of_setting);
    cache.start_report();
    for (std::size_t number = 0; number != many; ++number) {
        BOOST_TEST((cache.find(numbered(number)).what == lucity::action::keep));
        BOOST_TEST(
            (cache.find("License Code " + std::to_string(number)).what == lucity::action::drop));
    }
}

BOOST_AUTO_TEST_CASE(a_full_cache_begins_anew_with_the_next_report) {
    name_cache cache(lucity::detail::facts_of_setting);
    cache.start_report();
    for (std::size_t number = 0; number != many; ++number)
        static_cast<void>(cache.find(numbered(number)));
    cache.start_report();
    BOOST_TEST(cache.place().expected().size == 0u);
    for (std::size_t number = 4000; number != 0; number -= 1000) {
        BOOST_TEST((cache.find(numbered(number)).what == lucity::action::keep));
        BOOST_TEST(cache.place().previous() == 5 - number / 1000);
    }
    cache.start_report();
    BOOST_TEST(expected_by(cache) == numbered(4000));
}
