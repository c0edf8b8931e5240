#!/usr/bin/env python3
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
"""Generates include/lucity/exposure/detail/top_level_domain.hpp from the public suffix list.

top_level_domains.py >HEADER   prints the header
top_level_domains.py HEADER    fails if the header is not the generated one

The list is the one that Debian's package publicsuffix installs.
"""

import subprocess
import sys

HEAD = """\
// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_EXPOSURE_DETAIL_TOP_LEVEL_DOMAIN_HPP
#define LUCITY_EXPOSURE_DETAIL_TOP_LEVEL_DOMAIN_HPP

#include <lucity/text/ascii.hpp>
#include <lucity/text/utf8.hpp>

#include <array>
#include <cstddef>
#include <iterator>
#include <string_view>

namespace lucity::detail {{

/// All top-level domains of Debian's publicsuffix {version}, which
/// tests/top_level_domains.py writes here: sorted, without a separator, one string for each length.
/// Those that begin with "xn--" are left out, since only a host's name does.
inline constexpr std::u16string_view top_level_domains[]{{
"""

FOOT = """\
}};

/// Whether a label is a top-level domain, in any case. Complexity: logarithmic in their number.
[[nodiscard]] constexpr bool is_top_level_domain(std::string_view label) noexcept {{
    std::array<char16_t, std::size(top_level_domains)> text{{}};
    std::size_t size = 0;
    while (!label.empty()) {{
        const code_point next = is_non_ascii(label.front())
                                    ? first_code_point(label)
                                    : code_point{{static_cast<char32_t>(to_lower(label.front())), 1}};
        if (size + 1 == text.size() || next.value > 0xffff)
            return false;
        text[size++] = static_cast<char16_t>(next.value);
        label.remove_prefix(next.size);
    }}
    const std::u16string_view lower(text.data(), size);
    auto rest = top_level_domains[size];
    while (!rest.empty()) {{
        const auto middle = rest.size() / size / 2 * size;
        const auto order = lower.compare(rest.substr(middle, size));
        if (order == 0)
            return true;
        rest = order < 0 ? rest.substr(0, middle) : rest.substr(middle + size);
    }}
    return false;
}}

static_assert(is_top_level_domain("gov") && is_top_level_domain("US"));
static_assert(is_top_level_domain("\\xd1\\x80\\xd1\\x84") && !is_top_level_domain("\\xd1\\x80"));
static_assert(!is_top_level_domain("") && !is_top_level_domain("config"));

}} // namespace lucity::detail

#endif
"""


LIST = "/usr/share/publicsuffix/public_suffix_list.dat"


def version():
    query = ["dpkg-query", "--show", "--showformat", "${Version}", "publicsuffix"]
    return subprocess.run(query, check=True, capture_output=True, text=True).stdout


def read():
    domains = set()
    with open(LIST, encoding="utf-8") as lines:
        for line in lines:
            if "END ICANN DOMAINS" in line:
                break
            rule = line.split("//")[0].strip()
            if rule:
                domains.add(rule.rsplit(".", 1)[-1].lower())
    return sorted(domains)


def literal(domains):
    """Lines of a string literal in ASCII, whatever the domains are written in."""
    lines = [""]
    for character in "".join(domains):
        character = character if character.isascii() else f"\\u{ord(character):04x}"
        if len(lines[-1]) + len(character) > 92:
            lines.append("")
        lines[-1] += character
    return lines


def header():
    by_size = {}
    for domain in read():
        by_size.setdefault(len(domain), []).append(domain)
    out = HEAD.format(version=version())
    for size in range(max(by_size) + 1):
        for piece in literal(by_size.get(size, [])):
            out += f'    u"{piece}"\n'
        out = out[:-1] + ",\n"
    return out + FOOT.format()


def check(path):
    """Returns 77, to skip the test, unless the version of the list is that of the header."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    try:
        if version() not in text:
            return 77
    except (OSError, subprocess.CalledProcessError):
        return 77
    if text == header():
        return 0
    print(f"{path} is not what top_level_domains.py generates", file=sys.stderr)
    return 1


def main():
    if len(sys.argv) > 1:
        return check(sys.argv[1])
    sys.stdout.write(header())
    return 0


sys.exit(main())
