// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_EXPOSURE_DETAIL_NAME_ROLES_HPP
#define LUCITY_EXPOSURE_DETAIL_NAME_ROLES_HPP

#include <lucity/text/ascii.hpp>
#include <lucity/text/word_set.hpp>

#include <array>
#include <cstdint>
#include <string_view>

namespace lucity::detail {

/// What a word does in a name. These are bits, since some words do several things.
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
inline constexpr std::uint32_t content = 1 << 23;
inline constexpr std::uint32_t conjunction = 1 << 24;
inline constexpr std::uint32_t place_if_alone = 1 << 25;
inline constexpr std::uint32_t leads_on = 1 << 26;
inline constexpr std::uint32_t time_unit = 1 << 27;
inline constexpr std::uint32_t last_secret = 1 << 28;
inline constexpr std::uint32_t last_place = 1 << 29;
/// Of a word that is in no row.
inline constexpr std::uint32_t none = 1u << 31;

} // namespace role

/// A row of the table by which names are read: words, separated by spaces, and what they do. Every
/// noun stands for its plural as well.
struct role_row {
    std::string_view does;
    std::uint32_t roles;
    std::string_view words;
};

inline constexpr auto role_rows = std::to_array<role_row>({
    {"secret", role::secret,
     "password passwd pwd pswd pass passphrase passcode passkey secret credential creds apikey "
     "token cookie psk otp totp jwt connstr accesssignature sas basicauth"},
    // PW is also Public Works, IP an iron pipe, and Srv a service.
    {"secret as the last noun of a phrase", role::last_secret, "pw"},
    {"place as the last noun of a phrase", role::last_place, "ip srv svr srvr"},
    // A parcel has a PIN, and a road has salt.
    {"secret after a word of the row below, or as the whole name", role::weak_secret, "pin"},
    {"secret after a word of the row below", role::weak_secret | role::never_whole,
     "salt community"},
    {"makes such a word a secret", role::marks_weak_secret,
     "admin user access door sim snmp password hash encryption kiosk panel keypad gate alarm "
     "lock safe read write ro rw employee staff operator supervisor voicemail login unlock "
     "override card server sql db smtp ftp ldap sa root"},
    {"secret after a word of the row below", role::key, "key phrase string"},
    {"makes such a word a secret", role::marks_key,
     "api private secret encryption access license licence subscription consumer app "
     "registration activation unlock serial service client shared preshared master signing "
     "storage account maps security validation maintenance webhook hmac aes des rsa connection "
     "conn auth authentication authorization encrypt decrypt decryption cipher crypto pgp ssh "
     "ssl tls wifi wep wpa google bing esri azure geocoder geocoding install installation admin "
     "machine product software session integrator symmetric sas trial dongle verification cd "
     "merchant transaction instrumentation function deploy deployment community snmp"},
    {"makes a key at the end of a camelCase or dotted name none", role::marks_no_key,
     "public primary foreign sort cache registry resource res row index unique composite "
     "partition lookup message label translation hot short"},
    {"secret after a word of the row below", role::code, "code cd"},
    {"makes a code a secret", role::marks_code,
     "license licence lic activation access unlock registration security pass pin door gate "
     "panel keypad alarm lockbox lock entry auth authorization safe duress arming disarm "
     "override recovery garage master voicemail verification"},
    {"place", role::place,
     "server host hostname computer fqdn smarthost mailhost proxy url uri endpoint hyperlink "
     "webhook dsn broker workstation syslog spn ftp sftp vpn rdp certificate machinename "
     "computername servername ipaddress failoverpartner nas netbios domaincontroller "
     "activedirectory nameserver defaultgateway homepage website wsdl webservice loadbalancer "
     "remotedesktop firewall subnet tns"},
    {"place after a qualifier or as the whole name, else ambiguous", role::two_faced,
     "node domain machine relay gateway cluster instance terminal target connection realm tenant "
     "datasource"},
    {"place after a qualifier, else ambiguous", role::two_faced | role::never_whole,
     "address addr client site portal station controller"},
    {"qualifier", role::qualifier,
     "smtp pop imap mail email web database db sql oracle gis api rest dns ldap windows nt ad "
     "internet intranet ip iis file print application license report identity sso http ftp proxy "
     "server host document remote listen bind repository"},
    {"place as the only noun of its phrase", role::place_if_alone,
     "smtp imap ldap dns ntp datasource"},
    {"path, but not after x", role::path,
     "path folder directory subdirectory dir root hive drive share store unc"},
    {"makes a path none", role::marks_no_path, "x"},
    {"account", role::account,
     "user username userid uid usr login logon account identity upn runas impersonate binddn"},
    {"fact", role::fact,
     "port timeout count seconds minutes hours days years time duration length maxlen size limit "
     "type kind class mode format samesite field label layer symbol color location position "
     "table page text line range zone parity locator algorithm encoding charset strength reset "
     "parameter context product mapping workspace authentication allow allowed enable enabled "
     "required require history expires expiration expiry lifetime threshold agency department "
     "valve shop rack scale rating display edition collation level column ttl window status "
     "separator delimiter message rule policy complexity"},
    {"fact, but not right after a place", role::fact | role::content, "link prefix suffix"},
    {"version", role::version, "version build firmware runtime release"},
    {"transparent: hands on to what comes to its left", role::transparent,
     "name value list setting id string"},
    {"transparent, and a fact in \"number of\"", role::transparent | role::number, "number"},
    {"ends a phrase", role::stop,
     "that use used where until before without between while if which when goes after per by at"},
    {"ends a phrase, and goes on to the next one if nothing in it had a role",
     role::stop | role::leads_on, "for to in on with from"},
    {"the same, and comes after a number", role::stop | role::leads_on | role::of, "of"},
    {"joins two phrases, of which the stricter counts", role::conjunction, "and or"},
    {"article", role::article, "the a an"},
    {"quantity: lets a secret's number stay", role::quantity,
     "count length limit attempt minimum maximum size age interval timeout expiration expiry "
     "expires lifetime history threshold retries"},
    {"the same in front of a preposition, unless a secret comes between", role::time_unit,
     "hour minute second day week month year"},
});

inline constexpr auto role_words = [] {
    word_map<480> words;
    for (const auto& row : role_rows)
        words.add(row.roles, row.words);
    return words;
}();

/// Short words that count at the end of a word that no row has, as "host" does in "mysqlhost". All
/// words of six letters or more count there, if they are for secrets, places or paths.
inline constexpr auto short_ending_words =
    "host url uri dsn pass pwd token passwd fqdn path dir folder"_words;
/// Words that have such an end by chance.
inline constexpr auto chance_ending_words =
    "ghost observer preserver curl hurl furl unfurl knurl missouri pawnbroker footpath bikepath "
    "towpath nadir bypass compass overpass underpass trespass"_words;

/// The roles of a word, or of the noun whose plural it is; 0 for any other word.
[[nodiscard]] constexpr std::uint32_t roles_of_noun(std::string_view word) noexcept {
    const auto roles = role_words.find(word);
    if (word.size() < 4 || !ends_lower(word, "s"))
        return roles;
    const auto singular = role_words.find(word.substr(0, word.size() - 1)) & ~role::stop;
    if (roles != 0 || singular != 0)
        return roles == 0 ? singular : roles | (singular & (role::quantity | role::time_unit));
    if (ends_lower(word, "ies") && ends_lower(word.substr(0, word.size() - 3), "director"))
        return role::path;
    if (ends_lower(word, "proxies"))
        return role_words.find("proxy");
    return ends_lower(word, "es") ? role_words.find(word.substr(0, word.size() - 2)) : 0;
}

/// Whether a word makes a secret of a key, a code or a PIN.
[[nodiscard]] constexpr bool makes_secret(std::uint32_t word, std::uint32_t noun) noexcept {
    const auto both = [&](std::uint32_t marks, std::uint32_t of_noun) {
        return (word & marks) != 0 && (noun & of_noun) != 0;
    };
    return both(role::marks_key, role::key) || both(role::marks_code, role::code) ||
           both(role::marks_weak_secret, role::weak_secret);
}

} // namespace lucity::detail

#endif
