// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef TEST_SUPPORT_JSON_TEXT_HPP
#define TEST_SUPPORT_JSON_TEXT_HPP

#include "random_source.hpp"

#include <lucity/text/utf8.hpp>

#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

#include <cstddef>
#include <cstdio>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace test {

/// Other ways to write the same JSON. The input must be canonical.

inline void append_escaped(std::string& text, char32_t value, bool upper) {
    const auto unit = [&](unsigned number) {
        char digits[8];
        std::snprintf(digits, sizeof digits, upper ? "\\u%04X" : "\\u%04x", number);
        text += digits;
    };
    if (value < 0x10000)
        return unit(static_cast<unsigned>(value));
    unit(static_cast<unsigned>(0xd7c0 + (value >> 10)));
    unit(static_cast<unsigned>(0xdc00 + (value & 0x3ff)));
}

/// Writes one character in `one_in` of every text and key as \uXXXX.
inline std::string with_escapes(std::string_view json, random_source& random, std::size_t one_in) {
    std::string text;
    bool inside = false;
    for (std::size_t at = 0; at != json.size();) {
        if (json[at] == '"')
            inside = !inside;
        const auto next = lucity::detail::first_code_point(json.substr(at));
        std::size_t size = next.size;
        if (json[at] == '\\')
            size = json[at + 1] == 'u' ? 6 : 2;
        if (inside && json[at] != '"' && json[at] != '\\' && random.one_in(one_in))
            append_escaped(text, next.value, random.one_in(2));
        else
            text += json.substr(at, size);
        at += size;
    }
    return text;
}

/// Adds white space wherever it is allowed.
inline std::string with_white_space(std::string_view json, random_source& random) {
    constexpr std::string_view spaces[]{"", " ", "\n", "\t", "\r\n  "};
    std::string text;
    bool inside = false;
    for (std::size_t at = 0; at != json.size(); ++at) {
        const bool escaped = inside && json[at] == '\\';
        const bool punctuation =
            std::string_view("{}[]:,").find(json[at]) != std::string_view::npos;
        if (!inside && punctuation)
            text.append(random.pick(spaces)).append(1, json[at]).append(random.pick(spaces));
        else
            text += json[at];
        if (json[at] == '"')
            inside = !inside;
        else if (escaped)
            text += json[++at];
    }
    return text;
}

/// The same value with the members of each object in another order.
inline boost::json::value shuffled(const boost::json::value& value, random_source& random) {
    if (const auto* array = value.if_array()) {
        boost::json::array copy;
        for (const auto& element : *array)
            copy.push_back(shuffled(element, random));
        return copy;
    }
    const auto* object = value.if_object();
    if (!object)
        return value;
    std::vector<const boost::json::key_value_pair*> members;
    for (const auto& member : *object)
        members.push_back(&member);
    for (auto count = members.size(); count > 1; --count)
        std::swap(members[count - 1], members[random.below(count)]);
    boost::json::object copy;
    for (const auto* member : members)
        copy.emplace(member->key(), shuffled(member->value(), random));
    return copy;
}

} // namespace test

#endif
