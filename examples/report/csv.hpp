// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef REPORT_CSV_HPP
#define REPORT_CSV_HPP

#include <initializer_list>
#include <string>
#include <string_view>

namespace report {

/// Appends a row as RFC 4180 has it. A field that a spreadsheet would take for a formula begins
/// with an apostrophe.
void append_row(std::string& to, std::initializer_list<std::string_view> fields);

} // namespace report

#endif
