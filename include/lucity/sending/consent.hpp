// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_SENDING_CONSENT_HPP
#define LUCITY_SENDING_CONSENT_HPP

#include <lucity/policy/report_info.hpp>
#include <lucity/policy/tier.hpp>

#include <chrono>
#include <concepts>
#include <cstdint>
#include <optional>

namespace lucity {

/// What somebody chose when asked whether to share data.
enum class choice : std::uint8_t { opted_out, opted_in };

/// That a city agreed to a reporter's data collection: when, and to which tier of it.
///
/// Only opting in makes one, so that opting out leaves nothing to encode with. What a consent
/// covers is in the reports: Client Maintenance's covers the monthly batch, too, a web installer's
/// only itself (P12). Whoever keeps the choice of a user keeps its date and tier with it.
template <template <tier> class Reporter>
class consent {
public:
    /// The consent that a choice stands for; empty if it was to opt out, or if the date is none.
    /// `given_for` is the tier that the statement which the user saw was about.
    [[nodiscard]] static constexpr std::optional<consent>
    from(choice made, std::chrono::year_month_day date, tier given_for) noexcept {
        if (made != choice::opted_in || !date.ok())
            return std::nullopt;
        return consent(date, given_for);
    }

    [[nodiscard]] constexpr std::chrono::year_month_day date() const noexcept { return date_; }
    [[nodiscard]] constexpr tier given_for() const noexcept { return given_for_; }

private:
    constexpr consent(std::chrono::year_month_day date, tier given_for) noexcept
        : date_(date), given_for_(given_for) {}

    std::chrono::year_month_day date_;
    tier given_for_;
};

/// Whether a reporter's consent covers a report, as the report's `consented_by` says.
template <template <tier> class Reporter, report Report>
inline constexpr bool consent_covers =
    std::same_as<typename Report::consented_by, reporter<Reporter>>;

} // namespace lucity

#endif
