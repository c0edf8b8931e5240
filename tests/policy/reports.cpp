// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/policy/reports.hpp>

#include "support/full_report.hpp"

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <string>
#include <type_traits>
#include <vector>

namespace {

using lucity::monthly_batch;
using lucity::tier;

struct batch_of_2015 {
    lucity::application_info<tier::v2015> application;
    std::string os_version;
    lucity::database_info<tier::v2015> database;
    lucity::client_info<tier::v2015> client;
    lucity::ordered_map<std::uint64_t> record_counts;
    lucity::ordered_map<lucity::ordered_map<lucity::scalar>> options;
    lucity::ordered_map<lucity::scalar> system_settings;
};
struct batch_of_2015r2_sp1 : batch_of_2015 {
    std::uint64_t user_info_count;
};
struct batch_of_2016 : batch_of_2015r2_sp1 {
    std::vector<lucity::mobile_device<tier::v2016>> mobile_devices;
};

// An older tier's report is no larger for the fields that it lacks.
static_assert(sizeof(monthly_batch<tier::v2015>) == sizeof(batch_of_2015));
static_assert(sizeof(monthly_batch<tier::v2015r2_sp1>) == sizeof(batch_of_2015r2_sp1));
static_assert(sizeof(monthly_batch<tier::v2016>) == sizeof(batch_of_2016));

// P1 and P2 hold from 7.60 on; nothing is taken away later.
static_assert(sizeof(lucity::web_installer<tier::v7_60>) ==
              sizeof(lucity::web_installer<tier::v2016>));
static_assert(sizeof(lucity::client_maintenance<tier::v7_60>) ==
              sizeof(lucity::client_maintenance<tier::v2016>));

} // namespace

BOOST_AUTO_TEST_CASE(a_report_can_be_written_with_designated_initialisers) {
    const lucity::client_maintenance<tier::v7_60> report{
        .application = {.name = "Client Maintenance", .version = "7.60"},
        .os_version = "Windows Server 2012 R2",
        .database = {.version = "11.0.3000.0", .edition = "Express Edition (64-bit)"},
        .client = {.id = "LUC-004711", .name = "Town of Happyville"},
    };
    BOOST_TEST(report.application.version == "7.60");
    BOOST_TEST(report.client.name == "Town of Happyville");
}

BOOST_AUTO_TEST_CASE(reports_are_equal_when_all_their_fields_are) {
    const auto report = test::full_batch<tier::v2016>();
    auto other = report;
    BOOST_TEST((report == other));
    other.mobile_devices.front().app_version = "2.1";
    BOOST_TEST((report != other));
    BOOST_TEST((test::full_batch<tier::v2015>() == test::full_batch<tier::v2015>()));
}
