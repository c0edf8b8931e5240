// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef CITY_DATABASE_ERROR_HPP
#define CITY_DATABASE_ERROR_HPP

#include "identifier.hpp"

#include <cstdint>
#include <exception>
#include <string>

namespace city {

/// What can go wrong between the reporter and the database.
enum class trouble : std::uint8_t {
    no_file,
    unreachable,
    locked,
    unasked,
    unlisted,
    untold,
    unreadable
};

/// Says what went wrong. It holds at most the name of a table, never a value, a connection string
/// or the words of the database.
class database_error : public std::exception {
public:
    explicit database_error(trouble what, const identifier* table = nullptr);

    [[nodiscard]] const char* what() const noexcept override { return text_.c_str(); }

private:
    std::string text_;
};

} // namespace city

#endif
