// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_TABLE_NAME_HPP
#define LUCITY_TABLE_NAME_HPP

#include <lucity/detail/ascii.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace lucity {

/// Whether a text is a table's name: a letter, then up to 127 letters, digits, `_`, `$`, `#`.
[[nodiscard]] constexpr bool is_table_name(std::string_view name) noexcept {
    constexpr std::size_t longest = 128;
    const auto is_part = [](char c) {
        return detail::is_letter(c) || detail::is_digit(c) || c == '_' || c == '$' || c == '#';
    };
    return !name.empty() && name.size() <= longest && detail::is_letter(name.front()) &&
           std::ranges::all_of(name, is_part);
}

/// Whether a name may be a key of record_counts. USER_INFO is none: its count has a member of its
/// own, in the tiers that may send it.
[[nodiscard]] constexpr bool is_counted_table(std::string_view name) noexcept {
    return is_table_name(name) && !detail::equals_lower(name, "user_info");
}

/// Whether a name may be a key of options: a module's two letters and OPTIONS.
[[nodiscard]] constexpr bool is_option_table(std::string_view name) noexcept {
    constexpr std::string_view ending = "options";
    return name.size() == 2 + ending.size() && detail::is_letter(name[0]) &&
           detail::is_letter(name[1]) && detail::equals_lower(name.substr(2), ending);
}

static_assert(is_option_table("WKOPTIONS") && is_option_table("wkOptions"));
static_assert(!is_option_table("OPTIONS") && !is_option_table("W1OPTIONS"));
static_assert(!is_counted_table("user_Info") && is_counted_table("USER_INFO2"));

} // namespace lucity

#endif
