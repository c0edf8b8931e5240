// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_SENDING_ENCODE_ERROR_HPP
#define LUCITY_SENDING_ENCODE_ERROR_HPP

#include <boost/system/error_category.hpp>
#include <boost/system/error_code.hpp>

#include <cstddef>
#include <string>
#include <type_traits>

namespace lucity {

/// Why a redacted report was not encoded.
enum class encode_error {
    /// The consent was given for a lower tier than the report's: ask again if `shares_more`, or
    /// report at that tier, as `as_tier` does.
    consent_for_lower_tier = 1,
    /// The application's version is not a known release, so nothing says what it may send.
    unreadable_release,
    /// The application's release doesn't allow the report's tier: use an earlier tier, or, below
    /// 7.60, send nothing.
    release_below_schema,
    /// A count is more than 2^63 - 1, a number is infinite or none, or a value of an enumeration is
    /// none that it describes. Counts in a map are dropped by redaction.
    out_of_range,
    /// The report has more bytes than `limits::bytes`, so that a receiver would refuse it whole.
    too_large,
    /// The report nests parts more deeply than `limits::depth`.
    too_deep,
    /// An object or a list has more members than `limits::members`.
    too_many_members,
    /// A name is longer than `limits::key`, or a text than `limits::text`.
    too_long,
};

namespace detail {

class encode_error_category final : public boost::system::error_category {
public:
    constexpr encode_error_category() noexcept : error_category(0x9c1f6a2be4d37058) {}

    const char* name() const noexcept override { return "lucity.encode"; }

    const char* message(int value, char*, std::size_t) const noexcept override {
        return text_of(static_cast<encode_error>(value));
    }
    std::string message(int value) const override {
        return text_of(static_cast<encode_error>(value));
    }

private:
    static const char* text_of(encode_error error) noexcept {
        switch (error) {
        case encode_error::consent_for_lower_tier:
            return "the consent was given for a lower tier than the report's";
        case encode_error::unreadable_release:
            return "the application's version is no release";
        case encode_error::release_below_schema:
            return "the application's release does not allow the report's tier";
        case encode_error::out_of_range:
            return "a number or a value of an enumeration is outside of its range";
        case encode_error::too_large:
            return "the report is larger than the limit";
        case encode_error::too_deep:
            return "the report is nested more deeply than the limit";
        case encode_error::too_many_members:
            return "an object or a list has more members than the limit";
        case encode_error::too_long:
            return "a name or a text is longer than the limit";
        }
        return "unknown";
    }
};

inline constexpr encode_error_category the_encode_error_category;

} // namespace detail

/// The error code of a reason, found by Boost.System.
[[nodiscard]] inline boost::system::error_code make_error_code(encode_error error) noexcept {
    return {static_cast<int>(error), detail::the_encode_error_category};
}

} // namespace lucity

template <>
struct boost::system::is_error_code_enum<lucity::encode_error> : std::true_type {};

#endif
