// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_EXPOSURE_EXPOSURE_HPP
#define LUCITY_EXPOSURE_EXPOSURE_HPP

#include <lucity/text/print.hpp>

#include <cstdint>
#include <string_view>

namespace lucity {

/// What a text exposes.
enum class exposure : std::uint8_t {
    none,
    /// A URL, of any scheme, or what a reader would take for one.
    url,
    /// A host's name, with dots or without.
    host,
    ipv4,
    ipv6,
    /// A share on another machine, such as `\\server\share`.
    unc,
    /// Something that tells a program which server to connect to.
    connection_string,
    /// A distinguished name with domain components, such as `DC=happyville,DC=gov`.
    directory_name,
    /// An e-mail address or a user principal name.
    email,
    /// An account with its domain, such as `HAPPYVILLE\lucity`.
    account,
    /// A password, a key, or another secret.
    credential,
    /// The text is not UTF-8, so that nobody can say what it exposes.
    not_utf8,
};

/// The name of a class, such as `connection_string`.
[[nodiscard]] constexpr std::string_view to_string(exposure found) noexcept {
    switch (found) {
    case exposure::none:
        return "none";
    case exposure::url:
        return "url";
    case exposure::host:
        return "host";
    case exposure::ipv4:
        return "ipv4";
    case exposure::ipv6:
        return "ipv6";
    case exposure::unc:
        return "unc";
    case exposure::connection_string:
        return "connection_string";
    case exposure::directory_name:
        return "directory_name";
    case exposure::email:
        return "email";
    case exposure::account:
        return "account";
    case exposure::credential:
        return "credential";
    case exposure::not_utf8:
        return "not_utf8";
    }
    return {};
}

/// What a class means, as the end of a sentence about a text.
[[nodiscard]] constexpr std::string_view explain(exposure found) noexcept {
    switch (found) {
    case exposure::none:
        return "shows no location and no credential";
    case exposure::url:
        return "shows a URL, or what a reader would take for one";
    case exposure::host:
        return "shows the name of a host";
    case exposure::ipv4:
        return "shows an IPv4 address";
    case exposure::ipv6:
        return "shows an IPv6 address";
    case exposure::unc:
        return "shows a share on another machine";
    case exposure::connection_string:
        return "tells a program which server to connect to";
    case exposure::directory_name:
        return "shows a domain in a directory's name";
    case exposure::email:
        return "shows an e-mail address, or a user at a domain";
    case exposure::account:
        return "shows an account with its domain";
    case exposure::credential:
        return "shows a password, a key or another secret";
    case exposure::not_utf8:
        return "is not UTF-8, so that nobody can say what it shows";
    }
    return {};
}

} // namespace lucity

#endif
