// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef CITY_REPORT_ID_HPP
#define CITY_REPORT_ID_HPP

#include <array>
#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace city {

/// A secret of this installation, so that nobody else can guess its ids and occupy them.
using install_secret = std::array<unsigned char, 32>;

/// Reads the secret in a file. The first call creates the file, readable by its owner only. Empty
/// if the file can't be read or created, or holds something else. Two first calls at the same time
/// return the same secret.
[[nodiscard]] std::optional<install_secret> secret_in(const std::filesystem::path& file);

/// Returns the id of a client's report for a month. It is always the same, so that a month has one
/// report however often the batch runs. Like the ids of other reports, it grows with time.
///
/// It is a UUID of version 8 (RFC 9562, section 5.8): the start of the month in milliseconds,
/// followed by the first bits of the HMAC-SHA-256 of client and month with the secret.
[[nodiscard]] std::string monthly_id(const install_secret& secret, std::string_view client_id,
                                     std::chrono::year_month month);

/// Makes a new id for a report that is made at a time: a UUID of version 7 (RFC 9562, section 5.7).
[[nodiscard]] std::string new_id(std::chrono::system_clock::time_point now);

} // namespace city

#endif
