// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_POLICY_TREATMENT_HPP
#define LUCITY_POLICY_TREATMENT_HPP

#include <lucity/text/enumerator_rows.hpp>
#include <lucity/text/print.hpp>

#include <array>
#include <cstdint>
#include <string_view>

namespace lucity {

/// How a field is redacted. detail/treated_kinds.hpp lists the treatments that each type can have.
enum class treatment : std::uint8_t {
    /// `in use` replaces a text that exposes a location or a credential.
    scanned,
    /// Scanned, but known to be a version: four numbers with dots are not an address.
    version,
    /// A version that must be a release of Lucity. It must allow the report's tier.
    release,
    /// A number from 0 to 2^63 - 1, or a number for each table, is kept.
    count,
    /// A number, a boolean or a name of an enumeration is kept.
    kept,
    /// Settings by name: secrets are dropped, names and values are scanned.
    settings,
    /// The fields of a struct, or of a list of structs, state how they are redacted.
    by_member,
};

/// In the order of `treatment`.
inline constexpr auto treatment_rows = [] {
    using enum treatment;
    return std::to_array<detail::enumerator_row<treatment>>({
        {scanned, "scanned"},
        {version, "version"},
        {release, "release"},
        {count, "count"},
        {kept, "kept"},
        {settings, "settings"},
        {by_member, "by_member"},
    });
}();
static_assert(detail::is_row_for_each<treatment_rows>());

/// The name for tools, such as "by_member".
[[nodiscard]] constexpr std::string_view to_string(treatment how) noexcept {
    return detail::row_of(treatment_rows, how).name;
}

} // namespace lucity

#endif
