// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "session.hpp"

#include <lucity/policy/limits.hpp>

#include <cstddef>
#include <filesystem>
#include <system_error>

namespace city {
namespace {

constexpr std::string_view sqlite = "sqlite3";

/// The parameters in the form that SOCI reads.
std::string soci_parameters(const connection& where, access wanted) {
    if (where.backend != sqlite)
        return where.parameters;
    if (std::error_code ignored; !std::filesystem::is_regular_file(where.parameters, ignored))
        throw database_error(trouble::no_file);
    return (wanted == access::read ? "readonly=true db=\"" : "db=\"") + where.parameters + '"';
}

/// Is appended to each text that a query reads. A driver may cut a text that is longer than its
/// column's declared width, and SOCI does not say so. A cut name might no longer be recognised as a
/// secret's.
constexpr std::string_view end_mark = "<|end|>";

std::string marked(const dialect& words, std::string_view expression) {
    std::string text = "CASE WHEN ";
    text.append(expression).append(" IS NULL THEN NULL ELSE ");
    text.append(words.join_before).append(expression).append(words.join_between);
    text.append("'").append(end_mark).append("'").append(words.join_after);
    return text.append(" END");
}

cell to_cell(std::string_view text, soci::indicator state) {
    // With a longer text, a receiver would reject the whole report by default.
    constexpr lucity::limits receiver;
    if (state == soci::i_null)
        return {.null = true, .whole = false, .text = {}};
    if (!text.ends_with(end_mark))
        return {};
    text.remove_suffix(end_mark.size());
    return {.null = false, .whole = text.size() <= receiver.text, .text = std::string(text)};
}

} // namespace

bool says_locked(const soci::soci_error& error) {
    return error.get_error_message().find("database is locked") != std::string::npos;
}

void open(soci::session& session, const connection& where, access wanted) {
    guarded(trouble::unreachable, nullptr, [&] {
        session.open(where.backend, soci_parameters(where, wanted));
        // SOCI's own parameter is in seconds.
        if (where.backend == sqlite)
            session << "PRAGMA busy_timeout = " << where.patience.count();
    });
}

std::vector<cells> select(soci::session& session, const dialect& words,
                          const std::vector<std::string>& expressions, std::string_view from) {
    std::string query = "SELECT ";
    for (const auto& expression : expressions) {
        if (&expression != &expressions.front())
            query += ", ";
        query += marked(words, expression);
    }
    query += from;

    std::vector<std::string> texts(expressions.size());
    std::vector<soci::indicator> states(expressions.size());
    soci::statement statement(session);
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

std::string column(const identifier& name) {
    // Without "t.", SQLite reads the name of a missing column as a text.
    return "t." + name.quoted();
}

std::string rows_of(const identifier& table) {
    return " FROM " + table.quoted() + " t";
}

} // namespace city
