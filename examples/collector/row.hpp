// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef COLLECTOR_ROW_HPP
#define COLLECTOR_ROW_HPP

#include "submission.hpp"

#include <array>
#include <span>
#include <string>
#include <string_view>

namespace collector {

/// The columns of schema.sql's table of submissions.
inline constexpr std::array<std::string_view, 15> columns{"id",
                                                          "digest",
                                                          "received_at",
                                                          "month",
                                                          "public_ip",
                                                          "reporter",
                                                          "tier",
                                                          "application",
                                                          "release",
                                                          "operating_system",
                                                          "report",
                                                          "database_version",
                                                          "database_edition",
                                                          "client_id",
                                                          "client_name"};

/// The values of a submission's row, in the order of the columns. A null pointer is NULL.
[[nodiscard]] std::array<const std::string*, columns.size()> values_of(const submission& one);

/// Inserts rows whose ids are new. SQLite binds row after row to the statement; PostgreSQL, which
/// may be far away, gets all rows at once, as one text: what `to_json` makes of them.
[[nodiscard]] std::string sqlite_insert();
[[nodiscard]] std::string postgresql_insert();
[[nodiscard]] std::string to_json(std::span<const submission> all);

} // namespace collector

#endif
