// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_POLICY_REPORT_INFO_HPP
#define LUCITY_POLICY_REPORT_INFO_HPP

#include <lucity/policy/tier.hpp>

#include <concepts>
#include <string_view>

namespace lucity {

namespace detail {

/// A tier without a default.
class given_tier {
public:
    template <class Initializer = void>
    constexpr given_tier() noexcept {
        static_assert(error::always_false<Initializer>,
                      "lucity: the report_info of a report has no .since. Add the first tier at "
                      "which the report exists: .since = lucity::tier::...");
    }
    constexpr given_tier(tier given) noexcept : value_(given) {}
    constexpr operator tier() const noexcept { return value_; }

private:
    tier value_{};
};

} // namespace detail

/// What a report says about itself in its static member `about`. Initialize all four members by
/// name. None has a default, and a report that omits one does not compile.
struct report_info {
    /// The name in `schema`, as in "monthly_batch/2016": snake_case.
    std::string_view name;
    /// The first tier at which the report exists: a `tier`.
    detail::given_tier since;
    /// The sentence of the policy statement that opens the report: who reports, and when.
    std::string_view sentence;
    /// The sentence that says how to opt out of it.
    std::string_view opting_out;
};

/// Names a reporter by the template of its report.
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
/// Example (in reports.hpp, `web_installer` is the shortest model and `monthly_batch` the fullest):
///
///     template <lucity::tier T>
///     struct kiosk {
///         static constexpr lucity::report_info about{.name = "kiosk",
///                                                    .since = lucity::tier::v2016,
///                                                    .sentence = "Each kiosk reports daily.",
///                                                    .opting_out = "Its switch stops it."};
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

/// The error for a type that is not a report.
template <class Type>
constexpr void not_a_report() noexcept {
    static_assert(always_false<Type>,
                  "lucity: this type is not a report. A report is a struct template over tier "
                  "with a static constexpr report_info about and a using consented_by = "
                  "reporter<...>. What redact returns is not a report either: it is redacted "
                  "already.");
}

} // namespace error

} // namespace lucity

#endif
