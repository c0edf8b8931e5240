// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef TEST_SUPPORT_HAPPYVILLE_HPP
#define TEST_SUPPORT_HAPPYVILLE_HPP

#include <lucity/policy/reports.hpp>

namespace test {

/// The report that `batch_2016` is the bytes of. Nothing in it has to be redacted.
inline lucity::monthly_batch<lucity::tier::v2016> happyville() {
    lucity::monthly_batch<lucity::tier::v2016> report;
    report.application = {"Lucity Services", "2016r2"};
    report.os_version = "Microsoft Windows NT 6.3.9600.0";
    report.database = {"12.0.5000.0", "Standard Edition"};
    report.client = {"LUC-004711", "Town of Happyville"};
    report.record_counts = {{"WKORDER", 120345}, {"WTMETER", 4022}};
    report.options["WKOPTIONS"] = {{"Reset Work Order Number Each", "Y"},
                                   {"Reset Work Order Number To", 1}};
    report.system_settings = {
        {"SMTP Server Address", "in use"}, {"SMTP Port Number", 25}, {"Header line in email", ""}};
    report.user_info_count = 61;
    report.mobile_devices = {{"iPad5,3", "9.3.2", "2.0"}};
    return report;
}

} // namespace test

#endif
