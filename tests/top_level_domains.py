#!/usr/bin/env python3
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
"""Writes include/lucity/exposure/detail/top_level_domain.hpp anew from the public suffix list.

top_level_domains.py >include/lucity/exposure/detail/top_level_domain.hpp

The list is the one that Debian's package publicsuffix installs.
"""

import subprocess
import sys

HEAD = """\
// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_EXPOSURE_DETAIL_TOP_LEVEL_DOMAIN_HPP
#define LUCITY_EXPOSURE_DETAIL_TOP_LEVEL_DOMAIN_HPP

#include <iterator>
#include <string_view>

namespace lucity::detail {{

/// All top-level domains of Debian's publicsuffix {version}, as written here by
/// tests/top_level_domains.py: in order, without a mark between them, one string for each length
/// in bytes. Domains in other scripts stand in UTF-8; their "xn--" forms are left out, since
/// nothing but a host name begins so.
inline constexpr std::string_view top_level_domains[]{{
"""

FOOT = """\
}};

/// Whether a label in lower case is a top-level domain. Complexity: logarithmic in their number.
[[nodiscard]] constexpr bool is_top_level_domain(std::string_view label) noexcept {{
    const auto size = label.size();
    if (size >= std::size(top_level_domains))
        return false;
    std::string_view rest = top_level_domains[size];
    while (!rest.empty()) {{
        const auto middle = rest.size() / size / 2 * size;
        const auto order = label.compare(rest.substr(middle, size));
        if (order == 0)
            return true;
        rest = order < 0 ? rest.substr(0, middle) : rest.substr(middle + size);
    }}
    return false;
}}

static_assert(is_top_level_domain("gov") && is_top_level_domain("us"));
static_assert(is_top_level_domain("museum") && !is_top_level_domain("musea"));
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
    return sorted(domain.encode() for domain in domains)


def literal(domains):
    """Lines of a string literal in ASCII, whatever the domains are written in."""
    lines = [""]
    for byte in b"".join(domains):
        character = chr(byte) if byte < 0x80 else f"\\{byte:03o}"
        if len(lines[-1]) + len(character) > 90:
            lines.append("")
        lines[-1] += character
    return lines


def main():
    by_size = {}
    for domain in read():
        by_size.setdefault(len(domain), []).append(domain)
    out = HEAD.format(version=version())
    for size in range(max(by_size) + 1):
        for piece in literal(by_size.get(size, [])):
            out += f'    "{piece}"\n'
        out = out[:-1] + ",\n"
    sys.stdout.write(out + FOOT.format())


main()
