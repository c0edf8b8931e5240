// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/policy/as_tier.hpp>

#include "support/full_report.hpp"
#include "support/happyville.hpp"

#include <lucity/policy/reports.hpp>
#include <lucity/receiving/inspect.hpp>
#include <lucity/redaction/redact.hpp>
#include <lucity/sending/encode.hpp>

#include <boost/describe/class.hpp>
#include <boost/test/unit_test.hpp>

#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace {

using lucity::as_tier;
using lucity::monthly_batch;
using lucity::tier;
using lucity::with_field;

/// A part that gets a field at a later tier than the list of it.
template <tier T>
struct wheel {
    lucity::field<wheel, std::string, lucity::since<tier::v7_60>,
                  lucity::treated_as<lucity::treatment::scanned>, lucity::stated_as<"Its place.">>
        place{};
    LUCITY_NO_UNIQUE_ADDRESS
    lucity::field<wheel, std::uint64_t, lucity::since<tier::v2016>,
                  lucity::treated_as<lucity::treatment::count>, lucity::stated_as<"Its turns.">>
        turns = lucity::unset;

    BOOST_DESCRIBE_CLASS(wheel, (), (place, turns), (), ())
};

template <tier T>
struct mill {
    static constexpr lucity::report_info about{.name = "mill",
                                               .since = tier::v7_60,
                                               .sentence = "Each mill reports.",
                                               .opting_out = "Its switch stops it."};
    using consented_by = lucity::reporter<mill>;

    lucity::field<mill, std::vector<wheel<T>>, lucity::since<tier::v7_60>,
                  lucity::treated_as<lucity::treatment::by_member>,
                  lucity::stated_as<"Its wheels.">>
        wheels{};

    BOOST_DESCRIBE_CLASS(mill, (), (wheels), (), ())
};

template <class Report>
std::string bytes_of(Report report) {
    return encode(redact(std::move(report)), test::full_consent<lucity::client_maintenance>())
        .value();
}

} // namespace

BOOST_AUTO_TEST_CASE(an_older_tier_leaves_out_what_it_does_not_collect) {
    const auto newest = test::happyville();
    const auto older = as_tier<tier::v2015>(newest);
    static_assert(std::is_same_v<decltype(older), const monthly_batch<tier::v2015>>);
    BOOST_TEST((older.application.name == newest.application.name));
    BOOST_TEST((older.record_counts == newest.record_counts));
    BOOST_TEST((older.options == newest.options));
    BOOST_TEST((older.system_settings == newest.system_settings));

    const auto between = bytes_of(as_tier<tier::v2015r2_sp1>(newest));
    BOOST_TEST(between.find("user_info_count") != std::string::npos);
    BOOST_TEST(between.find("mobile_devices") == std::string::npos);
    for (const auto& bytes : {bytes_of(older), between, bytes_of(newest)})
        BOOST_TEST(lucity::inspector().inspect(bytes).clean());
}

BOOST_AUTO_TEST_CASE(a_later_tier_takes_what_is_missing) {
    const auto newest = test::happyville();
    auto again = as_tier<tier::v2016>(as_tier<tier::v2015>(newest),
                                      with_field<"mobile_devices">(newest.mobile_devices),
                                      with_field<"user_info_count">(61u));
    static_assert(std::is_same_v<decltype(again), monthly_batch<tier::v2016>>);
    BOOST_TEST((again == newest));
    BOOST_TEST(
        (as_tier<tier::v2016>(as_tier<tier::v2015r2_sp1>(newest),
                              with_field<"mobile_devices">(newest.mobile_devices)) == newest));
}

BOOST_AUTO_TEST_CASE(a_report_that_all_tiers_share_needs_nothing) {
    lucity::web_installer<tier::v7_60> report;
    report.application = {"Lucity Web", "2016"};
    report.os_version = "Windows";
    const auto later = as_tier<tier::v2016>(report);
    BOOST_TEST(later.os_version == "Windows");
    BOOST_TEST((as_tier<tier::v7_60>(later) == report));
    BOOST_TEST((as_tier<tier::v7_60>(report) == report));
}

BOOST_AUTO_TEST_CASE(what_is_given_replaces_what_is_there) {
    const auto report =
        as_tier<tier::v2015>(test::happyville(), with_field<"os_version">("Windows"));
    BOOST_TEST(report.os_version == "Windows");
}

BOOST_AUTO_TEST_CASE(parts_are_converted_one_by_one) {
    mill<tier::v2016> newest;
    newest.wheels = {{"north", 3}, {"south", 4}};
    const auto older = as_tier<tier::v2015>(newest);
    BOOST_TEST_REQUIRE(older.wheels.size() == 2u);
    BOOST_TEST(older.wheels[1].place == "south");

    const auto again = as_tier<tier::v2016>(older, with_field<"wheels">(newest.wheels));
    BOOST_TEST(again.wheels[1].turns == 4u);
}

BOOST_AUTO_TEST_CASE(secrets_are_still_redacted_afterwards) {
    auto newest = test::happyville();
    newest.system_settings["License Code"] = "canary";
    newest.os_version = "http://canary";
    BOOST_TEST(bytes_of(as_tier<tier::v2015>(std::move(newest))).find("canary") ==
               std::string::npos);
}
