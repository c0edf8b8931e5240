// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_POLICY_DETAIL_ENUMERATORS_HPP
#define LUCITY_POLICY_DETAIL_ENUMERATORS_HPP

#include <lucity/policy/detail/schema_lint.hpp>

#include <boost/describe/enumerators.hpp>
#include <boost/mp11/list.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <type_traits>

namespace lucity::detail {

/// An enumeration whose enumerators are described. On the wire, they are their names.
template <class Type>
concept described_enumeration = boost::describe::has_describe_enumerators<Type>::value;

/// The enumerators that an enumeration describes, in its order.
template <class Enumeration>
struct enumerators_of {
    struct enumerator {
        Enumeration value;
        std::string_view name;
    };

    static constexpr auto rows = []<template <class...> class List, class... Row>(List<Row...>) {
        return std::array<enumerator, sizeof...(Row)>{enumerator{Row::value, Row::name}...};
    }(boost::describe::describe_enumerators<Enumeration>());
    /// The names alone, for the schema.
    static constexpr auto names = [] {
        std::array<std::string_view, rows.size()> all{};
        std::ranges::transform(rows, all.begin(), &enumerator::name);
        return all;
    }();

    static_assert(!rows.empty(), "lucity: an enumeration describes none of its enumerators. Name "
                                 "them in its BOOST_DESCRIBE_ENUM.");
    static_assert(std::ranges::all_of(names, is_snake_case),
                  "lucity: the name of an enumerator is not snake_case. It is also the name "
                  "on the wire: write words in lower case, with single underscores between "
                  "them.");
    static_assert(has_distinct(rows, &enumerator::name) && has_distinct(rows, &enumerator::value),
                  "lucity: an enumeration describes an enumerator twice, or two of the same value. "
                  "Name each value once in its BOOST_DESCRIBE_ENUM.");
};

/// The name of a value; empty for a value that the enumeration doesn't describe.
template <described_enumeration Enumeration>
[[nodiscard]] constexpr std::string_view name_of(Enumeration value) noexcept {
    for (const auto& row : enumerators_of<Enumeration>::rows)
        if (row.value == value)
            return row.name;
    return {};
}

/// The value of a name, letter for letter; empty for any other text.
template <described_enumeration Enumeration>
[[nodiscard]] constexpr std::optional<Enumeration> value_of(std::string_view name) noexcept {
    for (const auto& row : enumerators_of<Enumeration>::rows)
        if (row.name == name)
            return row.value;
    return std::nullopt;
}

} // namespace lucity::detail

#endif
