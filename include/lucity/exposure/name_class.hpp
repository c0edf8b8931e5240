// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_EXPOSURE_NAME_CLASS_HPP
#define LUCITY_EXPOSURE_NAME_CLASS_HPP

#include <lucity/text/enumerator_rows.hpp>
#include <lucity/text/print.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace lucity {

/// What the name of a setting or member says about its value, from the class that spares most to
/// the one that spares least.
enum class name_class : std::uint8_t {
    /// The value is a version, so that four numbers are no address.
    version,
    /// The value is a fact about something: a port, a count, a format.
    fact,
    /// The name says nothing.
    neutral,
    /// The value may be a host, or a term of a city's trade: a node, an address.
    ambiguous,
    account,
    path,
    /// The value tells where something is: a server, a URL.
    place,
    /// A password, a key, a token.
    secret,
};

/// In the order of `name_class`.
inline constexpr auto name_class_rows = [] {
    using enum name_class;
    return std::to_array<detail::explained_row<name_class>>({
        {version, "version", "a version"},
        {fact, "fact", "a fact"},
        {neutral, "neutral", "nothing that is known"},
        {ambiguous, "ambiguous", "what may be a place"},
        {account, "account", "an account"},
        {path, "path", "a path"},
        {place, "place", "a place"},
        {secret, "secret", "a secret"},
    });
}();
static_assert(detail::is_row_for_each<name_class_rows>());

/// The name of a class, such as `place`.
[[nodiscard]] constexpr std::string_view to_string(name_class is) noexcept {
    return detail::row_of(name_class_rows, is).name;
}

/// What a class suggests, as the end of a sentence about a name.
[[nodiscard]] constexpr std::string_view explain(name_class is) noexcept {
    return detail::row_of(name_class_rows, is).explanation;
}

/// What the name of a setting or member says about its value.
struct name_reading {
    /// What the value is, as far as the name tells.
    name_class is = name_class::neutral;
    /// The name holds a quantity, such as hours, which doesn't just describe a secret. So a number
    /// under it is not secret.
    bool quantity = false;

    friend constexpr bool operator==(const name_reading&, const name_reading&) = default;
};

/// The reading that spares less.
[[nodiscard]] constexpr name_reading stricter(name_reading one, name_reading other) noexcept {
    return {(std::max)(one.is, other.is), one.quantity && other.quantity};
}

} // namespace lucity

#endif
