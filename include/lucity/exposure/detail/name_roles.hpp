// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_EXPOSURE_DETAIL_NAME_ROLES_HPP
#define LUCITY_EXPOSURE_DETAIL_NAME_ROLES_HPP

#include <lucity/text/ascii.hpp>
#include <lucity/text/word_set.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace lucity::detail {

/// What a word does in a name, as bits, since some words do several things.
namespace role {

inline constexpr std::uint32_t secret = 1;
inline constexpr std::uint32_t weak_secret = 1 << 1;
inline constexpr std::uint32_t marks_weak_secret = 1 << 2;
inline constexpr std::uint32_t key = 1 << 3;
inline constexpr std::uint32_t marks_key = 1 << 4;
inline constexpr std::uint32_t marks_no_key = 1 << 5;
inline constexpr std::uint32_t code = 1 << 6;
inline constexpr std::uint32_t marks_code = 1 << 7;
inline constexpr std::uint32_t place = 1 << 8;
inline constexpr std::uint32_t two_faced = 1 << 9;
inline constexpr std::uint32_t never_whole = 1 << 10;
inline constexpr std::uint32_t qualifier = 1 << 11;
inline constexpr std::uint32_t path = 1 << 12;
inline constexpr std::uint32_t marks_no_path = 1 << 13;
inline constexpr std::uint32_t account = 1 << 14;
inline constexpr std::uint32_t fact = 1 << 15;
inline constexpr std::uint32_t version = 1 << 16;
inline constexpr std::uint32_t transparent = 1 << 17;
inline constexpr std::uint32_t number = 1 << 18;
inline constexpr std::uint32_t stop = 1 << 19;
inline constexpr std::uint32_t of = 1 << 20;
inline constexpr std::uint32_t article = 1 << 21;
inline constexpr std::uint32_t quantity = 1 << 22;
/// Of a word that is in no row.
inline constexpr std::uint32_t none = 1u << 31;

} // namespace role

/// A row of the table by which names are read: some words, with a space between two of them, and
/// what they do. Every noun stands for its plural as well.
struct role_row {
    std::string_view does;
    std::uint32_t roles;
    std::string_view words;
};

inline constexpr auto role_rows = std::to_array<role_row>({
    {"secret", role::secret,
     "password passwd pwd pswd pw pass passphrase passcode passkey secret credential apikey token "
     "cookie psk"},
    // A parcel has a PIN, and a road has salt.
    {"secret after a word of the row below, or as the whole name", role::weak_secret, "pin"},
    {"secret after a word of the row below", role::weak_secret | role::never_whole,
     "salt community"},
    {"makes such a word a secret", role::marks_weak_secret,
     "admin user access door sim snmp password hash encryption kiosk panel keypad gate alarm lock "
     "safe vault read write ro rw"},
    {"secret after a word of the row below", role::key, "key phrase string"},
    {"makes such a word a secret", role::marks_key,
     "api private secret encryption access license licence subscription consumer app registration "
     "activation unlock serial service client shared master signing storage account maps security "
     "validation maintenance webhook hmac aes des rsa connection auth authentication "
     "authorization decryption cipher crypto pgp google bing esri azure geocoder geocoding install "
     "installation admin"},
    {"makes a key at the end of a camelCase or dotted name none", role::marks_no_key,
     "public primary foreign sort cache registry resource res row index unique composite partition "
     "lookup message label translation hot short"},
    {"secret after a word of the row below", role::code, "code"},
    {"makes a code a secret", role::marks_code,
     "license licence lic activation access unlock registration security pass pin "
     "door gate panel keypad alarm lockbox entry auth authorization"},
    {"place", role::place,
     "server host hostname computer fqdn smarthost mailhost proxy url uri endpoint hyperlink "
     "webhook dsn broker workstation syslog spn ftp sftp vpn rdp certificate machinename "
     "computername servername ip ipaddress srvr srv svr"},
    {"place after a qualifier or as the whole name, else ambiguous", role::two_faced,
     "node domain machine relay gateway cluster instance terminal target connection realm tenant"},
    {"place after a qualifier, else ambiguous", role::two_faced | role::never_whole,
     "address client site portal station controller"},
    {"qualifier", role::qualifier,
     "smtp pop imap mail email web database db sql oracle gis api rest dns ldap windows nt ad "
     "internet intranet ip iis file print application license report identity sso http ftp proxy "
     "server host document remote listen bind"},
    {"path, but not after x", role::path, "path folder directory root hive drive share store unc"},
    {"makes a path none", role::marks_no_path, "x"},
    {"account", role::account, "user username login logon account identity upn"},
    {"fact", role::fact,
     "port timeout count seconds minutes hours days years time duration length maxlen size limit "
     "type kind mode format field label layer symbol color location position table page prefix "
     "suffix range zone parity locator algorithm encoding charset strength text line link reset "
     "parameter context product mapping workspace authentication allow allowed enable enabled "
     "required require history expires expiration expiry lifetime threshold agency department "
     "valve shop rack scale rating display"},
    {"version", role::version, "version build firmware runtime release"},
    {"transparent: hands on to what comes to its left", role::transparent,
     "name value list setting id string"},
    {"transparent, and a fact in \"number of\"", role::transparent | role::number, "number"},
    {"ends a phrase", role::stop,
     "for to that used use in on with from by per where at after until before without between "
     "while if which when goes"},
    {"ends a phrase, and goes on to the next one if nothing in it had a role",
     role::stop | role::of, "of"},
    {"article", role::article, "the a an"},
    {"quantity: lets a secret's number stay", role::quantity,
     "hour minute second day week month year count length limit attempt minimum maximum size age "
     "interval timeout expiration expiry expires lifetime history threshold retries"},
});

inline constexpr auto role_words = [] {
    word_map<320> words;
    for (const auto& row : role_rows)
        words.add_all(row.roles, row.words);
    return words;
}();

/// The roles of a word, or those of the noun that it is the plural of; 0 for any other.
[[nodiscard]] constexpr std::uint32_t roles_of_noun(std::string_view word) noexcept {
    const auto roles = role_words.find(word);
    if (word.size() < 4 || !ends_lower(word, "s"))
        return roles;
    const auto singular = role_words.find(word.substr(0, word.size() - 1)) & ~role::stop;
    if (roles != 0 || singular != 0)
        return roles == 0 ? singular : roles | (singular & role::quantity);
    if (ends_lower(word, "ies") && ends_lower(word.substr(0, word.size() - 3), "director"))
        return role::path;
    if (ends_lower(word, "proxies"))
        return role_words.find("proxy");
    return ends_lower(word, "es") ? role_words.find(word.substr(0, word.size() - 2)) : 0;
}

} // namespace lucity::detail

#endif
