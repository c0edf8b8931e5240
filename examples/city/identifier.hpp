// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef CITY_IDENTIFIER_HPP
#define CITY_IDENTIFIER_HPP

#include <lucity/policy/table_name.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace city {

/// The name of a table or column: a letter, then up to 127 letters, digits, `_`, `$`, `#`.
///
/// Queries consist of fixed texts and identifiers only, so no unchecked name gets into one.
class identifier {
public:
    /// Checks a name; empty if it is not an identifier.
    [[nodiscard]] static std::optional<identifier> parse(std::string_view name) {
        if (!lucity::is_table_name(name))
            return std::nullopt;
        return identifier(name);
    }

    [[nodiscard]] const std::string& text() const noexcept { return name_; }
    /// The name in double quotes, as SQLite, SQL Server and Oracle all read it.
    [[nodiscard]] std::string quoted() const { return '"' + name_ + '"'; }

private:
    explicit identifier(std::string_view name) : name_(name) {}

    std::string name_;
};

} // namespace city

#endif
