// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/redaction/redact.hpp>

#include "support/audits.hpp"
#include "support/happyville.hpp"
#include "support/random_reports.hpp"

#include <lucity/policy/reports.hpp>

#include <boost/test/unit_test.hpp>

#include <concepts>
#include <sstream>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

using lucity::action;
using lucity::audit;
using lucity::exposure;
using lucity::json_pointer;
using lucity::monthly_batch;
using lucity::redacted;
using lucity::rule;
using lucity::tier;
using test::happyville;
using namespace std::string_view_literals;

namespace {

using batch = monthly_batch<tier::v2016>;

audit one(json_pointer path, action what, rule why, exposure found = exposure::none) {
    return {{std::move(path), what, why, found}};
}

const auto root = json_pointer();

/// A text of a report: how to reach it, and where it stands.
struct text_field {
    std::string& (*in)(batch&);
    json_pointer path;
};

const text_field text_fields[]{
    {[](batch& r) -> std::string& { return r.application.name; }, root / "application" / "name"},
    {[](batch& r) -> std::string& { return r.application.version; },
     root / "application" / "version"},
    {[](batch& r) -> std::string& { return r.os_version; }, root / "os_version"},
    {[](batch& r) -> std::string& { return r.database.version; }, root / "database" / "version"},
    {[](batch& r) -> std::string& { return r.database.edition; }, root / "database" / "edition"},
    {[](batch& r) -> std::string& { return r.client.id; }, root / "client" / "id"},
    {[](batch& r) -> std::string& { return r.client.name; }, root / "client" / "name"},
    {[](batch& r) -> std::string& { return r.mobile_devices[0].model; },
     root / "mobile_devices" / std::size_t(0) / "model"},
    {[](batch& r) -> std::string& { return r.mobile_devices[0].os_version; },
     root / "mobile_devices" / std::size_t(0) / "os_version"},
    {[](batch& r) -> std::string& { return r.mobile_devices[0].app_version; },
     root / "mobile_devices" / std::size_t(0) / "app_version"},
};

/// Texts of reports that are in no way suspicious.
constexpr std::string_view harmless_texts[]{
    "",
    "in use",
    "Lucity Identity Server",
    "Client Maintenance",
    "2015r2 SP1",
    "7.60",
    "Windows Server 2012 R2",
    "Microsoft Windows NT 6.1.7601.65536",
    "11.0.3000.0",
    "11.2.0.4.0",
    "Express Edition (64-bit)",
    "Enterprise Edition",
    "Happyville Test (NPR)",
    "St. Mary's Water & Sewer, Dept. 4",
    "SM-T560NU",
    "5.1.1",
};

} // namespace

BOOST_AUTO_TEST_CASE(a_report_without_anything_to_hide_stays_as_it_is) {
    const auto clean = redact(happyville());
    BOOST_TEST((clean.report() == happyville()));
    BOOST_TEST(clean.audit().empty());
}

BOOST_AUTO_TEST_CASE(only_redacting_makes_a_redacted_report) {
    static_assert(!std::constructible_from<redacted<batch>, batch>);
    static_assert(!std::default_initializable<redacted<batch>>);
    static_assert(std::is_const_v<
                  std::remove_reference_t<decltype(std::declval<redacted<batch>&>().report())>>);
    BOOST_TEST(std::copyable<redacted<batch>>);
}

BOOST_AUTO_TEST_CASE(every_text_of_a_report_is_judged) {
    for (const auto& field : text_fields)
        for (auto text : test::exposing_texts) {
            auto report = happyville();
            field.in(report) = text;
            const auto clean = redact(report);
            field.in(report) = "in use";
            BOOST_TEST_CONTEXT(field.path.text() << " = " << text) {
                BOOST_TEST((clean.report() == report));
                BOOST_TEST((test::without_classes(clean.audit()) ==
                            one(field.path, action::replace, rule::exposed_text)));
                BOOST_TEST((clean.audit().front().found != exposure::none));
            }
        }
}

BOOST_AUTO_TEST_CASE(harmless_texts_stay_wherever_they_stand) {
    for (const auto& field : text_fields)
        for (auto text : harmless_texts) {
            auto report = happyville();
            field.in(report) = text;
            const auto clean = redact(report);
            BOOST_TEST_CONTEXT(field.path.text() << " = " << text) {
                BOOST_TEST((clean.report() == report));
                BOOST_TEST(clean.audit().empty());
            }
        }
}

BOOST_AUTO_TEST_CASE(four_numbers_are_an_address_only_where_no_version_is_meant) {
    for (const auto& field : text_fields) {
        const bool version = field.path.text().ends_with("version");
        auto report = happyville();
        field.in(report) = "10.0.17.1";
        const auto clean = redact(report);
        BOOST_TEST_CONTEXT(field.path.text()) {
            BOOST_TEST(clean.audit().empty() == version);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_text_that_is_not_utf8_is_replaced_and_the_audit_says_so) {
    for (const auto& field : text_fields)
        for (auto text : test::broken_texts) {
            auto report = happyville();
            field.in(report) = text;
            const auto clean = redact(report);
            field.in(report) = "in use";
            BOOST_TEST_CONTEXT(field.path.text()) {
                BOOST_TEST((clean.report() == report));
                BOOST_TEST((clean.audit() ==
                            one(field.path, action::replace, rule::not_utf8, exposure::not_utf8)));
            }
        }
}

BOOST_AUTO_TEST_CASE(the_audit_is_in_the_order_of_the_wire) {
    auto report = happyville();
    report.mobile_devices[0].model = "http://intranet";
    report.system_settings["License Code"] = "HV-7Q2M-0815";
    report.options["ABC"]["x"] = 1;
    report.record_counts["1"] = 1;
    report.client.name = "happyville.gov";
    report.application.name = "lucity.happyville.gov";
    const auto clean = redact(std::move(report));
    std::ostringstream told;
    for (const auto& entry : clean.audit())
        told << entry << '\n';
    BOOST_TEST(told.str() == "/application/name replace host\n"
                             "/client/name replace host\n"
                             "/record_counts drop unknown_key\n"
                             "/options drop unknown_key\n"
                             "/system_settings drop secret_setting\n"
                             "/mobile_devices/0/model replace url\n");
}

BOOST_AUTO_TEST_CASE(a_path_in_the_audit_is_escaped) {
    auto report = happyville();
    report.system_settings["a/b~c"] = "http://intranet";
    const auto clean = redact(std::move(report));
    BOOST_REQUIRE(clean.audit().size() == 1u);
    BOOST_TEST(clean.audit()[0].path.text() == "/system_settings/a~1b~0c");
}

BOOST_AUTO_TEST_CASE(a_report_can_be_redacted_while_the_raw_one_stays) {
    auto report = happyville();
    report.client.name = "happyville.gov";
    const auto raw = report;
    static_cast<void>(redact(report));
    BOOST_TEST((report == raw));
}
