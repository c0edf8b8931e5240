// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_TEXT_ENUMERATOR_ROWS_HPP
#define LUCITY_TEXT_ENUMERATOR_ROWS_HPP

#include <array>
#include <cstddef>
#include <string_view>

namespace lucity::detail {

/// All that there is to say about an enumerator of which only the name is asked for.
template <class Enumeration>
struct enumerator_row {
    Enumeration value;
    std::string_view name;
};

/// Whether there is a row for each enumerator up to the last one, in their order.
template <class Row, std::size_t Count, class Enumeration>
[[nodiscard]] consteval bool is_row_for_each(const std::array<Row, Count>& rows, Enumeration last) {
    for (std::size_t i = 0; i != Count; ++i)
        if (static_cast<std::size_t>(rows[i].value) != i)
            return false;
    return rows.back().value == last;
}

/// The row of an enumerator; of a value that is none, a row of nothing.
template <class Row, std::size_t Count, class Enumeration>
[[nodiscard]] constexpr Row row_of(const std::array<Row, Count>& rows, Enumeration value) noexcept {
    const auto index = static_cast<std::size_t>(value);
    return index < Count ? rows[index] : Row{};
}

} // namespace lucity::detail

#endif
