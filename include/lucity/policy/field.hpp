// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_POLICY_FIELD_HPP
#define LUCITY_POLICY_FIELD_HPP

#include <lucity/policy/detail/not_collected.hpp>
#include <lucity/policy/detail/not_json.hpp>
#include <lucity/policy/detail/treated_kinds.hpp>
#include <lucity/policy/tier.hpp>
#include <lucity/policy/treatment.hpp>
#include <lucity/text/fixed_string.hpp>

// Included for the macros that describe a report's struct and its enumerations.
#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

/// Lets a field take no room at tiers that don't collect it: `[[no_unique_address]]`. Compilers for
/// Microsoft's ABI ignore that attribute, and have another one.
#ifdef _MSC_VER
#define LUCITY_NO_UNIQUE_ADDRESS [[msvc::no_unique_address]]
#else
#define LUCITY_NO_UNIQUE_ADDRESS [[no_unique_address]]
#endif

namespace lucity {

/// The first tier that collects a field.
template <tier First>
struct since {};

/// How a field is redacted. It may be omitted if the field's type allows only one treatment.
template <treatment How>
struct treated_as {};

/// The sentence about a field in the policy statement.
template <detail::fixed_string Sentence>
struct stated_as {};

namespace detail {

/// The tier at which a struct holds the descriptions of its fields instead of values. No release
/// has it.
inline constexpr tier description_tier{0xff};

/// The type of a field at `description_tier`.
template <class Value, tier First, treatment How, fixed_string Sentence>
struct field_description {
    using value_type = Value;
    static constexpr tier first_tier = First;
    static constexpr treatment treated = How;
    static constexpr std::string_view sentence = Sentence.view();

    constexpr field_description() noexcept = default;
    constexpr field_description(unset_t) noexcept {}
};

template <class Report>
inline constexpr bool is_over_tier = false;
template <template <tier> class Report, tier T>
inline constexpr bool is_over_tier<Report<T>> = true;

template <class Report>
inline constexpr tier tier_at = tiers.back().value;
template <template <tier> class Report, tier T>
inline constexpr tier tier_at<Report<T>> = T;

template <class Fact>
inline constexpr bool states_tier = false;
template <tier First>
inline constexpr bool states_tier<since<First>> = true;

template <class Fact>
inline constexpr bool states_treatment = false;
template <treatment How>
inline constexpr bool states_treatment<treated_as<How>> = true;

template <class Fact>
inline constexpr bool states_sentence = false;
template <fixed_string Sentence>
inline constexpr bool states_sentence<stated_as<Sentence>> = true;

constexpr std::uint32_t hash_of(std::string_view text) noexcept {
    std::uint32_t hash = 2166136261u;
    for (char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
    return hash;
}

template <class Report, class Value, tier First, treatment How, fixed_string Sentence>
consteval auto choose_field_type() noexcept {
    constexpr tier at = tier_at<Report>;
    if constexpr (at == description_tier)
        return std::type_identity<field_description<Value, First, How, Sentence>>{};
    else if constexpr (at >= First)
        return std::type_identity<Value>{};
    else
        return std::type_identity<
            error::not_collected_before<First, Report, hash_of(Sentence.view())>>{};
}

/// Whether a part of a report is of a tier. For an optional or a list, whether what it holds is.
template <class Value, tier At>
inline constexpr bool is_of_tier = true;
template <template <tier> class Part, tier T, tier At>
inline constexpr bool is_of_tier<Part<T>, At> = T == At;
template <template <class...> class Holder, class Held, class... More, tier At>
inline constexpr bool is_of_tier<Holder<Held, More...>, At> = is_of_tier<Held, At>;

/// A field that omits a fact gets an error here. One that states all of them uses the
/// specialization below.
template <class Report, class Value, class... Facts>
struct field_type {
    static constexpr bool has_treatment =
        (states_treatment<Facts> || ...) || has_one_treatment<Value>;
    static constexpr bool leaves_nothing_out = !treated_kinds<Value>.empty() && has_treatment &&
                                               (states_tier<Facts> || ...) &&
                                               (states_sentence<Facts> || ...);

    static_assert((states_tier<Facts> || ...),
                  "lucity: a field does not state the first tier that collects it. Add "
                  "since<tier::...> to its field<...>.");
    static_assert(!treated_kinds<Value>.empty(),
                  "lucity: a field can't be of this type. It can be std::string, bool, double, "
                  "std::int64_t, std::uint64_t, a described enumeration, "
                  "std::vector<std::string>, one of the three maps, a described part of the "
                  "report, a std::vector of such parts, or a std::optional of any of these.");
    static_assert(has_treatment || treated_kinds<Value>.empty(),
                  "lucity: a field does not state how it is redacted. Add "
                  "treated_as<treatment::...> to its field<...>.");
    static_assert((states_sentence<Facts> || ...),
                  "lucity: a field does not state what the city reads about it. Add "
                  "stated_as<\"One sentence.\"> to its field<...>.");
    static_assert(!leaves_nothing_out,
                  "lucity: the facts of a field are out of order. Write field<report, value "
                  "type, since<...>, treated_as<...>, stated_as<...>>, in this order.");
    using type = Value;
};

template <class Report, class Value, tier First, treatment How, fixed_string Sentence>
struct field_type<Report, Value, since<First>, treated_as<How>, stated_as<Sentence>>
    : decltype(choose_field_type<Report, Value, First, How, Sentence>()) {
    static_assert(is_over_tier<Report>,
                  "lucity: a report, or a part of one, is not a struct template over the tier and "
                  "nothing else. Write template <lucity::tier T> struct part, and use part<T>.");
    static_assert(has_row(First),
                  "lucity: a field is collected since a tier that has no row in tiers. Add the row "
                  "in tier.hpp, or name a tier that has one.");
    static_assert(is_of_tier<Value, tier_at<Report>>,
                  "lucity: a part of a report is of another tier than the report, so it could "
                  "hold what the report does not collect. Write part<T>, where T is the tier of "
                  "the report.");
};

/// A field whose type leaves no choice of treatment.
template <class Report, class Value, tier First, fixed_string Sentence>
    requires has_one_treatment<Value>
struct field_type<Report, Value, since<First>, stated_as<Sentence>>
    : field_type<Report, Value, since<First>, treated_as<treated_kinds<Value>.front().how>,
                 stated_as<Sentence>> {
};

} // namespace detail

/// The type of a report's field. At tiers that collect the field, it is `Value`. At earlier tiers,
/// setting or reading the field is a compile error that names its first release.
///
/// Nothing has a default, since a default would be a decision about somebody's data. You may omit
/// the treatment only if the type allows just one: `field<kiosk, bool, since<...>,
/// stated_as<"...">>`. If a value may be absent, use a `std::optional`: an empty one is left out of
/// the bytes. Declare a field of a later tier `LUCITY_NO_UNIQUE_ADDRESS` and `= unset`, so that it
/// takes no room in reports of earlier tiers and can't be in their initializers:
///
///     LUCITY_NO_UNIQUE_ADDRESS
///     field<monthly_batch, std::uint64_t, since<tier::v2015r2_sp1>, treated_as<treatment::count>,
///           stated_as<"The record count of the USER_INFO table.">>
///         user_info_count = unset;
template <class Report, class Value, class... Facts>
using field = typename detail::field_type<Report, Value, Facts...>::type;

} // namespace lucity

#endif
