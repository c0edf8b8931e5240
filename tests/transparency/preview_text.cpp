// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/transparency/preview_text.hpp>

#include "support/report_of_everything.hpp"

#include <lucity/policy/reports.hpp>
#include <lucity/redaction/redact.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace {

using lucity::monthly_batch;
using lucity::preview_of;
using lucity::tier;
using namespace std::string_view_literals;

constexpr std::string_view everything = R"(monthly_batch/2016
The batch service, a Lucity service that runs in the background, reports once a month.
program: Lucity Services, release: 2016r2
639 bytes would be sent: 18 values as they are, 5 as "in use". Values that stay here: 8.

schema, 29 bytes: The kind of the report, and the release whose list it follows.
  schema  monthly_batch/2016

application, 59 bytes: The reporting application.
  name     Lucity Services
  version  2016r2

os_version, 21 bytes: The version of the operating system.
~ os_version  in use  url: it shows a URL, or something that looks like one

database, 55 bytes: The database.
  version  12.0.5000.0
~ edition  in use  not_utf8: it is not UTF-8, so its content can't be judged

client, 38 bytes: The client, one of your datasets.
  id    LUC-004711
  name  (empty)

record_counts, 34 bytes: The names and record counts of some module tables.
  WKORDER    120345
- (a value)  stays here  unknown_key: its name is not one that is collected
- (a value)  stays here  out_of_range: the count is too large

options, 75 bytes: The names and configured values of the options in all XXOPTIONS tables, where XX is the two-letter prefix of a module.
  WKOPTIONS
    Reset Work Order Number Each  Y
  PTOPTIONS
    (none)
- (a value)                       stays here  unknown_key: its name is not one that is collected

system_settings, 160 bytes: The names and values of all system-wide settings (the SYSTEMSETTINGS table), except License Code and SMTP Encrypted Password; a value that might expose an internal host name or URL is replaced by "in use".
  SMTP Port Number                25
  SMTP Enable TLS                 true
  Allow easily guessed passwords  false
  Nothing                         null
~ POP3 Password                   in use      secret: its name suggests a secret
~ a/b~c                           in use      url: it shows a URL, or something that looks like one
- (a value)                       stays here  secret_setting: its name is or may be License Code or SMTP Encrypted Password, which are never sent
- (a value)                       stays here  duplicate_name: another setting's name differs only in spelling
- (a value)                       stays here  duplicate_name: another setting's name differs only in spelling
- (a value)                       stays here  url: its name shows a URL, or something that looks like one
- (a value)                       stays here  not_utf8: its name is not UTF-8, so its content can't be judged

user_info_count, 20 bytes: The number of users (the record count of the USER_INFO table), and nothing else about them.
  user_info_count  61

mobile_devices, 137 bytes: The mobile devices that run Lucity Mobile.
  1
    model        iPad5,3
    os_version   9.3.2
    app_version  2.0
  2
~   model        in use  host: it shows the name of a host
    os_version   9.3
    app_version  2.0
)";

} // namespace

BOOST_AUTO_TEST_CASE(a_preview_reads_like_this) {
    BOOST_TEST(to_text(preview_of(redact(test::report_of_everything()))) == everything);
}

BOOST_AUTO_TEST_CASE(that_nothing_would_leave_comes_first) {
    lucity::web_installer<tier::v2016> report{.application = {"Lucity Web", "2015"}};
    BOOST_TEST(
        to_text(preview_of(redact(report)))
            .starts_with(
                "web_installer/2016\n"
                "Each web installer reports once, right before it exits.\n"
                "program: Lucity Web, release: 2015\n"
                "Nothing would be sent: the application's release does not allow the "
                "report's tier. If that were corrected, 100 bytes would be sent: 4 values as "
                "they are, 0 as \"in use\". Values that stay here: 0.\n\n"));
}

BOOST_AUTO_TEST_CASE(it_says_which_program_release_and_client_it_is_about) {
    monthly_batch<tier::v2015> report;
    report.application = {"batch.happyville.gov", "2015"};
    report.client.name = "Town of\nHappyville";
    BOOST_TEST(
        to_text(preview_of(redact(std::move(report))))
            .starts_with("monthly_batch/2015\n"
                         "The batch service, a Lucity service that runs in the background, reports "
                         "once a month.\n"
                         "program: in use, release: 2015, client: Town of Happyville\n"));
    const lucity::report_preview without{"kiosk/2016", "A kiosk.", 2};
    BOOST_TEST(to_text(without).starts_with("kiosk/2016\nA kiosk.\n2 bytes would be sent: "));
}

BOOST_AUTO_TEST_CASE(what_leaves_can_not_look_as_if_it_stayed) {
    monthly_batch<tier::v2015> report;
    report.system_settings["- (a value)"] = "stays here  secret_setting: it never leaves";
    report.client.name = "x\n- (a value)  stays here";
    const auto text = to_text(preview_of(redact(std::move(report))));
    BOOST_TEST(text.find("\n  - (a value)") != std::string::npos);
    BOOST_TEST(text.find("\n- ") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(colours_change_nothing_but_colours) {
    const auto preview = preview_of(redact(test::report_of_everything()));
    const auto plain = to_text(preview);
    auto coloured = to_text(preview, lucity::text_colours::ansi);
    BOOST_TEST(plain.find('\033') == std::string::npos);
    BOOST_TEST(coloured.find("\033[33m") != std::string::npos);
    BOOST_TEST(coloured.find("\033[31m") != std::string::npos);
    for (std::string_view code : {"\033[0m", "\033[1m", "\033[31m", "\033[33m"})
        for (auto at = coloured.find(code); at != std::string::npos; at = coloured.find(code))
            coloured.erase(at, code.size());
    BOOST_TEST(coloured == plain);
}

BOOST_AUTO_TEST_CASE(columns_are_wide_enough_and_long_values_are_whole) {
    lucity::web_installer<tier::v7_60> report;
    report.application = {"Ünï " + std::string(100, 'x'), "7.60"};
    report.os_version = "Windows";
    const auto text = to_text(preview_of(redact(std::move(report))));
    BOOST_TEST(text.find("  name     Ünï " + std::string(100, 'x') + "\n  version  7.60\n") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_name_that_is_wider_than_its_column_leaves_the_others_in_theirs) {
    monthly_batch<tier::v2015> report;
    report.system_settings = {{std::string(70, 'n'), "long"}, {"short", "http://planted"}};
    const auto text = to_text(preview_of(redact(std::move(report))));
    const auto column = std::string(56, ' ');
    BOOST_TEST(text.find("  " + std::string(70, 'n') + "\n" + column + "  long\n") !=
               std::string::npos);
    BOOST_TEST(text.find("~ short" + column.substr(7) + "  in use  url: ") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(control_characters_can_not_rewrite_lines) {
    const auto text_with = [](std::string_view sign) {
        monthly_batch<tier::v2015> report;
        report.client.name = "Town" + std::string(sign) + "of Happyville";
        // Letters that are written from right to left may stay.
        const auto in_name = sign == "\u202e" ? " " : sign;
        report.system_settings["a name" + std::string(in_name) + "of two lines"] = 1;
        return to_text(preview_of(redact(std::move(report))));
    };
    const auto lines = std::ranges::count(text_with(" "), '\n');
    for (std::string_view control : {"\n"sv, "\r"sv, "\x1b"sv, "\b"sv, "\0"sv, "\x7f"sv, "\u0085"sv,
                                     "\u009b"sv, "\u2028"sv, "\u202e"sv, "\u2066"sv}) {
        const auto text = text_with(control);
        BOOST_TEST_CONTEXT("character " << static_cast<int>(control.back())) {
            BOOST_TEST(std::ranges::count(text, '\n') == lines);
            BOOST_TEST((control == "\n" || text.find(control) == std::string::npos));
        }
    }
}
