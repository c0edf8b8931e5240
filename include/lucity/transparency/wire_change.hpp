// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_TRANSPARENCY_WIRE_CHANGE_HPP
#define LUCITY_TRANSPARENCY_WIRE_CHANGE_HPP

#include <lucity/text/enumerator_rows.hpp>

#include <array>
#include <cstdint>
#include <string_view>

namespace lucity {

/// A difference between two wire formats.
enum class wire_change : std::uint8_t {
    /// A new tier has a report.
    schema_added,
    /// A tier that is not new has a new report.
    report_added,
    /// A report of a tier is gone.
    schema_removed,
    /// The first release of the tier changed.
    release_changed,
    /// A report of a tier that is not new has a new member.
    member_added,
    /// The member is gone.
    member_removed,
    /// A member is gone, and a similar one has taken its place.
    member_renamed,
    /// The member's kind changed.
    kind_changed,
    /// The names of the member's enumeration changed.
    enumerators_changed,
    /// The member became optional, or required.
    presence_changed,
    /// The member's treatment changed.
    treatment_changed,
    /// The members are in another order.
    order_changed,
};

/// The facts about a change.
struct wire_change_row {
    /// The change.
    wire_change value{};
    /// Whether old reports stay valid, old receivers read and redact new reports correctly, and old
    /// consents still cover exactly what was described.
    bool is_compatible = false;
    /// What happened, and why it is compatible or not.
    std::string_view explanation{};
};

/// In the order of `wire_change`.
inline constexpr auto wire_change_rows = [] {
    using enum wire_change;
    return std::to_array<wire_change_row>({
        {schema_added, true, "is new: reports of other tiers do not change"},
        {report_added, false,
         "is new in an existing tier, or in an earlier one: those who consented to that tier were "
         "not told about it; add it with a new tier"},
        {schema_removed, false, "is gone: reports that were valid no longer are"},
        {release_changed, false,
         "begins with another release: this changes what a release may send, and which reports are "
         "valid"},
        {member_added, false,
         "is new in an existing tier: older reports lack it, and older receivers remove it; add it "
         "with a new tier"},
        {member_removed, false,
         "is gone: older receivers report it as missing; keep it, and leave it empty from a new "
         "tier on"},
        {member_renamed, false,
         "has another name: to receivers, one member is missing and another one is unknown"},
        {kind_changed, false,
         "holds something else: older receivers remove it; add another member with a new tier"},
        {enumerators_changed, false,
         "has other names to choose from: older receivers remove those that they don't know; add "
         "another member with a new tier"},
        {presence_changed, false,
         "has become optional, or is no longer: one side misses it where the other leaves it out"},
        {treatment_changed, false,
         "is redacted in another way: older reporters and receivers still redact it as before"},
        {order_changed, true, "has its members in another order: readers accept any"},
    });
}();
static_assert(detail::is_row_for_each<wire_change_rows>());

/// Whether a change is compatible: see `wire_change_row`.
[[nodiscard]] constexpr bool is_compatible(wire_change what) noexcept {
    return detail::row_of(wire_change_rows, what).is_compatible;
}

/// What happened, and why it is compatible or not, in fixed words.
[[nodiscard]] constexpr std::string_view explain(wire_change what) noexcept {
    return detail::row_of(wire_change_rows, what).explanation;
}

} // namespace lucity

#endif
