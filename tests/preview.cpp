// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/preview.hpp>

#include <lucity/encode.hpp>

#include "support/full_report.hpp"
#include "support/random_reports.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

namespace {

using lucity::tier;

} // namespace

BOOST_AUTO_TEST_CASE(a_preview_shows_every_member_that_leaves_and_why_others_do_not) {
    auto report = test::full_batch<tier::v2016>();
    report.system_settings["License Code"] = "canary";
    report.system_settings["na\nme"] = "two\nlines";
    BOOST_TEST(preview(redact(std::move(report))) == R"(What leaves:
  schema: monthly_batch/2016
  application
    name: Lucity Services
    version: 2016r2
  os_version: Microsoft Windows NT 6.3.9600.0
  database
    version: 12.0.5000.0
    edition: Standard Edition (64-bit)
  client
    id: LUC-004711
    name: Town of Happyville
  record_counts
    WKORDER: 120345
    WTMETER: 4022
  options
    WKOPTIONS
      Reset Work Order Number Each: Y
      Reset Work Order Number To: 1
  system_settings
    SMTP Server Address: in use  [replaced: exposes a location or a credential]
    SMTP Port Number: 25
    Header line in email: (empty)
    na me: two lines
  user_info_count: 61
  mobile_devices
    0
      model: iPad5,3
      os_version: 9.3.2
      app_version: 2.0
What stays here:
  a member of /system_settings  [License Code and SMTP Encrypted Password never leave]
)");
}

BOOST_AUTO_TEST_CASE(a_report_that_may_not_be_sent_can_be_previewed) {
    lucity::monthly_batch<tier::v2015> report;
    const auto shown = preview(redact(report));
    BOOST_TEST(shown.find("version: (empty)") != std::string::npos);
    BOOST_TEST(shown.find("system_settings: none") != std::string::npos);
    BOOST_TEST(shown.find("What stays here") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(each_replaced_member_is_marked_and_none_other) {
    constexpr std::string_view mark = "[replaced";
    for (std::uint64_t seed = 0; seed != 100; ++seed) {
        const auto clean = redact(test::report_maker(seed, seed).batch<tier::v2016>());
        const auto shown = preview(clean);
        std::size_t marks = 0;
        for (auto at = shown.find(mark); at != std::string::npos; at = shown.find(mark, at + 1))
            ++marks;
        std::size_t replaced = 0;
        for (const auto& entry : clean.audit())
            replaced += entry.why == lucity::rule::exposed_text;
        BOOST_TEST_CONTEXT("seed " << seed) {
            BOOST_TEST(marks == replaced);
            BOOST_TEST(shown.find("canary") == std::string::npos);
        }
    }
}

BOOST_AUTO_TEST_CASE(control_characters_cannot_rewrite_a_terminal) {
    auto report = test::full_batch<tier::v2015>();
    report.client.name = "a\x1b[2Jb\rc\x7f";
    const auto shown = preview(redact(std::move(report)));
    for (char c : shown)
        BOOST_TEST((c == '\n' || (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f)));
}
