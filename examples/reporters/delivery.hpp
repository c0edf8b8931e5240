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

/// What a delivery depends on. Each function is called repeatedly.
struct delivery_means {
    /// Whether somebody has opted out. Only that empties the spool: a consent that can't be read
    /// sends nothing and removes nothing.
    std::function<bool()> has_opted_out;
    /// Whether the consent that holds now covers a report. Asked right before each request.
    std::function<bool(std::string_view report)> covers;
    /// Sends one report, within a time, to the collector.
    std::function<answer(std::string_view id, std::string_view report,
                         std::chrono::milliseconds within)>
        put;
    /// For a line about each report that was refused. Lines hold ids and statuses, nothing else.
    std::ostream& log;
};

struct delivery_result {
    std::size_t stored = 0;
    std::size_t refused = 0;
    std::size_t waiting = 0;

    friend bool operator==(const delivery_result&, const delivery_result&) = default;
};

/// Sends the reports that wait in a spool, oldest first, until all are sent, the time is up, nobody
/// answers, or the collector asks to wait. Reports that no consent covers stay. Reports that are
/// added meanwhile go as well.
///
/// A collector's Retry-After holds for later calls, too: what it asks for is kept in the spool,
/// with up to a tenth more, so that not all reporters come back at once. Another sender's lock
/// leaves all reports waiting. `now` is the time by which reports and waits are judged.
[[nodiscard]] delivery_result deliver(city::spool& spool, const delivery_means& means,
                                      std::chrono::milliseconds budget,
                                      std::chrono::system_clock::time_point now);

} // namespace reporters

#endif
