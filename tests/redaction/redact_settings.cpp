// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/redaction/redact.hpp>

#include "support/audits.hpp"

#include <lucity/policy/reports.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string_view>
#include <utility>

using lucity::action;
using lucity::monthly_batch;
using lucity::number;
using lucity::rule;
using lucity::scalar;
using lucity::tier;

namespace {

constexpr auto keep = action::keep;
constexpr auto replace = action::replace;
constexpr auto drop = action::drop;

struct setting_row {
    std::string_view name;
    scalar value;
    action expected;
};

/// Every setting that the public help shows, with values such as cities have.
const setting_row system_settings_rows[]{
    {"License Code", "HV-7Q2M-0815-PRD", drop},
    {"License Code", 8150000017, drop},
    {"License Code", "", drop},
    {"License Code", nullptr, drop},
    {"SMTP Encrypted Password", "kR7hvC1pher2016==", drop},
    {"SMTP Encrypted Password", "in use", drop},
    {"SMTP Encrypted Password", false, drop},

    {"SMTP Server Address", "mail.happyville.gov", replace},
    {"SMTP Server Address", "hvmail01", replace},
    {"SMTP Server Address", "10.20.30.40", replace},
    {"SMTP Server Address", "fd00::25", replace},
    {"POP3 Server Address", "pop.happyville.gov", replace},
    {"POP3 Server Address", "HVPOSTBOX", replace},
    {"POP3 Server Address", "192.168.1.110", replace},
    {"SMTP Port Number", 25, keep},
    {"SMTP Port Number", "587", keep},
    {"POP3 Port Number", 110, keep},
    {"POP3 Port Number", "995", keep},
    {"SMTP Enable TLS", true, keep},
    {"SMTP Enable TLS", "True", keep},
    {"POP3 Enable TLS", false, keep},
    {"POP3 Enable TLS", "N", keep},
    {"SMTP User", "lucitymail", keep},
    {"SMTP User", "lucity", keep},
    {"SMTP User", "HAPPYVILLE\\svc_mail", replace},
    {"SMTP User", "svc_mail@happyville.gov", replace},

    {"POP3 Email Address", "requests@happyville.gov", replace},
    {"From Email Address", "Public Works <works@happyville.gov>", replace},
    {"POP3 Password", "Marigold4711!", replace},
    {"POP3 Password", "48151623", replace},
    {"List of email addresses for system health notifications",
     "it@happyville.gov; dba@happyville.gov", replace},
    {"Header line in email", "Town of Happyville, Public Works", keep},
    {"Header line in email", "Work orders: http://intranet/lucity", replace},
    {"Footer line in email", "Please do not answer this message.", keep},
    {"Footer line in email", "<a href=\"https://lucity.happyville.gov\">Open Lucity</a>", replace},
    {"Footer line in email", "Questions? See help.happyville.gov", replace},
    {"Button text for send email button", "Send to the crew", keep},
    {"Include a hyperlink to the web application in emails sent from the desktop software", true,
     keep},
    {"Include Client name on the subject of every email", "true", keep},
    {"Generate email on Work Request that is created with a CLOSED status", false, keep},
    {"Maximum size for email document in mb", 10, keep},

    {"Url for Citizen Portal REST API (optional, rarely required)",
     "http://servername.alias/LucityCitizenRestAPI", replace},
    {"Url for Citizen Portal REST API (optional, rarely required)", "https://hvweb02/CitizenApi",
     replace},
    {"URL for Internal REST API (required for internal web app)",
     "https://lucity.happyville.gov:8443/RestApi", replace},
    {"Logon to use for anonymous REST API Access", "RestAnonymous", keep},
    {"Maximum records to return per request for rest api", 500, keep},
    {"Default Public REST WKID", 102100, keep},
    {"Default Public REST WKID", "102100", keep},
    {"Allow RequestNumber and Email queries to the Citizen Portal REST API without providing both "
     "parameters",
     false, keep},
    {"Automatically push invalid request addresses to the general location field", true, keep},
    {"Automatically push invalid request addresses to the general location field", "Y", keep},
    {"Number of Minutes until a token expires for Mobile Apps", 600, keep},
    {"Number of Minutes until a token expires for Mobile Apps", "600", keep},
    {"Secret value internal web apps need to authenticate users", "hv-7f3c2b9e-web", replace},
    {"Secret value internal web apps need to authenticate users",
     "K7gNU3sdo+OL0wNhqoVWhr3g6s1xYv72ol/pe/Unols=", replace},
    {"Secret value mobile apps need to authenticate users", "Sunflower", replace},
    {"The name of the certificate used for signing tokens on the internal Identity Server",
     "CN=identity.happyville.gov", replace},
    {"The name of the certificate used for signing tokens on the internal Identity Server",
     "CN=HVWEB01", replace},
    {"The name of the certificate used for signing tokens on the internal Identity Server",
     "Lucity Token Signing", replace},
    {"Login ID use for Citizen Website", "PublicWebUser", keep},

    {"Path where reports are stored", "\\\\hvfiles\\Lucity\\Reports", replace},
    {"Path where reports are stored", "D:\\Lucity\\Reports", keep},
    {"Document Server Hive", "\\\\hvfiles\\Documents$", replace},
    {"Configuration Directory", "\\\\myserver\\apps\\Lucity\\config\\", replace},
    {"Account lockout duration in minutes", 30, keep},
    {"Account lockout threshold (# invalid logins before lock)", 5, keep},
    {"Account lockout threshold (# invalid logins before lock)", "5", keep},
    {"Allow easily guessed passwords", false, keep},
    {"Allow easily guessed passwords", "False", keep},
    {"Days before password expiration to warn user with Email.", 14, keep},
    {"Days before password expiration to warn user with Email.", "14", keep},
    {"BackgroundTaskUser", "LucityTasks", keep},
    {"BackgroundTaskUser", "HAPPYVILLE\\svc_tasks", replace},
    {"Base URL to your GIS Portal", "https://gis.happyville.gov/portal", replace},
    {"Base URL to your GIS Portal", "hvgis01/portal", replace},
    {"Allow logging on to Lucity using Esri portal credentials", true, keep},
    {"Allow logging on to Lucity using Esri portal credentials", "true", keep},
    {"Org ID for ArcGIS for Portal", "0AbCdEfGhIjKlMnO", keep},
    {"Tag search string for Basemaps on Portal for ArcGIS or ArcGIS Online",
     "tags:basemap orgid: 0AbCdEfGhIjKlMnO", keep},
    {"Tag search string for Basemaps on Portal for ArcGIS or ArcGIS Online", "tags:x orgid: y",
     keep},
    {"The URL of the REST API to the Finance Data", "https://finance.happyville.gov/ledger",
     replace},
    {"The secret that goes with the client id", "q8Zr-hvOauth-2016", replace},
};

/// Those of them under which a number may be a secret, and those under which a large one may be an
/// address.
constexpr std::string_view names_of_secrets[]{
    "POP3 Password",
    "Secret value internal web apps need to authenticate users",
    "Secret value mobile apps need to authenticate users",
    "Allow easily guessed passwords",
    "The secret that goes with the client id",
};
constexpr std::string_view names_of_places[]{
    "SMTP Server Address",
    "POP3 Server Address",
    "POP3 Email Address",
    "From Email Address",
    "List of email addresses for system health notifications",
    "Include a hyperlink to the web application in emails sent from the desktop software",
    "Url for Citizen Portal REST API (optional, rarely required)",
    "URL for Internal REST API (required for internal web app)",
    "The name of the certificate used for signing tokens on the internal Identity Server",
    "Path where reports are stored",
    "Document Server Hive",
    "Configuration Directory",
    "Base URL to your GIS Portal",
    "The URL of the REST API to the Finance Data",
};

/// Shapes of values that were seen under names which nobody published.
const setting_row other_rows[]{
    {"GIS workspace", "sde:sqlserver:GIS_SERVER\\DATA", replace},
    {"GIS workspace", "sde:Oracle11g:GIS_SERVER\\DATA", replace},
    {"GIS workspace", "R:/GIS/Lucity/LucityGIS.gdb", keep},
    {"Document path", "$GBAMSDOCPATH\\WorkOrders", keep},
    {"Client", "HVPRD01 (PRD)", keep},
    {"Last conversion", "2016-03-29", keep},
    {"Last conversion", "3/29/2016 10:15:00 PM", keep},
    {"Database version", "12.0.5000.0", keep},
    {"Web build", "10.0.17.1", keep},
    {"License Type", "PRD", keep},
    {"SMTP Port", "25", keep},
    {"Password Minimum Length", "8", keep},
    {"Rate", number::parse("1.50").value(), keep},
    {"Limit", number::parse("123456789012345678901234567890").value(), keep},
    {"Nothing", nullptr, keep},
};

const setting_row options_rows[]{
    {"Reset Work Order Number Each", "M", keep},
    {"Reset Work Order Number Each", "Y", keep},
    {"Reset Work Order Number Each", "N", keep},
    {"Reset Work Order Number To", 1, keep},
    {"Work Order Number Format", "YYMM####", keep},
    {"Use Category Level Security", "N", keep},
    {"Auto-Change WO Dates to Match Task Dates", "Y", keep},
    {"Map service", "https://hvgis01:6443/arcgis/rest", replace},
    {"Notify", "crew@happyville.gov", replace},
    {"License Code", "HV-7Q2M-0815-PRD", drop},
    {"SMTP Encrypted Password", "kR7hvC1pher2016==", drop},
};

/// Redacts one setting of the map that `settings_of` returns, and holds what comes out against the
/// row: value, path, action and rule.
template <class SettingsOf>
void check(const setting_row& row, lucity::json_pointer where, SettingsOf settings_of) {
    monthly_batch<tier::v2016> report;
    settings_of(report)["Before"] = "first";
    settings_of(report)[row.name] = row.value;
    settings_of(report)["Behind"] = 3;
    auto expected = report;
    lucity::audit audit;
    if (row.expected == drop) {
        settings_of(expected).erase_if([&](auto& name, auto&) { return name == row.name; });
        audit.push_back({where, drop, rule::secret_setting});
    } else if (row.expected == replace) {
        settings_of(expected)[row.name] = "in use";
        audit.push_back({where / row.name, replace, rule::exposed_text});
    }

    const auto clean = redact(std::move(report));

    const auto* text = row.value.if_text();
    BOOST_TEST_CONTEXT(row.name << " = " << (text ? *text : "(no text)")) {
        BOOST_TEST((clean.report() == expected));
        BOOST_TEST((test::without_classes(clean.audit()) == audit));
    }
}

lucity::ordered_map<scalar>& system_settings(monthly_batch<tier::v2016>& report) {
    return report.system_settings;
}

lucity::ordered_map<scalar>& options(monthly_batch<tier::v2016>& report) {
    return report.options["WKOPTIONS"];
}

const auto at_settings = lucity::json_pointer() / "system_settings";
const auto at_options = lucity::json_pointer() / "options" / "WKOPTIONS";

} // namespace

BOOST_AUTO_TEST_CASE(every_system_setting_is_treated_as_the_policy_says) {
    for (const auto& row : system_settings_rows)
        check(row, at_settings, system_settings);
    for (const auto& row : other_rows)
        check(row, at_settings, system_settings);
}

BOOST_AUTO_TEST_CASE(an_option_is_judged_as_a_system_setting_is) {
    for (const auto& row : options_rows)
        check(row, at_options, options);
    for (const auto& row : system_settings_rows)
        check(row, at_options, options);
    for (const auto& row : other_rows)
        check(row, at_options, options);
}

BOOST_AUTO_TEST_CASE(every_option_is_judged_in_system_settings_too) {
    for (const auto& row : options_rows)
        check(row, at_settings, system_settings);
}

BOOST_AUTO_TEST_CASE(an_empty_setting_stays_empty_unless_it_never_leaves) {
    for (const auto& row : system_settings_rows)
        if (row.expected != drop)
            check({row.name, "", keep}, at_settings, system_settings);
}

BOOST_AUTO_TEST_CASE(no_boolean_is_replaced_and_no_null) {
    for (const auto& row : system_settings_rows)
        if (row.expected != drop)
            for (const auto& value :
                 {scalar(true), scalar(false), scalar(nullptr), scalar(0), scalar(1)})
                check({row.name, value, keep}, at_settings, system_settings);
}

BOOST_AUTO_TEST_CASE(a_number_may_be_a_secret_or_an_address) {
    for (const auto& row : system_settings_rows) {
        if (row.expected == drop)
            continue;
        const bool secret = std::ranges::count(names_of_secrets, row.name) != 0;
        const bool place = std::ranges::count(names_of_places, row.name) != 0;
        check({row.name, -1, secret ? replace : keep}, at_settings, system_settings);
        check({row.name, 4711, secret ? replace : keep}, at_settings, system_settings);
        check({row.name, 167772161, secret || place ? replace : keep}, at_settings,
              system_settings);
    }
}

BOOST_AUTO_TEST_CASE(in_use_stays_in_use) {
    for (const auto& row : system_settings_rows)
        if (row.expected != drop)
            for (auto text : {"in use", "In Use", "IN USE"})
                check({row.name, text, keep}, at_settings, system_settings);
}

BOOST_AUTO_TEST_CASE(any_spelling_of_a_secret_setting_is_dropped) {
    for (std::string_view name : {
             "LICENSE CODE",
             "license_code",
             "LicenseCode",
             "License-Code",
             "License\u00a0Code",
             "\u200bLicense Code",
             "L\u0456cense Code",
             "License\\u0020Code",
             "SmtpEncryptedPassword",
             "smtp.encrypted.password",
             "\uff33\uff2d\uff34\uff30 Encrypted Password",
             "SMTP Encr\u0443pted Password",
         }) {
        check({name, "HV-7Q2M-0815-PRD", drop}, at_settings, system_settings);
        check({name, "HV-7Q2M-0815-PRD", drop}, at_options, options);
    }
}
