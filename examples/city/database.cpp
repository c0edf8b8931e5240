// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "database.hpp"

#include <lucity/policy/limits.hpp>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <system_error>
#include <utility>

namespace city {
namespace {

std::string_view text_of(trouble what) noexcept {
    switch (what) {
    case trouble::no_file:
        return "the database file doesn't exist or is no file: check the path in --database";
    case trouble::unreachable:
        return "the database can't be opened: check --database, and that the driver is installed";
    case trouble::locked:
        return "the database is locked by another program: try again when that is done";
    case trouble::unlisted:
        return "the database doesn't list its tables: check that it is a database of "
               "--database-kind, and what its user may read";
    case trouble::untold:
        return "the database doesn't tell its version and edition: check --database-kind and what "
               "its user may read";
    case trouble::unreadable:
        return "can't be read: check that it exists, that it has the configured columns, and that "
               "the user may read it";
    }
    return "unknown trouble with the database";
}

/// Only looked at: what SOCI says can hold a query, a file name or a connection string.
bool says_locked(const soci::soci_error& error) {
    return error.get_error_message().find("database is locked") != std::string::npos;
}

/// The one place where SOCI's exceptions end.
template <class Use>
auto guarded(trouble otherwise, const identifier* table, Use use) {
    try {
        return use();
    } catch (const soci::soci_error& error) {
        if (says_locked(error))
            throw database_error(trouble::locked);
        throw database_error(otherwise, table);
    }
}

/// SOCI's own form of a file name, with a quick answer for a locked database.
std::string soci_parameters(const connection& where) {
    if (where.backend != "sqlite3")
        return where.parameters;
    if (std::error_code ignored; !std::filesystem::is_regular_file(where.parameters, ignored))
        throw database_error(trouble::no_file);
    return "readonly=true timeout=1 db=\"" + where.parameters + '"';
}

soci::session open(const connection& where) {
    return guarded(trouble::unreachable, nullptr,
                   [&] { return soci::session(where.backend, soci_parameters(where)); });
}

soci::transaction begin(soci::session& session) {
    return guarded(trouble::unreachable, nullptr, [&] { return soci::transaction(session); });
}

/// ODBC drivers print one half as .5, which JSON does not.
std::string with_leading_zero(std::string number) {
    const std::size_t sign = number.starts_with('-') ? 1 : 0;
    if (number.size() > sign && number[sign] == '.')
        number.insert(sign, 1, '0');
    return number;
}

/// Follows each text that a query asks for. A driver may cut a text that is longer than its
/// column's declared width, and SOCI does not tell; a cut name might no longer be known as a
/// secret's.
constexpr std::string_view end_mark = "<|end|>";

/// What a receiver takes by default: beyond it, it would refuse the whole report.
constexpr lucity::limits receiver;

std::string column(const identifier& name) {
    // Without "t.", SQLite takes the name of a missing column for a text.
    return "t." + name.quoted();
}

std::string rows_of(const identifier& table) {
    return " FROM " + table.quoted() + " t";
}

} // namespace

database_error::database_error(trouble what, const identifier* table) {
    if (table)
        text_.append("the table ").append(table->text()).append(" ");
    text_.append(city::text_of(what));
}

database::database(const connection& where)
    : dialect_(dialect_of(where.kind)), session_(open(where)), transaction_(begin(session_)) {
    guarded(trouble::unlisted, nullptr, [&] {
        if (!dialect_.snapshot.empty())
            session_ << dialect_.snapshot;
        tables_ = list_tables();
    });
}

std::string database::text_of(std::string_view expression) const {
    std::string text = "CASE WHEN ";
    text.append(expression).append(" IS NULL THEN NULL ELSE ");
    text.append(dialect_.join_before).append(expression).append(dialect_.join_between);
    text.append("'").append(end_mark).append("'").append(dialect_.join_after);
    return text.append(" END");
}

database::cell database::to_cell(std::string_view text, soci::indicator state) {
    if (state == soci::i_null)
        return {.null = true, .whole = false, .text = {}};
    if (!text.ends_with(end_mark))
        return {};
    text.remove_suffix(end_mark.size());
    return {.null = false, .whole = text.size() <= receiver.text, .text = std::string(text)};
}

std::vector<database::cells> database::select(const std::vector<std::string>& expressions,
                                              std::string_view from) {
    std::string query = "SELECT ";
    for (const auto& expression : expressions) {
        if (&expression != &expressions.front())
            query += ", ";
        query += text_of(expression);
    }
    query += from;

    std::vector<std::string> texts(expressions.size());
    std::vector<soci::indicator> states(expressions.size());
    soci::statement statement(session_);
    for (std::size_t i = 0; i != expressions.size(); ++i)
        statement.exchange(soci::into(texts[i], states[i]));
    statement.alloc();
    statement.prepare(query);
    statement.define_and_bind();

    std::vector<cells> rows;
    for (bool more = statement.execute(true); more; more = statement.fetch()) {
        auto& row = rows.emplace_back();
        for (std::size_t i = 0; i != texts.size(); ++i)
            row.push_back(to_cell(texts[i], states[i]));
    }
    return rows;
}

std::string database::one_text(const source& where) {
    return guarded(trouble::untold, nullptr, [&] {
        const auto rows = select({std::string(where.expression)}, where.from);
        if (rows.empty() || !rows.front().front().whole)
            throw database_error(trouble::untold);
        return rows.front().front().text;
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
    for (const auto& row : select({std::string(tables.expression)}, tables.from))
        if (auto table = identifier::parse(row.front().text))
            found.push_back(std::move(*table));
    std::ranges::sort(found, {}, &identifier::text);
    return found;
}

std::uint64_t database::count(const identifier& table) {
    return guarded(trouble::unreadable, &table, [&] {
        const auto rows = select({std::string(dialect_.count)}, rows_of(table));
        const auto& text = rows.at(0).at(0).text;
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

/// Empty for what can't be judged or sent: a binary value, or one that is not whole.
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
        return by_name(select(expressions, rows_of(where.table)), numeric_column);
    });
}

lucity::ordered_map<lucity::scalar> database::by_name(std::vector<cells> rows,
                                                      bool numeric_column) {
    const auto name_of = [](const cells& row) {
        return std::string_view(row[0].text);
    };
    std::ranges::sort(rows, {}, name_of);
    lucity::ordered_map<lucity::scalar> settings;
    for (const auto& row : rows) {
        if (row[0].null)
            continue;
        const auto name = name_of(row);
        const auto alike = std::ranges::upper_bound(rows, name, {}, name_of) -
                           std::ranges::lower_bound(rows, name, {}, name_of);
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
        for (auto& row : select(expressions, rows_of(table))) {
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
