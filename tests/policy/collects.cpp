// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/policy/collects.hpp>

#include "support/report_of_every_type.hpp"

#include <lucity/policy/reports.hpp>

#include <boost/test/unit_test.hpp>

using lucity::collects;
using lucity::monthly_batch;
using lucity::tier;

static_assert(!collects<monthly_batch<tier::v2015>, "mobile_devices">);
static_assert(!collects<monthly_batch<tier::v2015r2_sp1>, "mobile_devices">);
static_assert(collects<monthly_batch<tier::v2016>, "mobile_devices">);
static_assert(collects<const monthly_batch<tier::v2016>, "client">);
static_assert(!collects<test::tank<tier::v2015>, "heated">);
static_assert(collects<test::tank<tier::v2016>, "heated">);
static_assert(!collects<test::inlet<tier::v2015>, "flow">);
static_assert(collects<test::inlet<tier::v2015>, "place">);

namespace {

template <class Report>
std::size_t devices_of([[maybe_unused]] const Report& report) {
    if constexpr (collects<Report, "mobile_devices">)
        return report.mobile_devices.size();
    else
        return 0;
}

} // namespace

BOOST_AUTO_TEST_CASE(a_program_for_all_tiers_asks_what_a_tier_collects) {
    monthly_batch<tier::v2016> report;
    report.mobile_devices.resize(2);
    BOOST_TEST(devices_of(report) == 2u);
    BOOST_TEST(devices_of(monthly_batch<tier::v2015>()) == 0u);
}
