// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_EXPOSURE_DETAIL_IP_ADDRESS_HPP
#define LUCITY_EXPOSURE_DETAIL_IP_ADDRESS_HPP

#include <lucity/text/ascii.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace lucity::detail {

/// How many numbers with dots between them a text is; 0 if it is anything else.
[[nodiscard]] constexpr std::size_t count_dotted_numbers(std::string_view text) noexcept {
    std::size_t numbers = 0;
    for (;;) {
        const auto dot = text.find('.');
        if (!all_digits(text.substr(0, dot)))
            return 0;
        ++numbers;
        if (dot == std::string_view::npos)
            return numbers;
        text.remove_prefix(dot + 1);
    }
}

/// A number from 0 to 255 as programs that read addresses take it: with leading zeros, or in
/// hexadecimal.
[[nodiscard]] constexpr bool is_octet(std::string_view text) noexcept {
    if (starts_lower(text, "0x"))
        return text.size() > 2 && text.size() <= 4 &&
               std::ranges::all_of(text.substr(2), is_hex_digit);
    if (!all_digits(text))
        return false;
    while (text.size() > 3 && text.front() == '0')
        text.remove_prefix(1);
    return text.size() < 3 || (text.size() == 3 && text <= "255");
}

/// Four octets with dots between them.
[[nodiscard]] constexpr bool is_ipv4(std::string_view text) noexcept {
    for (int octet = 0; octet != 3; ++octet) {
        const auto dot = text.find('.');
        if (dot == std::string_view::npos || !is_octet(text.substr(0, dot)))
            return false;
        text.remove_prefix(dot + 1);
    }
    return is_octet(text);
}

static_assert(is_ipv4("10.0.0.1") && is_ipv4("255.255.255.255") && is_ipv4("010.01.0.1"));
static_assert(!is_ipv4("10.0.0.256") && !is_ipv4("10.0.1") && !is_ipv4("1.2.3.4.5"));

/// An IPv6 address, without brackets and zone. The unspecified address alone, `::`, is none: in
/// text it stands for other things. Nor are eight pairs of digits, which are an EUI-64.
/// Source: RFC 4291, section 2.2.
[[nodiscard]] constexpr bool is_ipv6(std::string_view text) noexcept {
    constexpr std::size_t all_groups = 8;
    if (text.size() < 3 || text.size() > 45)
        return false;
    std::size_t groups = 0;
    bool shortened = false;
    bool pairs_only = true;
    if (text.starts_with("::")) {
        shortened = true;
        text.remove_prefix(2);
    }
    while (!text.empty()) {
        const auto colon = (std::min)(text.find(':'), text.size());
        const auto group = text.substr(0, colon);
        if (colon == text.size() && is_ipv4(group)) {
            groups += 2;
            pairs_only = false;
            break;
        }
        if (group.empty() || group.size() > 4 || !std::ranges::all_of(group, is_hex_digit))
            return false;
        ++groups;
        pairs_only = pairs_only && group.size() == 2;
        text.remove_prefix(colon);
        if (text.empty())
            break;
        text.remove_prefix(1);
        if (text.starts_with(':')) {
            if (shortened)
                return false;
            shortened = true;
            text.remove_prefix(1);
        } else if (text.empty()) {
            return false;
        }
    }
    return shortened ? groups < all_groups : groups == all_groups && !pairs_only;
}

static_assert(is_ipv6("::1") && is_ipv6("1::") && is_ipv6("fe80::7:8") && is_ipv6("1::2:3"));
static_assert(is_ipv6("1:2:3:4:5:6:7:8") && is_ipv6("::ffff:10.1.2.3"));
static_assert(!is_ipv6("::") && !is_ipv6("1:2:3") && !is_ipv6("12:34:56") && !is_ipv6("1::2::3"));
static_assert(!is_ipv6("01:ab:03:04:05:06:07:08") && !is_ipv6("1:2:3:4:5:6:7:"));

} // namespace lucity::detail

#endif
