// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_EXPOSURE_EXPOSURE_HPP
#define LUCITY_EXPOSURE_EXPOSURE_HPP

#include <lucity/text/enumerator_rows.hpp>
#include <lucity/text/print.hpp>

#include <array>
#include <cstdint>
#include <string_view>

namespace lucity {

/// What a text exposes.
enum class exposure : std::uint8_t {
    none,
    /// A URL, of any scheme, or something that looks like one.
    url,
    /// A host's name, with dots or without.
    host,
    ipv4,
    ipv6,
    /// A share on another machine, such as `\\server\share`.
    unc,
    /// What tells a program which server to connect to.
    connection_string,
    /// A distinguished name with domain components, such as `DC=happyville,DC=gov`.
    directory_name,
    /// An e-mail address or a user principal name.
    email,
    /// An account with its domain, such as `HAPPYVILLE\lucity`.
    account,
    /// A password, a key, or another secret.
    credential,
    /// The text is not UTF-8, so what it exposes is unknown.
    not_utf8,
};

/// In the order of `exposure`.
inline constexpr auto exposure_rows = [] {
    using enum exposure;
    return std::to_array<detail::explained_row<exposure>>({
        {none, "none", "shows no location and no credential"},
        {url, "url", "shows a URL, or something that looks like one"},
        {host, "host", "shows the name of a host"},
        {ipv4, "ipv4", "shows an IPv4 address"},
        {ipv6, "ipv6", "shows an IPv6 address"},
        {unc, "unc", "shows a share on another machine"},
        {connection_string, "connection_string", "tells a program which server to connect to"},
        {directory_name, "directory_name", "shows a domain in a directory's name"},
        {email, "email", "shows an e-mail address, or a user at a domain"},
        {account, "account", "shows an account with its domain"},
        {credential, "credential", "shows a password, a key or another secret"},
        {not_utf8, "not_utf8", "is not UTF-8, so its content can't be judged"},
    });
}();
static_assert(detail::is_row_for_each<exposure_rows>());

/// The name of a class, such as `connection_string`.
[[nodiscard]] constexpr std::string_view to_string(exposure found) noexcept {
    return detail::row_of(exposure_rows, found).name;
}

/// What a class means, as the end of a sentence about a text.
[[nodiscard]] constexpr std::string_view explain(exposure found) noexcept {
    return detail::row_of(exposure_rows, found).explanation;
}

} // namespace lucity

#endif
