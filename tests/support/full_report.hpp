// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef TEST_SUPPORT_FULL_REPORT_HPP
#define TEST_SUPPORT_FULL_REPORT_HPP

#include <lucity/policy/reports.hpp>
#include <lucity/sending/consent.hpp>

#include <chrono>

namespace test {

/// A monthly report with a value in every member of its tier.
template <lucity::tier T>
lucity::monthly_batch<T> full_batch() {
    lucity::monthly_batch<T> report;
    report.application = {"Lucity Services", "2016r2"};
    report.os_version = "Microsoft Windows NT 6.3.9600.0";
    report.database = {"12.0.5000.0", "Standard Edition (64-bit)"};
    report.client = {"LUC-004711", "Town of Happyville"};
    report.record_counts["WKORDER"] = 120345;
    report.record_counts["WTMETER"] = 4022;
    report.options["WKOPTIONS"]["Reset Work Order Number Each"] = "Y";
    report.options["WKOPTIONS"]["Reset Work Order Number To"] = 1;
    report.system_settings["SMTP Server Address"] = "mail.happyville.gov";
    report.system_settings["SMTP Port Number"] = 25;
    report.system_settings["Header line in email"] = "";
    if constexpr (T >= lucity::tier::v2015r2_sp1)
        report.user_info_count = 61;
    if constexpr (T >= lucity::tier::v2016)
        report.mobile_devices.push_back({"iPad5,3", "9.3.2", "2.0"});
    return report;
}

/// A reporter's consent up to the latest tier.
template <template <lucity::tier> class Reporter>
lucity::consent<Reporter> full_consent() {
    using namespace std::chrono_literals;
    return *lucity::consent<Reporter>::from(lucity::choice::opted_in, 2026y / 11 / 1,
                                            lucity::tiers.back().value);
}

} // namespace test

#endif
