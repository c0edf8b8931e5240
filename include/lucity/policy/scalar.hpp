// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_POLICY_SCALAR_HPP
#define LUCITY_POLICY_SCALAR_HPP

#include <lucity/json/json_number.hpp>

#include <array>
#include <charconv>
#include <cmath>
#include <concepts>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace lucity {

/// Integers that are numbers: neither `bool` nor a character type, since 'Y' is not 89.
template <class Type>
concept integer = std::integral<Type> && !std::same_as<Type, bool> && !std::same_as<Type, char> &&
                  !std::same_as<Type, wchar_t> && !std::same_as<Type, char8_t> &&
                  !std::same_as<Type, char16_t> && !std::same_as<Type, char32_t>;

/// A number as it was written, digit for digit: 1.50 stays 1.50, and 30 digits stay 30 digits.
class number {
public:
    /// Writes the digits of an integer.
    template <integer Integer>
    explicit number(Integer value) : text_(std::to_string(value)) {}
    /// Writes the fewest digits that read back as the value, whatever the locale. Precondition: it
    /// is finite.
    template <std::floating_point Real>
    explicit number(Real value) : text_(shortest_text(value)) {}

    /// Reads a number of RFC 8259, section 6; empty for any other text.
    [[nodiscard]] static std::optional<number> parse(std::string_view text) {
        if (!detail::is_json_number(text))
            return std::nullopt;
        return number(verified{}, text);
    }

    /// The number, as it is on the wire.
    [[nodiscard]] const std::string& text() const noexcept { return text_; }

    /// Equal when written the same way: 1.0 is not 1.
    friend bool operator==(const number&, const number&) = default;

private:
    struct verified {};
    number(verified, std::string_view text) : text_(text) {}

    template <class Real>
    [[nodiscard]] static std::string shortest_text(Real value) {
        // Enough for a long double of 128 bits.
        std::array<char, 64> text{};
        const auto written = std::to_chars(text.data(), text.data() + text.size(), value);
        return {text.data(), written.ptr};
    }

    std::string text_;
};

/// The value of a setting or an option: a text, a number, a boolean or null.
///
/// Never guesses that a text is something else: "1" stays a text, and so does "Y".
class scalar {
public:
    /// Holds null.
    scalar(std::nullptr_t = nullptr) noexcept {}
    /// Holds `true` or `false`.
    template <std::same_as<bool> Boolean>
    scalar(Boolean value) noexcept : value_(value) {}
    /// Holds an integer.
    template <integer Integer>
    scalar(Integer value) : value_(number(value)) {}
    /// Holds a number, or null if the value is infinite or NaN, which JSON can't write.
    template <std::floating_point Real>
    scalar(Real value) {
        if (std::isfinite(value))
            value_ = number(value);
    }
    /// Holds a number, digit for digit.
    scalar(number value) noexcept : value_(std::move(value)) {}
    /// Holds a text.
    scalar(std::string text) noexcept : value_(std::move(text)) {}
    /// Holds a copy of a text.
    scalar(std::string_view text) : value_(std::string(text)) {}
    /// Holds a copy of a text. Precondition: `text` is not a null pointer.
    scalar(const char* text) : value_(std::string(text)) {}

    /// Whether it holds null.
    [[nodiscard]] bool is_null() const noexcept { return value_.index() == 0; }
    /// The boolean, or a null pointer.
    [[nodiscard]] const bool* if_boolean() const noexcept { return std::get_if<bool>(&value_); }
    /// The number, or a null pointer.
    [[nodiscard]] const number* if_number() const noexcept { return std::get_if<number>(&value_); }
    /// The text, or a null pointer.
    [[nodiscard]] const std::string* if_text() const noexcept {
        return std::get_if<std::string>(&value_);
    }

    friend bool operator==(const scalar&, const scalar&) = default;

private:
    std::variant<std::monostate, bool, number, std::string> value_;
};

} // namespace lucity

#endif
