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

/// What only this installation knows: it makes its ids ones that nobody else can guess and occupy.
using install_secret = std::array<unsigned char, 32>;

/// Reads the secret of a file, and makes one at the first call, for the owner only. Empty if the
/// file can't be read or made, or holds something else. Two first calls at once give the same
/// secret.
[[nodiscard]] std::optional<install_secret> secret_in(const std::filesystem::path& file);

/// The id of a client's report of a month: the same whenever it is made, so that a month has one
/// report however often the batch runs. Ids grow with the months, as those of other reports grow
/// with time.
///
/// A UUID of version 8 (RFC 9562, section 5.8): the month's first moment, in milliseconds, and then
/// the first bits of HMAC-SHA-256 of client and month, by the secret.
[[nodiscard]] std::string monthly_id(const install_secret& secret, std::string_view client_id,
                                     std::chrono::year_month month);

/// An id for a report that is made once, at a time: a UUID of version 7 (RFC 9562, section 5.7).
[[nodiscard]] std::string new_id(std::chrono::system_clock::time_point now);

} // namespace city

#endif
