// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef COLLECTOR_SUBMISSION_HPP
#define COLLECTOR_SUBMISSION_HPP

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace collector {

/// A stored report, with the columns that summaries group by.
struct submission {
    std::string id;
    /// SHA-256 of the report, in hexadecimal.
    std::string digest;
    /// UTC, such as 2026-11-26T13:17:40.123Z, and its month, such as 2026-11.
    std::string received_at;
    std::string month;
    /// The address that the report came from (P3).
    std::string public_ip;
    std::string reporter;
    std::string tier;
    std::string application;
    std::string release;
    std::string operating_system;
    std::optional<std::string> database_version;
    std::optional<std::string> database_edition;
    std::optional<std::string> client_id;
    std::optional<std::string> client_name;
    /// Redacted.
    std::string report;
};

/// The outcome of storing a submission.
enum class outcome : std::uint8_t {
    /// It is stored durably.
    stored,
    /// It was stored durably before.
    before,
    /// Another report has its id.
    conflict,
    /// The disk is full.
    full,
    /// Nothing is certain; it must be sent again.
    unavailable,
};

/// Makes a submission from a redacted report. Throws what Boost.JSON throws if that isn't JSON; an
/// inspector's output always is. Complexity: linear in the report.
[[nodiscard]] submission make_submission(std::string_view id, std::string_view public_ip,
                                         std::string_view redacted_report,
                                         std::chrono::system_clock::time_point received_at);

} // namespace collector

#endif
