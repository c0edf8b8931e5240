// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef REPORTERS_HTTP_PUT_HPP
#define REPORTERS_HTTP_PUT_HPP

#include "answer.hpp"

#include <chrono>
#include <string>
#include <string_view>

namespace reporters {

/// Where a collector is.
struct collector {
    /// Such as "https://reports.lucity.example"; ids are added to it as "/v1/reports/ID".
    std::string url;
    /// A file of certificates to trust instead of the system's; empty for these.
    std::string trusted_certificates;
};

/// Whether reports may go to a URL: by HTTPS, or by HTTP to this machine. It names a host and
/// perhaps a port, nothing else.
[[nodiscard]] bool may_send_to(const std::string& url);

/// Sends a report by one PUT, over HTTP/1.1, through the proxy that the environment names. It
/// follows no redirect, reads no more than a short answer, and ends within a time, from looking the
/// name up to the last byte. An answer of status 0 means that there was none, for whatever reason.
[[nodiscard]] answer http_put(const collector& to, std::string_view id, std::string_view report,
                              std::chrono::milliseconds within);

} // namespace reporters

#endif
