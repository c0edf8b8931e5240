// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/sending/consent.hpp>

#include <lucity/policy/reports.hpp>

#include <boost/test/unit_test.hpp>

#include <chrono>
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

BOOST_AUTO_TEST_CASE(a_choice_that_is_neither_leaves_no_consent) {
    BOOST_TEST(!consent<web_installer>::from(static_cast<choice>(7), 2026y / 11 / 1, tier::v2016));
}
