// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/receiving/inspect.hpp>

#include "support/report_bytes.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>

using lucity::inspector;
using lucity::severity;
using lucity::violation;
using lucity::violation_code;
using test::edited;
using test::told;

namespace {

/// A report with one change: its violations, and what the output has in the place of the change.
/// After a fatal violation there is no output.
struct row {
    std::string_view report;
    std::string_view from;
    std::string_view to;
    std::string_view violations;
    std::string_view left;
};

constexpr auto& batch = test::batch_2016;

constexpr row fatal_rows[]{
    {batch, R"("schema":"monthly_batch/2016",)", "", "unknown_schema", ""},
    {batch, "monthly_batch/2016", "monthly_batch/2017", "unknown_schema", ""},
    {batch, "monthly_batch/2016", "monthly_batch/7.60", "unknown_schema", ""},
    {batch, "monthly_batch/2016", "monthly_batch/2015r2 SP1", "unknown_schema", ""},
    {batch, "monthly_batch/2016", "MONTHLY_BATCH/2016", "unknown_schema", ""},
    {batch, "monthly_batch/2016", "monthly_batch/", "unknown_schema", ""},
    {batch, "monthly_batch/2016", "monthly_batch", "unknown_schema", ""},
    {batch, "monthly_batch/2016", "monthly_batch/2016/", "unknown_schema", ""},
    {batch, "monthly_batch/2016", "monthly_batch/2016\\u0000", "unknown_schema", ""},
    {batch, "monthly_batch/2016", "/2016", "unknown_schema", ""},
    {batch, "monthly_batch/2016", "", "unknown_schema", ""},
    {batch, R"("monthly_batch/2016")", "2016", "unknown_schema", ""},
    {batch, R"("monthly_batch/2016")", "null", "unknown_schema", ""},
    {batch, R"("monthly_batch/2016")", R"(["monthly_batch/2016"])", "unknown_schema", ""},
    {batch, R"("schema":)", R"("Schema":)", "unknown_schema", ""},

    {batch, R"("os_version":"Microsoft)", R"("os_version":"x","os_version":"Microsoft)",
     "duplicate_member", ""},
    {batch, R"("WTMETER":4022)", R"("WKORDER":4022)", "duplicate_member", ""},
    {batch, R"("model":)", R"("x":{"a":1,"a":2},"model":)", "duplicate_member", ""},
    {batch, R"("Header line in email":"")", R"("smtp_port_number":25)",
     "duplicate_member /system_settings", ""},
    {batch, R"("Reset Work Order Number To":1)", R"("reset work-order number EACH":1)",
     "duplicate_member /options/WKOPTIONS", ""},
};

constexpr row type_rows[]{
    {batch, R"("os_version":"Microsoft Windows NT 6.3.9600.0",)", R"("os_version":6,)",
     "wrong_type /os_version", ""},
    {batch, R"({"version":"12.0.5000.0","edition":"Standard Edition"})", R"("12.0")",
     "wrong_type /database", "-"},
    {batch, R"({"name":"Lucity Services","version":"2016r2"})", "[]", "wrong_type /application",
     "-"},
    {batch, R"("name":"Lucity Services",)", R"("name":null,)", "wrong_type /application/name", ""},
    {batch, R"(,"version":"2016r2")", R"(,"version":2016)", "wrong_type /application/version", ""},
    {batch, R"(,"name":"Town of Happyville")", R"(,"name":{"a":"Town"})", "wrong_type /client/name",
     ""},
    {batch, R"({"WKORDER":120345,"WTMETER":4022})", "[1]", "wrong_type /record_counts", "-"},
    {batch, R"(,"WTMETER":4022)", R"(,"WTMETER":"4022")", "wrong_type /record_counts", ""},
    {batch, R"(,"WTMETER":4022)", R"(,"WTMETER":4022.0)", "wrong_type /record_counts", ""},
    {batch, R"(,"WTMETER":4022)", R"(,"WTMETER":4e3)", "wrong_type /record_counts", ""},
    {batch, R"(,"WTMETER":4022)", R"(,"WTMETER":null)", "wrong_type /record_counts", ""},
    {batch, R"(,"WTMETER":4022)", R"(,"WTMETER":true)", "wrong_type /record_counts", ""},
    {batch, R"(,"WTMETER":4022)", R"(,"WTMETER":-1)", "out_of_range /record_counts", ""},
    {batch, R"(,"WTMETER":4022)", R"(,"WTMETER":9223372036854775808)",
     "out_of_range /record_counts", ""},
    {batch, R"(,"WTMETER":4022)", R"(,"WTMETER":18446744073709551616)",
     "out_of_range /record_counts", ""},
    {batch, R"(,"WTMETER":4022)", R"(,"WTMETER":9223372036854775807)", "",
     R"(,"WTMETER":9223372036854775807)"},
    {batch, R"(,"WTMETER":4022)", R"(,"WTMETER":0)", "", R"(,"WTMETER":0)"},
    {batch, R"("user_info_count":61,)", R"("user_info_count":-1,)", "out_of_range /user_info_count",
     ""},
    {batch, R"("user_info_count":61,)", R"("user_info_count":"61",)", "wrong_type /user_info_count",
     ""},
    {batch, R"("user_info_count":61,)", R"("user_info_count":6.1e1,)",
     "wrong_type /user_info_count", ""},
    {batch, R"({"Reset Work Order Number Each":"Y","Reset Work Order Number To":1})", "true",
     "wrong_type /options", "-"},
    {batch, R"(,"SMTP Port Number":25)", R"(,"SMTP Port Number":[25])",
     "wrong_type /system_settings", ""},
    {batch, R"(,"SMTP Port Number":25)", R"(,"SMTP Port Number":{"value":25})",
     "wrong_type /system_settings", ""},
    {batch, R"([{"model":"iPad5,3","os_version":"9.3.2","app_version":"2.0"}])", "{}",
     "wrong_type /mobile_devices", "-"},
    {batch, R"([{"model")", R"([7,"iPad",{"model")",
     "wrong_type /mobile_devices/0; wrong_type /mobile_devices/1", R"([{"model")"},
    {batch, R"("model":"iPad5,3",)", R"("model":53,)", "wrong_type /mobile_devices/0/model", ""},
};

constexpr row member_rows[]{
    {batch, R"("os_version":"Microsoft Windows NT 6.3.9600.0",)", "", "missing_member /os_version",
     ""},
    {batch, R"("name":"Lucity Services",)", "", "missing_member /application/name", ""},
    {batch, R"("user_info_count":61,)", "", "missing_member /user_info_count", ""},
    {batch, R"(,"app_version":"2.0")", "", "missing_member /mobile_devices/0/app_version", ""},
    {batch, R"([{"model":"iPad5,3","os_version":"9.3.2","app_version":"2.0"}])", "[]", "", "[]"},
    {batch, R"([{"model":"iPad5,3","os_version":"9.3.2","app_version":"2.0"}])", "[{}]",
     "missing_member /mobile_devices/0/model; missing_member /mobile_devices/0/os_version; "
     "missing_member /mobile_devices/0/app_version",
     "[{}]"},
    {batch, R"("os_version":"Micro)", R"("planted":{"a":[1]},"os_version":"Micro)",
     "unknown_member", R"("os_version":"Micro)"},
    {batch, R"("os_version":"Micro)", R"("SystemSettings":{"a":1},"os_version":"Micro)",
     "unknown_member", R"("os_version":"Micro)"},
    {batch, R"("os_version":"Micro)", R"("OS_VERSION":"x","os_version":"Micro)", "unknown_member",
     R"("os_version":"Micro)"},
    {batch, R"("id":"LUC-004711",)", R"("planted":"x","id":"LUC-004711",)",
     "unknown_member /client", R"("id":"LUC-004711",)"},
    {batch, R"("id":"LUC-004711",)", R"("schema":"x","id":"LUC-004711",)", "unknown_member /client",
     R"("id":"LUC-004711",)"},
    {batch, R"("id":"LUC-004711",)", R"("os_version":"x","id":"LUC-004711",)",
     "unknown_member /client", R"("id":"LUC-004711",)"},
    {batch, R"("model":)", R"("device_name":"Jo's iPad","model":)",
     "unknown_member /mobile_devices/0", R"("model":)"},
    {batch, R"("WKORDER":120345,)", R"("dbo.WKORDER":120345,)", "unknown_member /record_counts",
     ""},
    {batch, R"("WKORDER":120345,)", R"("USER_INFO":61,)", "unknown_member /record_counts", ""},
    {batch, R"("WKORDER":120345,)", R"("user_Info":61,)", "unknown_member /record_counts", ""},
    {batch, R"("options":{)", R"("options":{"GISCONN":{"a":"b"},)", "unknown_member /options",
     R"("options":{)"},
    {test::installer, R"("os_version":)", R"("client":{"id":"x"},"os_version":)",
     "not_collected /client", R"("os_version":)"},
    {test::installer, R"("os_version":)", R"("system_settings":{"a":"b"},"os_version":)",
     "not_collected /system_settings", R"("os_version":)"},
    {test::installer, R"("os_version":)", R"("mobile_devices":[],"os_version":)",
     "not_collected /mobile_devices", R"("os_version":)"},
    {test::batch_2015, R"("options":{},)", R"("user_info_count":61,"options":{},)",
     "not_collected /user_info_count", R"("options":{},)"},
    {test::batch_2015, R"("options":{},)", R"("mobile_devices":7,"options":{},)",
     "not_collected /mobile_devices", R"("options":{},)"},
};

constexpr row release_rows[]{
    {batch, R"("2016r2")", R"("2015r2 SP1")", "release_below_schema /application/version",
     R"("2015r2 SP1")"},
    {batch, R"("2016r2")", R"("2014r2")", "release_below_schema /application/version",
     R"("2014r2")"},
    {batch, R"("2016r2")", R"("2016")", "", R"("2016")"},
    {batch, R"("2016r2")", R"("21.2")", "", R"("21.2")"},
    {batch, R"("2016r2")", R"(" v2016R2 ")", "", R"(" v2016R2 ")"},
    {batch, R"("2016r2")", R"("new")", "unreadable_release /application/version", R"("new")"},
    {batch, R"("2016r2")", R"("")", "unreadable_release /application/version", R"("")"},
    {batch, R"("2016r2")", R"("in use")", "unreadable_release /application/version", R"("in use")"},
    {batch, R"("2016r2")", R"("http://planted")",
     "exposed /application/version; unreadable_release /application/version", R"("in use")"},
    {test::batch_2015, R"("2015r2")", R"("2014r2")", "release_below_schema /application/version",
     R"("2014r2")"},
    {test::installer, R"("7.60")", R"("7.50")", "release_below_schema /application/version",
     R"("7.50")"},
    {test::installer, R"("7.60")", R"("7.6")", "", R"("7.6")"},
};

constexpr row leak_rows[]{
    {batch, R"("SMTP Port Number":25,)", R"("License Code":"HV-planted",)",
     "secret /system_settings", ""},
    {batch, R"("SMTP Port Number":25,)", R"("smtp-encrypted-PASSWORD":0,)",
     "secret /system_settings", ""},
    {batch, R"("SMTP Port Number":25,)", R"("Licens\u0065 Code":{"a":[1]},)",
     "secret /system_settings", ""},
    {batch, R"(,"Reset Work Order Number To":1)", R"(,"License_Code":null)",
     "secret /options/WKOPTIONS", ""},
    {batch, R"("SMTP Port Number":25,)", R"("\\\\planted\\share timeout":25,)",
     "exposed /system_settings", ""},
    {batch, R"(,"Reset Work Order Number To":1)", R"(,"http:\/\/planted":[])",
     "exposed /options/WKOPTIONS", ""},
    {batch, R"("Header line in email":"")", R"("Header line in email":"http:\/\/planted")",
     "exposed /system_settings/Header line in email", R"("Header line in email":"in use")"},
    {batch, R"("Header line in email":"")", R"("a\/b~c":"http://planted")",
     "exposed /system_settings/a~1b~0c", R"("a/b~c":"in use")"},
    {batch, R"("Reset Work Order Number Each":"Y")",
     R"("Reset Work Order Number Each":"mail.happyville.gov")",
     "exposed /options/WKOPTIONS/Reset Work Order Number Each",
     R"("Reset Work Order Number Each":"in use")"},
    {batch, R"("Lucity Services")", R"("http://planted")", "exposed /application/name",
     R"("in use")"},
    {batch, R"("iPad5,3")", R"("ipad-7.happyville.gov")", "exposed /mobile_devices/0/model",
     R"("in use")"},
    {batch, R"("Header line in email":"")", R"("POP3 Password":"planted")",
     "exposed /system_settings/POP3 Password", R"("POP3 Password":"in use")"},
};

/// What the output holds for a row. A "-" means that the member is removed with its key.
std::string expected_output(const row& changed) {
    if (changed.left != "-")
        return edited(changed.report, changed.from, changed.left);
    const auto value = changed.report.find(changed.from);
    const auto key = changed.report.rfind('"', changed.report.rfind('"', value) - 1);
    auto size = value + changed.from.size() - key;
    const bool last = changed.report[key + size] != ',';
    const bool first = changed.report[key - 1] != ',';
    auto output = std::string(changed.report);
    if (last)
        return output.erase(first ? key : key - 1, first ? size : size + 1);
    return output.erase(key, size + 1);
}

template <std::size_t Count>
void check_not_fatal(const row (&rows)[Count], severity gravest) {
    for (const auto& changed : rows)
        BOOST_TEST_CONTEXT(changed.from << " -> " << changed.to) {
            const bool valid = changed.violations.empty() || gravest == severity::leak;
            const auto verdict =
                inspector().inspect(edited(changed.report, changed.from, changed.to));
            BOOST_TEST(told(verdict.violations()) == changed.violations);
            BOOST_TEST(verdict.redacted() == expected_output(changed));
            BOOST_TEST(!verdict.fatal());
            BOOST_TEST(verdict.clean() == changed.violations.empty());
            BOOST_TEST(verdict.valid() == valid);
        }
}

} // namespace

BOOST_AUTO_TEST_CASE(a_canonical_report_is_clean_and_unchanged) {
    for (auto report : {test::batch_2016, test::batch_2015, test::installer}) {
        const auto verdict = inspector().inspect(report);
        BOOST_TEST(verdict.clean());
        BOOST_TEST(verdict.valid());
        BOOST_TEST(!verdict.fatal());
        BOOST_TEST(verdict.redacted() == report);
        BOOST_TEST(verdict.violations().count() == 0u);
    }
}

BOOST_AUTO_TEST_CASE(a_fatal_violation_leaves_no_output) {
    for (const auto& changed : fatal_rows)
        BOOST_TEST_CONTEXT(changed.from << " -> " << changed.to) {
            const auto verdict =
                inspector().inspect(edited(changed.report, changed.from, changed.to));
            BOOST_TEST(told(verdict.violations()) == changed.violations);
            BOOST_TEST(verdict.fatal());
            BOOST_TEST(!verdict.valid());
            BOOST_TEST(!verdict.clean());
            BOOST_TEST(verdict.redacted() == "");
        }
}

BOOST_AUTO_TEST_CASE(a_value_of_another_type_or_range_is_removed) {
    check_not_fatal(type_rows, severity::error);
}

BOOST_AUTO_TEST_CASE(only_members_of_the_report_and_its_tier_are_kept) {
    check_not_fatal(member_rows, severity::error);
}

BOOST_AUTO_TEST_CASE(the_release_limits_the_tier) {
    check_not_fatal(release_rows, severity::error);
}

BOOST_AUTO_TEST_CASE(what_must_not_leave_is_removed_or_in_use) {
    check_not_fatal(leak_rows, severity::leak);
}

BOOST_AUTO_TEST_CASE(every_code_that_a_schema_can_give_has_a_row) {
    for (auto code = violation_code::unknown_schema; code <= violation_code::exposed;
         code = static_cast<violation_code>(static_cast<int>(code) + 1)) {
        const auto has_row = [&](auto& rows) {
            return std::ranges::any_of(rows, [&](const row& changed) {
                return changed.violations.find(to_string(code)) != std::string_view::npos;
            });
        };
        BOOST_TEST((has_row(fatal_rows) || has_row(type_rows) || has_row(member_rows) ||
                    has_row(release_rows) || has_row(leak_rows)),
                   to_string(code));
    }
}

BOOST_AUTO_TEST_CASE(violations_come_in_the_order_of_the_input_with_missing_members_last) {
    auto report = edited(batch, R"("client":{"id":"LUC-004711","name":"Town of Happyville"})",
                         R"("client":{"name":"http://planted","x":1})");
    report = edited(report, R"("user_info_count":61,)", R"("planted":1,)");
    report = edited(report, R"("SMTP Port Number":25)", R"("License Code":25)");
    report = edited(report, "Lucity Services", "//planted/share");
    BOOST_TEST(told(inspector().inspect(report).violations()) ==
               "exposed /application/name; exposed /client/name; unknown_member /client; "
               "missing_member /client/id; secret /system_settings; unknown_member; "
               "missing_member /user_info_count");
}

BOOST_AUTO_TEST_CASE(violations_have_the_offsets_of_their_values) {
    struct {
        std::string_view from;
        std::string_view to;
        std::string_view code;
        std::string_view value;
    } constexpr rows[]{
        {"\"Lucity Services\"", " \"//planted/share\"", "exposed", "\"//planted/share\""},
        {"SMTP Port Number\":25", "License Code\" : \"a\\\"b\"", "secret", "\"a\\\"b\""},
        {"SMTP Port Number\":25", "http://planted\":[]", "exposed", "[]"},
        {"SMTP Port Number\":25", "a\":{\"b:\":[1,2]}", "wrong_type", "{\"b:\":[1,2]}"},
        {"SMTP Port Number\":25", "a\":1,\"b\\\\\":2,\"A\":3", "duplicate_member", "3"},
        {"\"user_info_count\":61", "\"user_info_count\":-1", "out_of_range", "-1"},
        {"\"user_info_count\":61", "\"user_info_count\":1e5", "wrong_type", "1e5"},
        {"\"user_info_count\":61", "\"user_info_count\":1e9999999999", "wrong_type", "1e99"},
        {"\"user_info_count\":61,", "", "missing_member", "{\"schema\""},
        {"\"user_info_count\":61", "\"x\":null,\"user_info_count\":61", "unknown_member", "null"},
        {"monthly_batch/2016\"", "monthly_batch/2015\"", "not_collected", "[{"},
        {"\"2016r2\"", "\"none\"", "unreadable_release", "\"none\""},
        {"\"2016r2\"", "\"2014\"", "release_below_schema", "\"2014\""},
        {"\"monthly_batch/2016\"", "\"monthly_batch/1\"", "unknown_schema", "\"monthly_batch/1\""},
        {"\"monthly_batch/2016\"", "[]", "unknown_schema", "[]"},
        {"\"schema\"", "\"Schema\"", "unknown_schema", "{\"Schema\""},
    };
    for (const auto& row : rows) {
        const auto report = edited(batch, row.from, row.to);
        const auto verdict = inspector().inspect(report);
        std::string at;
        for (const auto& found : verdict.violations())
            if (to_string(found.code) == row.code)
                at = report.substr(std::min(found.offset, report.size()), row.value.size());
        BOOST_TEST(at == row.value, report);
    }
}

namespace {

/// A schema of one report with one text, to be changed in place.
struct changing_schema {
    char name[7] = "remark";
    lucity::member row{{name, 6},           lucity::kind::text,
                       lucity::tier::v2015, lucity::treatment::scanned,
                       "A text.",           {}};
    lucity::report_schema report{
        "kiosk", lucity::tier::v2015, "It reports.", "Stop it.", {&row, 1}};
};

} // namespace

BOOST_AUTO_TEST_CASE(another_schema_in_the_same_memory_is_another_schema) {
    changing_schema schema;
    const inspector inspects({}, std::span(&schema.report, 1));
    lucity::verdict used;
    const auto check = [&](const std::string& bytes, std::string_view redacted) {
        // A report that was inspected before is inspected faster.
        for (int time = 0; time != 3; ++time) {
            inspects.inspect(bytes, used);
            BOOST_TEST(used.redacted() == redacted, bytes);
            BOOST_TEST(inspects.inspect(bytes).redacted() == redacted, bytes);
        }
    };
    const std::string remark = R"({"schema":"kiosk/2015","remark":"mailbox01"})";
    const std::string server = R"({"schema":"kiosk/2015","server":"mailbox01"})";
    check(remark, remark);
    std::string_view("server").copy(schema.name, 6);
    check(server, R"({"schema":"kiosk/2015","server":"in use"})");
    schema.report.name = "booth";
    check(server, "");
    schema.report.name = "kiosk";
    check(server, R"({"schema":"kiosk/2015","server":"in use"})");
    schema.report.first_tier = lucity::tier::v2016;
    check(server, "");
}

BOOST_AUTO_TEST_CASE(copies_of_a_verdict_are_independent) {
    const inspector inspector;
    const auto again = [&](lucity::verdict& verdict) {
        inspector.inspect(batch, verdict);
        return verdict.redacted() == batch;
    };
    lucity::verdict copy;
    lucity::verdict target;
    {
        lucity::verdict first;
        for (int round = 0; round != 3; ++round)
            BOOST_TEST(again(first));
        copy = first;
        BOOST_TEST(again(copy));
        BOOST_TEST(again(first));
        target = std::move(first);
        BOOST_TEST(again(first));
    }
    BOOST_TEST(again(copy));
    BOOST_TEST(again(target));
}

BOOST_AUTO_TEST_CASE(a_verdict_that_was_moved_from_is_fatal_and_empty) {
    // One report that is copied, and one that the reference writes.
    const std::string leaking = R"({"schema":"web_installer/7.60","a":1})";
    for (const auto& bytes : {std::string(batch), leaking}) {
        lucity::verdict first = inspector().inspect(bytes);
        BOOST_TEST(!first.fatal());
        const lucity::verdict second = std::move(first);
        BOOST_TEST(!second.fatal());
        BOOST_TEST((first.fatal() && !first.valid() && !first.clean()));
        BOOST_TEST(first.redacted().empty());
        BOOST_TEST((first.violations().begin() == first.violations().end()));
        inspector().inspect(bytes, first);
        BOOST_TEST(first.redacted() == second.redacted());
        BOOST_TEST(first.violations().size() == second.violations().size());
    }
}

BOOST_AUTO_TEST_CASE(an_inspector_can_be_shared_and_never_throws) {
    static_assert(noexcept(std::declval<const inspector&>().inspect(std::string_view())));
    const inspector shared;
    for (int round = 0; round != 3; ++round) {
        BOOST_TEST(shared.inspect("{").fatal());
        BOOST_TEST(shared.inspect(batch).clean());
    }
}
