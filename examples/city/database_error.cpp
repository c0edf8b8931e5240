// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "database_error.hpp"

#include <string_view>

namespace city {
namespace {

std::string_view text_of(trouble what) noexcept {
    switch (what) {
    case trouble::no_file:
        return "the database file doesn't exist or is not a file: check the path in --database";
    case trouble::unreachable:
        return "the database can't be opened: check --database, and that the driver is installed";
    case trouble::locked:
        return "the database is locked by another program: try again when that is done";
    case trouble::unasked:
        return "nobody was asked whether to share data, or the answer can't be read, so nothing is "
               "read and nothing is reported: call lucity-client-maintenance with --share yes|no";
    case trouble::unlisted:
        return "the database doesn't list its tables: check that it is a database of "
               "--database-kind, and what its user may read";
    case trouble::untold:
        return "the database doesn't report its version and edition: check --database-kind and "
               "what "
               "its user may read";
    case trouble::unreadable:
        return "can't be read: check that it exists, that it has the configured columns, and that "
               "the user may read it";
    }
    return "unknown trouble with the database";
}

} // namespace

database_error::database_error(trouble what, const identifier* table) {
    if (table)
        text_.append("the table ").append(table->text()).append(" ");
    text_.append(text_of(what));
}

} // namespace city
