// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "database.hpp"

#include <lucity/policy/limits.hpp>

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

namespace city {
namespace {

soci::transaction begin(soci::session& session, const connection& where) {
    open(session, where, access::read);
    return guarded(trouble::unreachable, nullptr, [&] { return soci::transaction(session); });
}

/// ODBC drivers print one half as .5, which is not JSON.
std::string with_leading_zero(std::string number) {
    const std::size_t sign = number.starts_with('-') ? 1 : 0;
    if (number.size() > sign && number[sign] == '.')
        number.insert(sign, 1, '0');
    return number;
}

/// The default limits of a receiver, which would reject the whole report beyond them.
constexpr lucity::limits receiver;

} // namespace

database::database(const connection& where)
    : dialect_(dialect_of(where.kind)), transaction_(begin(session_, where)) {
    guarded(trouble::unlisted, nullptr, [&] {
        if (!dialect_.snapshot.empty())
            session_ << dialect_.snapshot;
        tables_ = list_tables();
    });
}

std::string database::one_text(const source& where) {
    return guarded(trouble::untold, nullptr, [&] {
        const auto found = rows({std::string(where.expression)}, where.from);
        if (found.empty() || !found.front().front().whole)
            throw database_error(trouble::untold);
        return found.front().front().text;
    });
}

std::string database::version() {
    return one_text(dialect_.version);
}

std::string database::edition() {
    return one_text(dialect_.edition);
}

std::vector<identifier> database::list_tables() {
    std::vector<identifier> found;
    const auto& tables = dialect_.tables;
    for (const auto& row : rows({std::string(tables.expression)}, tables.from))
        if (auto table = identifier::parse(row.front().text))
            found.push_back(std::move(*table));
    std::ranges::sort(found, {}, &identifier::text);
    return found;
}

std::uint64_t database::count(const identifier& table) {
    return guarded(trouble::unreadable, &table, [&] {
        const auto found = rows({std::string(dialect_.count)}, rows_of(table));
        const auto& text = found.at(0).at(0).text;
        std::uint64_t number = 0;
        const auto end = text.data() + text.size();
        const auto [rest, error] = std::from_chars(text.data(), end, number);
        if (error != std::errc() || rest != end)
            throw database_error(trouble::unreadable, &table);
        return number;
    });
}

bool database::is_declared_number(const settings_table& where) {
    soci::row nothing;
    session_ << "SELECT " + column(where.value_column) + rows_of(where.table) + " WHERE 1 = 0",
        soci::into(nothing);
    switch (nothing.get_properties(0).get_data_type()) {
    case soci::dt_double:
    case soci::dt_integer:
    case soci::dt_long_long:
    case soci::dt_unsigned_long_long:
        return true;
    case soci::dt_string:
    case soci::dt_date:
    case soci::dt_blob:
    case soci::dt_xml:
        return false;
    }
    return false;
}

/// Empty if the value can't be judged or sent: it is binary or not whole.
std::optional<lucity::scalar> database::value_of(const cells& row, bool numeric_column) const {
    const auto& value = row[1];
    if (value.null)
        return lucity::scalar(nullptr);
    if (!value.whole)
        return std::nullopt;
    bool numeric = numeric_column;
    if (!dialect_.type_of.empty()) {
        const auto& type = row[2].text;
        if (type != "text" && type != "integer" && type != "real")
            return std::nullopt;
        numeric = type != "text";
    }
    if (numeric)
        if (auto number = lucity::number::parse(with_leading_zero(value.text)))
            return *number;
    return lucity::scalar(value.text);
}

lucity::ordered_map<lucity::scalar> database::settings(const settings_table& where) {
    return guarded(trouble::unreadable, &where.table, [&] {
        const auto value = column(where.value_column);
        std::vector<std::string> expressions{column(where.name_column), value};
        bool numeric_column = false;
        if (dialect_.type_of.empty())
            numeric_column = is_declared_number(where);
        else
            expressions.push_back(std::string(dialect_.type_of) + '(' + value + ')');
        return by_name(rows(expressions, rows_of(where.table)), numeric_column);
    });
}

lucity::ordered_map<lucity::scalar> database::by_name(std::vector<cells> found,
                                                      bool numeric_column) {
    const auto name_of = [](const cells& row) {
        return std::string_view(row[0].text);
    };
    std::ranges::sort(found, {}, name_of);
    lucity::ordered_map<lucity::scalar> settings;
    for (const auto& row : found) {
        if (row[0].null)
            continue;
        const auto name = name_of(row);
        const auto alike = std::ranges::upper_bound(found, name, {}, name_of) -
                           std::ranges::lower_bound(found, name, {}, name_of);
        const bool named = row[0].whole && name.size() <= receiver.key && alike == 1;
        auto value = named ? value_of(row, numeric_column) : std::nullopt;
        if (value)
            settings[name] = std::move(*value);
        else
            ++left_out_;
    }
    return settings;
}

std::vector<std::vector<std::string>> database::texts(const identifier& table,
                                                      const std::vector<identifier>& columns) {
    return guarded(trouble::unreadable, &table, [&] {
        std::vector<std::string> expressions;
        for (const auto& name : columns)
            expressions.push_back(column(name));
        std::vector<std::vector<std::string>> found;
        for (auto& row : rows(expressions, rows_of(table))) {
            const auto is_readable = [](const cell& one) {
                return one.null || one.whole;
            };
            if (!std::ranges::all_of(row, is_readable)) {
                ++left_out_;
                continue;
            }
            auto& texts = found.emplace_back();
            for (auto& one : row)
                texts.push_back(std::move(one.text));
        }
        std::ranges::sort(found);
        return found;
    });
}

} // namespace city
