// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef REPORTERS_ANSWER_HPP
#define REPORTERS_ANSWER_HPP

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace reporters {

/// What came back from a request.
struct answer {
    /// 0 if nothing did, whatever the reason.
    int status = 0;
    std::string body;
    /// Empty if there was no such header.
    std::string retry_after;
};

/// What becomes of a report once a collector, or whatever stands between, has answered.
enum class fate : std::uint8_t {
    /// The collector has it for good: it leaves the spool.
    stored,
    /// No collector will ever take it: it leaves the spool as well.
    refused,
    /// It stays, and is sent another time.
    waits,
};

/// Reads an answer to a PUT of the report of an id. Only an answer that names the id says that the
/// report is stored, since a proxy's page may come with any status: 200 and 201 without the id are
/// no answer of a collector. Only a status that says that the request itself is wrong takes the
/// report out; any other, known or not, leaves it. Complexity: linear in the body.
[[nodiscard]] fate fate_of(const answer& given, std::string_view id);

/// How long to wait before the next report, from a Retry-After header: seconds or a date (RFC 9110,
/// section 10.2.3), but no longer than a day. What can't be read is an hour. `now` is the time to
/// go by.
[[nodiscard]] std::chrono::seconds retry_after(std::string_view header,
                                               std::chrono::system_clock::time_point now);

} // namespace reporters

#endif
