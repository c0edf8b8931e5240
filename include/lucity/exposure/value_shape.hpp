// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_EXPOSURE_VALUE_SHAPE_HPP
#define LUCITY_EXPOSURE_VALUE_SHAPE_HPP

#include <lucity/exposure/detail/path_shape.hpp>
#include <lucity/exposure/detail/recogniser_words.hpp>
#include <lucity/text/ascii.hpp>
#include <lucity/text/enumerator_rows.hpp>
#include <lucity/text/print.hpp>

#include <algorithm>
#include <array>
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

/// In the order of `value_shape`.
inline constexpr auto value_shape_rows = [] {
    using enum value_shape;
    return std::to_array<detail::enumerator_row<value_shape>>({
        {empty, "empty"},
        {flag, "flag"},
        {number, "number"},
        {large_number, "large_number"},
        {measure, "measure"},
        {date_or_time, "date_or_time"},
        {product, "product"},
        {local_account, "local_account"},
        {local_path, "local_path"},
        {relative_path, "relative_path"},
        {words, "words"},
        {other, "other"},
    });
}();
static_assert(detail::is_row_for_each<value_shape_rows>());

/// The name that the tables print.
[[nodiscard]] constexpr std::string_view to_string(value_shape shape) noexcept {
    return detail::row_of(value_shape_rows, shape).name;
}

namespace detail {

[[nodiscard]] constexpr std::size_t count_leading_digits(std::string_view text) noexcept {
    const auto* end = std::ranges::find_if_not(text, is_digit);
    return static_cast<std::size_t>(end - text.begin());
}

/// The size of a number at the front of a text: a sign, digits, and a fraction. 0 if there is none.
/// A longer fraction may be the rest of an address: 10.66051 is 10.1.2.3.
[[nodiscard]] constexpr std::size_t size_of_number(std::string_view text) noexcept {
    constexpr std::size_t longest_fraction = 2;
    std::size_t size = text.starts_with('-') || text.starts_with('+') ? 1 : 0;
    const auto whole = count_leading_digits(text.substr(size));
    size += whole;
    if (whole == 0 || size == text.size() || text[size] != '.')
        return whole == 0 ? 0 : size;
    const auto fraction = count_leading_digits(text.substr(size + 1));
    return fraction > longest_fraction ? 0 : size + 1 + fraction;
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
    auto unit = text.substr(size);
    while (unit.starts_with(' ') || unit.starts_with('-'))
        unit.remove_prefix(1);
    return size != 0 && !is_large_number(text.substr(0, size)) && unit_words.find(unit) != 0;
}

/// Whether digits are a number within bounds. Precondition: at most four digits.
[[nodiscard]] constexpr bool is_within(std::string_view digits, int least, int most) noexcept {
    int value = 0;
    for (char c : digits)
        value = value * 10 + (c - '0');
    return value >= least && value <= most;
}

/// Year, month and day, or day and month in either order and a year.
[[nodiscard]] constexpr bool is_calendar_day(std::string_view first, std::string_view second,
                                             std::string_view third) noexcept {
    const auto is_month_and_day = [](std::string_view one, std::string_view other) {
        return is_within(one, 1, 12) && is_within(other, 1, 31);
    };
    const bool year_first = first.size() == 4;
    if (year_first)
        return is_within(first, 1800, 2199) && is_month_and_day(second, third);
    return (third.size() != 4 || is_within(third, 1800, 2199)) &&
           (is_month_and_day(first, second) || is_month_and_day(second, first));
}

/// What comes after a day of three numbers at the front of a text; all of it if there is none.
/// Without a year of four digits, only slashes tell a day from an address or a version.
[[nodiscard]] constexpr std::string_view after_day(std::string_view text) noexcept {
    std::string_view parts[3];
    auto rest = text;
    char sign = '\0';
    for (int part = 0; part != 3; ++part) {
        const auto digits = count_leading_digits(rest);
        if (digits == 0 || digits == 3 || digits > 4)
            return text;
        parts[part] = rest.substr(0, digits);
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
    const bool has_year = parts[0].size() == 4 || parts[2].size() == 4;
    const bool day = is_calendar_day(parts[0], parts[1], parts[2]);
    return day && (has_year || sign == '/') ? rest : text;
}

/// What comes after hours, minutes and perhaps seconds at the front of a text; all of it if there
/// are none.
[[nodiscard]] constexpr std::string_view after_time(std::string_view text) noexcept {
    auto rest = text.substr(count_leading_digits(text));
    const auto hours = text.substr(0, text.size() - rest.size());
    if (hours.empty() || hours.size() > 2 || !is_within(hours, 0, 24) || !rest.starts_with(':'))
        return text;
    for (int part = 0; part != 2 && rest.starts_with(':'); ++part) {
        if (count_leading_digits(rest.substr(1)) != 2 || !is_within(rest.substr(1, 2), 0, 59))
            return text;
        rest.remove_prefix(3);
    }
    constexpr std::size_t longest_fraction = 6;
    if (rest.starts_with('.') && count_leading_digits(rest.substr(1)) <= longest_fraction)
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

/// One to three numbers with dots between them, none with a zero in front: 01 counts machines.
[[nodiscard]] constexpr bool is_short_version(std::string_view word) noexcept {
    for (int parts = 1; parts <= 3; ++parts) {
        const auto digits = count_leading_digits(word);
        if (digits == 0 || digits > 5 || (digits > 1 && word.front() == '0'))
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

/// Words for products, and at most one version, at the end: after a space, or after a slash as in
/// "Microsoft-IIS/8.5". Anywhere else, a hyphen is one of a machine's name: "exchange-1".
[[nodiscard]] constexpr bool is_product(std::string_view text) noexcept {
    const auto slash = size_before("/", text);
    const bool versioned = slash != text.size() && is_short_version(text.substr(slash + 1));
    auto rest = versioned ? text.substr(0, slash) : text;
    bool found = false;
    while (!rest.empty()) {
        const auto size = size_before(versioned ? " -" : " ", rest);
        const auto word = rest.substr(0, size);
        rest.remove_prefix((std::min)(size + 1, rest.size()));
        if (product_words.find(word) != 0)
            found = true;
        else if (!found || versioned || !rest.empty() || !is_short_version(word))
            return false;
    }
    return found;
}

/// The shape of a text that starts with a number, if that is all that is in it; else `other`.
[[nodiscard]] constexpr value_shape shape_of_numbers(std::string_view text) noexcept {
    if (size_of_number(text) == text.size())
        return is_large_number(text) ? value_shape::large_number : value_shape::number;
    if (is_measure(text))
        return value_shape::measure;
    return is_date_or_time(text) ? value_shape::date_or_time : value_shape::other;
}

} // namespace detail

/// The shape of a text. Complexity: linear in the text.
[[nodiscard]] constexpr value_shape shape_of(std::string_view text) noexcept {
    text = detail::trimmed(text);
    if (text.empty() || detail::equals_lower(text, "in use"))
        return value_shape::empty;
    if (detail::flag_words.find(text) != 0 || text == "0" || text == "1")
        return value_shape::flag;
    if (detail::is_any(text.front(), detail::byte_class::digit) || text.front() == '-' ||
        text.front() == '+')
        if (const auto shape = detail::shape_of_numbers(text); shape != value_shape::other)
            return shape;
    if (detail::is_product(text))
        return value_shape::product;
    // Most texts have no sign of a path.
    const bool plain = std::ranges::all_of(text, detail::is_plain_char);
    if (plain && text.front() != '.')
        return value_shape::words;
    if (detail::is_local_account(text))
        return value_shape::local_account;
    if (detail::is_local_path(text))
        return value_shape::local_path;
    if (detail::is_relative_path(text))
        return value_shape::relative_path;
    return plain ? value_shape::words : value_shape::other;
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
