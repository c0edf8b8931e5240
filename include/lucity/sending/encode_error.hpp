// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_SENDING_ENCODE_ERROR_HPP
#define LUCITY_SENDING_ENCODE_ERROR_HPP

#include <lucity/text/enumerator_rows.hpp>

#include <boost/system/error_category.hpp>
#include <boost/system/error_code.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <type_traits>

namespace lucity {

/// Why a redacted report was not encoded.
enum class encode_error {
    /// The consent was given for a lower tier than the report's: ask again if `shares_more`, or
    /// convert the report by `as_tier`.
    consent_for_lower_tier = 1,
    /// The application's version is not a known release, so what it may send is unknown.
    unreadable_release,
    /// The application's release doesn't allow the report's tier: use an earlier tier, or, below
    /// 7.60, send nothing.
    release_below_schema,
    /// A count is more than 2^63 - 1, a number is infinite or NaN, or an enumeration does not
    /// describe its value. (Redaction drops a count in a map that is too large.)
    out_of_range,
    /// The report has more bytes than `limits::bytes`, and a receiver would refuse it.
    too_large,
    /// The report nests parts more deeply than `limits::depth`.
    too_deep,
    /// An object or a list has more members than `limits::members`.
    too_many_members,
    /// A name is longer than `limits::key`, or a text than `limits::text`.
    too_long,
};

namespace detail {

/// In the order of `encode_error`, after no error.
inline constexpr auto encode_error_rows = [] {
    using enum encode_error;
    return std::to_array<enumerator_row<encode_error>>({
        {encode_error(), "unknown"},
        {consent_for_lower_tier, "the consent was given for a lower tier than the report's"},
        {unreadable_release, "the application's version is not a known release"},
        {release_below_schema, "the application's release does not allow the report's tier"},
        {out_of_range, "a number or a value of an enumeration is out of range"},
        {too_large, "the report is larger than the limit"},
        {too_deep, "the report is nested more deeply than the limit"},
        {too_many_members, "an object or a list has more members than the limit"},
        {too_long, "a name or a text is longer than the limit"},
    });
}();
static_assert(is_row_for_each<encode_error_rows>());

class encode_error_category final : public boost::system::error_category {
public:
    constexpr encode_error_category() noexcept : error_category(0x9c1f6a2be4d37058) {}

    const char* name() const noexcept override { return "lucity.encode"; }

    const char* message(int value, char*, std::size_t) const noexcept override {
        const auto row = row_of(encode_error_rows, static_cast<encode_error>(value));
        return (row.name.empty() ? encode_error_rows.front() : row).name.data();
    }
    std::string message(int value) const override { return message(value, nullptr, 0); }
};

inline constexpr encode_error_category the_encode_error_category;

} // namespace detail

/// The error code for an `encode_error`, as Boost.System expects.
[[nodiscard]] inline boost::system::error_code make_error_code(encode_error error) noexcept {
    return {static_cast<int>(error), detail::the_encode_error_category};
}

} // namespace lucity

template <>
struct boost::system::is_error_code_enum<lucity::encode_error> : std::true_type {};

#endif
