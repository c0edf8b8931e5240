// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_POLICY_DETAIL_DESCRIBED_FIELDS_HPP
#define LUCITY_POLICY_DETAIL_DESCRIBED_FIELDS_HPP

#include <lucity/policy/detail/treated_kinds.hpp>
#include <lucity/policy/field.hpp>

#include <boost/describe/members.hpp>
#include <boost/describe/modifiers.hpp>
#include <boost/mp11/algorithm.hpp>
#include <boost/mp11/bind.hpp>
#include <boost/mp11/list.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

namespace lucity::detail {

/// The descriptors that Boost.Describe has of a struct's members.
template <class Struct>
struct members_of {
    static_assert(error::always_false<Struct>,
                  "lucity: a report, or a part of one, does not name its members. Add "
                  "BOOST_DESCRIBE_CLASS(report, (), (member...), (), ()) at its end.");
    using type = boost::mp11::mp_list<>;
};
template <described Struct>
struct members_of<Struct> {
    using type = boost::mp11::mp_rename<
        boost::describe::describe_members<Struct, boost::describe::mod_public>,
        boost::mp11::mp_list>;
};
template <class Struct>
using described_members = typename members_of<Struct>::type;

template <class Value, class Struct>
std::type_identity<Value> value_at(Value Struct::*);
/// The type of a member, by its descriptor.
template <class Member>
using member_type = typename decltype(value_at(Member::pointer))::type;

/// A report, or a part of one, at another tier.
template <class Struct, tier Other>
struct at_tier {
    static_assert(error::always_false<Struct>,
                  "lucity: a report, or a part of one, is not a struct template over the tier and "
                  "nothing else. Write template <lucity::tier T> struct part, and use part<T>.");
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

/// Converts to every member's type, so that counting initializers counts members.
struct any_member {
    template <class Value>
    operator Value() const noexcept;
};

template <class Struct>
struct initialized_by {
    template <class... Value>
    using fn = std::bool_constant < requires {
        Struct{Value()...};
    }
    > ;
};
template <class Struct, std::size_t Count>
inline constexpr bool has_at_least = boost::mp11::mp_apply_q<
    initialized_by<Struct>,
    boost::mp11::mp_repeat_c<boost::mp11::mp_list<any_member>, Count>>::value;

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

/// The members of a struct at `description_tier`, which state all that a field has to.
template <class Struct>
struct checked_members {
    using list = described_members<Struct>;

    template <class Member>
    using states_its_facts = std::bool_constant<is_field_description<member_type<Member>>>;

    static_assert(!has_base<Struct>,
                  "lucity: a report, or a part of one, has a base class, whose members would "
                  "neither be redacted nor sent. Make it a field: a part<T> by_member.");
    static_assert(boost::mp11::mp_all_of<list, states_its_facts>::value,
                  "lucity: a member of a report is declared without field<...>, so nothing states "
                  "its tier, its treatment and its sentence. Declare it as field<report, type, "
                  "since<...>, treated_as<...>, stated_as<...>>.");
    static_assert(std::is_aggregate_v<Struct>,
                  "lucity: a report, or a part of one, has a constructor, a base or a private "
                  "member, so that nobody would notice a member that is missing from its "
                  "BOOST_DESCRIBE_CLASS. Make it a plain struct.");
    static_assert(!has_at_least<Struct, boost::mp11::mp_size<list>::value + 1>,
                  "lucity: a member of a report is missing from its BOOST_DESCRIBE_CLASS, so it "
                  "would neither be redacted nor sent. Add its name there.");
};

/// The members of a struct, or of the same one at another tier, with what it states about them.
template <class Struct>
using stated_members =
    typename checked_members<typename at_tier<Struct, description_tier>::type>::list;

/// How much room the collected fields of a struct take, one after the other.
template <class Struct>
consteval std::size_t room_of_collected() noexcept {
    std::size_t size = 0;
    std::size_t alignment = 1;
    const auto pad = [&](std::size_t to) {
        size = (size + to - 1) / to * to;
    };
    boost::mp11::mp_for_each<described_members<Struct>>([&](auto member) {
        using value = member_type<decltype(member)>;
        if constexpr (!is_not_collected<value>) {
            alignment = (std::max)(alignment, alignof(value));
            pad(alignof(value));
            size += sizeof(value);
        }
    });
    pad(alignment);
    return std::max<std::size_t>(size, 1);
}

struct nothing {};
struct nothing_and_a_byte {
    LUCITY_NO_UNIQUE_ADDRESS nothing none;
    char byte;
};
/// Clang for Microsoft's ABI doesn't know the attribute before version 18.
inline constexpr bool knows_no_unique_address = sizeof(nothing_and_a_byte) == 1;

/// A member of a report: its name, what its struct states about it, and how to reach it.
template <class Member, class Stated>
struct described_field {
    using description = member_type<Stated>;
    using value_type = member_type<Member>;
    static constexpr std::string_view name = Member::name;
    static constexpr auto pointer = Member::pointer;
};

/// The fields of a struct, as a list of `described_field`.
template <class Struct>
struct fields_of {
    using list = boost::mp11::mp_transform<described_field, described_members<Struct>,
                                           stated_members<Struct>>;

    // A field that only fills a gap is not noticed.
    static_assert(!knows_no_unique_address || sizeof(Struct) <= room_of_collected<Struct>(),
                  "lucity: a field of a later tier takes room in a struct of an earlier one. "
                  "Declare it LUCITY_NO_UNIQUE_ADDRESS field<...> name = unset;");
    // Nothing can be made const without a value for each of its members.
    static_assert(
        requires { new const Struct; },
        "lucity: a field of a report has no initial value, so that what was in memory before it "
        "would be sent. Declare it field<...> name{}; or, if a later tier added it, name = unset;");
};

/// Calls `use(field, value)` for each field that the report's tier collects, in the order of the
/// wire; `field` is a `described_field`.
template <class Struct, class Use>
constexpr void for_each_field(Struct& report, Use use) {
    using fields = typename fields_of<std::remove_const_t<Struct>>::list;
    boost::mp11::mp_for_each<fields>([&](auto field) {
        if constexpr (!is_not_collected<typename decltype(field)::value_type>)
            use(field, report.*field.pointer);
    });
}

/// The same for each field that has a value: skips an empty optional, and passes on the value of
/// another one.
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
