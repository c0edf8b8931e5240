// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/sending/encode_at_consented_tier.hpp>

#include <lucity/policy/reports.hpp>
#include <lucity/receiving/inspect.hpp>

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <string>

namespace {

using namespace std::chrono_literals;
using lucity::client_maintenance;
using lucity::encode_error;
using lucity::monthly_batch;
using lucity::tier;

constexpr auto consent_for(tier given_for) {
    return *lucity::consent<client_maintenance>::from(lucity::choice::opted_in, 2026y / 11 / 1,
                                                      given_for);
}

monthly_batch<tier::v2016> full_report() {
    monthly_batch<tier::v2016> report;
    report.application = {"Lucity Services", "2016r2"};
    report.user_info_count = 61;
    report.mobile_devices.push_back({"iPad5,3", "9.3.2", "2.0"});
    report.system_settings["SMTP Server Address"] = "mail.happyville.gov";
    report.system_settings["License Code"] = "HV-7Q2M-0815";
    return report;
}

} // namespace

BOOST_AUTO_TEST_CASE(a_report_goes_at_the_tier_that_its_consent_covers) {
    for (const auto& row : lucity::tiers) {
        if (row.value < tier::v2015)
            continue;
        const auto given = consent_for(row.value);
        const auto bytes = encode_at_consented_tier(full_report(), given);
        BOOST_TEST_REQUIRE(bytes.has_value());
        BOOST_TEST(bytes->starts_with("{\"schema\":\"monthly_batch/" + std::string(row.wire_name)));
        BOOST_TEST((bytes->find("user_info_count") != bytes->npos) ==
                   (row.value >= tier::v2015r2_sp1));
        BOOST_TEST((bytes->find("mobile_devices") != bytes->npos) == (row.value >= tier::v2016));
        const auto verdict = lucity::inspector().inspect(*bytes);
        BOOST_TEST((verdict.valid() && verdict.clean()));
    }
}

BOOST_AUTO_TEST_CASE(a_consent_for_more_changes_nothing) {
    auto report = as_tier<tier::v2015>(full_report());
    const auto given = consent_for(tier::v2016);
    BOOST_TEST(
        (encode_at_consented_tier(report, given).value() == encode(redact(report), given).value()));
}

BOOST_AUTO_TEST_CASE(a_report_that_does_not_exist_at_the_consented_tier_stays) {
    const auto bytes = encode_at_consented_tier(full_report(), consent_for(tier::v7_60));
    BOOST_TEST((bytes.error() == encode_error::consent_for_lower_tier));
}

BOOST_AUTO_TEST_CASE(it_redacts_by_the_rules_and_keeps_the_limits_that_are_given) {
    const auto given = consent_for(tier::v2015);
    const auto bytes = encode_at_consented_tier(full_report(), given);
    BOOST_TEST(bytes->find("happyville") == bytes->npos);
    BOOST_TEST(bytes->find("0815") == bytes->npos);
    lucity::limits small;
    small.bytes = 10;
    BOOST_TEST((encode_at_consented_tier(full_report(), given, {}, small).error() ==
                encode_error::too_large));
    auto report = full_report();
    report.system_settings["Note"] = "aHR0cDovL2ludHJhbmV0";
    const auto rules = lucity::redaction_rules().decode_base64();
    const auto decoded = encode_at_consented_tier(report, given, rules);
    BOOST_TEST(decoded->find("aHR0") == decoded->npos);
}

BOOST_AUTO_TEST_CASE(what_encode_refuses_it_refuses) {
    auto report = full_report();
    report.application.version = "7.50";
    BOOST_TEST((encode_at_consented_tier(report, consent_for(tier::v2015)).error() ==
                encode_error::release_below_schema));
}
