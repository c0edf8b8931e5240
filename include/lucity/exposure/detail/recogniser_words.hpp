// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_EXPOSURE_DETAIL_RECOGNISER_WORDS_HPP
#define LUCITY_EXPOSURE_DETAIL_RECOGNISER_WORDS_HPP

#include <lucity/text/word_set.hpp>

#include <algorithm>
#include <cstdint>

namespace lucity::detail {

/// Last labels in internal networks, including the registered ones (RFC 6761, RFC 6762 appendix G).
inline constexpr auto private_domains =
    "local localhost localdomain internal intranet intra lan corp home private priv test example "
    "onion invalid domain loc dmz intern lcl pri dom ad"_words;

/// Domains that are also the endings of files.
inline constexpr auto file_ending_domains =
    "ads ai am app cab cat cc dot inc java md mk ml nc tf style mm mo mov ott pl pm properties ps "
    "pub py rs sc sh so st tab td vi zip"_words;

/// Endings before another ending: "pipes.gdb.zip".
inline constexpr auto inner_file_endings =
    "bak cfg conf csv css d dbf dll doc gdb html ini js json lib log mdb min mxd old pdf shp sql "
    "tar txt xls xml"_words;

/// Domains that are also the names of members and columns.
inline constexpr auto member_domains = "id info name data map link"_words;

/// Domains of these and of files that are a host's after a single label, if all is in lower case.
inline constexpr auto host_domains = "info app ai link"_words;

/// Domains that end neither files nor members, so that the label before them doesn't matter.
inline constexpr auto plain_domains = "com org gov edu mil local lan corp internal intranet"_words;

/// Domains that are words. One may go on a sentence in which a space is missing.
inline constexpr auto word_domains = "as at be by do in is it me my no so to"_words;

/// First labels of members in programs.
inline constexpr auto program_roots =
    "args console document event item math object row self this window"_words;

/// First labels of packages, which are named from the domain down.
inline constexpr auto package_roots = "com org net gov edu"_words;

/// Names of files with unusual endings: "Makefile.am", "requirements.in".
inline constexpr auto file_stems =
    "cmakelists configure dockerfile gemfile jenkinsfile makefile readme requirements"_words;

/// First labels that only hosts have.
inline constexpr auto service_labels =
    "www mail smtp imap pop3 webmail ftp vpn owa autodiscover"_words;

/// Domains that no key of a configuration ends in, unlike "mail.helpdesk.name".
inline constexpr auto domains_of_no_key =
    "com org net gov edu mil us local lan corp internal intranet ca uk au nz de fr mx eu"_words;

/// Abbreviations after which a space is often missing, before a person's name or the rest of a
/// sentence.
inline constexpr auto abbreviations =
    "mr mrs ms dr st ave blvd rd ext attn dept approx hyd no vs mpls"_words;

/// Domains of three letters that are the name of a column if in capitals; all longer ones are.
inline constexpr auto column_domains = "run now day pay bid tax red fit bar men one pin"_words;

/// Schemes that browsers and operating systems accept with one slash, or with backslashes.
inline constexpr auto lenient_schemes =
    "http https ftp ftps sftp ws wss ldap ldaps smb nfs rtsp ssh telnet"_words;
/// What may come before a colon and a server's name.
inline constexpr auto connection_prefixes = "jdbc sde tcp np lpc"_words;
inline constexpr auto media_types =
    "application audio font image message model multipart text video chemical"_words;
/// Words after which four numbers are an address, whatever the name says.
inline constexpr auto address_prepositions = "on at from to via by host ip address"_words;
/// Words before the numbers of sections, which have dots like addresses.
inline constexpr auto section_words =
    "section subsection sec chapter article clause paragraph appendix"_words;
/// What follows the numbers of a preliminary version.
inline constexpr auto release_stages = "alpha beta rc dev post pre"_words;
/// Ends of servers' names without a digit: "DBSRV\\GIS".
inline constexpr auto server_endings = "server srv svr host sql"_words;
/// Service classes of service principal names.
inline constexpr auto service_classes =
    "mssqlsvc http host cifs ldap termsrv wsman restrictedkrbhost nfs"_words;
/// Names before a backslash that are the same on every machine.
inline constexpr auto local_authorities =
    "builtin authority service apppool hklm hkcu hkcr hku hkcc"_words;

/// Words before a number that is not a port.
inline constexpr auto caption_words =
    "page room item section total class line step phase ratio scale route unit block suite zone "
    "district level floor count width height limit days hours code type rate year permit parcel "
    "acct account order work valve main lane sheet chapter port ports timeout size time from until"_words;

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

/// Parts of paths by which Windows reaches other machines.
inline constexpr auto network_devices =
    "unc mup globalroot dosdevices tsclient davwwwroot lanmanredirector webdavredirector"_words;
/// The same, but only as the first part, since other folders have such names as well.
inline constexpr auto network_roots = "device global net smb nfs"_words;

/// Abbreviated keys of connection strings and commands.
inline constexpr auto short_place_keys =
    "addr datasource source wsid failoverpartner networkaddress address servers hosts"_words;
inline constexpr auto short_secret_keys = "authorization auth sig bearer pass"_words;

/// What comes before the secret in a header of HTTP. Source: RFC 9110, section 11.
inline constexpr auto credential_schemes = "basic bearer digest token"_words;

/// Values, besides flags, that are neither a server nor a secret.
inline constexpr auto empty_values = "sspi local integrated x xxx changeme"_words;

inline constexpr auto program_endings = ".exe .bat .cmd .com .ps1"_words;
inline constexpr auto database_endings = ".mdb .accdb .db .sqlite .xls .xlsx"_words;

/// Other last words of keys that tell something: in distinguished names, and next to a value's
/// name.
inline constexpr auto other_keys = "dc cn value name key partner"_words;

/// Words that are a switch or a choice, and so neither a place nor a secret.
inline constexpr auto flag_words =
    "true false yes no on off y n t f enabled disabled enable disable none null nil default auto "
    "automatic manual never always required optional unknown n/a na anonymous"_words;

/// What may come after a time.
inline constexpr auto time_suffixes = "am pm z utc"_words;

/// What may come after a number.
inline constexpr auto unit_words =
    "% ms s sec secs second seconds m min mins minute minutes h hr hrs hour hours d day days w "
    "week weeks month months y yr yrs year years b kb mb gb tb kib mib gib byte bytes bit bits px "
    "pt cm mm km ft in mi mile miles feet inch inches dpi psi gpm mgd hz kbps mbps times "
    "characters digits attempts records rows items pages users"_words;

/// Words in the names of products, protocols and editions.
inline constexpr auto product_words =
    "windows linux unix iis apache nginx tomcat microsoft exchange sendmail postfix oracle arcgis "
    "sql sqlserver mssql mysql postgresql access standard express enterprise edition basic ntlm "
    "kerberos negotiate internal external production staging http https smtp pop3 imap tcp udp "
    "tls ssl starttls esri lucity office365 office outlook gmail google chrome firefox edge "
    "server database online portal rest soap odbc oledb jdbc ado crystal reports ssrs sharepoint "
    "azure aws"_words;

} // namespace lucity::detail

#endif
