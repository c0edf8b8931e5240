// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "request.hpp"

#include <boost/beast/core/string.hpp>
#include <boost/beast/http/field.hpp>
#include <boost/beast/http/verb.hpp>
#include <boost/json.hpp>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace collector {
namespace {

namespace http = boost::beast::http;
namespace json = boost::json;

constexpr std::string_view reports = "/v1/reports/";
constexpr std::string_view health = "/healthz";

/// Whether a text is a UUID of version 7 or 8 (RFC 9562) in small letters. Its first 48 bits are
/// milliseconds.
bool is_report_id(std::string_view text) {
    constexpr std::string_view form = "xxxxxxxx-xxxx-vxxx-rxxx-xxxxxxxxxxxx";
    return std::ranges::equal(text, form, [](char c, char place) {
        const auto is_one_of = [&](std::string_view all) {
            return all.find(c) != all.npos;
        };
        switch (place) {
        case 'x':
            return is_one_of("0123456789abcdef");
        case 'v':
            return is_one_of("78");
        case 'r':
            return is_one_of("89ab");
        default:
            return c == place;
        }
    });
}

bool is_json(std::string_view content_type) {
    const auto type = content_type.substr(0, content_type.find_first_of("; \t"));
    return boost::beast::iequals(type, "application/json");
}

request_header refused(http::status status) {
    return {.what = request_header::kind::refused, .id = {}, .status = status};
}

json::array codes_of(const lucity::violation_list& found) {
    json::array codes;
    for (const auto& one : found)
        if (std::ranges::find(codes, json::value(to_string(one.code))) == codes.end())
            codes.emplace_back(to_string(one.code));
    return codes;
}

std::string to_text(std::string_view id, json::value stored, const lucity::violation_list& found) {
    return json::serialize(
        json::object{{"id", id}, {"stored", std::move(stored)}, {"violations", codes_of(found)}});
}

} // namespace

bool puts_off(http::status status) noexcept {
    return status == http::status::service_unavailable ||
           status == http::status::too_many_requests ||
           status == http::status::insufficient_storage;
}

http::response<http::string_body> to_response(reply given, bool keep_alive) {
    http::response<http::string_body> response(given.status, 11);
    response.set(http::field::content_type, "application/json");
    if (puts_off(given.status))
        response.set(http::field::retry_after, "60");
    if (given.status == http::status::method_not_allowed)
        response.set(http::field::allow, "PUT");
    response.body() = std::move(given.body);
    response.keep_alive(keep_alive);
    response.prepare_payload();
    return response;
}

request_header read_header(const http::request<http::empty_body>& header) {
    const std::string_view target = header.target();
    if (target == health)
        return header.method() == http::verb::get
                   ? request_header{.what = request_header::kind::health, .id = {}}
                   : refused(http::status::method_not_allowed);
    if (!target.starts_with(reports) || !is_report_id(target.substr(reports.size())))
        return refused(http::status::not_found);
    if (header.method() != http::verb::put)
        return refused(http::status::method_not_allowed);
    const auto lengths = header.count(http::field::content_length);
    const bool is_coded = header.count(http::field::transfer_encoding) != 0;
    if (lengths == 0)
        return refused(http::status::length_required);
    // The parser accepts a repeated length if it is the same, also as a list.
    if (is_coded || lengths != 1 || header[http::field::content_length].find(',') != target.npos)
        return refused(http::status::bad_request);
    if (!is_json(header[http::field::content_type]) ||
        header.count(http::field::content_encoding) != 0)
        return refused(http::status::unsupported_media_type);
    return {.what = request_header::kind::report, .id = target.substr(reports.size())};
}

std::string forwarded_for(const http::request<http::empty_body>& header) {
    std::string list;
    const auto [first, last] = header.equal_range("X-Forwarded-For");
    for (auto line = first; line != last; ++line)
        list.append(line == first ? "" : ",").append(line->value());
    return list;
}

http::status status_of(boost::beast::error_code unreadable) noexcept {
    if (unreadable == http::error::header_limit || unreadable == http::error::buffer_overflow)
        return http::status::request_header_fields_too_large;
    if (unreadable == http::error::body_limit)
        return http::status::payload_too_large;
    return http::status::bad_request;
}

bool is_too_old(std::string_view id, std::chrono::system_clock::time_point now) {
    using namespace std::chrono;
    std::uint64_t time = 0;
    for (const auto part : {id.substr(0, 8), id.substr(9, 4)}) {
        std::uint64_t bits = 0;
        std::from_chars(part.data(), part.data() + part.size(), bits, 16);
        time = (time << (4 * part.size())) | bits;
    }
    // The batch's ids hold the start of their month.
    const auto oldest = year_month_day(floor<days>(now)) - months(13);
    const auto month = sys_days(oldest.year() / oldest.month() / 1);
    return time < static_cast<std::uint64_t>(
                      duration_cast<milliseconds>(month.time_since_epoch()).count());
}

reply reply_to(std::string_view id, outcome what, const lucity::violation_list& found) {
    switch (what) {
    case outcome::stored:
        return {http::status::created, to_text(id, true, found)};
    case outcome::before:
        return {http::status::ok, to_text(id, "before", found)};
    case outcome::conflict:
        return {http::status::conflict, to_text(id, false, found)};
    case outcome::full:
        return plain_reply(http::status::insufficient_storage);
    case outcome::unavailable:
        break;
    }
    return plain_reply(http::status::service_unavailable);
}

reply refusal_of(std::string_view id, const lucity::violation_list& found) {
    return {http::status::bad_request, to_text(id, false, found)};
}

reply plain_reply(http::status status) {
    const std::string_view reason = http::obsolete_reason(status);
    return {status, json::serialize(json::object{{"error", reason}})};
}

} // namespace collector
