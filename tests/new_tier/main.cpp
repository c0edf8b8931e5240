// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0
//
// main WIRE_FORMAT_LOCK
//
// Compiled with headers to which new_tier.sh has added a tier, 2017, and one field: all that the
// library makes from the reports has it. With -DMISTAKE it doesn't compile.

#include <lucity/payload.hpp>
#include <lucity/transparency/data_dictionary.hpp>
#include <lucity/transparency/json_schema.hpp>
#include <lucity/transparency/wire_format.hpp>

#include <boost/json/serialize.hpp>

#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <span>
#include <string>
#include <string_view>

namespace {

using lucity::monthly_batch;
using lucity::tier;

bool failed = false;

void check(bool holds, std::string_view what) {
    if (holds)
        return;
    failed = true;
    std::printf("does not hold: %.*s\n", static_cast<int>(what.size()), what.data());
}

bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

monthly_batch<tier::v2017> report_of_2017() {
    monthly_batch<tier::v2017> report;
    report.application = {"Lucity Services", "2017r2"};
    report.time_zone = "UTC";
    return report;
}

void check_what_leaves() {
    using namespace std::chrono_literals;
    const auto given = [](tier at) {
        return lucity::consent<lucity::client_maintenance>::from(lucity::choice::opted_in,
                                                                 2026y / 11 / 1, at)
            .value();
    };
    const auto clean = lucity::redact(report_of_2017());
    const auto body = encode(clean, given(tier::v2017)).value();
    check(holds(body, R"({"schema":"monthly_batch/2017",)") && holds(body, R"("time_zone":"UTC"})"),
          "encode writes it");
    check(!encode(clean, given(tier::v2016)), "a consent for 2016 does not cover it");
    check(lucity::shares_more(given(tier::v2016), tier::v2017), "an upgrade asks again");
    check(lucity::decode<monthly_batch<tier::v2017>>(body).report == report_of_2017(),
          "decode reads it");
    check(holds(to_text(preview_of(clean)), "  time_zone  UTC\n"), "the preview shows it");

    auto exposing = report_of_2017();
    exposing.time_zone = "time.happyville.gov";
    check(lucity::redact(exposing).report().time_zone == "in use", "redact goes over it");
    check(lucity::as_tier<tier::v2016>(report_of_2017()).application.version == "2017r2",
          "a report without it is one of 2016");
}

void check_what_is_received() {
    const lucity::inspector inspector;
    const auto body = lucity::detail::encoded(report_of_2017());
    check(inspector.inspect(body).clean(), "the inspector takes it");

    auto older = body;
    older.replace(older.find("2017"), 4, "2016");
    const auto verdict = inspector.inspect(older);
    check(verdict.violations().count() == 1 &&
              verdict.violations()[0].code == lucity::violation_code::not_collected &&
              !holds(std::string(verdict.redacted()), "UTC"),
          "the inspector takes it out of a report of 2016");
}

void check_what_is_told() {
    const std::span reports = lucity::standard_reports::schemas;
    const auto statement = to_text(lucity::statement_of(reports, tier::v2017, {}));
    check(holds(statement, "Added in release 2017\n"
                           "  The monthly batch report also contains:\n"
                           "    The time zone of the server.\n"),
          "the statement has its sentence");
    check(!holds(to_text(lucity::statement_of(reports, tier::v2016, {})), "time zone"),
          "the statement of 2016 hasn't");

    const auto difference = lucity::tier_difference(reports, tier::v2016, tier::v2017);
    check(difference.size() == 1 && difference[0].path() == "time_zone",
          "it is the difference between the tiers");

    const auto schema_at = [](tier at) {
        return boost::json::serialize(lucity::json_schema_of(lucity::schema_of<monthly_batch>, at));
    };
    check(holds(schema_at(tier::v2017),
                R"("time_zone":{"description":"The time zone of the server.",)"
                R"("x-privacy-class":"scanned","type":"string"})"),
          "the JSON Schema has it");
    check(!holds(schema_at(tier::v2016), "time_zone"), "the JSON Schema of 2016 hasn't");
    check(holds(boost::json::serialize(lucity::data_dictionary_of(reports, {})),
                R"({"name":"time_zone","kind":"text","since":"2017",)"),
          "the data dictionary has it");
}

/// The change is one that the lock of the wire format calls compatible.
void check_the_lock(const char* file) {
    std::ifstream lock(file);
    const std::string locked{std::istreambuf_iterator<char>(lock), {}};
    const auto changes = lucity::compare_wire_formats(
        locked, lucity::wire_format_of(lucity::standard_reports::schemas));
    check(changes.size() == 3, "each report has a new tier");
    for (const auto& change : changes)
        check(is_compatible(change.what) && change.where.ends_with("/2017"), to_string(change));
}

#ifdef MISTAKE
void set_on_2016(monthly_batch<tier::v2016>& report) {
    report.time_zone = "UTC";
}
#endif

} // namespace

int main(int argc, char** argv) {
    check_what_leaves();
    check_what_is_received();
    check_what_is_told();
    check_the_lock(argc > 1 ? argv[1] : "");
    return failed ? 1 : 0;
}
