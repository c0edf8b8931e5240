// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_POLICY_DETAIL_TREATED_KINDS_HPP
#define LUCITY_POLICY_DETAIL_TREATED_KINDS_HPP

#include <lucity/policy/detail/enumerators.hpp>
#include <lucity/policy/kind.hpp>
#include <lucity/policy/ordered_map.hpp>
#include <lucity/policy/scalar.hpp>
#include <lucity/policy/treatment.hpp>

#include <boost/describe/members.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

namespace lucity::detail {

/// A report, or a part of one: a struct whose members are described.
template <class Type>
concept described = boost::describe::has_describe_members<Type>::value && !std::is_union_v<Type>;

template <class Type>
inline constexpr bool is_optional = false;
template <class Value>
inline constexpr bool is_optional<std::optional<Value>> = true;

/// A treatment that suits a type, and the kind of a value under it.
struct treated_kind {
    treatment how;
    kind is;
};

/// The treatments that a field's type allows: none if a field can't be of this type.
template <class Value>
inline constexpr auto treated_kinds = [] {
    if constexpr (described<Value>)
        return std::array{treated_kind{treatment::by_member, kind::object}};
    else if constexpr (described_enumeration<Value>)
        return std::array{treated_kind{treatment::kept, kind::enumeration}};
    else
        return std::array<treated_kind, 0>{};
}();
template <>
inline constexpr std::array treated_kinds<std::string>{
    treated_kind{treatment::scanned, kind::text}, treated_kind{treatment::version, kind::text},
    treated_kind{treatment::release, kind::release}};
template <>
inline constexpr std::array treated_kinds<std::vector<std::string>>{
    treated_kind{treatment::scanned, kind::texts}, treated_kind{treatment::version, kind::texts}};
template <>
inline constexpr std::array treated_kinds<bool>{treated_kind{treatment::kept, kind::boolean}};
template <>
inline constexpr std::array treated_kinds<double>{treated_kind{treatment::kept, kind::number}};
template <>
inline constexpr std::array treated_kinds<std::int64_t>{
    treated_kind{treatment::kept, kind::integer}};
template <>
inline constexpr std::array treated_kinds<std::uint64_t>{
    treated_kind{treatment::count, kind::count}};
template <>
inline constexpr std::array treated_kinds<ordered_map<std::uint64_t>>{
    treated_kind{treatment::count, kind::counts}};
template <>
inline constexpr std::array treated_kinds<ordered_map<scalar>>{
    treated_kind{treatment::settings, kind::settings}};
template <>
inline constexpr std::array treated_kinds<ordered_map<ordered_map<scalar>>>{
    treated_kind{treatment::settings, kind::options}};
template <described Element>
inline constexpr std::array treated_kinds<std::vector<Element>>{
    treated_kind{treatment::by_member, kind::list}};
template <class Value>
inline constexpr auto treated_kinds<std::optional<Value>> = treated_kinds<Value>;
/// A release that may be absent would let a report claim any tier.
template <>
inline constexpr std::array treated_kinds<std::optional<std::string>>{
    treated_kind{treatment::scanned, kind::text}, treated_kind{treatment::version, kind::text}};
template <class Value>
inline constexpr std::array<treated_kind, 0> treated_kinds<std::optional<std::optional<Value>>>{};

template <class Value>
inline constexpr bool has_one_treatment = treated_kinds<Value>.size() == 1;

/// The kind of a value under a treatment; empty if the treatment doesn't suit the type.
template <class Value, treatment How>
[[nodiscard]] consteval std::optional<kind> kind_of() noexcept {
    for (const auto& row : treated_kinds<Value>)
        if (row.how == How)
            return row.is;
    return std::nullopt;
}

} // namespace lucity::detail

#endif
