// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_TEXT_ENUMERATOR_ROWS_HPP
#define LUCITY_TEXT_ENUMERATOR_ROWS_HPP

#include <array>
#include <cstddef>
#include <string_view>

namespace lucity::detail {

/// The name of an enumerator.
template <class Enumeration>
struct enumerator_row {
    Enumeration value;
    std::string_view name;
};

/// What there is to say about an enumerator.
template <class Enumeration>
struct explained_row {
    Enumeration value{};
    std::string_view name{};
    /// The end of a sentence.
    std::string_view explanation{};
};

/// Whether a value of an enumeration is one of its enumerators: compilers write others as a cast.
template <auto Value>
[[nodiscard]] consteval bool is_enumerator() noexcept {
#ifdef _MSC_VER
    const std::string_view name = __FUNCSIG__;
    return name.find("is_enumerator<(") == std::string_view::npos;
#else
    const std::string_view name = __PRETTY_FUNCTION__;
    return name.find("Value = (") == std::string_view::npos;
#endif
}

/// Whether there is a row for each enumerator, in their order. Precondition: they count from 0.
template <const auto& Rows>
[[nodiscard]] consteval bool is_row_for_each() noexcept {
    using enumeration = decltype(Rows[0].value);
    for (std::size_t i = 0; i != Rows.size(); ++i)
        if (static_cast<std::size_t>(Rows[i].value) != i)
            return false;
    return !is_enumerator<static_cast<enumeration>(Rows.size())>();
}

/// The row of an enumerator; an empty row for any other value.
template <class Row, std::size_t Count, class Enumeration>
[[nodiscard]] constexpr Row row_of(const std::array<Row, Count>& rows, Enumeration value) noexcept {
    const auto index = static_cast<std::size_t>(value);
    return index < Count ? rows[index] : Row{};
}

} // namespace lucity::detail

#endif
