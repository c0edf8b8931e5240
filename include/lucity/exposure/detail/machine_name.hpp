// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_EXPOSURE_DETAIL_MACHINE_NAME_HPP
#define LUCITY_EXPOSURE_DETAIL_MACHINE_NAME_HPP

#include <lucity/text/ascii.hpp>
#include <lucity/text/word_set.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace lucity::detail {

/// Words in the names of machines.
inline constexpr auto machine_words =
    "server srv svr host sql dbs dc nas san exch smtp node vm pc proxy ora mssql gw ns rdp citrix "
    "box desktop laptop localhost"_words;
/// The same, but only with a digit: "web01" is a machine, "web_files" isn't.
inline constexpr auto numbered_machine_words =
    "web mail app gis db dev prod fs service print ts ws log mon bak plc pbx mq hub cam nvr kafka "
    "zk boe api file gate mgmt"_words;

/// Whether a label without dots looks like a machine's name by itself: it has a word for machines,
/// or letters that end with one, next to a digit or a hyphen, such as "sql01", "HVWEB01" or
/// "GIS_SERVER".
[[nodiscard]] constexpr bool looks_like_machine(std::string_view label) noexcept {
    if (equals_lower(label, "localhost"))
        return true;
    if (std::ranges::all_of(label, is_letter))
        return false;
    constexpr std::size_t shortest_ending = 3;
    const bool numbered = std::ranges::any_of(label, is_digit);
    const auto names_machine = [&](auto& words, std::string_view letters) {
        return words.contains(letters) || words.has_ending_of(letters, shortest_ending);
    };
    for (std::size_t at = 0; at != label.size();) {
        const auto begin = at;
        while (at != label.size() && is_letter(label[at]))
            ++at;
        const auto letters = label.substr(begin, at - begin);
        if (names_machine(machine_words, letters) ||
            (numbered && names_machine(numbered_machine_words, letters)))
            return true;
        while (at != label.size() && !is_letter(label[at]))
            ++at;
    }
    return false;
}

/// Whether a whole text, or an element of a list, looks like a machine's name. Complexity: linear.
[[nodiscard]] constexpr bool names_machine(std::string_view text) noexcept {
    while (!text.empty()) {
        const auto size = size_before(" ,;|\n", text);
        const auto element = trimmed(text.substr(0, size));
        const bool words = std::ranges::count(element, '_') > 1;
        if (!words && std::ranges::all_of(element, is_label_char) && looks_like_machine(element))
            return true;
        text.remove_prefix((std::min)(size + 1, text.size()));
    }
    return false;
}

static_assert(looks_like_machine("GIS_SERVER") && looks_like_machine("sqlsrv01"));
static_assert(looks_like_machine("HVWEB01") && !looks_like_machine("Lucity2016"));
static_assert(looks_like_machine("dc1") && !looks_like_machine("server"));

} // namespace lucity::detail

#endif
