// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_POLICY_REPORT_INFO_HPP
#define LUCITY_POLICY_REPORT_INFO_HPP

#include <lucity/policy/tier.hpp>

#include <concepts>
#include <string_view>

namespace lucity {

/// What a report says about itself in its static member `about`. Nothing has a default.
struct report_info {
    /// All that a report states about itself, in the order of the members below.
    consteval report_info(std::string_view wire_name, tier first, std::string_view told,
                          std::string_view told_of_choice) noexcept
        : name(wire_name), first_tier(first), sentence(told), opting_out(told_of_choice) {}

    /// The name in `schema`, as in "monthly_batch/2016".
    std::string_view name;
    /// The first tier at which the report exists.
    tier first_tier;
    /// The sentence of the policy statement that opens the report.
    std::string_view sentence;
    /// The one that says how to opt out of it.
    std::string_view opting_out;
};

/// A reporter, whatever the tier: names the template of its report.
template <template <tier> class Report>
struct reporter {};

namespace detail {

template <class Type>
inline constexpr bool is_reporter = false;
template <template <tier> class Report>
inline constexpr bool is_reporter<reporter<Report>> = true;

} // namespace detail

/// A report: a described struct template over `tier`, at one tier.
///
/// Exemplar (`web_installer` in reports.hpp is the shortest model, `monthly_batch` the fullest):
///
///     template <lucity::tier T>
///     struct kiosk {
///         static constexpr lucity::report_info about{"kiosk", lucity::tier::v2016,
///                                                    "A sentence.", "How to opt out."};
///         using consented_by = lucity::reporter<kiosk>;   // whose consent covers it
///
///         lucity::field<kiosk, std::string, lucity::since<lucity::tier::v2016>,
///                       lucity::treated_as<lucity::treatment::scanned>,
///                       lucity::stated_as<"The model of the kiosk.">> model{};
///
///         BOOST_DESCRIBE_CLASS(kiosk, (), (model), (), ())
///     };
template <class Type>
concept report = requires {
    { Type::about } -> std::convertible_to<report_info>;
    requires detail::is_reporter<typename Type::consented_by>;
};

namespace error {

/// Who takes a report and is given something else says so by this.
template <class Type>
constexpr void not_a_report() noexcept {
    static_assert(
        always_false<Type>,
        "lucity: this is no report. A report is a struct template over tier with a static "
        "constexpr report_info about and a using consented_by = reporter<...>. A report "
        "that is redacted is another type, and needs it no more.");
}

} // namespace error

} // namespace lucity

#endif
