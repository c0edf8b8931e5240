// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/redact.hpp>

#include <lucity/encode.hpp>
#include <lucity/reports.hpp>

#include "support/full_report.hpp"
#include "support/random_reports.hpp"

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace {

using lucity::action;
using lucity::monthly_batch;
using lucity::redact;
using lucity::rule;
using lucity::tier;

constexpr auto keep = action::keep;
constexpr auto replace = action::replace;
constexpr auto drop = action::drop;

struct row {
    std::string_view name;
    std::string_view value;
    lucity::action action;
};

// SYSTEMSETTINGS: every setting of the public help, with values of its kind.
constexpr row rows[]{
    {"License Code", "HV-7Q2M-0815", drop},
    {"SMTP Encrypted Password", "kR7+cipher==", drop},
    {"SMTP Server Address", "mail.happyville.gov", replace},
    {"SMTP Server Address", "10.20.30.40", replace},
    {"SMTP Server Address", "mailhub", replace},
    {"SMTP Server Address", "", keep},
    {"POP3 Server Address", "pop.happyville.gov", replace},
    {"POP3 Server Address", "hv-pop", replace},
    {"SMTP Port Number", "25", keep},
    {"POP3 Port Number", "110", keep},
    {"SMTP Enable TLS", "true", keep},
    {"POP3 Enable TLS", "False", keep},
    {"SMTP User", "mailer", keep},
    {"SMTP User", "HVDOMAIN\\mailer", replace},
    {"SMTP User", "hvdomain\\mailer", replace},
    {"SMTP User", "mailer@happyville.gov", replace},
    {"POP3 Email Address", "requests@happyville.gov", replace},
    {"From Email Address", "Lucity <lucity@happyville.gov>", replace},
    {"POP3 Password", "hv-Sunflower", replace},
    {"POP3 Password", "correct horse battery", replace},
    {"POP3 Password", "", keep},
    {"List of email addresses for system health notifications", "a@hv.gov; b@hv.gov", replace},
    {"Header line in email", "", keep},
    {"Header line in email", "Town of Happyville, Public Works", keep},
    {"Header line in email", "See http://intranet", replace},
    {"Footer line in email", "Questions? Call 555-0100.", keep},
    {"Footer line in email", "Questions? help.happyville.gov", replace},
    {"Button text for send email button", "Send to the crew", keep},
    {"Include a hyperlink to the web application in emails sent from the desktop software", "True",
     keep},
    {"Include Client name on the subject of every email", "False", keep},
    {"Generate email on Work Request that is created with a CLOSED status", "True", keep},
    {"Maximum size for email document in mb", "10", keep},
    {"Url for Citizen Portal REST API (optional, rarely required)",
     "http://servername.alias/LucityCitizenRestAPI", replace},
    {"URL for Internal REST API (required for internal web app)", "https://hv-app/api", replace},
    {"Logon to use for anonymous REST API Access", "PublicWebUser", keep},
    {"Maximum records to return per request for rest api", "1000", keep},
    {"Default Public REST WKID", "102100", keep},
    {"Allow RequestNumber and Email queries to the Citizen Portal REST API without providing both "
     "parameters",
     "False", keep},
    {"Automatically push invalid request addresses to the general location field", "True", keep},
    {"Number of Minutes until a token expires for Mobile Apps", "600", keep},
    {"Secret value internal web apps need to authenticate users", "hv-2f9c1e77", replace},
    {"Secret value mobile apps need to authenticate users", "sunflower", replace},
    {"The name of the certificate used for signing tokens on the internal Identity Server",
     "CN=identity.happyville.gov", replace},
    {"The name of the certificate used for signing tokens on the internal Identity Server",
     "LucityTokenSigning", keep},
    {"Login ID use for Citizen Website", "PublicWebUser", keep},
    {"Path where reports are stored", "\\\\hv-files\\lucity\\reports", replace},
    {"Path where reports are stored", "D:\\Lucity\\Reports", keep},
    {"Document Server Hive", "\\\\hv-files\\documents", replace},
    {"Configuration Directory", "\\\\myserver\\apps\\Lucity\\config\\", replace},
    {"Account lockout duration in minutes", "30", keep},
    {"Account lockout threshold (# invalid logins before lock)", "5", keep},
    {"Allow easily guessed passwords", "False", keep},
    {"Days before password expiration to warn user with Email.", "10", keep},
    {"BackgroundTaskUser", "LucityTasks", keep},
    {"BackgroundTaskUser", "HVDOMAIN\\tasks", replace},
    {"Base URL to your GIS Portal", "https://gis.happyville.gov/portal", replace},
    {"Base URL to your GIS Portal", "hv-gis/portal", replace},
    {"Allow logging on to Lucity using Esri portal credentials", "True", keep},
    {"Org ID for ArcGIS for Portal", "0AbCdEfGhIjK1234", keep},
    {"Tag search string for Basemaps on Portal for ArcGIS or ArcGIS Online", "tags:x orgid: y",
     keep},
    {"The URL of the REST API to the Finance Data", "http://hv-finance:8090/api/", replace},
    {"The secret that goes with the client id", "marigold", replace},
    {"GIS workspace", "sde:sqlserver:GIS_SERVER\\DATA", replace},
    {"GIS workspace", "sde:Oracle11g:GIS_SERVER\\DATA", replace},
    {"GIS workspace", "R:/GIS/Lucity/LucityGIS.gdb", keep},
    {"Document path", "$GBAMSDOCPATH\\Docs", keep},
    {"Reset Work Order Number Each", "Y", keep},
    {"Work Order Number Format", "YYMM####", keep},
    {"in use", "in use", keep},
};

monthly_batch<tier::v2015> with_setting(std::string_view name, lucity::scalar value) {
    auto report = test::full_batch<tier::v2015>();
    report.system_settings = {};
    report.system_settings[name] = std::move(value);
    return report;
}

template <class Report>
std::string encoded(const lucity::redacted<Report>& report) {
    return encode(report, test::full_consent<lucity::client_maintenance>()).value();
}

/// The audit as lines of path, action and rule.
std::vector<std::string> lines_of(const lucity::audit& audit) {
    std::vector<std::string> lines;
    for (const auto& entry : audit)
        lines.push_back(entry.path.text() + (entry.what == drop ? " drop " : " replace ") +
                        std::string(to_string(entry.why)));
    return lines;
}

} // namespace

BOOST_AUTO_TEST_CASE(every_setting_gets_what_the_policy_says) {
    for (const auto& row : rows)
        BOOST_TEST_CONTEXT(row.name << " = " << row.value) {
            const auto clean = redact(with_setting(row.name, row.value));
            const auto* left = clean.report().system_settings.find(row.name);
            BOOST_TEST((left == nullptr) == (row.action == drop));
            if (left)
                BOOST_TEST(*left->if_text() ==
                           (row.action == replace ? lucity::in_use : row.value));
        }
}

BOOST_AUTO_TEST_CASE(options_get_the_same) {
    for (const auto& row : rows)
        BOOST_TEST_CONTEXT(row.name << " = " << row.value) {
            auto report = test::full_batch<tier::v2015>();
            report.options = {};
            report.options["wkOptions"][row.name] = row.value;
            const auto clean = redact(std::move(report));
            const auto* left = clean.report().options.find("wkOptions")->find(row.name);
            BOOST_TEST((left == nullptr) == (row.action == drop));
            if (left)
                BOOST_TEST(*left->if_text() ==
                           (row.action == replace ? lucity::in_use : row.value));
        }
}

BOOST_AUTO_TEST_CASE(numbers_booleans_and_null_stay_under_any_name) {
    for (std::string_view name : {"SMTP Server Address", "POP3 Password", "Base URL"})
        for (const lucity::scalar& value :
             {lucity::scalar(25), lucity::scalar(true), lucity::scalar()}) {
            const auto clean = redact(with_setting(name, value));
            BOOST_TEST((*clean.report().system_settings.find(name) == value));
            BOOST_TEST(clean.audit().empty());
        }
}

BOOST_AUTO_TEST_CASE(a_secret_setting_goes_whatever_its_value_is) {
    for (const lucity::scalar& value :
         {lucity::scalar(25), lucity::scalar(true), lucity::scalar(), lucity::scalar("")})
        BOOST_TEST(redact(with_setting("license_code", value)).report().system_settings.empty());
}

BOOST_AUTO_TEST_CASE(every_text_of_a_report_is_judged) {
    constexpr std::string_view host = "mail.happyville.gov";
    auto report = test::full_batch<tier::v2016>();
    report.application.name = report.os_version = host;
    report.database = {std::string(host), std::string(host)};
    report.client = {std::string(host), std::string(host)};
    report.mobile_devices.front() = {std::string(host), std::string(host), std::string(host)};
    const auto clean = redact(std::move(report));
    BOOST_TEST(encoded(clean).find("happyville") == std::string::npos);
    const std::vector<std::string> expected{
        "/application/name replace exposed_text",
        "/os_version replace exposed_text",
        "/database/version replace exposed_text",
        "/database/edition replace exposed_text",
        "/client/id replace exposed_text",
        "/client/name replace exposed_text",
        "/system_settings/SMTP Server Address replace exposed_text",
        "/mobile_devices/0/model replace exposed_text",
        "/mobile_devices/0/os_version replace exposed_text",
        "/mobile_devices/0/app_version replace exposed_text",
    };
    BOOST_TEST(lines_of(clean.audit()) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(versions_stay_where_a_version_is_due) {
    auto report = test::full_batch<tier::v2016>();
    report.os_version = "Windows 6.3.96.0";
    report.database.version = "11.2.0.4";
    report.mobile_devices.front() = {"SM-T560NU", "5.1.1.0", "2.0.0.1"};
    report.system_settings = {};
    BOOST_TEST(redact(report).audit().empty());
    report.client.id = "11.2.0.4";
    BOOST_TEST(redact(report).report().client.id == "in use");
}

BOOST_AUTO_TEST_CASE(what_is_dropped_leaves_no_name_in_the_audit) {
    auto report = test::full_batch<tier::v2015>();
    report.record_counts = {
        {"WKORDER", 1}, {"USER_INFO", 2},          {"user_info", 3},
        {"1X", 4},      {"srv.happyville.gov", 5}, {"WTMETER", 9223372036854775808u}};
    report.options = {};
    report.options["WKOPTIONS"]["LICENSE CODE"] = "x";
    report.options["PASSWORDS"]["a"] = 1;
    report.system_settings = {{"License Code", "x"}, {"\\\\srv01\\share timeout", 5},
                              {"Header\xff", 1},     {"Button Text", "a"},
                              {"button_text", "b"},  {"Caf\u00e9", 1},
                              {"CAFE\u0301", 2},     {"Org ID", "0Ab"}};
    const auto clean = redact(std::move(report));
    const std::vector<std::string> expected{
        "/record_counts drop unknown_key",
        "/record_counts drop unknown_key",
        "/record_counts drop unknown_key",
        "/record_counts drop unknown_key",
        "/record_counts drop out_of_range",
        "/options/WKOPTIONS drop secret_setting",
        "/options drop unknown_key",
        "/system_settings drop secret_setting",
        "/system_settings drop exposed_name",
        "/system_settings drop not_utf8",
        "/system_settings drop duplicate_name",
        "/system_settings drop duplicate_name",
        "/system_settings drop duplicate_name",
        "/system_settings drop duplicate_name",
    };
    BOOST_TEST(lines_of(clean.audit()) == expected, boost::test_tools::per_element());
    BOOST_TEST(clean.report().record_counts.size() == 1);
    BOOST_TEST(clean.report().options.size() == 1);
    BOOST_TEST(clean.report().system_settings.size() == 1);
}

BOOST_AUTO_TEST_CASE(redacting_twice_changes_nothing) {
    for (std::uint64_t seed = 0; seed != 300; ++seed) {
        const auto once = redact(test::report_maker(seed, seed).batch<tier::v2016>());
        const auto twice = redact(once.report());
        BOOST_TEST_CONTEXT("seed " << seed) {
            BOOST_TEST((twice.report() == once.report()));
            BOOST_TEST(twice.audit().empty());
        }
    }
}

BOOST_AUTO_TEST_CASE(other_secrets_give_the_same_report_and_the_same_audit) {
    bool differed = false;
    for (std::uint64_t seed = 0; seed != 300; ++seed) {
        const auto one = test::report_maker(seed, 1).batch<tier::v2016>();
        const auto other = test::report_maker(seed, 2).batch<tier::v2016>();
        differed = differed || one != other;
        BOOST_TEST_CONTEXT("seed " << seed)
        BOOST_TEST((redact(one) == redact(other)));
    }
    BOOST_TEST(differed);
}

BOOST_AUTO_TEST_CASE(nothing_planted_comes_out) {
    for (std::uint64_t seed = 0; seed != 300; ++seed) {
        const auto clean = redact(test::report_maker(seed, seed).batch<tier::v2016>());
        auto output = encoded(clean);
        for (const auto& line : lines_of(clean.audit()))
            output += line;
        for (std::string_view canary : {"canary", "CANARY", "10.11.", "License", "LICENSE"})
            BOOST_TEST_CONTEXT("seed " << seed << ": " << canary)
        BOOST_TEST(output.find(canary) == std::string::npos);
    }
}
