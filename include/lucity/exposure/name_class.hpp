// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_EXPOSURE_NAME_CLASS_HPP
#define LUCITY_EXPOSURE_NAME_CLASS_HPP

#include <lucity/text/print.hpp>

#include <cstdint>
#include <string_view>

namespace lucity {

/// What the name of a setting or member says about its value, from what spares most to what spares
/// least.
enum class name_class : std::uint8_t {
    /// The value is a version, so that four numbers are no address.
    version,
    /// The value is a fact about something: a port, a count, a format.
    fact,
    /// The name says nothing.
    neutral,
    /// The value may be a host, or something of a city's trade: a node, an address.
    ambiguous,
    account,
    path,
    /// The value tells where something is: a server, a URL.
    place,
    /// A password, a key, a token.
    secret,
};

/// The name that the audit and the tables print.
[[nodiscard]] constexpr std::string_view to_string(name_class is) noexcept {
    switch (is) {
    case name_class::version:
        return "version";
    case name_class::fact:
        return "fact";
    case name_class::neutral:
        return "neutral";
    case name_class::ambiguous:
        return "ambiguous";
    case name_class::account:
        return "account";
    case name_class::path:
        return "path";
    case name_class::place:
        return "place";
    case name_class::secret:
        return "secret";
    }
    return {};
}

/// What a class is about, as the end of a sentence about a name.
[[nodiscard]] constexpr std::string_view explain(name_class is) noexcept {
    switch (is) {
    case name_class::version:
        return "a version";
    case name_class::fact:
        return "a fact";
    case name_class::neutral:
        return "nothing that is known";
    case name_class::ambiguous:
        return "what may be a place";
    case name_class::account:
        return "an account";
    case name_class::path:
        return "a path";
    case name_class::place:
        return "a place";
    case name_class::secret:
        return "a secret";
    }
    return {};
}

} // namespace lucity

#endif
