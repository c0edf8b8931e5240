// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_EXPOSURE_DETAIL_LOCATION_WORDS_HPP
#define LUCITY_EXPOSURE_DETAIL_LOCATION_WORDS_HPP

#include <lucity/text/word_set.hpp>

#include <algorithm>
#include <cstdint>

namespace lucity::detail {

/// Schemes that browsers and operating systems take with one slash, or with back slashes.
inline constexpr word_set lenient_schemes("http", "https", "ftp", "ftps", "sftp", "ws", "wss",
                                          "ldap", "ldaps", "smb", "nfs", "rtsp", "ssh", "telnet");
/// What may come before a colon and a server's name.
inline constexpr word_set connection_prefixes("jdbc", "sde", "tcp", "np", "lpc");
inline constexpr word_set media_types("application", "audio", "font", "image", "message", "model",
                                      "multipart", "text", "video", "chemical");
/// Words after which four numbers are an address, whatever the name says.
inline constexpr word_set address_prepositions("on", "at", "from", "to", "via", "by", "host", "ip",
                                               "address");
/// Words before numbers of sections, which have dots like addresses.
inline constexpr word_set section_words("section", "subsection", "sec", "chapter", "article",
                                        "clause", "paragraph", "appendix");
/// What follows the numbers of a version that isn't out yet.
inline constexpr word_set release_stages("alpha", "beta", "rc", "dev", "post", "pre");
/// How names of servers end that have no digit: "DBSRV\\GIS".
inline constexpr word_set server_endings("server", "srv", "svr", "host", "sql");
/// Service classes of service principal names.
inline constexpr word_set service_classes("mssqlsvc", "http", "host", "cifs", "ldap", "termsrv",
                                          "wsman", "restrictedkrbhost", "nfs");
/// Names in front of a backslash that are the same on every machine.
inline constexpr word_set local_authorities("builtin", "authority", "service", "apppool", "hklm",
                                            "hkcu", "hkcr", "hku", "hkcc");

/// Words that go before a number, so that it is no port.
inline constexpr word_set caption_words("page", "room", "item", "section", "total", "class", "line",
                                        "step", "phase", "ratio", "scale", "route", "unit", "block",
                                        "suite", "zone", "district", "level", "floor", "count",
                                        "width", "height", "limit", "days", "hours", "code", "type",
                                        "rate", "year", "permit", "parcel", "acct", "account",
                                        "order", "work", "valve", "main", "lane", "sheet",
                                        "chapter", "port", "ports", "timeout", "size", "time",
                                        "from", "until");

/// Ports that services are known by. Sorted.
inline constexpr std::uint16_t known_ports[]{
    22,   25,   53,   80,   88,   110,  123,  143,  389,  443,  445,   465,   502,   514,   587,
    636,  993,  995,  1194, 1433, 1434, 1521, 1526, 1812, 1883, 2049,  2181,  2484,  3128,  3268,
    3269, 3306, 3389, 4443, 4840, 5000, 5022, 5060, 5432, 5671, 5672,  5900,  5985,  5986,  6080,
    6379, 6400, 6443, 7080, 7443, 8000, 8008, 8009, 8080, 8081, 8088,  8090,  8181,  8443,  8880,
    8888, 9043, 9080, 9090, 9092, 9093, 9100, 9200, 9443, 9999, 11211, 27017, 50000, 61616,
};

[[nodiscard]] constexpr bool is_known_port(std::uint32_t port) noexcept {
    return std::ranges::binary_search(known_ports, port);
}

} // namespace lucity::detail

#endif
