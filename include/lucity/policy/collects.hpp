// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_POLICY_COLLECTS_HPP
#define LUCITY_POLICY_COLLECTS_HPP

#include <lucity/policy/detail/described_fields.hpp>
#include <lucity/text/fixed_string.hpp>

#include <boost/mp11/algorithm.hpp>

#include <cstdint>
#include <string_view>
#include <type_traits>

namespace lucity {

namespace detail {

/// Whether a struct has a member with this name.
enum class presence : std::uint8_t { unknown, at_a_later_tier, collected };

template <class Struct>
[[nodiscard]] consteval presence presence_of(std::string_view name) noexcept {
    auto found = presence::unknown;
    boost::mp11::mp_for_each<described_members<Struct>>([&]<class Member>(Member) {
        if (Member::name == name)
            found = is_not_collected<member_type<Member>> ? presence::at_a_later_tier
                                                          : presence::collected;
    });
    return found;
}

template <class Struct, fixed_string Name>
struct collected_member {
    static constexpr auto found = presence_of<Struct>(Name.view());
    static_assert(found != presence::unknown,
                  "lucity: the name in collects<report, name> is that of no member of the report, "
                  "at any tier. Check the name.");
    static constexpr bool value = found == presence::collected;
};

} // namespace detail

/// Whether a report, or a part of one, collects a member at its tier. A name that no tier has does
/// not compile.
///
/// Example: `if constexpr (collects<Report, "mobile_devices">) show(report.mobile_devices);`
///
/// `requires { report.mobile_devices.size(); }` is no substitute: it holds at earlier tiers too,
/// where using the member is an error with a message.
template <class Struct, detail::fixed_string Name>
inline constexpr bool collects = detail::collected_member<std::remove_cv_t<Struct>, Name>::value;

} // namespace lucity

#endif
