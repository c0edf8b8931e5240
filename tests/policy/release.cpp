// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/policy/release.hpp>

#include <boost/test/unit_test.hpp>

#include <iterator>
#include <string_view>

namespace {

using lucity::release;

struct spelling {
    std::string_view written;
    std::string_view house;
};

constexpr spelling spellings[]{
    {"7.40", "7.40"},
    {"7.4", "7.40"},
    {"7.50", "7.50"},
    {"7.5", "7.50"},
    {"7.60", "7.60"},
    {"7.6", "7.60"},
    {"v7.60", "7.60"},
    {"V7.6", "7.60"},
    {" 7.60\t", "7.60"},
    {"2014", "2014"},
    {"2014r2", "2014r2"},
    {"2014R2", "2014r2"},
    {"2014 r2", "2014r2"},
    {"2015", "2015"},
    {"2015r2", "2015r2"},
    {"2015r2 SP1", "2015r2 SP1"},
    {"2015R2SP1", "2015r2 SP1"},
    {"2015r2 SP 1", "2015r2 SP1"},
    {"2015 R2 sp1", "2015r2 SP1"},
    {"\n2015r2  Sp1 ", "2015r2 SP1"},
    {"v2015r2sp1", "2015r2 SP1"},
    {"2016", "2016"},
    {"2016r2", "2016r2"},
    {"2017", "2017"},
    {"2017r2", "2017r2"},
    {"2018", "2018"},
    {"2018r2", "2018r2"},
    {"2019", "2019"},
    {"20.1", "20.1"},
    {"20.3", "20.3"},
    {"21.2", "21.2"},
    {"v 21.2", "21.2"},
};

constexpr std::string_view no_releases[]{
    "",
    " ",
    "v",
    "r2",
    "SP1",
    "latest",
    "7",
    "7.",
    ".60",
    "7.60.1",
    "7.6r2",
    "-7.60",
    "+7.60",
    "7,60",
    "2015r",
    "2015r2 SP",
    "2015 SP",
    "2015x",
    "2015r2 SP1 beta",
    "2015-r2",
    "20155",
    "201",
    "2013",
    "0",
    "2015r0",
    "2015r2r2",
    "99999999999999999999",
    "7.99999999999999999999",
    "2015r99",
    "vv2015",
    "2015 2016",
    "\u0662\u0660\u0661\u0665",
    "2015\u00a0r2",
    "1.0",
    "in use",
    "6.3.9600.0",
};

constexpr std::string_view in_order[]{
    "7.40",   "7.50", "7.60",   "2014", "2014r2", "2015", "2015r2", "2015r2 SP1", "2016",
    "2016r2", "2017", "2017r2", "2018", "2018r2", "2019", "20.1",   "20.3",       "21.2",
};

// The traps, at compile time.
static_assert(*release::parse("7.6") == *release::parse("7.60"));
static_assert(*release::parse("7.60") < *release::parse("2014"));
static_assert(*release::parse("2019") < *release::parse("20.1"));
static_assert(*release::parse("2015r2") < *release::parse("2015r2 SP1"));

} // namespace

BOOST_AUTO_TEST_CASE(every_spelling_is_read_and_printed_as_the_house_writes_it) {
    for (const auto& row : spellings)
        BOOST_TEST_CONTEXT(row.written) {
            const auto read = release::parse(row.written);
            BOOST_REQUIRE(read);
            BOOST_TEST(to_string(*read) == row.house);
            BOOST_TEST(*release::parse(to_string(*read)) == *read);
        }
}

BOOST_AUTO_TEST_CASE(text_that_is_no_release_is_never_guessed_at) {
    for (auto text : no_releases)
        BOOST_TEST_CONTEXT(text) {
            BOOST_TEST(!release::parse(text));
        }
    BOOST_TEST(!release::parse(std::string_view("2015r2\0", 7)));
}

BOOST_AUTO_TEST_CASE(releases_are_ordered_as_they_appeared) {
    for (std::size_t left = 0; left != std::size(in_order); ++left)
        for (std::size_t right = 0; right != std::size(in_order); ++right)
            BOOST_TEST_CONTEXT(in_order[left] << " and " << in_order[right]) {
                BOOST_TEST(((*release::parse(in_order[left]) <=>
                             *release::parse(in_order[right])) == (left <=> right)));
            }
}
