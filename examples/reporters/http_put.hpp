// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef REPORTERS_HTTP_PUT_HPP
#define REPORTERS_HTTP_PUT_HPP

#include "answer.hpp"

#include <chrono>
#include <string>
#include <string_view>

namespace reporters {

/// The address of a collector.
struct collector {
    /// Such as "https://reports.lucity.example", without the path "/v1/reports/ID".
    std::string url;
    /// A file of certificates to trust instead of the system's; empty for the system's.
    std::string trusted_certificates;
};

/// Whether reports may go to a URL: it uses HTTPS, or HTTP to this machine, and holds only a host
/// and perhaps a port.
[[nodiscard]] bool may_send_to(const std::string& url);

/// Sends a report by one PUT over HTTP/1.1, through the proxy that the environment names. Follows
/// no redirect, reads only a short answer, and ends within the time limit, which includes the name
/// lookup. Returns status 0 if there was no answer, for whatever reason.
[[nodiscard]] answer http_put(const collector& to, std::string_view id, std::string_view report,
                              std::chrono::milliseconds within);

} // namespace reporters

#endif
