// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_RECEIVING_DETAIL_DECODER_HPP
#define LUCITY_RECEIVING_DETAIL_DECODER_HPP

#include <lucity/policy/count.hpp>
#include <lucity/policy/detail/described_fields.hpp>
#include <lucity/policy/detail/enumerators.hpp>
#include <lucity/policy/detail/number_value.hpp>
#include <lucity/policy/ordered_map.hpp>
#include <lucity/policy/scalar.hpp>
#include <lucity/receiving/detail/document.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace lucity::detail {

// `assign` fills a value from a node that a checker found to be of the right type.

inline void assign(std::string& text, const node& from) {
    text = from.text;
}

inline void assign(bool& value, const node& from) {
    value = from.boolean;
}

inline void assign(std::uint64_t& count, const node& from) {
    count = count_of(from.text).value_or(0);
}

inline void assign(std::int64_t& value, const node& from) {
    value = integer_of(from.text).value_or(0);
}

inline void assign(double& value, const node& from) {
    value = real_of(from.text).value_or(0);
}

template <described_enumeration Enumeration>
void assign(Enumeration& value, const node& from) {
    value = value_of<Enumeration>(from.text).value_or(value);
}

inline void assign(scalar& value, const node& from) {
    if (from.is == node::type::text)
        value = from.text;
    else if (from.is == node::type::boolean)
        value = from.boolean;
    else if (auto digits = number::parse(from.text))
        value = *std::move(digits);
    else
        value = nullptr;
}

template <class Value>
void assign(ordered_map<Value>& map, const node& from) {
    using entry = typename ordered_map<Value>::value_type;
    std::vector<entry> entries;
    std::size_t count = 0;
    for_each_child(from, [&](const node&) { ++count; });
    entries.reserve(count);
    for_each_child(from, [&](const node& child) {
        if (!child.dropped())
            assign(entries.emplace_back(entry{std::string(child.key), Value()}).value, child);
    });
    map = ordered_map<Value>(std::move(entries));
}

template <described Struct>
void assign(Struct& part, const node& from);

template <class Element>
void assign(std::vector<Element>& list, const node& from) {
    for_each_child(from, [&](const node& child) {
        if (!child.dropped())
            assign(list.emplace_back(), child);
    });
}

template <class Value>
void assign(std::optional<Value>& value, const node& from) {
    assign(value.emplace(), from);
}

template <described Struct>
void assign(Struct& part, const node& from) {
    for_each_field(part, [&](auto field, auto& value) {
        const auto* child = find_child(from, field.name);
        if (child && !child->dropped())
            assign(value, *child);
    });
}

} // namespace lucity::detail

#endif
