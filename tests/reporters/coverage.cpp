// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "reporters/coverage.hpp"

#include "city/consent_file.hpp"
#include "support/scratch_folder.hpp"

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <string>
#include <string_view>

BOOST_AUTO_TEST_CASE(a_consent_covers_its_reporters_reports_up_to_its_tier) {
    const test::scratch_folder scratch;
    struct {
        std::string_view chosen;
        std::string_view schema;
        bool covered;
    } constexpr rows[]{
        {"web_installer/2016", "web_installer/2016", true},
        {"web_installer/2016", "web_installer/7.60", true},
        {"web_installer/2015", "web_installer/2016", false},
        {"web_installer/2016", "client_maintenance/7.60", false},
        {"web_installer/2016", "monthly_batch/2015", false},
        {"client_maintenance/2016", "client_maintenance/2016", true},
        {"client_maintenance/2016", "monthly_batch/2016", true},
        {"client_maintenance/2015", "monthly_batch/2015r2_sp1", false},
        {"client_maintenance/2016", "web_installer/7.60", false},
        {"client_maintenance/2016", "kiosk/2016", false},
        {"client_maintenance/2016", "monthly_batch/2099", false},
        {"client_maintenance/2016", "monthly_batch", false},
        {"client_maintenance/2016", "", false},
    };
    for (const auto& row : rows) {
        std::ofstream(scratch / "consent", std::ios::trunc) << row.chosen << " 2026-11-01\n";
        const city::consent_file chosen(scratch / "consent");
        const auto report = R"({"schema":")" + std::string(row.schema) + R"("})";
        BOOST_TEST(reporters::covers(chosen, report) == row.covered,
                   row.chosen << " and " << row.schema);
    }
}

BOOST_AUTO_TEST_CASE(nothing_covers_a_malformed_report_and_a_missing_choice_covers_nothing) {
    const test::scratch_folder scratch;
    std::ofstream(scratch / "consent") << "web_installer/2016 2026-11-01\n";
    for (const auto* report : {"", "{}", "[]", R"({"schema":1})", R"("web_installer/2016")"})
        BOOST_TEST(!reporters::covers(city::consent_file(scratch / "consent"), report), report);
    BOOST_TEST(!reporters::covers(city::consent_file(scratch / "none"),
                                  R"({"schema":"web_installer/2016"})"));
}
