// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/sending/encode.hpp>

#include <lucity/policy/reports.hpp>
#include <lucity/sending/encode_at_consented_tier.hpp>

#include "support/full_report.hpp"

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace {

using namespace std::chrono_literals;
using lucity::client_maintenance;
using lucity::encode_error;
using lucity::monthly_batch;
using lucity::tier;
using lucity::web_installer;
using test::full_consent;

template <class Report>
std::string encoded(Report report) {
    if constexpr (lucity::consent_covers<web_installer, Report>)
        return encode(redact(std::move(report)), full_consent<web_installer>()).value();
    else
        return encode(redact(std::move(report)), full_consent<client_maintenance>()).value();
}

/// A web installer's report whose operating system is a text of one's choice, as bytes.
std::string with_text(std::string_view text) {
    web_installer<tier::v7_60> report;
    report.application = {"Lucity Web", "7.60"};
    report.os_version = text;
    const auto bytes = encoded(std::move(report));
    constexpr std::string_view before =
        R"({"schema":"web_installer/7.60","application":{"name":"Lucity Web","version":"7.60"},"os_version":)";
    BOOST_REQUIRE(std::string_view(bytes).starts_with(before));
    return bytes.substr(before.size(), bytes.size() - before.size() - 1);
}

struct escape_row {
    std::string_view text;
    std::string_view json;
};

const escape_row escape_rows[]{
    {"", R"("")"},
    {"a\"b", R"("a\"b")"},
    {"a\\b", R"("a\\b")"},
    {"a/b", R"("a/b")"},
    {"\b\f\n\r\t", R"("\b\f\n\r\t")"},
    {std::string_view("\0\x01\x1f", 3), R"("\u0000\u0001\u001f")"},
    {"\x7f", "\"\x7f\""},
    {"\u00e9 \u20ac \U0001f600", "\"\u00e9 \u20ac \U0001f600\""},
    {"\u2028", "\"\u2028\""},
};

/// What a program in terms of types is told.
template <class... Arguments>
concept encodes = requires(const Arguments&... arguments) {
    encode(arguments...);
};
template <class... Arguments>
concept encodes_at_consented_tier = requires(const Arguments&... arguments) {
    encode_at_consented_tier(arguments...);
};

using batch = monthly_batch<tier::v2016>;
using maintenance_consent = lucity::consent<client_maintenance>;
using installer_consent = lucity::consent<web_installer>;

static_assert(encodes<lucity::redacted<batch>, maintenance_consent>);
static_assert(encodes<lucity::redacted<batch>, maintenance_consent, lucity::limits>);
static_assert(!encodes<batch, maintenance_consent>);
static_assert(!encodes<batch>);
static_assert(!encodes<lucity::redacted<batch>>);
static_assert(!encodes<lucity::redacted<batch>, std::optional<maintenance_consent>>);
static_assert(!encodes<lucity::redacted<batch>, installer_consent>);
static_assert(!encodes<int, maintenance_consent>);
static_assert(encodes_at_consented_tier<batch, maintenance_consent>);
static_assert(!encodes_at_consented_tier<batch, installer_consent>);
static_assert(!encodes_at_consented_tier<batch>);
static_assert(!encodes_at_consented_tier<batch, std::optional<maintenance_consent>>);
static_assert(!encodes_at_consented_tier<lucity::redacted<batch>, maintenance_consent>);

} // namespace

BOOST_AUTO_TEST_CASE(the_bytes_are_those_of_the_wire_format) {
    BOOST_TEST(
        encoded(test::full_batch<tier::v2016>()) ==
        R"({"schema":"monthly_batch/2016",)"
        R"("application":{"name":"Lucity Services","version":"2016r2"},)"
        R"("os_version":"Microsoft Windows NT 6.3.9600.0",)"
        R"json("database":{"version":"12.0.5000.0","edition":"Standard Edition (64-bit)"},)json"
        R"("client":{"id":"LUC-004711","name":"Town of Happyville"},)"
        R"("record_counts":{"WKORDER":120345,"WTMETER":4022},)"
        R"("options":{"WKOPTIONS":{"Reset Work Order Number Each":"Y","Reset Work Order Number To":1}},)"
        R"("system_settings":{"SMTP Server Address":"in use","SMTP Port Number":25,"Header line in email":""},)"
        R"("user_info_count":61,)"
        R"("mobile_devices":[{"model":"iPad5,3","os_version":"9.3.2","app_version":"2.0"}]})");
}

BOOST_AUTO_TEST_CASE(an_earlier_tier_writes_what_it_has_and_nothing_else) {
    const auto sp1 = encoded(test::full_batch<tier::v2015r2_sp1>());
    BOOST_TEST(sp1.starts_with(R"({"schema":"monthly_batch/2015r2_sp1",)"));
    BOOST_TEST(sp1.ends_with(R"("Header line in email":""},"user_info_count":61})"));
    const auto first = encoded(test::full_batch<tier::v2015>());
    BOOST_TEST(first.starts_with(R"({"schema":"monthly_batch/2015",)"));
    BOOST_TEST(first.ends_with(R"("Header line in email":""}})"));
}

BOOST_AUTO_TEST_CASE(the_other_reports_have_their_members) {
    const web_installer<tier::v2016> installer{{"Lucity Web", "2016"}, "Windows"};
    BOOST_TEST(encoded(installer) ==
               R"({"schema":"web_installer/2016","application":{"name":"Lucity Web",)"
               R"("version":"2016"},"os_version":"Windows"})");
    const client_maintenance<tier::v2015> maintenance{{"Client Maintenance", "21.2"},
                                                      "Windows",
                                                      {"11.2.0.4.0", "Enterprise Edition"},
                                                      {"1", "A"}};
    BOOST_TEST(encoded(maintenance) ==
               R"({"schema":"client_maintenance/2015","application":{"name":"Client Maintenance",)"
               R"("version":"21.2"},"os_version":"Windows","database":{"version":"11.2.0.4.0",)"
               R"("edition":"Enterprise Edition"},"client":{"id":"1","name":"A"}})");
}

BOOST_AUTO_TEST_CASE(an_empty_report_has_all_its_members) {
    monthly_batch<tier::v2016> report;
    report.application.version = "2016";
    BOOST_TEST(
        encoded(report) ==
        R"({"schema":"monthly_batch/2016","application":{"name":"","version":"2016"},)"
        R"("os_version":"","database":{"version":"","edition":""},"client":{"id":"","name":""},)"
        R"("record_counts":{},"options":{},"system_settings":{},"user_info_count":0,)"
        R"("mobile_devices":[]})");
}

BOOST_AUTO_TEST_CASE(texts_are_escaped_and_parse_back) {
    for (const auto& row : escape_rows)
        BOOST_TEST_CONTEXT(row.json) {
            BOOST_TEST(with_text(row.text) == row.json);
            BOOST_TEST(std::string_view(boost::json::parse(with_text(row.text)).as_string()) ==
                       row.text);
        }
}

BOOST_AUTO_TEST_CASE(text_that_is_not_utf8_is_in_use) {
    for (std::string_view text : {"\xff", "caf\xe9", "a\xc0\xaf", "\xed\xa0\x80", "\xe2\x82"})
        BOOST_TEST(with_text(text) == R"("in use")");
}

BOOST_AUTO_TEST_CASE(scalars_are_written_as_they_are) {
    auto report = test::full_batch<tier::v2015>();
    report.system_settings = {{"null", nullptr},
                              {"yes", true},
                              {"no", false},
                              {"least", std::int64_t{-9223372036854775807 - 1}},
                              {"most", std::uint64_t{18446744073709551615u}},
                              {"digits", *lucity::number::parse("0.10e-05")},
                              {"na\"me", "\n"}};
    const auto bytes = encoded(std::move(report));
    BOOST_TEST(bytes.ends_with(
        R"("system_settings":{"null":null,"yes":true,"no":false,"least":-9223372036854775808,)"
        R"("most":18446744073709551615,"digits":0.10e-05,"na\"me":"\n"}})"));
}

BOOST_AUTO_TEST_CASE(the_same_report_gives_the_same_bytes) {
    BOOST_TEST(encoded(test::full_batch<tier::v2016>()) ==
               encoded(test::full_batch<tier::v2016>()));
}

BOOST_AUTO_TEST_CASE(a_consent_covers_its_tier_and_those_below) {
    const auto report = redact(test::full_batch<tier::v2015r2_sp1>());
    for (const auto& row : lucity::tiers) {
        const auto consent = lucity::consent<client_maintenance>::from(lucity::choice::opted_in,
                                                                       2026y / 11 / 1, row.value);
        const auto bytes = encode(report, *consent);
        BOOST_TEST_CONTEXT(row.wire_name) {
            BOOST_TEST(bytes.has_value() == (row.value >= tier::v2015r2_sp1));
            if (!bytes)
                BOOST_TEST((bytes.error() == encode_error::consent_for_lower_tier));
        }
    }
}

BOOST_AUTO_TEST_CASE(the_release_has_to_allow_the_tier) {
    struct {
        std::string_view version;
        encode_error error;
    } rows[]{{"2015r2", encode_error::release_below_schema},
             {"7.50", encode_error::release_below_schema},
             {"", encode_error::unreadable_release},
             {"latest", encode_error::unreadable_release},
             {"http://intranet", encode_error::unreadable_release}};
    for (const auto& row : rows)
        BOOST_TEST_CONTEXT(row.version) {
            auto report = test::full_batch<tier::v2015r2_sp1>();
            report.application.version = row.version;
            const auto bytes = encode(redact(report), full_consent<client_maintenance>());
            BOOST_REQUIRE(!bytes);
            BOOST_TEST((bytes.error() == row.error));
        }
    web_installer<tier::v7_60> report{{"Lucity Web", "7.50"}, "Windows"};
    BOOST_TEST((encode(redact(report), full_consent<web_installer>()).error() ==
                encode_error::release_below_schema));
}

BOOST_AUTO_TEST_CASE(a_count_above_the_range_is_an_error_and_one_at_its_end_is_none) {
    auto report = test::full_batch<tier::v2015r2_sp1>();
    report.user_info_count = 9223372036854775807u;
    BOOST_TEST(encoded(report).ends_with(R"("user_info_count":9223372036854775807})"));
    ++report.user_info_count;
    BOOST_TEST((encode(redact(report), full_consent<client_maintenance>()).error() ==
                encode_error::out_of_range));
}

BOOST_AUTO_TEST_CASE(every_error_says_what_it_is_about) {
    for (auto error :
         {encode_error::consent_for_lower_tier, encode_error::unreadable_release,
          encode_error::release_below_schema, encode_error::out_of_range, encode_error::too_large,
          encode_error::too_deep, encode_error::too_many_members, encode_error::too_long}) {
        const boost::system::error_code code = error;
        BOOST_TEST(code.failed());
        BOOST_TEST(code.message() != "unknown");
        BOOST_TEST(std::string_view(code.category().name()) == "lucity.encode");
    }
}
