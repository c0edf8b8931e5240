// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "city/consent_file.hpp"

#include "support/scratch_folder.hpp"

#include <lucity/policy/reports.hpp>

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace {

using namespace std::chrono_literals;
using lucity::client_maintenance;
using lucity::web_installer;

const auto given = lucity::consent<web_installer>::from(lucity::choice::opted_in, 2026y / 11 / 1,
                                                        lucity::tier::v2016);

} // namespace

BOOST_AUTO_TEST_CASE(a_stored_consent_is_read_back_by_its_reporter_only) {
    const test::scratch_folder scratch;
    const city::consent_file file(scratch / "consent");
    BOOST_TEST(!file.holds_an_answer());
    BOOST_TEST(!file.read<web_installer>().has_value());
    BOOST_TEST(!file.store(given));
    BOOST_TEST(file.holds_an_answer());
    BOOST_TEST((file.read<web_installer>() == given));
    BOOST_TEST(!file.read<client_maintenance>().has_value());
}

BOOST_AUTO_TEST_CASE(opting_out_is_an_answer_and_takes_the_consents_place) {
    const test::scratch_folder scratch;
    const city::consent_file file(scratch / "consent");
    BOOST_TEST(!file.store(given));
    BOOST_TEST(!file.store<web_installer>({}));
    BOOST_TEST(file.holds_an_answer());
    BOOST_TEST(!file.read<web_installer>().has_value());
    // Nothing else is left in the folder.
    BOOST_TEST(std::distance(std::filesystem::directory_iterator(scratch / ""), {}) == 1);
}

BOOST_AUTO_TEST_CASE(a_file_that_holds_something_else_is_no_consent) {
    const test::scratch_folder scratch;
    const city::consent_file file(scratch / "consent");
    for (const auto* text : {"yes", "web_installer/2016", "web_installer/2016 2026-11-01 "}) {
        std::ofstream(scratch / "consent", std::ios::trunc) << text;
        BOOST_TEST(!file.read<web_installer>().has_value(), text);
    }
    std::filesystem::remove(scratch / "consent");
    std::filesystem::create_directory(scratch / "consent");
    BOOST_TEST(!file.read<web_installer>().has_value());
    BOOST_TEST(!!file.store(given));
}
