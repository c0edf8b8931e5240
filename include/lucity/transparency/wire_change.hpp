// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_TRANSPARENCY_WIRE_CHANGE_HPP
#define LUCITY_TRANSPARENCY_WIRE_CHANGE_HPP

#include <cstdint>
#include <string_view>

namespace lucity {

/// A difference between two wire formats.
enum class wire_change : std::uint8_t {
    /// A tier is new, with its reports.
    schema_added,
    /// A report of a tier that was there before, or of an earlier one.
    report_added,
    schema_removed,
    /// The tier begins with another release.
    release_changed,
    /// A member of a tier that was there before.
    member_added,
    member_removed,
    member_renamed,
    /// The member holds something else.
    kind_changed,
    /// The member has other names to choose from.
    enumerators_changed,
    /// The member may be absent now, or no longer.
    presence_changed,
    /// The member is redacted in another way.
    treatment_changed,
    order_changed,
};

/// Whether reports of before are still valid, receivers of before still take and redact new reports
/// of the tiers that they know as they should, and consents of before cover no more than was told.
[[nodiscard]] constexpr bool is_compatible(wire_change what) noexcept {
    return what == wire_change::schema_added || what == wire_change::order_changed;
}

/// What happened, and why it is compatible or isn't: fixed words.
[[nodiscard]] constexpr std::string_view explain(wire_change what) noexcept {
    switch (what) {
    case wire_change::schema_added:
        return "is new: reports of other tiers stay what they are";
    case wire_change::report_added:
        return "is new in a tier that was there before, or in an earlier one: who consented to "
               "that tier was not told of it; add it with a new tier";
    case wire_change::schema_removed:
        return "is gone: reports that were valid no longer are";
    case wire_change::release_changed:
        return "begins with another release: what a release may send, and which reports are valid, "
               "changes";
    case wire_change::member_added:
        return "is new in a tier that was there before: reports of before lack it, and receivers "
               "of before remove it; add it with a new tier";
    case wire_change::member_removed:
        return "is gone: receivers of before miss it; stop filling it with a new tier";
    case wire_change::member_renamed:
        return "has another name: to receivers, one member is gone, and one is unknown";
    case wire_change::kind_changed:
        return "holds something else: receivers of before remove it; add another member with a new "
               "tier";
    case wire_change::enumerators_changed:
        return "has other names to choose from: receivers of before remove the ones that they "
               "don't "
               "know; add another member with a new tier";
    case wire_change::presence_changed:
        return "may be absent now, or no longer: one side misses it where the other leaves it out";
    case wire_change::treatment_changed:
        return "is redacted in another way: reporters and receivers of before redact it as it was";
    case wire_change::order_changed:
        return "has its members in another order: readers accept any";
    }
    return {};
}

} // namespace lucity

#endif
