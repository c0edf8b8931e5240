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

BOOST_AUTO_TEST_CASE(only_its_reporter_reads_a_stored_consent) {
    const test::scratch_folder scratch;
    const city::consent_file file(scratch / "consent");
    BOOST_TEST(!file.read<web_installer>().has_value());
    BOOST_TEST(!file.says_opted_out());
    BOOST_TEST(!file.store(*given));
    BOOST_TEST((file.read<web_installer>() == given));
    BOOST_TEST(!file.read<client_maintenance>().has_value());
    BOOST_TEST(!file.says_opted_out());
}

BOOST_AUTO_TEST_CASE(opting_out_replaces_the_consent) {
    const test::scratch_folder scratch;
    const city::consent_file file(scratch / "consent");
    BOOST_TEST(!file.store(*given));
    BOOST_TEST(!file.store_opted_out());
    BOOST_TEST(file.says_opted_out());
    BOOST_TEST(!file.read<web_installer>().has_value());
    // Nothing else is left in the folder.
    BOOST_TEST(std::distance(std::filesystem::directory_iterator(scratch / ""), {}) == 1);
}

BOOST_AUTO_TEST_CASE(any_other_content_is_no_choice) {
    const test::scratch_folder scratch;
    const city::consent_file file(scratch / "consent");
    for (const auto* text :
         {"", "yes", "web_installer/2016", "web_installer/2016 2026-11-01",
          "web_installer/2016 2026-11-01 \n", "web_installer/2016 2026-11-01\r\n",
          "web_installer/2016 2026-11-01\nopted_out\n",
          "opted_out\nweb_installer/2016 2026-11-01\n", "opted_out", "opted_out\n\n"}) {
        std::ofstream(scratch / "consent", std::ios::trunc | std::ios::binary) << text;
        BOOST_TEST(!file.read<web_installer>().has_value(), text);
        BOOST_TEST(!file.says_opted_out(), text);
    }
}

BOOST_AUTO_TEST_CASE(if_opting_out_cannot_be_stored_no_consent_is_left) {
    const test::scratch_folder scratch;
    std::filesystem::create_directory(scratch / "consent");
    const city::consent_file file(scratch / "consent");
    // A folder in the file's place simulates a full disk.
    BOOST_TEST(!!file.store_opted_out());
    BOOST_TEST(!std::filesystem::exists(scratch / "consent"));
    BOOST_TEST(!!city::consent_file((scratch / "no") / "consent").store(*given));
}
