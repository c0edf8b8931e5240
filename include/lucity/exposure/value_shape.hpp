// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_EXPOSURE_VALUE_SHAPE_HPP
#define LUCITY_EXPOSURE_VALUE_SHAPE_HPP

#include <lucity/exposure/detail/path_shape.hpp>
#include <lucity/exposure/detail/value_words.hpp>
#include <lucity/text/ascii.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace lucity {

/// What a whole text looks like, without the space around it: the first of these that fits.
enum class value_shape : std::uint8_t {
    /// Nothing, or `in use`.
    empty,
    /// A switch or a choice, such as `true`; also `0` and `1`.
    flag,
    /// Below 2^24, which no address is that is written as one number.
    number,
    large_number,
    /// A number and a unit.
    measure,
    date_or_time,
    /// Names of products, with versions of at most three numbers.
    product,
    /// Such as `.\lucity` or `NT AUTHORITY\SYSTEM`.
    local_account,
    local_path,
    relative_path,
    /// Letters, digits, spaces, `_`, `-` and `.`.
    words,
    other,
};

/// The name that the tables print.
[[nodiscard]] constexpr std::string_view to_string(value_shape shape) noexcept {
    switch (shape) {
    case value_shape::empty:
        return "empty";
    case value_shape::flag:
        return "flag";
    case value_shape::number:
        return "number";
    case value_shape::large_number:
        return "large_number";
    case value_shape::measure:
        return "measure";
    case value_shape::date_or_time:
        return "date_or_time";
    case value_shape::product:
        return "product";
    case value_shape::local_account:
        return "local_account";
    case value_shape::local_path:
        return "local_path";
    case value_shape::relative_path:
        return "relative_path";
    case value_shape::words:
        return "words";
    case value_shape::other:
        return "other";
    }
    return {};
}

namespace detail {

[[nodiscard]] constexpr std::size_t count_leading_digits(std::string_view text) noexcept {
    const auto* end = std::ranges::find_if_not(text, is_digit);
    return static_cast<std::size_t>(end - text.begin());
}

/// The size of a number at the front of a text: a sign, digits, and a fraction. 0 if there is none.
[[nodiscard]] constexpr std::size_t size_of_number(std::string_view text) noexcept {
    std::size_t size = text.starts_with('-') || text.starts_with('+') ? 1 : 0;
    const auto whole = count_leading_digits(text.substr(size));
    size += whole;
    if (whole != 0 && size != text.size() && text[size] == '.')
        size += 1 + count_leading_digits(text.substr(size + 1));
    return whole == 0 ? 0 : size;
}

/// Whether the digits before the point of a number are 2^24 or more.
[[nodiscard]] constexpr bool is_large_number(std::string_view number) noexcept {
    constexpr std::uint32_t large = 1u << 24;
    std::uint32_t value = 0;
    for (char c : number.substr(0, number.find('.')))
        if (is_digit(c) && (value = value * 10 + static_cast<std::uint32_t>(c - '0')) >= large)
            return true;
    return false;
}

[[nodiscard]] constexpr bool is_measure(std::string_view text) noexcept {
    const auto size = size_of_number(text);
    const auto unit = text.substr(size);
    const auto gap = std::min(unit.find_first_not_of(" -"), unit.size());
    return size != 0 && unit_words.find(unit.substr(gap)) != 0;
}

/// What comes after a day of three numbers at the front of a text; all of it if there is none.
/// Without a year of four digits, only slashes tell a day from an address or a version.
[[nodiscard]] constexpr std::string_view after_day(std::string_view text) noexcept {
    auto rest = text;
    bool has_year = false;
    char sign = '\0';
    for (int part = 0; part != 3; ++part) {
        const auto digits = count_leading_digits(rest);
        if (digits == 0 || digits == 3 || digits > 4)
            return text;
        has_year = has_year || digits == 4;
        rest.remove_prefix(digits);
        if (part == 2)
            break;
        if (rest.empty() || (part == 1 && rest.front() != sign))
            return text;
        sign = rest.front();
        if (sign != '-' && sign != '/' && sign != '.')
            return text;
        rest.remove_prefix(1);
    }
    return has_year || sign == '/' ? rest : text;
}

/// What comes after hours, minutes and perhaps seconds at the front of a text; all of it if there
/// are none.
[[nodiscard]] constexpr std::string_view after_time(std::string_view text) noexcept {
    auto rest = text.substr(count_leading_digits(text));
    if (text.size() - rest.size() == 0 || text.size() - rest.size() > 2 || !rest.starts_with(':'))
        return text;
    for (int part = 0; part != 2 && rest.starts_with(':'); ++part) {
        if (count_leading_digits(rest.substr(1)) != 2)
            return text;
        rest.remove_prefix(3);
    }
    if (rest.starts_with('.'))
        rest.remove_prefix(1 + count_leading_digits(rest.substr(1)));
    const auto suffix = trimmed(rest);
    const bool known = equals_lower(suffix, "am") || equals_lower(suffix, "pm") ||
                       equals_lower(suffix, "z") || equals_lower(suffix, "utc");
    return known ? std::string_view() : rest;
}

[[nodiscard]] constexpr bool is_date_or_time(std::string_view text) noexcept {
    const auto rest = after_day(text);
    if (rest.empty())
        return true;
    if (rest.size() == text.size())
        return after_time(text).empty();
    return (rest.front() == ' ' || rest.front() == 'T') && after_time(rest.substr(1)).empty();
}

/// One to three numbers with dots between them.
[[nodiscard]] constexpr bool is_short_version(std::string_view word) noexcept {
    for (int parts = 1; parts <= 3; ++parts) {
        const auto digits = count_leading_digits(word);
        if (digits == 0 || digits > 5)
            return false;
        word.remove_prefix(digits);
        if (word.empty())
            return true;
        if (word.front() != '.')
            return false;
        word.remove_prefix(1);
    }
    return false;
}

[[nodiscard]] constexpr bool is_product(std::string_view text) noexcept {
    bool found = false;
    while (!text.empty()) {
        // "Microsoft-IIS/8.5" as well.
        const auto slash = text.find('/');
        const bool version = slash != std::string_view::npos && slash + 1 != text.size() &&
                             is_digit(text[slash + 1]);
        const auto size = std::min(text.find_first_of(version ? " -/" : " -"), text.size());
        const auto word = text.substr(0, size);
        const bool named = product_words.find(word) != 0;
        if (!named && !is_short_version(word))
            return false;
        found = found || named;
        text.remove_prefix(std::min(size + 1, text.size()));
    }
    return found;
}

} // namespace detail

/// The shape of a text. Complexity: linear in the text.
[[nodiscard]] constexpr value_shape shape_of(std::string_view text) noexcept {
    text = detail::trimmed(text);
    if (text.empty() || detail::equals_lower(text, "in use"))
        return value_shape::empty;
    if (detail::flag_words.find(text) != 0 || text == "0" || text == "1")
        return value_shape::flag;
    if (detail::size_of_number(text) == text.size())
        return detail::is_large_number(text) ? value_shape::large_number : value_shape::number;
    if (detail::is_measure(text))
        return value_shape::measure;
    if (detail::is_date_or_time(text))
        return value_shape::date_or_time;
    if (detail::is_product(text))
        return value_shape::product;
    if (detail::is_local_account(text))
        return value_shape::local_account;
    if (detail::is_local_path(text))
        return value_shape::local_path;
    if (detail::is_relative_path(text))
        return value_shape::relative_path;
    return std::ranges::all_of(text, detail::is_plain_char) ? value_shape::words
                                                            : value_shape::other;
}

static_assert(shape_of(" in use ") == value_shape::empty && shape_of("FALSE") == value_shape::flag);
static_assert(shape_of("8080") == value_shape::number);
static_assert(shape_of("167838211") == value_shape::large_number);
static_assert(shape_of("30 days") == value_shape::measure);
static_assert(shape_of("2016-03-29T10:00:00Z") == value_shape::date_or_time);
static_assert(shape_of("IIS 8.5") == value_shape::product);
static_assert(shape_of("10.1.2.3") == value_shape::words);
static_assert(shape_of("R:/GIS/Lucity") == value_shape::local_path);
static_assert(shape_of(R"(Z:\\filer\x)") == value_shape::other);
static_assert(shape_of(R"(C:\\Docs\\x)") == value_shape::local_path);
static_assert(shape_of(R"(Reports\Work\WO.rpt)") == value_shape::relative_path);
static_assert(shape_of(R"(UNC\filer\x)") == value_shape::other);
static_assert(shape_of(R"(.\lucity)") == value_shape::local_account);

} // namespace lucity

#endif
