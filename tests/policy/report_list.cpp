// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/policy/report_list.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <type_traits>
#include <variant>

namespace {

using lucity::find_schema;
using lucity::standard_reports;
using lucity::tier;

static_assert(std::variant_size_v<lucity::any_report> == 4 + 4 + 3);
static_assert(std::is_same_v<std::variant_alternative_t<8, lucity::any_report>,
                             lucity::monthly_batch<tier::v2015>>);

constexpr lucity::policy_sentence known[]{
    {"To count.", "record_counts"}, {"To see.", "options", "system_settings"}, {"To ask."}};
constexpr lucity::policy_sentence misspelled[]{{"To count.", "record_count"}};
constexpr lucity::policy_sentence half_known[]{{"To see.", "options", "settings"}};
constexpr lucity::policy_section sections[]{{"Why", known}, {"What for", misspelled}};
using lucity::detail::suits;
static_assert(suits({}, standard_reports::schemas));
static_assert(suits({known, {sections, 1}}, standard_reports::schemas));
static_assert(!suits({misspelled, {}}, standard_reports::schemas));
static_assert(!suits({half_known, {}}, standard_reports::schemas));
static_assert(!suits({known, sections}, standard_reports::schemas));

} // namespace

BOOST_AUTO_TEST_CASE(each_report_is_found_at_each_of_its_tiers) {
    int found = 0;
    for (std::string_view report : {"web_installer", "client_maintenance", "monthly_batch"})
        for (const auto& row : lucity::tiers) {
            const auto name = std::string(report) + '/' + std::string(row.wire_name);
            const auto schema = find_schema(standard_reports::schemas, name);
            if (!schema) {
                BOOST_TEST(name == "monthly_batch/7.60");
                continue;
            }
            ++found;
            BOOST_TEST(schema->report->name == report);
            BOOST_TEST((schema->tier == row.value));
        }
    BOOST_TEST(found == 11);
}

BOOST_AUTO_TEST_CASE(no_other_name_is_found) {
    for (std::string_view name :
         {"", "/", "monthly_batch", "monthly_batch/", "/2016", "monthly_batch/2014",
          "Monthly_batch/2016", "monthly_batch/2016/", "monthly_batch//2016", " monthly_batch/2016",
          "monthly_batch/2016 ", "monthly_batch/2015r2 SP1", "system_settings/2016"})
        BOOST_TEST_CONTEXT(name) {
            BOOST_TEST(!find_schema(standard_reports::schemas, name));
        }
}
