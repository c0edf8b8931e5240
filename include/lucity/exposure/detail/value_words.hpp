// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_EXPOSURE_DETAIL_VALUE_WORDS_HPP
#define LUCITY_EXPOSURE_DETAIL_VALUE_WORDS_HPP

#include <lucity/text/word_set.hpp>

#include <string_view>

namespace lucity::detail {

/// Words that are a switch or a choice by themselves, and so neither a place nor a secret.
inline constexpr std::string_view flags =
    "true false yes no on off y n t f enabled disabled enable disable none null nil default auto "
    "automatic manual never always required optional unknown n/a na anonymous";

/// What may come after a number.
inline constexpr std::string_view units =
    "% ms s sec secs second seconds m min mins minute minutes h hr hrs hour hours d day days w "
    "week "
    "weeks month months y yr yrs year years b kb mb gb tb kib mib gib byte bytes bit bits px pt cm "
    "mm km ft in mi mile miles feet inch inches dpi psi gpm mgd hz kbps mbps times characters "
    "digits attempts records rows items pages users";

/// What products, protocols and editions are called by.
inline constexpr std::string_view products =
    "windows linux unix iis apache nginx tomcat microsoft exchange sendmail postfix oracle arcgis "
    "sql sqlserver mssql mysql postgresql access standard express enterprise edition basic ntlm "
    "kerberos negotiate internal external production staging http https smtp pop3 imap tcp udp tls "
    "ssl starttls esri lucity office365 office outlook gmail google chrome firefox edge server "
    "database online portal rest soap odbc oledb jdbc ado crystal reports ssrs sharepoint azure "
    "aws";

inline constexpr auto flag_words = map_of<40>(flags);
inline constexpr auto unit_words = map_of<80>(units);
inline constexpr auto product_words = map_of<80>(products);

} // namespace lucity::detail

#endif
