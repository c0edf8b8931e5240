// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_TEXT_PRINT_HPP
#define LUCITY_TEXT_PRINT_HPP

#include <concepts>
#include <iosfwd>
#include <string_view>

namespace lucity {

/// Prints what `to_string` returns, for each type of this namespace that has a `to_string`. It is a
/// template, so that programs that don't print need not include `<ostream>`.
template <class Printed>
    requires requires(const Printed& value) {
        { to_string(value) } -> std::convertible_to<std::string_view>;
    }
std::ostream& operator<<(std::ostream& out, const Printed& value) {
    return out << to_string(value);
}

} // namespace lucity

#endif
