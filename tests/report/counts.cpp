// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "report/counts.hpp"

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <numeric>
#include <ostream>
#include <string>
#include <utility>

namespace report {

std::ostream& operator<<(std::ostream& to, const distribution& of) {
    for (const auto& group : of.shown)
        to << group.value << ' ' << group.clients << ", ";
    return to << "other " << of.other << " of " << of.clients;
}

} // namespace report

namespace {

using report::distribution;

/// Groups of those sizes, no client in two of them.
report::groups apart(std::initializer_list<std::pair<std::string, std::size_t>> sizes) {
    report::groups all;
    std::uint32_t next = 1;
    for (const auto& [value, size] : sizes) {
        auto& group = all[value];
        group.resize(size);
        std::iota(group.begin(), group.end(), next);
        next += static_cast<std::uint32_t>(size);
    }
    return all;
}

} // namespace

BOOST_AUTO_TEST_CASE(groups_of_five_are_shown_the_largest_first) {
    BOOST_TEST(report::merge_small(apart({{"a", 5}, {"b", 6}, {"c", 5}})) ==
               (distribution{16, {{"b", 6}, {"a", 5}, {"c", 5}}, 0}));
}

BOOST_AUTO_TEST_CASE(groups_of_four_are_merged) {
    BOOST_TEST(report::merge_small(apart({{"a", 5}, {"b", 4}, {"c", 4}})) ==
               (distribution{13, {{"a", 5}}, 8}));
    BOOST_TEST(report::merge_small(apart({{"b", 4}, {"c", 1}})) == (distribution{5, {}, 5}));
}

BOOST_AUTO_TEST_CASE(the_next_smallest_group_joins_an_other_of_one_to_four) {
    for (std::size_t size : {1u, 2u, 3u, 4u})
        BOOST_TEST(report::merge_small(apart({{"a", 9}, {"b", 7}, {"c", size}, {"d", 8}})) ==
                   (distribution{24 + size, {{"a", 9}, {"d", 8}}, 7 + size}));
    BOOST_TEST(report::merge_small(apart({{"a", 9}, {"b", 7}, {"c", 5}, {"d", 8}})) ==
               (distribution{29, {{"a", 9}, {"d", 8}, {"b", 7}, {"c", 5}}, 0}));
}

BOOST_AUTO_TEST_CASE(of_two_smallest_groups_the_later_name_joins) {
    BOOST_TEST(report::merge_small(apart({{"a", 5}, {"b", 5}, {"c", 1}})) ==
               (distribution{11, {{"a", 5}}, 6}));
}

BOOST_AUTO_TEST_CASE(of_many_groups_of_one_size_the_last_name_joins) {
    auto all = apart({{"z", 1}});
    for (std::uint32_t i = 0; i != 26; ++i)
        all[std::string(1, static_cast<char>('A' + i))] = {5 * i + 2, 5 * i + 3, 5 * i + 4,
                                                           5 * i + 5, 5 * i + 6};
    const auto merged = report::merge_small(all);
    BOOST_TEST_REQUIRE(merged.shown.size() == 25u);
    BOOST_TEST(merged.shown.front().value == "A");
    BOOST_TEST(merged.shown.back().value == "Y");
    BOOST_TEST(merged.other == 6u);
}

BOOST_AUTO_TEST_CASE(nothing_is_shown_of_fewer_than_five_clients) {
    BOOST_TEST(report::merge_small({}) == distribution());
    BOOST_TEST(report::merge_small(apart({{"a", 4}})) == distribution());
    BOOST_TEST(report::merge_small(apart({{"a", 2}, {"b", 2}})) == distribution());
    BOOST_TEST(report::merge_small({{"a", {1, 2, 3, 4}}, {"b", {1, 2, 3, 4}}}) == distribution());
}

BOOST_AUTO_TEST_CASE(when_no_group_is_left_all_are_merged) {
    BOOST_TEST(report::merge_small(apart({{"a", 5}, {"b", 1}})) == (distribution{6, {}, 6}));
}

BOOST_AUTO_TEST_CASE(a_client_of_several_groups_counts_once) {
    // Three clients with two rare values each are three clients, not six.
    BOOST_TEST(report::merge_small({{"a", {1, 2, 3, 4, 5, 6}},
                                    {"b", {1, 2, 3}},
                                    {"c", {1, 2, 3}},
                                    {"d", {4, 5, 6, 7, 8, 9, 10}}}) ==
               (distribution{10, {{"d", 7}}, 6}));
    // What joins may bring no client that isn't there.
    BOOST_TEST(report::merge_small({{"a", {1, 2, 3, 4, 5}}, {"b", {1}}}) ==
               (distribution{5, {}, 5}));
}
