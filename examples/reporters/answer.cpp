// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "answer.hpp"

#include <boost/json.hpp>
#include <curl/curl.h>

#include <algorithm>
#include <charconv>
#include <ctime>
#include <iterator>
#include <optional>
#include <system_error>

namespace reporters {
namespace {

/// Statuses by which a collector says that trying again won't help. 401 and 403 mostly come from
/// proxies, and 408, 425 and 429 ask to try again.
constexpr int final_statuses[]{400, 409, 411, 413, 415, 422};

bool names_id(std::string_view body, std::string_view id) {
    boost::system::error_code error;
    const auto answer = boost::json::parse(body, error);
    const auto* members = error ? nullptr : answer.if_object();
    const auto* named = members ? members->if_contains("id") : nullptr;
    const auto* stored = members ? members->if_contains("stored") : nullptr;
    const bool is_stored = stored && (*stored == true || *stored == "before");
    const auto* text = named ? named->if_string() : nullptr;
    return text && std::string_view(*text) == id && is_stored;
}

std::optional<std::chrono::seconds> read_seconds(std::string_view header) {
    std::int64_t seconds = 0;
    const auto end = header.data() + header.size();
    const auto [rest, error] = std::from_chars(header.data(), end, seconds);
    if (rest != end || seconds < 0 || error == std::errc::invalid_argument)
        return std::nullopt;
    // Too many digits for the type: more than a day counts as a day.
    return error == std::errc() ? std::chrono::seconds(seconds) : std::chrono::days(1);
}

std::optional<std::chrono::seconds> read_date(std::string_view header,
                                              std::chrono::system_clock::time_point now) {
    const std::time_t date = ::curl_getdate(std::string(header).c_str(), nullptr);
    if (date == -1)
        return std::nullopt;
    // In seconds, since the clock's own unit can't represent every date.
    return std::chrono::seconds(date) -
           std::chrono::floor<std::chrono::seconds>(now.time_since_epoch());
}

} // namespace

fate fate_of(const answer& given, std::string_view id) {
    const auto status = given.status;
    if ((status == 200 || status == 201) && names_id(given.body, id))
        return fate::stored;
    return std::ranges::find(final_statuses, status) != std::end(final_statuses) ? fate::refused
                                                                                 : fate::waits;
}

std::chrono::seconds retry_after(std::string_view header,
                                 std::chrono::system_clock::time_point now) {
    using std::chrono::seconds;
    auto wait = read_seconds(header);
    if (!wait)
        wait = read_date(header, now);
    return std::clamp<seconds>(wait.value_or(std::chrono::hours(1)), seconds(0),
                               std::chrono::days(1));
}

} // namespace reporters
