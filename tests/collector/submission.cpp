// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "collector/submission.hpp"

#include "collector/request.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <chrono>
#include <cstdio>
#include <string>
#include <string_view>

namespace {

using namespace std::chrono_literals;
using std::chrono::sys_days;

constexpr std::string_view id = "01900000-0000-7000-8000-000000000001";

collector::submission submission_of(std::string_view report,
                                    std::chrono::system_clock::time_point when = {}) {
    return collector::make_submission(id, "192.0.2.1", report, when);
}

std::string id_at(std::chrono::sys_time<std::chrono::milliseconds> time) {
    const auto ticks = static_cast<unsigned long long>(time.time_since_epoch().count());
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%08llx-%04llx-7000-8000-000000000001", ticks >> 16U,
                  ticks & 0xffffU);
    return text.data();
}

BOOST_AUTO_TEST_SUITE(collector_submission)

BOOST_AUTO_TEST_CASE(has_the_columns_that_summaries_group_by) {
    constexpr std::string_view report =
        R"({"schema":"monthly_batch/2016","application":{"name":"Lucity","version":"2016r2"},)"
        R"("os_version":"Windows","database":{"version":"12.0","edition":"Standard"},)"
        R"("client":{"id":"LUC-004711","name":"Town of Happyville"}})";
    const auto made = submission_of(report, sys_days(2026y / 11 / 26) + 13h + 17min + 40s + 123ms);
    BOOST_TEST(made.id == id);
    BOOST_TEST(made.digest.size() == 64U);
    BOOST_TEST(made.digest != submission_of(R"({"schema":"monthly_batch/2016"})").digest);
    BOOST_TEST(made.received_at == "2026-11-26T13:17:40.123Z");
    BOOST_TEST(made.month == "2026-11");
    BOOST_TEST(made.public_ip == "192.0.2.1");
    BOOST_TEST(made.reporter == "monthly_batch");
    BOOST_TEST(made.tier == "2016");
    BOOST_TEST(made.application == "Lucity");
    BOOST_TEST(made.release == "2016r2");
    BOOST_TEST(made.operating_system == "Windows");
    BOOST_TEST(made.database_version.value() == "12.0");
    BOOST_TEST(made.database_edition.value() == "Standard");
    BOOST_TEST(made.client_id.value() == "LUC-004711");
    BOOST_TEST(made.client_name.value() == "Town of Happyville");
    BOOST_TEST(made.report == report);
}

BOOST_AUTO_TEST_CASE(accepts_a_number_that_exceeds_a_double) {
    const auto* report = R"({"os_version":"Windows","options":{"WKOPTIONS":{"X":1e99999999999}}})";
    const auto made = submission_of(report);
    BOOST_TEST(made.operating_system == "Windows");
    BOOST_TEST(made.report == report);
}

BOOST_AUTO_TEST_CASE(has_the_digest_of_the_report) {
    // printf {} | sha256sum
    BOOST_TEST(submission_of("{}").digest ==
               "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
}

BOOST_AUTO_TEST_CASE(has_nothing_for_a_member_that_is_missing_or_not_a_text) {
    for (const auto* report : {"{}", R"({"database":1,"client":[],"os_version":{}})",
                               R"({"database":{"version":1},"client":{"name":null}})"}) {
        const auto made = submission_of(report);
        BOOST_TEST(made.reporter.empty());
        BOOST_TEST(made.operating_system.empty());
        BOOST_TEST(!made.database_version);
        BOOST_TEST(!made.client_id);
        BOOST_TEST(!made.client_name);
    }
}

BOOST_AUTO_TEST_CASE(has_no_client_whose_id_was_replaced) {
    const auto made = submission_of(R"({"client":{"id":"in use","name":"Happyville"}})");
    BOOST_TEST(!made.client_id);
    BOOST_TEST(made.client_name.value() == "Happyville");
}

BOOST_AUTO_TEST_CASE(has_nul_only_in_the_report) {
    const auto made = submission_of("{\"os_version\":\"a\\u0000b\"}");
    BOOST_TEST(made.operating_system == "ab");
    BOOST_TEST(made.report == "{\"os_version\":\"a\\u0000b\"}");
}

BOOST_AUTO_TEST_CASE(is_too_old_after_13_months) {
    const auto now = sys_days(2026y / 11 / 26) + 13h;
    const auto is_too_old = [&](auto time) {
        return collector::is_too_old(id_at(time), now);
    };
    BOOST_TEST(!is_too_old(sys_days(2025y / 10 / 1)));
    BOOST_TEST(is_too_old(sys_days(2025y / 10 / 1) - 1ms));
    BOOST_TEST(!is_too_old(sys_days(2026y / 11 / 26)));
    // A clock that is ahead.
    BOOST_TEST(!is_too_old(sys_days(2126y / 11 / 26)));
    BOOST_TEST(collector::is_too_old("00000000-0000-7000-8000-000000000001", now));
    BOOST_TEST(!collector::is_too_old("ffffffff-ffff-7fff-8fff-ffffffffffff", now));
    // The day before a month's last, and January.
    BOOST_TEST(!collector::is_too_old(id_at(sys_days(2025y / 2 / 1)), sys_days(2026y / 3 / 31)));
    BOOST_TEST(
        collector::is_too_old(id_at(sys_days(2025y / 2 / 1) - 1ms), sys_days(2026y / 3 / 31)));
    BOOST_TEST(!collector::is_too_old(id_at(sys_days(2024y / 12 / 1)), sys_days(2026y / 1 / 1)));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
