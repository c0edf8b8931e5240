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

/// What is stored of a report, with what summaries group by.
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

/// What became of a submission.
enum class outcome : std::uint8_t {
    /// It is in the store for good.
    stored,
    /// It was there before, and is for good.
    before,
    /// Another report has its id.
    conflict,
    /// The disk is full.
    full,
    /// Nothing can be said for certain; it is to be sent once more.
    unavailable,
};

/// Makes a submission of a redacted report. Throws what Boost.JSON throws if that isn't JSON, which
/// an inspector's output always is. Complexity: linear in the report.
[[nodiscard]] submission make_submission(std::string_view id, std::string_view public_ip,
                                         std::string_view redacted_report,
                                         std::chrono::system_clock::time_point received_at);

} // namespace collector

#endif
