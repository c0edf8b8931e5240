// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef MONTHLY_BATCH_IDENTIFIER_HPP
#define MONTHLY_BATCH_IDENTIFIER_HPP

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace monthly_batch {

constexpr bool is_letter(char c) noexcept {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

constexpr char to_upper(char c) noexcept {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

/// Whether two names differ in the case of ASCII letters at most.
constexpr bool same_but_for_case(std::string_view left, std::string_view right) noexcept {
    return std::ranges::equal(left, right, {}, to_upper, to_upper);
}

/// The name of a table or column: a letter, then up to 127 letters, digits, `_`, `$`, `#`.
///
/// SQL is put together from fixed text and identifiers only, so a name that was not checked here
/// can't get into a query.
class identifier {
public:
    static constexpr std::size_t longest = 128;

    /// Reads a name; empty if it is no identifier.
    [[nodiscard]] static std::optional<identifier> parse(std::string_view name) {
        if (!is_identifier(name))
            return std::nullopt;
        return identifier(name);
    }

    [[nodiscard]] const std::string& text() const noexcept { return name_; }
    /// The name as SQL shows it: SQLite, SQL Server and Oracle all take double quotes.
    [[nodiscard]] std::string quoted() const { return '"' + name_ + '"'; }

    friend bool operator==(const identifier&, const identifier&) = default;

private:
    explicit identifier(std::string_view name) : name_(name) {}

    static constexpr bool is_identifier(std::string_view name) noexcept {
        if (name.empty() || name.size() > longest || !is_letter(name.front()))
            return false;
        return std::ranges::all_of(name, [](char c) {
            return is_letter(c) || (c >= '0' && c <= '9') || c == '_' || c == '$' || c == '#';
        });
    }

    std::string name_;
};

} // namespace monthly_batch

#endif
