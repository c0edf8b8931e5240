// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_POLICY_TIER_HPP
#define LUCITY_POLICY_TIER_HPP

#include <lucity/policy/detail/schema_lint.hpp>
#include <lucity/policy/release.hpp>
#include <lucity/text/enumerator_rows.hpp>

#include <boost/mp11/algorithm.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

namespace lucity {

/// What a release may collect. Tiers are cumulative: a later one collects everything that an
/// earlier one does, and compares greater.
///
/// To add a tier, add an enumerator here, a row in `tiers`, and a sentence in
/// `error::field_of_a_later_tier`.
enum class tier : std::uint8_t { v7_60, v2015, v2015r2_sp1, v2016 };

/// One row of `tiers`.
struct tier_row {
    /// The tier.
    tier value;
    /// The name in `schema`, as in "monthly_batch/2015r2_sp1".
    std::string_view wire_name;
    /// The first release that may collect at this tier.
    release first_release;
};

/// Every tier, in order.
inline constexpr std::array tiers{
    tier_row{tier::v7_60, "7.60", *release::parse("7.60")},
    tier_row{tier::v2015, "2015", *release::parse("2015")},
    tier_row{tier::v2015r2_sp1, "2015r2_sp1", *release::parse("2015r2 SP1")},
    tier_row{tier::v2016, "2016", *release::parse("2016")},
};

namespace error {

/// False for all types, for the static_assert of a template that must not be instantiated.
template <class...>
inline constexpr bool always_false = false;

/// The error for using a field that the report's tier doesn't collect. Each tier has its own
/// sentence, since the message of a static_assert must be a literal.
template <tier First>
constexpr void field_of_a_later_tier() noexcept {
    static_assert(First != tier::v2015,
                  "lucity: this field is collected from release 2015 on, and the report is of an "
                  "earlier tier. Leave the field out, or use a report of tier::v2015 or later.");
    static_assert(First != tier::v2015r2_sp1,
                  "lucity: this field is collected from release 2015r2 SP1 on, and the report is "
                  "of an earlier tier. Leave the field out, or use a report of tier::v2015r2_sp1 "
                  "or later.");
    static_assert(First != tier::v2016,
                  "lucity: this field is collected from release 2016 on, and the report is of an "
                  "earlier tier. Leave the field out, or use a report of tier::v2016 or later.");
    static_assert(First <= tier::v2016,
                  "lucity: this field is collected from a later tier on, and the report is of an "
                  "earlier one. Leave the field out, or use a report of that tier. To name the "
                  "tier in this message, add its sentence in tier.hpp.");
}

} // namespace error

/// The highest tier that a release may collect at; empty below 7.60, where nothing may be sent.
[[nodiscard]] constexpr std::optional<tier> tier_of(const release& version) noexcept {
    std::optional<tier> highest;
    for (const auto& row : tiers)
        if (version >= row.first_release)
            highest = row.value;
    return highest;
}

/// The first release that may collect at a tier. Precondition: an enumerator.
[[nodiscard]] constexpr release first_release_of(tier value) noexcept {
    return tiers[static_cast<std::size_t>(value)].first_release;
}

/// The tier's name on the wire, such as "2015r2_sp1"; empty for a value that is no enumerator.
[[nodiscard]] constexpr std::string_view to_string(tier value) noexcept {
    const auto index = static_cast<std::size_t>(value);
    return index < tiers.size() ? tiers[index].wire_name : std::string_view();
}

/// The tier with exactly this name on the wire; empty for any other name.
[[nodiscard]] constexpr std::optional<tier> parse_tier(std::string_view name) noexcept {
    for (const auto& row : tiers)
        if (row.wire_name == name)
            return row.value;
    return std::nullopt;
}

/// Calls `use.template operator()<T>()` for a tier that is only known at run time. The result must
/// have the same type for all tiers. Precondition: an enumerator.
///
/// Example: `with_tier(chosen, []<lucity::tier T>() { return report_size<T>(); });`
template <class Use>
constexpr decltype(auto) with_tier(tier value, Use&& use) {
    return boost::mp11::mp_with_index<tiers.size()>(
        static_cast<std::size_t>(value), [&](auto index) -> decltype(auto) {
            return use.template operator()<tiers[index].value>();
        });
}

namespace detail {

/// Whether a tier has a row in `tiers`.
[[nodiscard]] constexpr bool has_row(tier value) noexcept {
    return static_cast<std::size_t>(value) < tiers.size();
}

[[nodiscard]] constexpr bool is_wire_name(std::string_view name) noexcept {
    constexpr std::string_view allowed = "abcdefghijklmnopqrstuvwxyz0123456789._";
    return !name.empty() && name.find_first_not_of(allowed) == std::string_view::npos;
}

static_assert(is_row_for_each<tiers>() &&
                  std::ranges::adjacent_find(tiers, std::ranges::greater_equal(),
                                             &tier_row::first_release) == tiers.end() &&
                  std::ranges::all_of(tiers, is_wire_name, &tier_row::wire_name) &&
                  has_distinct(tiers, &tier_row::wire_name),
              "lucity: tiers needs a row for each tier, in the same order. Each row needs a later "
              "release than the row before, and a wire_name of its own: lower-case letters, "
              "digits, dots and underscores.");

} // namespace detail
} // namespace lucity

#endif
