// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef COLLECTOR_REQUEST_HPP
#define COLLECTOR_REQUEST_HPP

#include "submission.hpp"

#include <lucity/receiving/inspect.hpp>

#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/status.hpp>
#include <boost/beast/http/string_body.hpp>

#include <chrono>
#include <string>
#include <string_view>

namespace collector {

/// What is answered to a request.
struct reply {
    boost::beast::http::status status;
    std::string body;
};

/// The answer as it is written.
[[nodiscard]] boost::beast::http::response<boost::beast::http::string_body>
to_response(reply given, bool keep_alive);

/// Whether a status asks to send the request once more, later.
[[nodiscard]] bool puts_off(boost::beast::http::status status) noexcept;

/// What can be told from a request's header.
struct request_header {
    enum class kind { report, health, refused };

    kind what = kind::refused;
    /// A UUID, for a report.
    std::string_view id;
    /// Why it is refused.
    boost::beast::http::status status = boost::beast::http::status::bad_request;
};

/// Reads a header by the contract: PUT /v1/reports/UUID with a Content-Length and JSON that isn't
/// encoded any further, or GET /healthz. The id is a view into `header`.
[[nodiscard]] request_header
read_header(const boost::beast::http::request<boost::beast::http::empty_body>& header);

/// What proxies say of where a request comes from: all lines of X-Forwarded-For as one list, since
/// some proxies add a line of their own.
[[nodiscard]] std::string
forwarded_for(const boost::beast::http::request<boost::beast::http::empty_body>& header);

/// The status for a header that could not be read.
[[nodiscard]] boost::beast::http::status status_of(boost::beast::error_code unreadable) noexcept;

/// Whether an id says that its report is more than 13 months old.
/// Precondition: `id` is a UUID of version 7 or 8.
[[nodiscard]] bool is_too_old(std::string_view id, std::chrono::system_clock::time_point now);

/// `{"id":…,"stored":…,"violations":[…]}`, with each violation's code once.
[[nodiscard]] reply reply_to(std::string_view id, outcome what,
                             const lucity::violation_list& found);
/// The same for a report that is not stored.
[[nodiscard]] reply refusal_of(std::string_view id, const lucity::violation_list& found);
/// An answer that says no more than its status.
[[nodiscard]] reply plain_reply(boost::beast::http::status status);

} // namespace collector

#endif
