// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/redaction/detail/name_cache.hpp>

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <string>
#include <string_view>

using lucity::detail::name_cache;

namespace {

/// More than a cache has room for.
constexpr std::size_t many = 20'000;

std::string numbered(std::size_t number) {
    return "Setting " + std::to_string(number);
}

std::string_view expected_by(const name_cache& cache) {
    const auto place = cache.place();
    return place.expected().name();
}

} // namespace

BOOST_AUTO_TEST_CASE(a_name_that_exposes_something_is_not_remembered) {
    name_cache cache(lucity::detail::facts_of_setting);
    for (const std::string_view name :
         {"http://intranet/help", "\\\\files\\lucity", "10.1.2.3", "License Code (HV-7Q2M-0815)",
          "License Code 7781", "[hvpost] SMTP Encrypted Password"}) {
        cache.start_report();
        BOOST_TEST((cache.find(name).what == lucity::action::drop), name);
        cache.start_report();
        BOOST_TEST(cache.place().expected().size == 0u, name);
    }
    // The control.
    static_cast<void>(cache.find("License Code"));
    cache.start_report();
    BOOST_TEST(expected_by(cache) == "License Code");
}

BOOST_AUTO_TEST_CASE(the_next_name_has_its_own_facts_whether_it_is_expected_or_not) {
    name_cache cache(lucity::detail::facts_of_setting);
    for (const std::string_view names : {"abc", "abc", "acb", "abcd"}) {
        cache.start_report();
        for (const char name : names)
            BOOST_TEST(cache.find_next({&name, 1}).identity ==
                       lucity::detail::canonical_hash({&name, 1}));
    }
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
