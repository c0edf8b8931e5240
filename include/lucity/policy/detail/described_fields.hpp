// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_POLICY_DETAIL_DESCRIBED_FIELDS_HPP
#define LUCITY_POLICY_DETAIL_DESCRIBED_FIELDS_HPP

#include <lucity/policy/detail/treated_kinds.hpp>
#include <lucity/policy/field.hpp>

#include <boost/describe/members.hpp>
#include <boost/describe/modifiers.hpp>
#include <boost/mp11/algorithm.hpp>
#include <boost/mp11/list.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <utility>

namespace lucity::detail {

template <class Struct, bool = is_described<Struct>>
struct members_of {
    static_assert(error::always_false<Struct>,
                  "lucity: a report, and each of its parts, names its members at its end, with "
                  "BOOST_DESCRIBE_CLASS(report, (), (member...), (), ()).");
    using type = boost::mp11::mp_list<>;
};
template <class Struct>
struct members_of<Struct, true> {
    using type = boost::describe::describe_members<Struct, boost::describe::mod_public>;
};
template <class Struct>
using described_members = typename members_of<Struct>::type;

/// A report, or a part of one, at another tier.
template <class Struct, tier Other>
struct at_tier {
    static_assert(error::always_false<Struct>,
                  "lucity: a report, and each of its parts, is a struct template over the tier and "
                  "nothing else: template <lucity::tier T> struct part, used as part<T>.");
    using type = Struct;
};
template <template <tier> class Struct, tier T, tier Other>
struct at_tier<Struct<T>, Other> {
    using type = Struct<Other>;
};

template <class Type>
inline constexpr bool is_field_description = false;
template <class Value, tier First, treatment How, fixed_string Sentence>
inline constexpr bool is_field_description<field_description<Value, First, How, Sentence>> = true;

template <class Type>
inline constexpr bool is_not_collected = false;
template <tier First, class Report, std::uint32_t Field>
inline constexpr bool is_not_collected<error::not_collected_before<First, Report, Field>> = true;

/// Converts to every member's type, so that counting initialisers counts members.
struct any_member {
    template <class Value>
    operator Value() const noexcept;
};

template <class Struct, std::size_t... Index>
constexpr bool has_at_least(std::index_sequence<Index...>) noexcept {
    return requires {
        Struct{(static_cast<void>(Index), any_member{})...};
    };
}

/// Converts to every base class of a struct, so that one is noticed.
template <class Struct>
struct any_base {
    template <class Base>
        requires(std::is_base_of_v<Base, Struct> && !std::is_same_v<Base, Struct>)
    operator Base() const noexcept;
};

template <class Struct>
inline constexpr bool has_base = requires {
    Struct{any_base<Struct>{}};
};

template <class Struct, class Member>
using member_type = std::remove_cvref_t<decltype(std::declval<Struct&>().*Member::pointer)>;

/// A member of a report: its name, what its struct states about it, and how to reach it.
template <class Member, class Description>
struct described_field {
    using description = Description;
    static constexpr std::string_view name = Member::name;
};

/// The fields of a struct, which must state all that a field has to.
template <class Struct>
struct fields_of {
    using description_struct = typename at_tier<Struct, description_tier>::type;
    using members = described_members<description_struct>;
    static constexpr std::size_t count = boost::mp11::mp_size<members>::value;

    static_assert(!has_base<description_struct>,
                  "lucity: a report, and each of its parts, has no base class: what is in there "
                  "would neither be redacted nor sent. Make it a field: a part<T> by_member.");

    template <class Member>
    using states_its_facts =
        std::bool_constant<is_field_description<member_type<description_struct, Member>>>;

    static_assert(boost::mp11::mp_all_of<members, states_its_facts>::value,
                  "lucity: a member of a report is declared without field<...>, so nothing states "
                  "its tier, its treatment and its sentence. Declare it as field<report, type, "
                  "since<...>, treated_as<...>, stated_as<...>>.");
    static_assert(
        std::is_aggregate_v<description_struct>,
        "lucity: a report, and each of its parts, is a struct without constructors, bases "
        "and private members, or a member that is missing from its BOOST_DESCRIBE_CLASS "
        "would not be noticed.");
    static_assert(!has_at_least<description_struct>(std::make_index_sequence<count + 1>{}),
                  "lucity: a member of a report is missing from its BOOST_DESCRIBE_CLASS, so it "
                  "would neither be redacted nor sent. Add its name there.");

    /// Calls `use(described_field...)` with one object a field.
    template <class Use>
    static constexpr auto apply(Use use) {
        return apply_to(members{}, use);
    }

private:
    template <template <class...> class List, class... Member, class Use>
    static constexpr auto apply_to(List<Member...>, Use use) {
        return use(described_field<Member, member_type<description_struct, Member>>{}...);
    }
};

/// How much room the collected fields of a struct take, one after the other.
template <class Struct>
consteval std::size_t room_of_collected() noexcept {
    std::size_t size = 0;
    std::size_t alignment = 1;
    const auto add = [&]<class Value>(std::type_identity<Value>) {
        if constexpr (!is_not_collected<Value>) {
            alignment = (std::max)(alignment, alignof(Value));
            size = (size + alignof(Value) - 1) / alignof(Value) * alignof(Value) + sizeof(Value);
        }
    };
    [&]<template <class...> class List, class... Member>(List<Member...>) {
        (add(std::type_identity<member_type<Struct, Member>>()), ...);
    }(described_members<Struct>());
    return std::max<std::size_t>((size + alignment - 1) / alignment * alignment, 1);
}

struct nothing {};
struct nothing_and_a_byte {
    LUCITY_NO_UNIQUE_ADDRESS nothing none;
    char byte;
};
/// Clang for Microsoft's ABI doesn't know the attribute before version 18.
inline constexpr bool knows_no_unique_address = sizeof(nothing_and_a_byte) == 1;

/// A later field that takes room where it isn't collected is noticed here, unless it only fills a
/// gap.
template <class Struct>
struct later_fields_of {
    static_assert(!knows_no_unique_address || sizeof(Struct) <= room_of_collected<Struct>(),
                  "lucity: a field of a later tier takes room in a struct of an earlier one. "
                  "Declare it LUCITY_NO_UNIQUE_ADDRESS field<...> name = unset;");
    static constexpr bool checked = true;
};

/// A field without an initial value holds what was in memory before, and would send it.
template <class Struct>
struct initialised_fields_of {
    /// Nothing can be made const without a value for each of its members.
    static_assert(
        requires { new const Struct; },
        "lucity: a field of a report has no initial value, so that what was in memory before it "
        "would be sent. Declare it field<...> name{}; or, if a later tier added it, name = unset;");
    static constexpr bool checked = true;
};

/// Calls `use(field, value)` for each field that the report's tier collects, in the order of the
/// wire; `field` is a `described_field`.
template <class Struct, class Use>
constexpr void for_each_field(Struct& report, Use use) {
    using struct_type = std::remove_const_t<Struct>;
    using values = described_members<struct_type>;
    static_assert(later_fields_of<struct_type>::checked);
    static_assert(initialised_fields_of<struct_type>::checked);
    fields_of<struct_type>::apply([&](auto... field) {
        [&]<template <class...> class List, class... Member>(List<Member...>) {
            (
                [&] {
                    auto& value = report.*Member::pointer;
                    if constexpr (!is_not_collected<std::remove_cvref_t<decltype(value)>>)
                        use(field, value);
                }(),
                ...);
        }(values{});
        return 0;
    });
}

/// The same for each field that has a value: an optional that is empty is passed over, and what
/// another one holds is the value.
template <class Struct, class Use>
constexpr void for_each_value(Struct& report, Use use) {
    for_each_field(report, [&](auto field, auto& value) {
        if constexpr (!is_optional<std::remove_cvref_t<decltype(value)>>)
            use(field, value);
        else if (value)
            use(field, *value);
    });
}

} // namespace lucity::detail

#endif
