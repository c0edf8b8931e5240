// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_EXPOSURE_NAME_CONTEXT_HPP
#define LUCITY_EXPOSURE_NAME_CONTEXT_HPP

#include <lucity/exposure/detail/name_words.hpp>
#include <lucity/text/ascii.hpp>
#include <lucity/text/word_set.hpp>

#include <cstdint>
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

/// What a word in a name means, as bits, since some words mean several things.
namespace meaning {

inline constexpr std::uint16_t host = 1;
inline constexpr std::uint16_t address = 1 << 1;
inline constexpr std::uint16_t url = 1 << 2;
inline constexpr std::uint16_t version = 1 << 3;
inline constexpr std::uint16_t secret = 1 << 4;
inline constexpr std::uint16_t account = 1 << 5;
/// The name is not that of the machine or secret itself but of something about it: a number, a
/// choice, a kind.
inline constexpr std::uint16_t measure = 1 << 6;
/// A secret behind one that says which key: "API key".
inline constexpr std::uint16_t key = 1 << 7;
inline constexpr std::uint16_t which_key = 1 << 8;
/// A secret behind one that says which code: "activation code".
inline constexpr std::uint16_t code = 1 << 9;
inline constexpr std::uint16_t which_code = 1 << 10;
/// A secret at the end of a name, or with "value" behind it.
inline constexpr std::uint16_t token = 1 << 11;
inline constexpr std::uint16_t value = 1 << 12;

} // namespace meaning

inline constexpr auto words_of_names = [] {
    word_map<160> words;
    words.add(meaning::host,
              {"server", "servers", "servername", "host", "hosts", "hostname", "machine", "proxy",
               "relay", "computer", "node", "gateway", "nodes", "machinename", "fqdn", "mailhost",
               "smarthost", "domain", "computername"});
    words.add(meaning::address, {"address", "addresses", "ip", "ipaddress"});
    words.add(meaning::url, {"url", "urls", "uri", "uris", "endpoint", "endpoints"});
    words.add(meaning::version,
              {"version", "versions", "build", "runtime", "firmware", "assembly"});
    words.add(meaning::secret,
              {"password", "passwords", "passwd", "pwd", "secret", "secrets", "apikey", "passcode",
               "passphrase", "credential", "credentials", "passkey"});
    words.add(meaning::account, {"user", "users", "username", "login", "logon", "account",
                                 "accounts", "uid", "identity", "upn"});
    words.add(meaning::measure,
              {"port",          "ports",      "timeout",    "count",     "number",      "minutes",
               "seconds",       "hours",      "days",       "length",    "minimum",     "maximum",
               "min",           "max",        "size",       "limit",     "enable",      "enabled",
               "allow",         "require",    "required",   "type",      "kind",        "mode",
               "edition",       "protocol",   "complexity", "policy",    "age",         "history",
               "expires",       "expiration", "expiry",     "threshold", "attempts",    "lockout",
               "interval",      "retries",    "format",     "zone",      "certificate", "include",
               "automatically", "generate",   "timezone",   "role",      "platform",    "os",
               "model"});
    words.add(meaning::key, {"key", "phrase"});
    words.add(meaning::which_key,
              {"api", "private", "secret", "encryption", "access", "license", "licence", "shared",
               "signing", "storage", "account", "machine", "product", "master", "token", "pass"});
    words.add(meaning::code, {"code"});
    words.add(meaning::which_code, {"license", "licence", "activation"});
    words.add(meaning::token, {"token"});
    words.add(meaning::value, {"value"});
    return words;
}();

/// What a word means, by itself and by its end.
[[nodiscard]] constexpr unsigned meaning_of(std::string_view word) noexcept {
    unsigned means = words_of_names.find(word);
    if (ends_lower(word, "server"))
        means |= meaning::host;
    if (ends_lower(word, "password"))
        means |= meaning::secret;
    return means;
}

/// Whether two words in a row mean a secret that neither does alone.
[[nodiscard]] constexpr bool mean_secret(unsigned first, unsigned second) noexcept {
    return ((first & meaning::which_key) != 0 && (second & meaning::key) != 0) ||
           ((first & meaning::which_code) != 0 && (second & meaning::code) != 0) ||
           ((first & meaning::token) != 0 && (second & meaning::value) != 0);
}

} // namespace detail

/// Reads a name by its words, which spaces, punctuation, and capitals in the middle part: so
/// "Ghost" has nothing to do with hosts.
/// Complexity: linear in the name.
[[nodiscard]] constexpr name_context context_of(std::string_view name) noexcept {
    namespace meaning = detail::meaning;
    unsigned all = 0;
    unsigned previous = 0;
    for (detail::name_words words(name); !words.done(); words.advance()) {
        const auto means = detail::meaning_of(words.current());
        all |= means;
        if (detail::mean_secret(previous, means))
            all |= meaning::secret;
        previous = means;
    }
    if ((previous & meaning::token) != 0)
        all |= meaning::secret;
    const bool measure = (all & meaning::measure) != 0;
    name_context context;
    context.address = (all & meaning::address) != 0;
    context.url = (all & meaning::url) != 0;
    context.version = (all & meaning::version) != 0;
    context.account = (all & meaning::account) != 0;
    context.host = (all & meaning::host) != 0 && !measure && !context.version;
    context.secret = (all & meaning::secret) != 0 && !measure;
    return context;
}

static_assert(context_of("SMTP Server Address").host && context_of("SMTP Server Address").address);
static_assert(context_of("smtpServerName").host && !context_of("Server Port").host);
static_assert(!context_of("Ghost").host && !context_of("hostile").host);
static_assert(context_of("os_version").version && context_of("POP3 Password").secret);
static_assert(!context_of("Password Minimum Length").secret && context_of("API Key").secret);

} // namespace lucity

#endif
