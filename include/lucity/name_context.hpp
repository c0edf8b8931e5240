// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_NAME_CONTEXT_HPP
#define LUCITY_NAME_CONTEXT_HPP

#include <lucity/detail/ascii.hpp>
#include <lucity/detail/name_words.hpp>
#include <lucity/detail/word_set.hpp>

#include <string_view>

namespace lucity {

/// What the name of a setting or member says about its text.
struct name_context {
    /// The text may be the name of a machine: a single word is a host then.
    bool host = false;
    /// The text may be an address: four numbers are one, however large.
    bool address = false;
    /// The text may be a URL: a path behind a single word is one.
    bool url = false;
    /// The text is a version: four numbers are no address.
    bool version = false;
    /// The text is a password, a key, or another secret.
    bool secret = false;
    /// The text may be an account: one with a domain before a backslash.
    bool account = false;

    friend constexpr bool operator==(const name_context&, const name_context&) = default;
};

namespace detail {

inline constexpr word_set host_words("server", "servers", "servername", "host", "hosts", "hostname",
                                     "machine", "proxy", "relay", "computer", "node", "gateway",
                                     "nodes", "machinename", "fqdn", "mailhost", "smarthost",
                                     "domain", "computername");
inline constexpr word_set address_words("address", "addresses", "ip", "ipaddress");
inline constexpr word_set url_words("url", "urls", "uri", "uris", "endpoint", "endpoints");
inline constexpr word_set version_words("version", "versions", "build", "runtime", "firmware",
                                        "assembly");
inline constexpr word_set secret_words("password", "passwords", "passwd", "pwd", "secret",
                                       "secrets", "apikey", "passcode", "passphrase", "credential",
                                       "credentials", "passkey");
/// Words that make a secret of the "key" or "phrase" after them.
inline constexpr word_set key_words("api", "private", "secret", "encryption", "access", "license",
                                    "licence", "shared", "signing", "storage", "account", "machine",
                                    "product", "master", "token", "pass");
/// Words that make a secret of the "code" after them.
inline constexpr word_set code_words("license", "licence", "activation");
inline constexpr word_set account_words("user", "users", "username", "login", "logon", "account",
                                        "accounts", "uid", "identity", "upn");
/// Words after which a name is not that of the machine or secret itself but of something about it:
/// a number, a choice, a kind.
inline constexpr word_set measure_words("port", "ports", "timeout", "count", "number", "minutes",
                                        "seconds", "hours", "days", "length", "minimum", "maximum",
                                        "min", "max", "size", "limit", "enable", "enabled", "allow",
                                        "require", "required", "type", "kind", "mode", "edition",
                                        "protocol", "complexity", "policy", "age", "history",
                                        "expires", "expiration", "expiry", "threshold", "attempts",
                                        "lockout", "interval", "retries", "format", "zone",
                                        "certificate", "include", "automatically", "generate",
                                        "timezone", "role", "platform", "os", "model");

/// Whether a word of a name, with the one before it, means a secret.
[[nodiscard]] constexpr bool means_secret(std::string_view previous,
                                          std::string_view word) noexcept {
    if (secret_words.contains(word) || ends_lower(word, "password"))
        return true;
    if (equals_lower(word, "code"))
        return code_words.contains(previous);
    if (equals_lower(word, "value"))
        return equals_lower(previous, "token");
    return (equals_lower(word, "key") || equals_lower(word, "phrase")) &&
           key_words.contains(previous);
}

} // namespace detail

/// Reads a name by its words, which spaces, punctuation, and capitals in the middle part: so
/// "Ghost" has nothing to do with hosts.
/// Complexity: linear in the name.
[[nodiscard]] constexpr name_context context_of(std::string_view name) noexcept {
    name_context context;
    bool measure = false;
    std::string_view previous;
    for (detail::name_words words(name); !words.done(); words.advance()) {
        const auto word = words.current();
        const auto is = [&](auto& list) {
            return list.contains(word);
        };
        context.host |= is(detail::host_words) || detail::ends_lower(word, "server");
        context.address |= is(detail::address_words);
        context.url |= is(detail::url_words);
        context.version |= is(detail::version_words);
        context.account |= is(detail::account_words);
        context.secret |= detail::means_secret(previous, word);
        measure |= is(detail::measure_words);
        previous = word;
    }
    context.secret |= detail::equals_lower(previous, "token");
    context.host = context.host && !measure && !context.version;
    context.secret = context.secret && !measure;
    return context;
}

static_assert(context_of("SMTP Server Address").host && context_of("SMTP Server Address").address);
static_assert(context_of("smtpServerName").host && !context_of("Server Port").host);
static_assert(!context_of("Ghost").host && !context_of("hostile").host);
static_assert(context_of("os_version").version && context_of("POP3 Password").secret);
static_assert(!context_of("Password Minimum Length").secret && context_of("API Key").secret);

} // namespace lucity

#endif
