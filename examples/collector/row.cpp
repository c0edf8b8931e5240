// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "row.hpp"

#include <boost/json.hpp>

#include <cstddef>
#include <optional>

namespace collector {
namespace {

namespace json = boost::json;

/// What follows the names of the columns; `value_of` gives a column's by its number.
template <class ValueOf>
std::string insert_of(std::string_view before, ValueOf value_of, std::string_view after) {
    std::string names;
    std::string values;
    for (std::size_t i = 0; i != columns.size(); ++i) {
        names.append(i == 0 ? "" : ",").append(columns[i]);
        values.append(i == 0 ? "" : ",").append(value_of(i));
    }
    std::string query = "INSERT INTO submission (" + names + ") ";
    query.append(before).append(values).append(after);
    return query + " ON CONFLICT (id) DO NOTHING";
}

} // namespace

std::array<const std::string*, columns.size()> values_of(const submission& one) {
    const auto optional = [](const std::optional<std::string>& text) {
        return text ? &*text : nullptr;
    };
    return {&one.id,
            &one.digest,
            &one.received_at,
            &one.month,
            &one.public_ip,
            &one.reporter,
            &one.tier,
            &one.application,
            &one.release,
            &one.operating_system,
            &one.report,
            optional(one.database_version),
            optional(one.database_edition),
            optional(one.client_id),
            optional(one.client_name)};
}

std::string sqlite_insert() {
    return insert_of(
        "VALUES (", [](std::size_t) { return std::string("?"); }, ")");
}

std::string postgresql_insert() {
    return insert_of(
        "SELECT ", [](std::size_t i) { return "value ->> " + std::to_string(i); },
        " FROM json_array_elements(CAST(:rows AS json))");
}

std::string to_json(std::span<const submission> all) {
    json::monotonic_resource memory;
    json::array rows(&memory);
    for (const auto& one : all) {
        auto& row = rows.emplace_back(json::array()).as_array();
        for (const auto* value : values_of(one))
            value ? row.emplace_back(*value) : row.emplace_back(nullptr);
    }
    return json::serialize(rows);
}

} // namespace collector
