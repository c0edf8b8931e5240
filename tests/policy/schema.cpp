// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/policy/schema.hpp>

#include <lucity/policy/reports.hpp>

#include <boost/test/unit_test.hpp>

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace {

using lucity::kind;
using lucity::schema_of;
using lucity::tier;
using lucity::treatment;

struct row {
    std::string_view path;
    lucity::kind kind;
    tier first_tier;
    lucity::treatment treatment;
};

// The table of the wire format, for the report that has all members.
constexpr row batch_rows[]{
    {"application", kind::object, tier::v7_60, treatment::by_member},
    {"application.name", kind::text, tier::v7_60, treatment::scanned},
    {"application.version", kind::release, tier::v7_60, treatment::release},
    {"os_version", kind::text, tier::v7_60, treatment::version},
    {"database", kind::object, tier::v7_60, treatment::by_member},
    {"database.version", kind::text, tier::v7_60, treatment::version},
    {"database.edition", kind::text, tier::v7_60, treatment::scanned},
    {"client", kind::object, tier::v7_60, treatment::by_member},
    {"client.id", kind::text, tier::v7_60, treatment::scanned},
    {"client.name", kind::text, tier::v7_60, treatment::scanned},
    {"record_counts", kind::counts, tier::v2015, treatment::count},
    {"options", kind::options, tier::v2015, treatment::settings},
    {"system_settings", kind::settings, tier::v2015, treatment::settings},
    {"user_info_count", kind::count, tier::v2015r2_sp1, treatment::count},
    {"mobile_devices", kind::list, tier::v2016, treatment::by_member},
    {"mobile_devices.model", kind::text, tier::v2016, treatment::scanned},
    {"mobile_devices.os_version", kind::text, tier::v2016, treatment::version},
    {"mobile_devices.app_version", kind::text, tier::v2016, treatment::version},
};

struct member_at {
    std::string path;
    const lucity::member* member;
};

void collect(lucity::member_table table, const std::string& before, std::vector<member_at>& into) {
    for (const auto& row : table) {
        into.push_back({before + std::string(row.name), &row});
        collect(row.members, into.back().path + ".", into);
    }
}

std::vector<std::string> names_of(const lucity::report_schema& report) {
    std::vector<std::string> names;
    for (const auto& row : report.members)
        names.emplace_back(row.name);
    return names;
}

// The tables are there at compile time.
static_assert(schema_of<lucity::monthly_batch>.first_tier == tier::v2015);
static_assert(schema_of<lucity::monthly_batch>.members.find("user_info_count")->first_tier ==
              tier::v2015r2_sp1);
static_assert(!schema_of<lucity::monthly_batch>.members.find("user_names"));
static_assert(&lucity::schema_of_report<lucity::web_installer<tier::v2016>> ==
              &schema_of<lucity::web_installer>);

} // namespace

BOOST_AUTO_TEST_CASE(the_monthly_batch_has_the_members_of_the_wire_format_in_its_order) {
    std::vector<member_at> found;
    collect(schema_of<lucity::monthly_batch>.members, "", found);
    BOOST_REQUIRE(found.size() == std::size(batch_rows));
    for (std::size_t i = 0; i != found.size(); ++i)
        BOOST_TEST_CONTEXT(batch_rows[i].path) {
            BOOST_TEST(found[i].path == batch_rows[i].path);
            BOOST_TEST((found[i].member->kind == batch_rows[i].kind));
            BOOST_TEST((found[i].member->first_tier == batch_rows[i].first_tier));
            BOOST_TEST((found[i].member->treatment == batch_rows[i].treatment));
        }
}

BOOST_AUTO_TEST_CASE(the_other_reports_have_theirs) {
    const std::vector<std::string> installer{"application", "os_version"};
    const std::vector<std::string> maintenance{"application", "os_version", "database", "client"};
    BOOST_TEST(names_of(schema_of<lucity::web_installer>) == installer);
    BOOST_TEST(names_of(schema_of<lucity::client_maintenance>) == maintenance);
    BOOST_TEST(schema_of<lucity::web_installer>.name == "web_installer");
    BOOST_TEST((schema_of<lucity::client_maintenance>.first_tier == tier::v7_60));
}

BOOST_AUTO_TEST_CASE(every_member_is_told_about_in_a_sentence_of_its_own) {
    std::vector<member_at> found;
    collect(schema_of<lucity::monthly_batch>.members, "", found);
    std::set<std::string_view> sentences;
    for (const auto& at : found)
        BOOST_TEST_CONTEXT(at.path) {
            BOOST_TEST(at.member->sentence.ends_with('.'));
            BOOST_TEST(sentences.insert(at.member->sentence).second);
        }
}
