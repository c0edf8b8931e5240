// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_POLICY_AS_TIER_HPP
#define LUCITY_POLICY_AS_TIER_HPP

#include <lucity/policy/collects.hpp>
#include <lucity/policy/detail/described_fields.hpp>
#include <lucity/policy/field.hpp>
#include <lucity/policy/report_info.hpp>
#include <lucity/policy/tier.hpp>
#include <lucity/text/fixed_string.hpp>

#include <boost/mp11/algorithm.hpp>
#include <boost/mp11/list.hpp>

#include <concepts>
#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>

namespace lucity {

/// A value for a field that the report lacks; `with_field` makes it.
template <detail::fixed_string Name, class Value>
struct named_value {
    /// The name of the field.
    static constexpr std::string_view name = Name.view();
    /// The value of the field.
    Value value;
};

/// Gives `as_tier` a value for a field: `with_field<"user_info_count">(61u)`.
template <detail::fixed_string Name, class Value>
[[nodiscard]] constexpr named_value<Name, std::decay_t<Value>> with_field(Value&& value) {
    return {std::forward<Value>(value)};
}

namespace error {

template <class Field>
constexpr void no_value_for_field() noexcept {
    static_assert(always_false<Field>,
                  "lucity: the wanted tier collects a field that the report has no value for. "
                  "Add it: as_tier<...>(report, with_field<\"...\">(value)). If a part of the "
                  "report lacks it, give the whole part.");
}

} // namespace error

namespace detail {

template <class Struct, tier Other>
using struct_at_tier = typename at_tier<Struct, Other>::type;

template <class From, class To, class... Given>
void convert_fields(From& from, To& to, Given&... given);

/// Precondition: `to` is empty.
template <class From, class To>
void convert_value(From& from, To& to) {
    if constexpr (std::is_same_v<From, To>) {
        to = std::move(from);
    } else if constexpr (described<To>) {
        convert_fields(from, to);
    } else if constexpr (is_optional<To>) {
        if (from)
            convert_value(*from, to.emplace());
    } else {
        to.resize(from.size());
        for (std::size_t i = 0; i != from.size(); ++i)
            convert_value(from[i], to[i]);
    }
}

/// A type that converts to a field's value, but means something else.
template <class Given>
concept no_value = std::same_as<Given, unset_t> || std::same_as<Given, std::nullptr_t> ||
    std::same_as<Given, bool>;

/// Whether a value converts to a field's type without changing: -1 and true don't become counts.
template <class Given, class Value>
concept value_for = std::same_as<Given, Value> ||
    (!no_value<Given> && std::convertible_to<Given, Value> &&
     requires(Given given) { Value{std::move(given)}; });

/// The same for the value that an optional holds. Converting to the optional itself doesn't count,
/// since its constructors would change -1.
template <class Given, class To>
inline constexpr bool is_held_by = false;
template <class Given, class Value>
inline constexpr bool is_held_by<Given, std::optional<Value>> = value_for<Given, Value>;

/// The same for a field that may be an optional: `std::nullopt` means that it is absent.
template <class Given, class To>
concept given_for = std::same_as<Given, To> || is_held_by<Given, To> ||
    (is_optional<To> ? std::same_as<Given, std::nullopt_t> : value_for<Given, To>);

template <class Given, class To>
void give(Given& given, To& to) {
    if constexpr (is_held_by<Given, To>)
        to.emplace(std::move(given));
    else if constexpr (given_for<Given, To>)
        to = To{std::move(given)};
}

template <class Field, class From, class To, class... Given>
void convert_field(From& from, To& to, Given&... given) {
    if constexpr (is_not_collected<To>)
        return;
    else if constexpr (((Given::name == Field::name) || ...))
        (
            [&] {
                if constexpr (Given::name == Field::name) {
                    static_assert(
                        given_for<decltype(given.value), To>,
                        "lucity: with_field gives a value that is not of the field's type, or that "
                        "converting would change. Give a value of that type: 61u for a count, a "
                        "part of the wanted tier for a part.");
                    give(given.value, to);
                }
            }(),
            ...);
    else if constexpr (is_not_collected<From>)
        error::no_value_for_field<Field>();
    else
        convert_value(from, to);
}

/// Converts a struct to the same one at another tier, field by field.
template <class From, class To, class... Given>
void convert_fields(From& from, To& to, Given&... given) {
    using pairs = boost::mp11::mp_transform<boost::mp11::mp_list, typename fields_of<From>::list,
                                            typename fields_of<To>::list>;
    boost::mp11::mp_for_each<pairs>([&]<class Old, class New>(boost::mp11::mp_list<Old, New>) {
        convert_field<New>(from.*Old::pointer, to.*New::pointer, given...);
    });
}

/// How many values are given for the field of `Given`.
template <class Given, class... All>
inline constexpr std::size_t count_for = (std::size_t(All::name == Given::name) + ...);

} // namespace detail

/// Converts a report to another tier. The result has no fields that this tier doesn't collect.
///
/// Example: `auto older = as_tier<tier::v2015>(std::move(report));`
///
/// For a later tier, pass a value for each field that the report lacks. Otherwise the call doesn't
/// compile:
///
///     as_tier<tier::v2015r2_sp1>(report, with_field<"user_info_count">(61u))
///
/// A value that is passed replaces the report's own. If a later tier adds a field to a part of the
/// report, pass the whole part. The application's version stays the same, and encoding checks it
/// against the new tier.
///
/// Complexity: linear in the lists of parts; everything else is moved.
/// Exception safety: only an allocation can throw.
template <tier Wanted, report Report, class... Given>
[[nodiscard]] detail::struct_at_tier<Report, Wanted> as_tier(Report from, Given... given) {
    using wanted = detail::struct_at_tier<Report, Wanted>;
    static_assert(
        ((detail::presence_of<wanted>(Given::name) == detail::presence::collected) && ...),
        "lucity: with_field names a field that the report does not have at the "
        "wanted tier. Check its name, or leave it out.");
    static_assert(((detail::count_for<Given, Given...> == 1) && ...),
                  "lucity: with_field gives two values for one field. Leave one out.");
    wanted to{};
    detail::convert_fields(from, to, given...);
    return to;
}

/// If you get here: the first argument is not a report.
template <tier Wanted, class Anything, class... Given>
    requires(!report<Anything>)
void as_tier(const Anything&, const Given&...) {
    error::not_a_report<Anything>();
}

} // namespace lucity
#endif
