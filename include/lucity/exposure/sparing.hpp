// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_EXPOSURE_SPARING_HPP
#define LUCITY_EXPOSURE_SPARING_HPP

#include <lucity/exposure/detail/escapes.hpp>
#include <lucity/exposure/name_class.hpp>
#include <lucity/exposure/name_reading.hpp>
#include <lucity/exposure/value_shape.hpp>
#include <lucity/text/ascii.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace lucity {

namespace detail {

/// Shapes as bits.
[[nodiscard]] constexpr std::uint32_t bits_of(std::initializer_list<value_shape> shapes) noexcept {
    std::uint32_t bits = 0;
    for (auto shape : shapes)
        bits |= std::uint32_t{1} << static_cast<unsigned>(shape);
    return bits;
}

} // namespace detail

/// A row of the table that tells which shapes a class of names spares.
struct sparing_row {
    /// The class of the name.
    name_class is;
    /// Whether it spares everything, so that only what the recogniser finds is replaced.
    bool everything;
    /// The shapes that it spares, as bits; meaningless if it spares everything.
    std::uint32_t shapes;
};

/// In the order of `name_class`.
inline constexpr auto sparing_rows = [] {
    using enum value_shape;
    constexpr auto plain = detail::bits_of({empty, flag});
    constexpr auto local = plain | detail::bits_of({number, measure, date_or_time, product,
                                                    local_account, local_path});
    return std::to_array<sparing_row>({
        {name_class::version, true, 0},
        {name_class::fact, true, 0},
        {name_class::neutral, true, 0},
        {name_class::ambiguous, true, 0},
        {name_class::account, false,
         plain | detail::bits_of({number, large_number, product, words, local_account})},
        {name_class::path, false, local | detail::bits_of({relative_path, words})},
        {name_class::place, false, local},
        {name_class::secret, false, plain},
    });
}();

/// Whether a name spares a shape.
[[nodiscard]] constexpr bool spares(name_reading name, value_shape shape) noexcept {
    const auto& row = sparing_rows[static_cast<std::size_t>(name.is)];
    const auto bit = detail::bits_of({shape});
    const auto quantities = detail::bits_of({value_shape::number, value_shape::measure});
    return row.everything || (row.shapes & bit) != 0 ||
           (name.is == name_class::secret && name.quantity && (quantities & bit) != 0);
}

namespace detail {

/// Whether four numbers up to 255 follow each other in a list, as in an old way to write addresses.
[[nodiscard]] constexpr bool holds_address(std::string_view list,
                                           std::string_view separators) noexcept {
    constexpr int numbers_of_address = 4;
    int numbers = 0;
    while (!list.empty()) {
        auto element = trimmed(take_before(separators, list));
        if (element.starts_with('-') || element.starts_with('+'))
            element.remove_prefix(1);
        while (element.size() > 1 && (element.front() == '0' || element.back() == '.'))
            element =
                element.front() == '0' ? element.substr(1) : element.substr(0, element.size() - 1);
        if (element.empty())
            continue;
        const bool octet = all_digits(element) && element.size() < 4 && is_within(element, 0, 255);
        numbers = octet ? numbers + 1 : 0;
        if (numbers == numbers_of_address)
            return true;
    }
    return false;
}

/// Whether a name spares a text by its shape or, unless the name is a secret's, by the shape of
/// each element of a list.
[[nodiscard]] constexpr bool spares_plain(name_reading name, std::string_view text) noexcept {
    constexpr std::string_view separators = ",;|\n";
    const auto shape = shape_of(text);
    const bool is_list =
        name.is != name_class::secret && size_before(separators, text) != text.size();
    // A path may hold a comma, so a list of two paths may look like one.
    const bool path = shape == value_shape::local_path || shape == value_shape::relative_path;
    if (!is_list || (!path && spares(name, shape)))
        return spares(name, shape);
    if (holds_address(text, separators))
        return false;
    while (!text.empty())
        if (!spares(name, shape_of(take_before(separators, text))))
            return false;
    return true;
}

} // namespace detail

/// Whether a name spares a text: its shape or, unless the name is a secret's, the shape of each
/// element of a list. The shapes must be spared with escapes undone as well. What the recogniser
/// finds is not asked here. Complexity: linear in the text.
[[nodiscard]] constexpr bool spares(name_reading name, std::string_view text) noexcept {
    if (sparing_rows[static_cast<std::size_t>(name.is)].everything)
        return true;
    if (!detail::spares_plain(name, text))
        return false;
    constexpr auto disguise =
        detail::byte_class::escape | detail::byte_class::non_ascii | detail::byte_class::control;
    if ((detail::classes_in(text) & disguise) == 0)
        return true;
    if (text.size() > detail::undisguised_copy::room)
        return false;
    detail::undisguised_copy copy(text);
    for (int layer = 0; layer != 2 && copy.undo_layer(detail::backslashes::stay); ++layer)
        if (!detail::spares_plain(name, copy.view()))
            return false;
    return true;
}

static_assert(std::ranges::equal(sparing_rows, name_class_rows, {}, &sparing_row::is,
                                 &detail::explained_row<name_class>::value));
static_assert(spares(read_name("Mail Server"), "Microsoft Exchange"));
static_assert(!spares(read_name("Mail Server"), "hvpost"));

} // namespace lucity

#endif
