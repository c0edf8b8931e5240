// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef REPORT_PAGE_HPP
#define REPORT_PAGE_HPP

#include "known_issues.hpp"
#include "month.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace report {

/// What the page is made of.
struct page_content {
    /// The day that decides which months are closed.
    std::string_view as_of;
    /// The closed months, oldest first.
    std::span<const month_counts> months;
    /// An SVG element, if it could be drawn.
    std::optional<std::string> chart;
    /// Empty if no known issues were given.
    const std::optional<notices>& to_notify;
};

/// The page for support and development: it loads nothing and runs no script.
[[nodiscard]] std::string to_html(const page_content& content);

} // namespace report

#endif
