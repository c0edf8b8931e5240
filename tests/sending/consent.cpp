// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/sending/consent.hpp>

#include <lucity/policy/reports.hpp>

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <string>
#include <string_view>
#include <type_traits>

namespace {

using namespace std::chrono_literals;
using lucity::choice;
using lucity::client_maintenance;
using lucity::monthly_batch;
using lucity::tier;
using lucity::web_installer;

template <template <tier> class Reporter>
using consent = lucity::consent<Reporter>;

// Only a choice makes a consent.
static_assert(!std::is_default_constructible_v<consent<web_installer>>);
static_assert(!std::is_constructible_v<consent<web_installer>, std::chrono::year_month_day, tier>);
static_assert(!std::is_constructible_v<consent<client_maintenance>, consent<web_installer>>);
static_assert(!std::is_constructible_v<consent<web_installer>, choice>);

// P12: Client Maintenance's consent covers the monthly batch, a web installer's only itself.
static_assert(lucity::consent_covers<client_maintenance, client_maintenance<tier::v2016>>);
static_assert(lucity::consent_covers<client_maintenance, monthly_batch<tier::v2016>>);
static_assert(lucity::consent_covers<web_installer, web_installer<tier::v2016>>);
static_assert(!lucity::consent_covers<web_installer, client_maintenance<tier::v2016>>);
static_assert(!lucity::consent_covers<web_installer, monthly_batch<tier::v2016>>);
static_assert(!lucity::consent_covers<client_maintenance, web_installer<tier::v2016>>);
static_assert(!lucity::consent_covers<monthly_batch, monthly_batch<tier::v2016>>);

constexpr auto given =
    consent<client_maintenance>::from(choice::opted_in, 2026y / 11 / 1, tier::v2015);
static_assert(given->date() == 2026y / 11 / 1 && given->given_for() == tier::v2015);

} // namespace

BOOST_AUTO_TEST_CASE(opting_out_leaves_no_consent) {
    BOOST_TEST(!consent<web_installer>::from(choice::opted_out, 2026y / 11 / 1, tier::v2016));
}

BOOST_AUTO_TEST_CASE(a_consent_without_a_date_is_none) {
    BOOST_TEST(!consent<web_installer>::from(choice::opted_in, 2026y / 2 / 30, tier::v2016));
    BOOST_TEST(!consent<web_installer>::from(choice::opted_in, {}, tier::v2016));
}

BOOST_AUTO_TEST_CASE(a_consent_is_read_back_from_its_text) {
    const auto text = to_string(*given);
    BOOST_TEST(text == "client_maintenance/2015 2026-11-01");
    BOOST_TEST(*consent<client_maintenance>::parse(text) == *given);
    const auto oldest = consent<web_installer>::from(choice::opted_in, 1y / 1 / 2, tier::v7_60);
    BOOST_TEST(to_string(*oldest) == "web_installer/7.60 0001-01-02");
    BOOST_TEST((consent<web_installer>::parse(to_string(*oldest)) == oldest));
}

BOOST_AUTO_TEST_CASE(a_consent_of_another_reporter_tier_or_date_is_another) {
    BOOST_TEST(!consent<web_installer>::parse(to_string(*given)));
    BOOST_TEST((consent<client_maintenance>::parse("client_maintenance/2016 2026-11-01") != given));
    BOOST_TEST((consent<client_maintenance>::parse("client_maintenance/2015 2026-11-02") != given));
}

BOOST_AUTO_TEST_CASE(any_other_text_is_no_consent) {
    const std::string text = to_string(*given);
    for (std::size_t at = 0; at != text.size(); ++at) {
        auto other = text;
        other[at] = 'x';
        BOOST_TEST(!consent<client_maintenance>::parse(other), other);
        BOOST_TEST(!consent<client_maintenance>::parse(text.substr(0, at)), text.substr(0, at));
    }
    for (std::string_view other :
         {" client_maintenance/2015 2026-11-01", "client_maintenance/2015 2026-11-01\n",
          "client_maintenance/2015  2026-11-01", "client_maintenance/2014 2026-11-01",
          "client_maintenance/2015 2026-13-01", "client_maintenance/2015 2026-02-30",
          "client_maintenance/2015 0000-11-01", "client_maintenance 2026-11-01", "opted_out"})
        BOOST_TEST(!consent<client_maintenance>::parse(other), other);
}

BOOST_AUTO_TEST_CASE(a_year_that_no_text_can_hold_makes_no_consent) {
    for (auto year : {0y, -1y, 10000y})
        BOOST_TEST(!consent<web_installer>::from(choice::opted_in, year / 11 / 1, tier::v2016));
}

BOOST_AUTO_TEST_CASE(a_tier_that_is_no_enumerator_makes_no_consent) {
    const auto none = static_cast<tier>(lucity::tiers.size());
    BOOST_TEST(!consent<web_installer>::from(choice::opted_in, 2026y / 11 / 1, none));
    BOOST_TEST(to_string(none).empty());
}

BOOST_AUTO_TEST_CASE(a_choice_that_is_neither_leaves_no_consent) {
    BOOST_TEST(!consent<web_installer>::from(static_cast<choice>(7), 2026y / 11 / 1, tier::v2016));
}
