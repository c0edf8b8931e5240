// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef REPORTERS_DELIVERY_HPP
#define REPORTERS_DELIVERY_HPP

#include "answer.hpp"
#include "city/spool.hpp"

#include <chrono>
#include <cstddef>
#include <functional>
#include <iosfwd>
#include <string_view>

namespace reporters {

/// The functions that a delivery depends on. Each is called repeatedly.
struct delivery_means {
    /// Whether somebody has opted out. Only this empties the spool: while the consent can't be
    /// read, nothing is sent and nothing is removed.
    std::function<bool()> has_opted_out;
    /// Whether the current consent covers a report. Called right before each request.
    std::function<bool(std::string_view report)> covers;
    /// Sends one report to the collector within a time limit.
    std::function<answer(std::string_view id, std::string_view report,
                         std::chrono::milliseconds within)>
        put;
    /// Receives a line about each report that was refused. Lines hold only ids and statuses.
    std::ostream& log;
};

struct delivery_result {
    std::size_t stored = 0;
    std::size_t refused = 0;
    std::size_t waiting = 0;
};

/// Sends the reports that wait in a spool, oldest first, until all are sent, the time is up, nobody
/// answers, or the collector asks to wait. Reports that no consent covers stay. Reports that are
/// added meanwhile are sent, too.
///
/// A collector's Retry-After also holds for later calls: it is kept in the spool, with up to a
/// tenth more, so that not all reporters come back at once. If another sender has the lock, all
/// reports go on waiting. The age of reports and the end of waits are judged by `now`.
[[nodiscard]] delivery_result deliver(city::spool& spool, const delivery_means& means,
                                      std::chrono::milliseconds budget,
                                      std::chrono::system_clock::time_point now);

} // namespace reporters

#endif
