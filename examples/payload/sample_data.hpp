// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef PAYLOAD_SAMPLE_DATA_HPP
#define PAYLOAD_SAMPLE_DATA_HPP

#include <string_view>

/// The data for sample reports. The names of settings come from the product's public help; the
/// values are made up. A `~` in a value becomes a digit.
namespace payload_command::sample_data {

struct setting {
    std::string_view name;
    /// One of these is chosen.
    std::string_view values[3];
};

/// Spellings of the settings that never leave.
inline constexpr std::string_view license_code_names[]{
    "License Code", "LICENSE_CODE", "licenseCode", "License\u00a0Code", "L\u0456cense Code",
};
inline constexpr std::string_view smtp_password_names[]{
    "SMTP Encrypted Password",
    "smtp-encrypted-password",
    "SmtpEncryptedPassword",
    "\uff33MTP Encrypted Password",
};
inline constexpr std::string_view license_code = "HV-LIC-~~~~-~~~~-PRD";
inline constexpr std::string_view smtp_password = "kR7hvCipher~~~~==";

/// Settings that expose a location or a credential.
inline constexpr setting exposing_settings[]{
    {"SMTP Server Address", {"mail~~.happyville.gov", "hv-mail~~", "10.20.~~.~~"}},
    {"POP3 Server Address", {"pop~.happyville.gov", "hv-pop~", "fd00::~~~~"}},
    {"SMTP User", {"HVDOMAIN\\svc-mail~", "svc-mail~@happyville.gov", "HVCITY\\mailer~"}},
    {"POP3 Email Address",
     {"requests~@happyville.gov", "works~@happyville.gov", "Works <w~~@happyville.gov>"}},
    {"POP3 Password", {"hv-Sunflower-~~~~", "Marigold~~~~!", "hvP0p~~~~"}},
    {"List of email addresses for system health notifications",
     {"it~@happyville.gov; dba~@happyville.gov", "it~@happyville.gov", "dba~@hv-county.example"}},
    {"Footer line in email",
     {"See https://intranet~.happyville.gov/help", "Questions? help~~.happyville.gov",
      "\\\\hv-files~~\\forms"}},
    {"Url for Citizen Portal REST API (optional, rarely required)",
     {"http://hv-web~~.alias/LucityCitizenRestAPI", "https://hv-web~~/LucityCitizenRestAPI",
      "https://citizen~.happyville.gov/api"}},
    {"Secret value mobile apps need to authenticate users",
     {"hv-mobile-~~~~~~~~", "hvSecret~~~~~~", "Zx~~~~Marigold"}},
    {"The name of the certificate used for signing tokens on the internal Identity Server",
     {"CN=identity~.happyville.gov", "CN=hv-srv-~~", "CN=token~.happyville.local"}},
    {"Path where reports are stored",
     {"\\\\hv-files~~\\lucity\\reports", "//hv-files~~/lucity", "\\\\10.20.~~.~~\\reports"}},
    {"Document Server Hive",
     {"\\\\hv-files~~\\documents", "\\\\?\\UNC\\hv-files~~\\hive", "\\\\hvdocs~~\\hive$"}},
    {"BackgroundTaskUser", {"HVDOMAIN\\svc-task~", "hvcity\\tasks~", "HVCITY\\tasks~"}},
    {"Base URL to your GIS Portal",
     {"https://gis~.happyville.gov/portal", "https://hv-gis~~:7443/arcgis", "hv-gis~~/arcgis"}},
    {"The secret that goes with the client id", {"hvOauth-~~~~-Zx", "q8Zr~~~~Lk", "hvClient~~~~"}},
    {"GIS workspace",
     {"sde:sqlserver:HV_GISSERVER\\DATA~", "sde:oracle11g:hvora~~",
      "Server=hv-sql~~;Database=GIS"}},
};

/// Settings that stay as they are.
inline constexpr setting harmless_settings[]{
    {"Header line in email", {"", "Town of Happyville", "Public Works"}},
    {"Button text for send email button", {"Send", "Send to the crew", ""}},
    {"Logon to use for anonymous REST API Access", {"PublicWebUser", "Anonymous", "WebUser"}},
    {"Login ID use for Citizen Website", {"PublicWebUser", "CitizenUser", "WebUser"}},
    {"Org ID for ArcGIS for Portal", {"0AbCdEf~~~~", "hV~~~~xYz", "Qr~~~~StU"}},
    {"Tag search string for Basemaps on Portal for ArcGIS or ArcGIS Online",
     {"tags:x orgid: y", "tags:base orgid: z", "tags:roads"}},
    {"Document path", {"$GBAMSDOCPATH\\Docs", "R:/GIS/Lucity/LucityGIS.gdb", "D:\\Lucity\\Docs"}},
    {"Last conversion", {"2016-03-2~", "2015-11-0~", "2016-01-1~"}},
};

/// Settings whose value is a number or a flag, although some names sound like a secret's.
inline constexpr std::string_view number_settings[]{
    "SMTP Port Number",
    "POP3 Port Number",
    "Maximum size for email document in mb",
    "Maximum records to return per request for rest api",
    "Default Public REST WKID",
    "Number of Minutes until a token expires for Mobile Apps",
    "Account lockout duration in minutes",
    "Account lockout threshold (# invalid logins before lock)",
    "Days before password expiration to warn user with Email.",
};
inline constexpr std::string_view flag_settings[]{
    "SMTP Enable TLS",
    "POP3 Enable TLS",
    "Include Client name on the subject of every email",
    "Generate email on Work Request that is created with a CLOSED status",
    "Automatically push invalid request addresses to the general location field",
    "Allow easily guessed passwords",
    "Allow logging on to Lucity using Esri portal credentials",
};

inline constexpr std::string_view option_tables[]{
    "WKOPTIONS", "WTOPTIONS", "SWOPTIONS", "SMOPTIONS", "STOPTIONS", "EFOPTIONS", "ELOPTIONS",
};
inline constexpr setting options[]{
    {"Reset Work Order Number Each", {"M", "Y", "N"}},
    {"Work Order Number Format", {"YYMM####", "YYYY-####", "####"}},
    {"Use Category Level Security", {"Y", "N", "Y"}},
    {"Auto-Change WO Dates to Match Task Dates", {"N", "Y", "N"}},
    {"Map service", {"https://gis~.happyville.gov/rest", "hv-gis~~:6443", "none"}},
};

inline constexpr std::string_view counted_tables[]{
    "WKORDER", "WKREQ", "WKWOASSET", "WTMETER", "WTHYDRANT", "SWMANHOLE", "SMPIPE", "STSEGMENT",
};
inline constexpr std::string_view operating_systems[]{
    "Microsoft Windows NT 6.3.9600.0",
    "Microsoft Windows NT 6.1.7601.0",
    "Windows Server 2012 R2 on hv-web~~.happyville.gov",
};
struct database {
    std::string_view version;
    std::string_view edition;
};
inline constexpr database databases[]{
    {"12.0.5000.0", "Standard Edition (64-bit)"},
    {"11.0.3000.0", "Express Edition (64-bit)"},
    {"11.2.0.4.0", "Enterprise Edition"},
};
inline constexpr std::string_view client_names[]{
    "Town of Happyville",
    "Happyville Test",
    "Happyville Water District",
    "Happyville (wiki~.happyville.gov)",
};
struct device {
    std::string_view model;
    std::string_view os_version;
};
inline constexpr device devices[]{
    {"iPad5,3", "9.3.2"}, {"SM-T560NU", "5.1.1"}, {"iPhone8,1", "9.3"}};

inline constexpr std::string_view web_applications[]{
    "Lucity Web",
    "Lucity Mobile Server",
    "Lucity REST API",
    "Lucity Citizen Portal",
};
inline constexpr std::string_view releases[]{
    "7.60", "2014", "2014r2", "2015", "2015r2", "2015r2 SP1", "2016", "2016r2", "2017", "21.2",
};

} // namespace payload_command::sample_data

#endif
