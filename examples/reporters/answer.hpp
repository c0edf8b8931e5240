// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef REPORTERS_ANSWER_HPP
#define REPORTERS_ANSWER_HPP

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace reporters {

/// The answer to a request.
struct answer {
    /// 0 if there was none, for whatever reason.
    int status = 0;
    std::string body;
    /// Empty if there was no such header.
    std::string retry_after;
};

/// What happens to a report after an answer of a collector, or of something in between.
enum class fate : std::uint8_t {
    /// The collector has stored it: it leaves the spool.
    stored,
    /// No collector will ever accept it: it leaves the spool, too.
    refused,
    /// It stays in the spool, and is sent again later.
    waits,
};

/// Judges the answer to a PUT of the report with an id. The report is stored only if the answer
/// names the id, since a proxy's page may come with any status: 200 or 201 without the id is not
/// from a collector. Only a status that says that the request itself is wrong removes the report;
/// any other status, known or not, keeps it. Complexity: linear in the body.
[[nodiscard]] fate fate_of(const answer& given, std::string_view id);

/// How long to wait before the next report, from a Retry-After header: seconds, or a date compared
/// with `now` (RFC 9110, section 10.2.3). At most a day; an hour if the header can't be read.
[[nodiscard]] std::chrono::seconds retry_after(std::string_view header,
                                               std::chrono::system_clock::time_point now);

} // namespace reporters

#endif
