// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_POLICY_TABLE_NAME_HPP
#define LUCITY_POLICY_TABLE_NAME_HPP

#include <lucity/text/ascii.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace lucity {

/// The name of a table is a letter, followed by letters, digits and these signs.
inline constexpr std::string_view table_name_signs = "_$#";
/// The maximum length of the name of a table.
inline constexpr std::size_t longest_table_name = 128;

/// The table whose count is a separate member, in the tiers that may send it. So it can't be a key
/// of record_counts (P7).
inline constexpr std::string_view user_table = "user_info";

/// The name of an option table is a module's prefix of this many letters, and an ending (P5).
inline constexpr std::size_t module_prefix_size = 2;
/// The ending of the name of an option table, in any letter case.
inline constexpr std::string_view option_table_ending = "options";

/// Whether a text can be the name of a table.
[[nodiscard]] constexpr bool is_table_name(std::string_view name) noexcept {
    const auto is_part = [](char c) {
        return detail::is_letter(c) || detail::is_digit(c) ||
               table_name_signs.find(c) != std::string_view::npos;
    };
    return !name.empty() && name.size() <= longest_table_name && detail::is_letter(name.front()) &&
           std::ranges::all_of(name, is_part);
}

/// Whether a name may be a key of record_counts, in any case.
[[nodiscard]] constexpr bool is_counted_table(std::string_view name) noexcept {
    return is_table_name(name) && !detail::equals_lower(name, user_table);
}

/// Whether a name may be a key of options, in any case.
[[nodiscard]] constexpr bool is_option_table(std::string_view name) noexcept {
    return name.size() == module_prefix_size + option_table_ending.size() &&
           std::ranges::all_of(name.substr(0, module_prefix_size), detail::is_letter) &&
           detail::equals_lower(name.substr(module_prefix_size), option_table_ending);
}

static_assert(is_option_table("WKOPTIONS") && is_option_table("wkOptions"));
static_assert(!is_option_table("OPTIONS") && !is_option_table("W1OPTIONS"));
static_assert(!is_counted_table("user_Info") && is_counted_table("USER_INFO2"));

} // namespace lucity

#endif
