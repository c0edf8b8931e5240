// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/preview.hpp>

#include "support/random_reports.hpp"

#include <lucity/reports.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <utility>

using lucity::monthly_batch;
using lucity::preview;
using lucity::tier;
using lucity::web_installer;
using namespace std::string_view_literals;

namespace {

monthly_batch<tier::v2016> report_of_everything() {
    monthly_batch<tier::v2016> report;
    report.application = {"Lucity Services", "2016r2"};
    report.os_version = "Windows at http://planted";
    report.database = {"12.0.5000.0", "\xff planted"};
    report.client = {"LUC-004711", ""};
    report.record_counts = {{"WKORDER", 120345},
                            {"1planted", 1},
                            {"PLANTED", std::numeric_limits<std::uint64_t>::max()}};
    report.options["WKOPTIONS"]["Reset Work Order Number Each"] = "Y";
    report.options["PTOPTIONS"];
    report.options["planted"]["planted"] = 1;
    report.system_settings = {{"SMTP Port Number", 25},
                              {"SMTP Enable TLS", true},
                              {"Allow easily guessed passwords", false},
                              {"Nothing", nullptr},
                              {"License Code", "planted"},
                              {"POP3 Password", "planted"},
                              {"Footer", "planted"},
                              {"FOOTER", "planted"},
                              {"http://planted", 1},
                              {"planted \xff", 1},
                              {"a/b~c", "http://planted"}};
    report.user_info_count = 61;
    report.mobile_devices = {{"iPad5,3", "9.3.2", "2.0"}, {"planted.happyville.gov", "9.3", "2.0"}};
    return report;
}

constexpr std::string_view everything = R"(What leaves:
  schema: monthly_batch/2016
  application
    name: Lucity Services
    version: 2016r2
  os_version: in use  [url: it shows a URL, or what a reader would take for one]
  database
    version: 12.0.5000.0
    edition: in use  [not_utf8: it is not UTF-8, so that nobody can say what it shows]
  client
    id: LUC-004711
    name: (empty)
  record_counts
    WKORDER: 120345
  options
    WKOPTIONS
      Reset Work Order Number Each: Y
    PTOPTIONS: none
  system_settings
    SMTP Port Number: 25
    SMTP Enable TLS: true
    Allow easily guessed passwords: false
    Nothing: null
    POP3 Password: in use  [credential: it shows a password, a key or another secret]
    a/b~c: in use  [url: it shows a URL, or what a reader would take for one]
  user_info_count: 61
  mobile_devices
    0
      model: iPad5,3
      os_version: 9.3.2
      app_version: 2.0
    1
      model: in use  [host: it shows the name of a host]
      os_version: 9.3
      app_version: 2.0
What stays here:
  a member of /record_counts  [unknown_key: its name is none that is collected]
  a member of /record_counts  [out_of_range: the count is too large]
  a member of /options  [unknown_key: its name is none that is collected]
  a member of /system_settings  [secret_setting: License Code and SMTP Encrypted Password never leave]
  a member of /system_settings  [duplicate_name: its name stands there twice]
  a member of /system_settings  [duplicate_name: its name stands there twice]
  a member of /system_settings  [url: its name shows a URL, or what a reader would take for one]
  a member of /system_settings  [not_utf8: its name is not UTF-8, so that nobody can say what it shows]
)";

} // namespace

BOOST_AUTO_TEST_CASE(a_preview_shows_what_leaves_and_tells_what_does_not) {
    BOOST_TEST(preview(redact(report_of_everything())) == everything);
}

BOOST_AUTO_TEST_CASE(nothing_is_said_to_stay_when_nothing_does) {
    web_installer<tier::v7_60> report;
    report.application = {"Lucity Web", "7.60"};
    report.os_version = "Windows Server 2012 R2";
    BOOST_TEST(preview(redact(std::move(report))) == "What leaves:\n"
                                                     "  schema: web_installer/7.60\n"
                                                     "  application\n"
                                                     "    name: Lucity Web\n"
                                                     "    version: 7.60\n"
                                                     "  os_version: Windows Server 2012 R2\n");
}

BOOST_AUTO_TEST_CASE(a_text_that_was_in_use_before_is_not_said_to_be_replaced) {
    web_installer<tier::v7_60> report;
    report.application = {"in use", "7.60"};
    report.os_version = "http://planted";
    const auto text = preview(redact(std::move(report)));
    BOOST_TEST(text.find("    name: in use\n") != std::string::npos);
    BOOST_TEST(text.find("  os_version: in use  [url: ") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(control_characters_can_not_rewrite_lines) {
    const auto preview_with = [](std::string_view sign) {
        monthly_batch<tier::v2015> report;
        report.client.name = "Town" + std::string(sign) + "of Happyville";
        report.system_settings["a name" + std::string(sign) + "of two lines"] = 1;
        return preview(redact(std::move(report)));
    };
    const auto lines = std::ranges::count(preview_with(" "), '\n');
    for (std::string_view control :
         {"\n"sv, "\r"sv, "\x1b"sv, "\b"sv, "\0"sv, "\x7f"sv, "\u0085"sv, "\u009b"sv}) {
        const auto text = preview_with(control);
        BOOST_TEST_CONTEXT("character " << static_cast<int>(control.back())) {
            BOOST_TEST(std::ranges::count(text, '\n') == lines);
            BOOST_TEST((control == "\n" || text.find(control) == std::string::npos));
        }
    }
}

BOOST_AUTO_TEST_CASE(no_preview_of_any_report_shows_what_stays) {
    test::for_each_report_type([]<class Report>(const Report&) {
        for (std::uint64_t seed = 0; seed != 60; ++seed) {
            const auto clean = redact(test::report_generator(seed, seed).make<Report>());
            const auto text = preview(clean);
            BOOST_TEST_CONTEXT(Report::about.name << ", seed " << seed) {
                BOOST_TEST(text.find(test::planted) == std::string::npos);
                BOOST_TEST(text.starts_with("What leaves:\n  schema: "));
            }
        }
    });
}

BOOST_AUTO_TEST_CASE(every_replacement_and_every_drop_is_told) {
    test::for_each_report_type([]<class Report>(const Report&) {
        for (std::uint64_t seed = 0; seed != 60; ++seed) {
            const auto clean = redact(test::report_generator(seed, seed).make<Report>());
            const auto text = preview(clean);
            BOOST_TEST_CONTEXT(Report::about.name << ", seed " << seed)
            BOOST_TEST(std::ranges::count(text, '[') ==
                       static_cast<std::ptrdiff_t>(clean.audit().size()));
        }
    });
}
