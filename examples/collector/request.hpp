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

/// The answer to a request.
struct reply {
    boost::beast::http::status status;
    std::string body;
};

/// The answer as an HTTP response.
[[nodiscard]] boost::beast::http::response<boost::beast::http::string_body>
to_response(reply given, bool keep_alive);

/// Whether a status asks the client to try again later.
[[nodiscard]] bool puts_off(boost::beast::http::status status) noexcept;

/// The content of a request's header.
struct request_header {
    enum class kind { report, health, refused };

    kind what = kind::refused;
    /// A UUID, for a report.
    std::string_view id;
    /// Why the request is refused.
    boost::beast::http::status status = boost::beast::http::status::bad_request;
};

/// Reads a header. Accepts PUT /v1/reports/UUID with a Content-Length and JSON without a
/// Content-Encoding, and GET /healthz. The id is a view into `header`.
[[nodiscard]] request_header
read_header(const boost::beast::http::request<boost::beast::http::empty_body>& header);

/// All lines of X-Forwarded-For as one list, since some proxies add a line of their own.
[[nodiscard]] std::string
forwarded_for(const boost::beast::http::request<boost::beast::http::empty_body>& header);

/// The status for a header that can't be read.
[[nodiscard]] boost::beast::http::status status_of(boost::beast::error_code unreadable) noexcept;

/// Whether the time in an id is more than 13 months ago. Precondition: `id` is a UUID of version 7
/// or 8.
[[nodiscard]] bool is_too_old(std::string_view id, std::chrono::system_clock::time_point now);

/// `{"id":…,"stored":…,"violations":[…]}`, with each violation's code once.
[[nodiscard]] reply reply_to(std::string_view id, outcome what,
                             const lucity::violation_list& found);
/// The same for a report that is not stored.
[[nodiscard]] reply refusal_of(std::string_view id, const lucity::violation_list& found);
/// An answer that holds only its status.
[[nodiscard]] reply plain_reply(boost::beast::http::status status);

} // namespace collector

#endif
