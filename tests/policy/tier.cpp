// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/policy/tier.hpp>

#include <boost/test/unit_test.hpp>

#include <optional>
#include <string_view>

namespace {

using lucity::release;
using lucity::tier;

struct row {
    std::string_view release;
    std::optional<tier> highest;
};

constexpr row rows[]{
    {"7.40", std::nullopt},  {"7.50", std::nullopt},
    {"7.60", tier::v7_60},   {"2014", tier::v7_60},
    {"2014r2", tier::v7_60}, {"2015", tier::v2015},
    {"2015r2", tier::v2015}, {"2015r2 SP1", tier::v2015r2_sp1},
    {"2016", tier::v2016},   {"2016r2", tier::v2016},
    {"2019", tier::v2016},   {"20.1", tier::v2016},
    {"21.2", tier::v2016},
};

static_assert(lucity::tier_of(*release::parse("2015r2")) == tier::v2015);
static_assert(!lucity::tier_of(*release::parse("7.50")));

} // namespace

BOOST_AUTO_TEST_CASE(a_release_allows_the_highest_tier_that_began_with_it_or_before) {
    for (const auto& row : rows)
        BOOST_TEST_CONTEXT(row.release) {
            BOOST_TEST((lucity::tier_of(*release::parse(row.release)) == row.highest));
        }
}

BOOST_AUTO_TEST_CASE(a_tier_is_read_by_its_name_on_the_wire_and_by_no_other) {
    for (const auto& row : lucity::tiers) {
        BOOST_TEST(*lucity::parse_tier(row.wire_name) == row.value);
        BOOST_TEST(to_string(row.value) == row.wire_name);
        BOOST_TEST(lucity::first_release_of(row.value) == row.first_release);
    }
    for (std::string_view text : {"", "7.6", "2014", "2015r2", "2015R2_SP1", "2015r2 SP1", "2016 "})
        BOOST_TEST_CONTEXT(text) {
            BOOST_TEST(!lucity::parse_tier(text));
        }
}

BOOST_AUTO_TEST_CASE(with_tier_calls_with_the_tier_that_was_chosen) {
    for (const auto& row : lucity::tiers)
        BOOST_TEST(lucity::with_tier(row.value, []<tier T>() { return T; }) == row.value);
}
