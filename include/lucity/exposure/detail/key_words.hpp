// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_EXPOSURE_DETAIL_KEY_WORDS_HPP
#define LUCITY_EXPOSURE_DETAIL_KEY_WORDS_HPP

#include <lucity/text/word_set.hpp>

namespace lucity::detail {

/// Keys that are abbreviated in connection strings and commands: what they stand for.
inline constexpr word_set short_place_keys("addr", "datasource", "source", "wsid",
                                           "failoverpartner", "networkaddress", "address",
                                           "servers", "hosts");
inline constexpr word_set short_secret_keys("authorization", "auth", "sig", "bearer", "pass");

/// What comes before the secret in a header of HTTP. Source: RFC 9110, section 11.
inline constexpr word_set credential_schemes("basic", "bearer", "digest", "token");

/// Values that stand for no server and no secret, beside flags.
inline constexpr word_set empty_values("sspi", "local", "integrated", "x", "xxx", "changeme");

inline constexpr word_set database_endings(".mdb", ".accdb", ".db", ".sqlite", ".xls", ".xlsx");

/// The other last words of keys that tell: of distinguished names, and of values that have a name.
inline constexpr word_set other_keys("dc", "cn", "value", "name", "key", "partner");

} // namespace lucity::detail

#endif
