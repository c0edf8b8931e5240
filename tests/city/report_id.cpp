// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "city/report_id.hpp"

#include "support/scratch_folder.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>

namespace {

using namespace std::chrono_literals;
using city::monthly_id;

const city::install_secret secret{1, 2, 3};

} // namespace

BOOST_AUTO_TEST_CASE(a_month_of_a_client_has_one_id) {
    const auto id = monthly_id(secret, "LUC-004711", 2026y / 11);
    BOOST_TEST(id == monthly_id(secret, "LUC-004711", 2026y / 11));
    BOOST_TEST(id != monthly_id(secret, "LUC-004712", 2026y / 11));
    BOOST_TEST(id != monthly_id(secret, "LUC-004711", 2026y / 12));
    BOOST_TEST(id != monthly_id({1, 2, 4}, "LUC-004711", 2026y / 11));
}

BOOST_AUTO_TEST_CASE(ids_are_uuids_of_their_version_and_begin_with_the_time) {
    // 2026-11-01 is 1793491200000 ms after 1970, 0x01a19467e800.
    const auto id = monthly_id(secret, "LUC-004711", 2026y / 11);
    BOOST_TEST(id.size() == 36u);
    BOOST_TEST(id.substr(0, 15) == "01a19467-e800-8");
    BOOST_TEST(std::string("89ab").find(id[19]) != std::string::npos);
    const auto now = std::chrono::sys_days(2026y / 11 / 1) + 1ms;
    const auto once = city::new_id(now);
    BOOST_TEST(once.size() == 36u);
    BOOST_TEST(once.substr(0, 15) == "01a19467-e801-7");
    BOOST_TEST(std::string("89ab").find(once[19]) != std::string::npos);
    BOOST_TEST(once != city::new_id(now));
}

BOOST_AUTO_TEST_CASE(ids_grow_with_time) {
    std::string before;
    for (auto month = 2016y / 1; month != 2030y / 1; month += std::chrono::months(1)) {
        const auto id = monthly_id(secret, "LUC-004711", month);
        BOOST_TEST(before < id);
        before = city::new_id(std::chrono::sys_days(month / 28));
        BOOST_TEST(id < before);
    }
}

BOOST_AUTO_TEST_CASE(a_secret_is_created_once_and_only_its_owner_can_read_it) {
    const test::scratch_folder scratch;
    const auto made = city::secret_in(scratch / "secret");
    BOOST_TEST_REQUIRE(made.has_value());
    BOOST_TEST((city::secret_in(scratch / "secret") == made));
    BOOST_TEST((city::secret_in(scratch / "other") != made));
    BOOST_TEST((std::filesystem::status(scratch / "secret").permissions() ==
                (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write)));
}

BOOST_AUTO_TEST_CASE(a_malformed_secret_is_rejected) {
    const test::scratch_folder scratch;
    for (const auto* text : {"", "short", "0123456789012345678901234567890123456789"}) {
        std::ofstream(scratch / "secret", std::ios::trunc) << text;
        BOOST_TEST(!city::secret_in(scratch / "secret").has_value());
    }
    BOOST_TEST(!city::secret_in((scratch / "no") / "secret").has_value());
}
