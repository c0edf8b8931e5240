// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef REPORT_DATES_HPP
#define REPORT_DATES_HPP

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace report {

/// Reads a date such as 2026-11-01; empty for any other text.
[[nodiscard]] std::optional<std::chrono::year_month_day> parse_day(std::string_view text);

/// Writes a day as it is read.
[[nodiscard]] std::string text_of(std::chrono::year_month_day day);

/// The times of the store that count on a day. Texts, since the store's dates are: they sort as
/// time goes.
struct time_window {
    /// Months before this one have ended: they are closed.
    std::string open_month;
    /// A client's release is known from reports of this day on: they are at most 13 months old.
    std::string first_day;
    /// Reports of this day are still to come.
    std::string next_day;
};

/// The times that count on a day.
[[nodiscard]] time_window window_of(std::chrono::year_month_day as_of);

} // namespace report

#endif
