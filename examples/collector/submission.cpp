// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "submission.hpp"

#include <lucity/json/json_number.hpp>
#include <lucity/redaction/rules.hpp>

#include <boost/json.hpp>

#include <openssl/evp.h>

#include <array>
#include <cstddef>
#include <cstdio>
#include <new>
#include <utility>

namespace collector {
namespace {

namespace json = boost::json;

std::string sha256(std::string_view bytes) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    // Fails only if OpenSSL can't allocate.
    if (::EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, ::EVP_sha256(), nullptr) !=
        1)
        throw std::bad_alloc();
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (unsigned int i = 0; i != size; ++i) {
        text += digits[digest[i] >> 4U];
        text += digits[digest[i] & 15U];
    }
    return text;
}

std::string to_text(std::chrono::system_clock::time_point time) {
    using namespace std::chrono;
    const auto day = floor<days>(time);
    const year_month_day date(day);
    const hh_mm_ss clock(floor<milliseconds>(time) - day);
    std::array<char, 64> text{};
    const int size = std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ",
                                   int(date.year()), unsigned(date.month()), unsigned(date.day()),
                                   int(clock.hours().count()), int(clock.minutes().count()),
                                   int(clock.seconds().count()), int(clock.subseconds().count()));
    return {text.data(), static_cast<std::size_t>(size)};
}

/// Returns a text member, of the object `of` if that isn't empty.
std::optional<std::string> text_of(const json::object& report, std::string_view of,
                                   std::string_view member) {
    const auto* inside = of.empty() ? &report : nullptr;
    if (const auto* found = of.empty() ? nullptr : report.if_contains(of))
        inside = found->if_object();
    const auto* value = inside ? inside->if_contains(member) : nullptr;
    const auto* text = value ? value->if_string() : nullptr;
    if (!text)
        return std::nullopt;
    std::string found(*text);
    // PostgreSQL can't store NUL. In the report itself, it is escaped.
    std::erase(found, '\0');
    return found;
}

} // namespace

submission make_submission(std::string_view id, std::string_view public_ip,
                           std::string_view redacted_report,
                           std::chrono::system_clock::time_point received_at) {
    json::monotonic_resource memory;
    boost::system::error_code error;
    auto parsed = json::parse(redacted_report, error, &memory);
    // The parser rejects exponents that exceed an int, an inspector doesn't. No number is stored in
    // a column.
    if (error)
        parsed = json::parse(lucity::detail::with_zero_exponents(redacted_report), &memory);
    const auto& report = parsed.as_object();
    const auto schema = text_of(report, "", "schema").value_or("");
    const auto slash = schema.find('/');
    auto time = to_text(received_at);
    auto month = time.substr(0, std::string_view("2026-11").size());
    auto client_id = text_of(report, "client", "id");
    // An id that was replaced doesn't identify a client.
    if (client_id == lucity::in_use)
        client_id.reset();
    return {
        .id = std::string(id),
        .digest = sha256(redacted_report),
        .received_at = std::move(time),
        .month = std::move(month),
        .public_ip = std::string(public_ip),
        .reporter = schema.substr(0, slash),
        .tier = schema.substr(slash + 1),
        .application = text_of(report, "application", "name").value_or(""),
        .release = text_of(report, "application", "version").value_or(""),
        .operating_system = text_of(report, "", "os_version").value_or(""),
        .database_version = text_of(report, "database", "version"),
        .database_edition = text_of(report, "database", "edition"),
        .client_id = std::move(client_id),
        .client_name = text_of(report, "client", "name"),
        .report = std::string(redacted_report),
    };
}

} // namespace collector
