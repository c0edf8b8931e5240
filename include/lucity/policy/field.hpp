// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_POLICY_FIELD_HPP
#define LUCITY_POLICY_FIELD_HPP

#include <lucity/policy/detail/not_collected.hpp>
#include <lucity/policy/tier.hpp>
#include <lucity/text/fixed_string.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

namespace lucity {

/// How a field is redacted. Which treatments a type can have is in schema.hpp, `kind_of`.
enum class treatment : std::uint8_t {
    /// A text that is replaced by `in use` when it exposes a location or a credential.
    scanned,
    /// Scanned, but known to be a version: four numbers with dots are no address.
    version,
    /// A version that must be a release of Lucity, which the report's tier is checked against.
    release,
    /// A number from 0 to 2^63 - 1, or a number for each table, which stays as it is.
    count,
    /// Settings by name: secrets are dropped, names and values are scanned.
    settings,
    /// A struct, or a list of structs, whose own fields state how they are treated.
    by_member,
};

/// The name that tools are told, such as "by_member".
[[nodiscard]] constexpr std::string_view to_string(treatment how) noexcept {
    switch (how) {
    case treatment::scanned:
        return "scanned";
    case treatment::version:
        return "version";
    case treatment::release:
        return "release";
    case treatment::count:
        return "count";
    case treatment::settings:
        return "settings";
    case treatment::by_member:
        return "by_member";
    }
    return {};
}

/// The first tier that collects a field.
template <tier First>
struct since {};

/// How a field is redacted.
template <treatment How>
struct treated_as {};

/// The sentence that the policy statement says about a field.
template <detail::fixed_string Sentence>
struct stated_as {};

namespace error {

template <class...>
inline constexpr bool always_false = false;

} // namespace error

namespace detail {

/// The tier at which a struct holds no values but the descriptions of its fields. No release has
/// it.
inline constexpr tier description_tier{0xff};

/// What a member of a report is at `description_tier`.
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
inline constexpr tier tier_at = tier::v7_60;
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

/// Whether a part of a report, or the elements of a list of parts, are of a tier.
template <class Value, tier At>
inline constexpr bool is_of_tier = true;
template <template <tier> class Part, tier T, tier At>
inline constexpr bool is_of_tier<Part<T>, At> = T == At;
template <template <class...> class List, template <tier> class Part, tier T, class... More,
          tier At>
inline constexpr bool is_of_tier<List<Part<T>, More...>, At> = T == At;

/// What a field must not leave open is checked here; a field that states all has the
/// specialisation.
template <class Report, class Value, class... Facts>
struct field_type {
    static_assert((states_tier<Facts> || ...),
                  "lucity: a field states the first tier that collects it: "
                  "add since<tier::...> to its field<...>.");
    static_assert((states_treatment<Facts> || ...),
                  "lucity: a field states how it is redacted: "
                  "add treated_as<treatment::...> to its field<...>.");
    static_assert((states_sentence<Facts> || ...),
                  "lucity: a field states what a city is told about it: "
                  "add stated_as<\"One sentence.\"> to its field<...>.");
    static_assert(error::always_false<Report, Facts...>,
                  "lucity: write field<report, value type, since<...>, treated_as<...>, "
                  "stated_as<...>>, in this order.");
    using type = Value;
};

template <class Report, class Value, tier First, treatment How, fixed_string Sentence>
struct field_type<Report, Value, since<First>, treated_as<How>, stated_as<Sentence>>
    : decltype(choose_field_type<Report, Value, First, How, Sentence>()) {
    static_assert(has_row(First),
                  "lucity: a field is collected since a tier that has no row in tiers. Add the row "
                  "in tier.hpp, or name a tier that has one.");
    static_assert(is_of_tier<Value, tier_at<Report>>,
                  "lucity: a part of a report has to be of the report's own tier, or it could hold "
                  "what that doesn't collect. Write part<T>, with the T of the report.");
};

} // namespace detail

/// The type of a report's field: `Value` where the report's tier collects it; below that tier a
/// stand-in whose every use is a compile error that names the field's first release.
///
/// Nothing has a default, since each would be a decision about somebody's data. A field that a
/// later tier added is declared `[[no_unique_address]]` and `= unset`, so that it takes no room in
/// older reports and can't be listed in their initialisers:
///
///     [[no_unique_address]] field<monthly_batch, std::uint64_t, since<tier::v2015r2_sp1>,
///                                 treated_as<treatment::count>,
///                                 stated_as<"The record count of the USER_INFO table.">>
///         user_info_count = unset;
template <class Report, class Value, class... Facts>
using field = typename detail::field_type<Report, Value, Facts...>::type;

} // namespace lucity

#endif
