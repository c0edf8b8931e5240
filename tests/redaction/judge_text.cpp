// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/redaction/rules.hpp>

#include <lucity/redaction/audit.hpp>

#include <boost/test/unit_test.hpp>

#include <string_view>

using lucity::judge_text;
using lucity::read_name;

namespace {

struct named_row {
    std::string_view name;
    std::string_view text;
    /// What decides, as the audit says it.
    std::string_view decides;
};

constexpr named_row named_rows[]{
    {"SMTP Server Address", "mail01", "place"},
    {"SMTP Server Address", "alpha; beta", "place"},
    {"SMTP Server Address", "the first is mail01", "place"},
    {"smtpServer", "postbox", "place"},
    {"MAIL_HOST", "postbox", "place"},
    {"Computer", "DESK", "place"},
    {"Proxy", "true", "none"},
    {"Server", "SQL Server", "none"},
    {"Report Server", "disabled", "none"},
    {"Server Port", "postbox", "none"},
    {"Server Type", "Exchange2010", "none"},
    {"Ghost", "postbox", "none"},
    {"hostile", "postbox", "none"},
    {"Button text", "postbox", "none"},
    {"Document Server", "files/docs", "place"},
    {"Base URL to your GIS Portal", "portal/arcgis", "place"},
    {"Base URL to your GIS Portal", "/arcgis", "none"},
    {"Use URL rewriting", "true", "none"},
    {"Server Version", "15.2.1.4", "none"},
    {"Build", "10.0.63.1", "none"},
    {"Build", "10.0.63.1:8443", "ipv4"},
    {"firmwareVersion", "1.2.3.4", "none"},
    {"Server Address", "15.2.1.4", "place"},
    {"Server Address", "10.0.17763.1", "place"},
    {"Conversion", "15.2.1.4", "ipv4"},
    {"BackgroundTaskUser", "LucityTasks", "none"},
    {"BackgroundTaskUser", "happyville\\tasks", "account"},
    {"SMTP User", "mailer", "none"},
    {"POP3 Password", "hunter2", "secret"},
    {"POP3 Password", "48151623", "secret"},
    {"POP3 Password", "correct horse", "secret"},
    {"POP3 Password", "in use", "none"},
    {"POP3 Password", "true", "none"},
    {"POP3 Password", "", "none"},
    {"The secret that goes with the client id", "q8Zr", "secret"},
    {"ApiKey", "q8Zr", "secret"},
    {"Private Key", "q8Zr", "secret"},
    {"Token Value", "q8Zr", "secret"},
    {"Pass phrase", "q8Zr", "secret"},
    {"License Key", "q8Zr", "secret"},
    {"Key", "q8Zr", "none"},
    {"Password Minimum Length", "eight", "none"},
    {"Days before password expiration to warn user with Email.", "10", "none"},
    {"Allow easily guessed passwords", "false", "none"},
    {"Number of Minutes until a token expires for Mobile Apps", "600", "none"},
    {"Secret changed", "2016-03-29", "secret"},
    {"Secret lifetime", "90 days", "none"},
};

} // namespace

BOOST_AUTO_TEST_CASE(the_name_decides_first) {
    for (const auto& row : named_rows)
        BOOST_TEST_CONTEXT(row.name << " = " << row.text) {
            BOOST_TEST(deciding_class(judge_text(row.text, read_name(row.name))) == row.decides);
        }
}

BOOST_AUTO_TEST_CASE(in_use_stays_under_any_name) {
    for (std::string_view text : {"in use", "In Use", " in use "})
        for (std::string_view name : {"", "SMTP Server", "POP3 Password", "Portal URL"})
            BOOST_TEST((judge_text(text, read_name(name)) == lucity::decision{}));
}

BOOST_AUTO_TEST_CASE(a_secrets_name_with_something_in_brackets_is_dropped) {
    for (std::string_view name : {"License Code (required)", "(old) SMTP Encrypted Password",
                                  "licenseCode [new]", "\u202eedoC esneciL"})
        BOOST_TEST((lucity::judge_setting_name(name).why == lucity::rule::secret_setting), name);
    BOOST_TEST((lucity::judge_setting_name("License Type (code)") == lucity::decision{}));
}
