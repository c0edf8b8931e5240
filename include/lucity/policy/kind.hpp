// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_POLICY_KIND_HPP
#define LUCITY_POLICY_KIND_HPP

#include <lucity/text/enumerator_rows.hpp>
#include <lucity/text/print.hpp>

#include <array>
#include <cstdint>
#include <string_view>

namespace lucity {

/// What a member of a report holds.
enum class kind : std::uint8_t {
    /// A text.
    text,
    /// A text that names a release of Lucity.
    release,
    /// `true` or `false`.
    boolean,
    /// An integer from 0 to 2^63 - 1.
    count,
    /// An integer from -2^63 to 2^63 - 1.
    integer,
    /// A number that a `double` can hold.
    number,
    /// One of a few names.
    enumeration,
    /// An array of texts.
    texts,
    /// An object: table name to count.
    counts,
    /// An object: setting name to scalar.
    settings,
    /// An object: option table to settings.
    options,
    /// A struct.
    object,
    /// An array of structs.
    list,
};

/// In the order of `kind`.
inline constexpr auto kind_rows = [] {
    using enum kind;
    return std::to_array<detail::enumerator_row<kind>>({
        {text, "text"},
        {release, "release"},
        {boolean, "boolean"},
        {count, "count"},
        {integer, "integer"},
        {number, "number"},
        {enumeration, "enumeration"},
        {texts, "texts"},
        {counts, "counts"},
        {settings, "settings"},
        {options, "options"},
        {object, "object"},
        {list, "list"},
    });
}();
static_assert(detail::is_row_for_each<kind_rows>());

/// The name for tools, such as "settings".
[[nodiscard]] constexpr std::string_view to_string(kind what) noexcept {
    return detail::row_of(kind_rows, what).name;
}

} // namespace lucity

#endif
