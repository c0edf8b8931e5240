// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/transparency/tier_difference.hpp>

#include <lucity/policy/as_tier.hpp>
#include <lucity/policy/reports.hpp>
#include <lucity/redaction/redact.hpp>
#include <lucity/sending/encode.hpp>

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <string>

namespace {

using namespace std::chrono_literals;
using lucity::tier;

/// The paths of the added members, each with its report's name.
std::string told(tier older, tier newer) {
    std::string text;
    for (const auto& added :
         lucity::tier_difference(lucity::standard_reports::schemas, older, newer)) {
        if (!text.empty())
            text += ' ';
        text.append(added.report->name) += '/';
        text += added.path();
    }
    return text;
}

template <template <tier> class Reporter>
auto given_for(tier at) {
    return lucity::consent<Reporter>::from(lucity::choice::opted_in, 2026y / 11 / 1, at).value();
}

} // namespace

BOOST_AUTO_TEST_CASE(each_tier_adds_what_the_policy_lists_for_it) {
    // P4 to P6, and what the batch service shares of P1 and P2.
    BOOST_TEST(told(tier::v7_60, tier::v2015) ==
               "monthly_batch/application monthly_batch/application/name "
               "monthly_batch/application/version monthly_batch/os_version monthly_batch/database "
               "monthly_batch/database/version monthly_batch/database/edition monthly_batch/client "
               "monthly_batch/client/id monthly_batch/client/name monthly_batch/record_counts "
               "monthly_batch/options monthly_batch/system_settings");
    // P7.
    BOOST_TEST(told(tier::v2015, tier::v2015r2_sp1) == "monthly_batch/user_info_count");
    // P8.
    BOOST_TEST(told(tier::v2015r2_sp1, tier::v2016) ==
               "monthly_batch/mobile_devices monthly_batch/mobile_devices/model "
               "monthly_batch/mobile_devices/os_version monthly_batch/mobile_devices/app_version");
}

BOOST_AUTO_TEST_CASE(differences_add_up) {
    BOOST_TEST(told(tier::v2015, tier::v2016) ==
               told(tier::v2015, tier::v2015r2_sp1) + ' ' + told(tier::v2015r2_sp1, tier::v2016));
}

BOOST_AUTO_TEST_CASE(nothing_is_added_by_the_same_tier_or_an_older_one) {
    for (const auto& row : lucity::tiers)
        for (const auto& other : lucity::tiers)
            if (other.value <= row.value)
                BOOST_TEST(told(row.value, other.value) == "");
}

BOOST_AUTO_TEST_CASE(it_says_since_when_and_what) {
    const auto added =
        lucity::tier_difference(lucity::standard_reports::schemas, tier::v2015r2_sp1, tier::v2016);
    BOOST_TEST_REQUIRE(added.size() == 4u);
    BOOST_TEST((added[1].row().first_tier == tier::v2016));
    BOOST_TEST(added[1].row().sentence == "The model of the mobile device.");
    BOOST_TEST(added[1].report->name == "monthly_batch");
}

BOOST_AUTO_TEST_CASE(an_upgrade_asks_again_when_more_would_be_shared) {
    struct {
        tier from;
        tier to;
        bool client_maintenance;
    } constexpr rows[]{
        {tier::v7_60, tier::v7_60, false},      {tier::v7_60, tier::v2015, true},
        {tier::v2015, tier::v2015r2_sp1, true}, {tier::v2015r2_sp1, tier::v2016, true},
        {tier::v2016, tier::v2016, false},      {tier::v2016, tier::v7_60, false},
    };
    for (const auto& row : rows) {
        BOOST_TEST(lucity::shares_more(given_for<lucity::client_maintenance>(row.from), row.to) ==
                   row.client_maintenance);
        // A web installer shares the same at each tier.
        BOOST_TEST(!lucity::shares_more(given_for<lucity::web_installer>(row.from), row.to));
    }
}

BOOST_AUTO_TEST_CASE(without_asking_again_reports_go_on_at_the_tier_of_the_consent) {
    const auto given = given_for<lucity::web_installer>(tier::v7_60);
    const lucity::web_installer<tier::v2016> report{.application = {"Lucity Web", "2016r2"},
                                                    .os_version = "Windows Server 2012 R2"};
    BOOST_TEST_REQUIRE(!lucity::shares_more(given, tier::v2016));
    BOOST_TEST((encode(lucity::redact(report), given).error() ==
                lucity::encode_error::consent_for_lower_tier));
    BOOST_TEST(encode(lucity::redact(lucity::as_tier<tier::v7_60>(report)), given).value() ==
               R"({"schema":"web_installer/7.60","application":{"name":"Lucity Web",)"
               R"("version":"2016r2"},"os_version":"Windows Server 2012 R2"})");
}

BOOST_AUTO_TEST_CASE(what_a_new_report_shares_is_shared_since_the_report_is) {
    for (const auto& added :
         lucity::tier_difference(lucity::standard_reports::schemas, tier::v7_60, tier::v2015))
        BOOST_TEST((added.first_tier() == tier::v2015), added.path());
    const auto devices =
        lucity::tier_difference(lucity::standard_reports::schemas, tier::v2015, tier::v2016);
    BOOST_TEST((devices.front().first_tier() == tier::v2015r2_sp1));
    BOOST_TEST((devices.back().first_tier() == tier::v2016));
}
