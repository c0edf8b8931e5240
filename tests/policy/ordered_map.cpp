// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/policy/ordered_map.hpp>

#include "support/failing_allocations.hpp"

#include <boost/test/unit_test.hpp>

#include <map>
#include <new>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace {

using lucity::ordered_map;
using map = lucity::ordered_map<int>;

std::string names_of(const map& entries) {
    std::string names;
    for (const auto& entry : entries)
        names += entry.name;
    return names;
}

} // namespace

BOOST_AUTO_TEST_CASE(entries_keep_the_order_in_which_they_came) {
    map entries;
    for (std::string_view name : {"d", "a", "c", "b", "a"})
        ++entries[name];
    BOOST_TEST(names_of(entries) == "dacb");
    BOOST_TEST(entries.size() == 4);
    BOOST_TEST(*entries.find("a") == 2);
    BOOST_TEST(!entries.find("e"));
    BOOST_TEST(!entries.contains("A"));
}

BOOST_AUTO_TEST_CASE(a_later_value_of_a_name_replaces_the_earlier_one) {
    const map entries{{"a", 1}, {"b", 2}, {"a", 3}};
    BOOST_TEST(names_of(entries) == "ab");
    BOOST_TEST(*entries.find("a") == 3);
}

BOOST_AUTO_TEST_CASE(what_is_erased_can_be_added_again) {
    map entries{{"a", 1}, {"b", 2}, {"c", 3}, {"d", 4}};
    entries.erase_if([](const std::string& name, int& value) {
        value += 10;
        return name == "a" || name == "c";
    });
    BOOST_TEST(names_of(entries) == "bd");
    BOOST_TEST(!entries.find("a"));
    BOOST_TEST(*entries.find("d") == 14);
    entries["a"] = 5;
    BOOST_TEST(names_of(entries) == "bda");
    BOOST_TEST(*entries.find("a") == 5);
}

BOOST_AUTO_TEST_CASE(maps_are_equal_with_the_same_entries_in_the_same_order) {
    BOOST_TEST((map{{"a", 1}, {"b", 2}} == map{{"a", 1}, {"b", 2}}));
    BOOST_TEST((map{{"a", 1}, {"b", 2}} != map{{"b", 2}, {"a", 1}}));
    BOOST_TEST((map{{"a", 1}} != map{{"a", 2}}));
    BOOST_TEST((map{} == map{}));
}

BOOST_AUTO_TEST_CASE(many_entries_are_found) {
    map entries;
    for (int i = 0; i != 1000; ++i)
        entries[std::to_string(i * 7919 % 1000)] = i;
    BOOST_TEST(entries.size() == 1000);
    for (int i = 0; i != 1000; ++i)
        BOOST_TEST(*entries.find(std::to_string(i * 7919 % 1000)) == i);
}

BOOST_AUTO_TEST_CASE(an_entry_is_found_or_the_caller_is_told) {
    map entries{{"b", 1}, {"a", 2}};
    entries.at("a") = 3;
    BOOST_TEST(std::as_const(entries).at("a") == 3);
    BOOST_CHECK_THROW(static_cast<void>(entries.at("c")), std::out_of_range);
}

BOOST_AUTO_TEST_CASE(a_map_can_be_made_of_a_range) {
    const std::map<std::string, int> sorted{{"b", 1}, {"a", 2}};
    BOOST_TEST((map(sorted) == map{{"a", 2}, {"b", 1}}));
    const std::vector<std::pair<const char*, int>> pairs{{"b", 1}, {"a", 2}, {"b", 3}};
    BOOST_TEST((map(pairs) == map{{"b", 3}, {"a", 2}}));
    const std::map<std::string, std::map<std::string, int>> nested{{"t", sorted}};
    BOOST_TEST((ordered_map<map>(nested).at("t") == map(sorted)));
    static_assert(!std::is_constructible_v<map, std::vector<int>>);
    static_assert(!std::is_constructible_v<map, std::string>);
}

BOOST_AUTO_TEST_CASE(no_entry_is_removed_when_memory_runs_out) {
    map entries{{"d", 1}, {"a", 2}, {"c", 3}, {"b", 4}};
    const auto whole = entries;
    const auto is_even = [](const std::string&, int value) {
        return value % 2 == 0;
    };
    bool told = false;
    try {
        const test::failing_allocations none(0);
        entries.erase_if(is_even);
    } catch (const std::bad_alloc&) {
        told = true;
    }
    BOOST_TEST(told);
    BOOST_TEST((entries == whole));
    for (const auto& [name, value] : whole)
        BOOST_TEST(entries.at(name) == value);
    entries.erase_if(is_even);
    BOOST_TEST((entries == map{{"d", 1}, {"c", 3}}));
    BOOST_TEST(!entries.contains("a"));
    BOOST_TEST(entries.at("c") == 3);
}
