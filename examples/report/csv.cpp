// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "csv.hpp"

namespace report {
namespace {

void append_field(std::string& to, std::string_view field) {
    constexpr std::string_view begins_formula = "=+-@\t\r";
    const bool is_formula =
        !field.empty() && begins_formula.find(field.front()) != std::string_view::npos;
    const bool needs_quotes = field.find_first_of(",\"\r\n") != std::string_view::npos;
    to.append(needs_quotes ? "\"" : "").append(is_formula ? "'" : "");
    for (char c : field)
        to.append(c == '"' ? 2 : 1, c);
    to.append(needs_quotes ? "\"" : "");
}

} // namespace

void append_row(std::string& to, std::initializer_list<std::string_view> fields) {
    for (const auto& field : fields) {
        if (&field != fields.begin())
            to += ',';
        append_field(to, field);
    }
    to += "\r\n";
}

} // namespace report
