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

/// The shape of a whole text, without the space around it: the first of these that fits.
enum class value_shape : std::uint8_t {
    /// Nothing, or `in use`.
    empty,
    /// A switch or a choice, such as `true`; also `0` and `1`.
    flag,
    /// Below 2^24. Addresses that are written as one number are larger.
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

/// The name of a shape, such as `date_or_time`.
[[nodiscard]] constexpr std::string_view to_string(value_shape shape) noexcept {
    return detail::row_of(value_shape_rows, shape).name;
}

namespace detail {

/// The size of the number at the front of a text: a sign, digits, and a fraction; 0 if there is
/// none. The fraction must be short, since a long one may be the rest of an address: 10.66051 is
/// 10.1.2.3.
[[nodiscard]] constexpr std::size_t size_of_number(std::string_view text) noexcept {
    constexpr std::size_t longest_fraction = 2;
    std::size_t size = text.starts_with('-') || text.starts_with('+') ? 1 : 0;
    const auto whole = leading<is_digit>(text.substr(size)).size();
    size += whole;
    if (whole == 0 || size == text.size() || text[size] != '.')
        return whole == 0 ? 0 : size;
    const auto fraction = leading<is_digit>(text.substr(size + 1)).size();
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
    const auto number = text.substr(0, size_of_number(text));
    auto unit = text.substr(number.size());
    while (unit.starts_with(' ') || unit.starts_with('-'))
        unit.remove_prefix(1);
    return !number.empty() && !is_large_number(number) && unit_words.contains(unit);
}

/// Whether digits are a number within bounds. Precondition: at most four digits.
[[nodiscard]] constexpr bool is_within(std::string_view digits, std::uint32_t least,
                                       std::uint32_t most) noexcept {
    const auto value = number_of(digits);
    return value >= least && value <= most;
}

/// Whether three numbers are a year, a month and a day, or a day and a month in either order and a
/// year.
[[nodiscard]] constexpr bool is_calendar_day(std::string_view first, std::string_view second,
                                             std::string_view third) noexcept {
    const auto is_month_and_day = [](std::string_view one, std::string_view other) {
        return is_within(one, 1, 12) && is_within(other, 1, 31);
    };
    if (first.size() == 4)
        return is_within(first, 1800, 2199) && is_month_and_day(second, third);
    return (third.size() != 4 || is_within(third, 1800, 2199)) &&
           (is_month_and_day(first, second) || is_month_and_day(second, first));
}

/// What follows a day of three numbers at the front of a text; the whole text otherwise. If
/// the year has two digits, only slashes distinguish a day from an address or a version.
[[nodiscard]] constexpr std::string_view after_day(std::string_view text) noexcept {
    std::string_view numbers[3];
    const auto sign = text.substr(leading<is_digit>(text).size(), 1);
    if (sign != "-" && sign != "/" && sign != ".")
        return text;
    auto rest = text;
    for (auto& number : numbers) {
        number = leading<is_digit>(rest);
        if (number.empty() || number.size() == 3 || number.size() > 4)
            return text;
        rest.remove_prefix(number.size());
        if (&number == &numbers[2])
            break;
        if (!rest.starts_with(sign))
            return text;
        rest.remove_prefix(1);
    }
    const auto [first, second, third] = numbers;
    const bool has_year = first.size() == 4 || third.size() == 4;
    return is_calendar_day(first, second, third) && (has_year || sign == "/") ? rest : text;
}

/// What follows hours, minutes and perhaps seconds at the front of a text; the whole text
/// otherwise.
[[nodiscard]] constexpr std::string_view after_time(std::string_view text) noexcept {
    const auto hours = leading<is_digit>(text);
    auto rest = text.substr(hours.size());
    if (hours.empty() || hours.size() > 2 || !is_within(hours, 0, 24) || !rest.starts_with(':'))
        return text;
    for (int part = 0; part != 2 && rest.starts_with(':'); ++part) {
        if (leading<is_digit>(rest.substr(1)).size() != 2 || !is_within(rest.substr(1, 2), 0, 59))
            return text;
        rest.remove_prefix(3);
    }
    constexpr std::size_t longest_fraction = 6;
    if (rest.starts_with('.'))
        if (const auto fraction = leading<is_digit>(rest.substr(1)).size();
            fraction <= longest_fraction)
            rest.remove_prefix(1 + fraction);
    return time_suffixes.contains(trimmed(rest)) ? std::string_view() : rest;
}

[[nodiscard]] constexpr bool is_date_or_time(std::string_view text) noexcept {
    const auto rest = after_day(text);
    if (rest.empty())
        return true;
    if (rest.size() == text.size())
        return after_time(text).empty();
    return (rest.front() == ' ' || rest.front() == 'T') && after_time(rest.substr(1)).empty();
}

/// Whether a word is one to three numbers with dots between them, none with a zero in front, since
/// 01 is a machine's number.
[[nodiscard]] constexpr bool is_short_version(std::string_view word) noexcept {
    for (int parts = 1; parts <= 3; ++parts) {
        const auto digits = leading<is_digit>(word).size();
        if (digits == 0 || digits > 5 || (digits > 1 && word.front() == '0'))
            return false;
        if (digits == word.size())
            return true;
        if (word[digits] != '.')
            return false;
        word.remove_prefix(digits + 1);
    }
    return false;
}

/// Whether a text is words for products and perhaps a version at its end: after a space, or after a
/// slash as in "Microsoft-IIS/8.5". Without a slash there may be no hyphen, since machines' names
/// have it: "exchange-1".
[[nodiscard]] constexpr bool is_product(std::string_view text) noexcept {
    const auto slash = size_before("/", text);
    const bool versioned = slash != text.size() && is_short_version(text.substr(slash + 1));
    auto rest = versioned ? text.substr(0, slash) : text;
    bool found = false;
    while (!rest.empty()) {
        const auto word = take_before(versioned ? " -" : " ", rest);
        if (product_words.contains(word))
            found = true;
        else if (!found || versioned || !rest.empty() || !is_short_version(word))
            return false;
    }
    return found;
}

/// The shape of a text that is a number, a measure, a date or a time; else `other`.
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
    if (detail::flag_words.contains(text) || text == "0" || text == "1")
        return value_shape::flag;
    if (detail::is_digit(text.front()) || text.front() == '-' || text.front() == '+')
        if (const auto shape = detail::shape_of_numbers(text); shape != value_shape::other)
            return shape;
    if (detail::is_product(text))
        return value_shape::product;
    // Most texts have no character of a path.
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

static_assert(shape_of(" in use ") == value_shape::empty);
static_assert(shape_of("167838211") == value_shape::large_number);
static_assert(shape_of("10.1.2.3") == value_shape::words);
static_assert(shape_of(R"(Z:\\filer\x)") == value_shape::other);

} // namespace lucity

#endif
