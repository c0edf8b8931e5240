// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/policy/field.hpp>

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <string>
#include <type_traits>
#include <vector>

namespace {

using lucity::tier;

template <tier T>
struct gauge {
    lucity::field<gauge, std::string, lucity::since<tier::v7_60>,
                  lucity::treated_as<lucity::treatment::scanned>, lucity::stated_as<"Its model.">>
        model{};
    LUCITY_NO_UNIQUE_ADDRESS lucity::field<gauge, std::uint64_t, lucity::since<tier::v2015>,
                                           lucity::treated_as<lucity::treatment::count>,
                                           lucity::stated_as<"How often it was read.">>
        readings = lucity::unset;
    LUCITY_NO_UNIQUE_ADDRESS lucity::field<gauge, std::uint64_t, lucity::since<tier::v2016>,
                                           lucity::treated_as<lucity::treatment::count>,
                                           lucity::stated_as<"How often it failed.">>
        failures = lucity::unset;

    friend bool operator==(const gauge&, const gauge&) = default;
};

struct plain_gauge {
    std::string model;
};
struct plain_gauge_with_readings {
    std::string model;
    std::uint64_t readings;
};

// From its first tier on a field is of its own type, and below it takes no room.
static_assert(std::is_same_v<decltype(gauge<tier::v7_60>::model), std::string>);
static_assert(std::is_same_v<decltype(gauge<tier::v2015>::readings), std::uint64_t>);
static_assert(std::is_same_v<decltype(gauge<tier::v2016>::failures), std::uint64_t>);
static_assert(sizeof(gauge<tier::v7_60>) == sizeof(plain_gauge));
static_assert(sizeof(gauge<tier::v2015>) == sizeof(plain_gauge_with_readings));
static_assert(sizeof(gauge<tier::v2016>) > sizeof(gauge<tier::v2015>));
static_assert(std::is_aggregate_v<gauge<tier::v7_60>> && std::is_aggregate_v<gauge<tier::v2016>>);

} // namespace

BOOST_AUTO_TEST_CASE(a_field_starts_as_its_type_does) {
    const gauge<tier::v2016> fresh;
    BOOST_TEST(fresh.model == "");
    BOOST_TEST(fresh.readings == 0);
    BOOST_TEST(fresh.failures == 0);
}

BOOST_AUTO_TEST_CASE(reports_of_every_tier_can_be_copied_moved_assigned_and_compared) {
    gauge<tier::v7_60> first{.model = "G-1"};
    auto second = first;
    BOOST_TEST((first == second));
    second.model = "G-2";
    BOOST_TEST((first != second));
    first = second;
    BOOST_TEST((first == second));
    const auto moved = std::move(second);
    BOOST_TEST((first == moved));
    std::vector<gauge<tier::v7_60>> several(3, first);
    several.insert(several.begin(), moved);
    BOOST_TEST(several.size() == 4);
}
