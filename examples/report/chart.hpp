// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef REPORT_CHART_HPP
#define REPORT_CHART_HPP

#include "month.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>

namespace report {

/// How many releases the chart shows: the newest ones.
inline constexpr std::size_t charted_releases = 8;

/// A script for gnuplot that draws the clients of each release month by month, as SVG. Nothing in
/// it is a text of a report. Empty if there is nothing to draw.
[[nodiscard]] std::string chart_script(std::span<const month_counts> months);

/// Runs gnuplot on a script. Gives the SVG element, or nothing where gnuplot isn't installed or
/// fails.
[[nodiscard]] std::optional<std::string> draw(const std::string& script);

} // namespace report

#endif
