// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef TEST_SUPPORT_REPORT_OF_EVERYTHING_HPP
#define TEST_SUPPORT_REPORT_OF_EVERYTHING_HPP

#include <lucity/policy/reports.hpp>

#include <cstdint>
#include <limits>

namespace test {

/// A report with an example of everything that redaction keeps, replaces and drops. "planted" is
/// part of what must not leave, and of nothing else.
inline lucity::monthly_batch<lucity::tier::v2016> report_of_everything() {
    lucity::monthly_batch<lucity::tier::v2016> report;
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

} // namespace test

#endif
