// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "dates.hpp"

#include <lucity/sending/consent.hpp>

namespace report {

using namespace std::chrono;

std::optional<year_month_day> parse_day(std::string_view text) {
    constexpr auto size = std::string_view("2026-11-01").size();
    const auto day = text.size() == size ? lucity::detail::parse_date(text) : std::nullopt;
    // What is two years away from the ends of time has no window.
    return day && day->ok() && day->year() > year(2) && day->year() < year(9998) ? day
                                                                                 : std::nullopt;
}

std::string text_of(year_month_day day) {
    return lucity::detail::date_text(day);
}

time_window window_of(year_month_day as_of) {
    constexpr months kept(13);
    year_month_day first = as_of - kept;
    // A year before the 31st of March, and a month, there was no such day.
    if (!first.ok())
        first = first.year() / first.month() / last;
    const year_month_day next = sys_days(as_of) + days(1);
    constexpr auto size_of_month = std::string_view("2026-11").size();
    return {text_of(as_of).substr(0, size_of_month), text_of(first), text_of(next)};
}

} // namespace report
