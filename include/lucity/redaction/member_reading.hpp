// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_REDACTION_MEMBER_READING_HPP
#define LUCITY_REDACTION_MEMBER_READING_HPP

#include <lucity/exposure/name_class.hpp>
#include <lucity/exposure/name_reading.hpp>
#include <lucity/exposure/sparing.hpp>
#include <lucity/exposure/value_shape.hpp>
#include <lucity/policy/treatment.hpp>

#include <string_view>

namespace lucity {

/// What a member's name and treatment say about its text. The treatment of a version excuses four
/// numbers, unless the name suggests something that must not leave.
/// Complexity: linear in the name.
[[nodiscard]] constexpr name_reading read_member(std::string_view name, treatment how) noexcept {
    auto read = read_name(name);
    const bool version = how == treatment::version || how == treatment::release;
    if (version && read.is <= name_class::ambiguous)
        read.is = name_class::version;
    return read;
}

/// Whether every number may leave under a member's name: `in use` is a text, and can't replace a
/// number.
[[nodiscard]] constexpr bool spares_numbers(name_reading name) noexcept {
    return spares(name, value_shape::number) && spares(name, value_shape::large_number);
}

static_assert(spares_numbers(read_name("user_count")) && spares_numbers(read_name("users")));
static_assert(!spares_numbers(read_name("door_pin")) && !spares_numbers(read_name("server")));
static_assert(read_member("name", treatment::version).is == name_class::version);
static_assert(read_member("server", treatment::version).is == name_class::place);
static_assert(read_member("name", treatment::scanned).is == name_class::neutral);

} // namespace lucity

#endif
