// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/transparency/preview.hpp>
#include <lucity/transparency/preview_of_bytes.hpp>

#include "support/mutated_reports.hpp"
#include "support/random_reports.hpp"
#include "support/random_source.hpp"
#include "support/report_bytes.hpp"
#include "support/report_of_every_type.hpp"
#include "support/report_of_everything.hpp"

#include <lucity/policy/report_list.hpp>
#include <lucity/policy/reports.hpp>
#include <lucity/receiving/decode.hpp>
#include <lucity/receiving/inspect.hpp>

#include <boost/describe/class.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using lucity::action;
using lucity::monthly_batch;
using lucity::preview_of;
using lucity::tier;
using lucity::web_installer;

const lucity::preview_group& group_of(const lucity::report_preview& preview,
                                      std::string_view name) {
    const auto found = std::ranges::find(preview.groups, name, &lucity::preview_group::name);
    BOOST_TEST_REQUIRE((found != preview.groups.end()));
    return *found;
}

std::string all_text(const lucity::report_preview& preview) {
    std::string text = preview.schema + preview.sentence;
    for (const auto& group : preview.groups) {
        text += group.name + group.sentence;
        for (const auto& row : group.rows)
            text += row.name + row.value + row.deciding_class + row.reason + '\n';
    }
    return text;
}

/// The bytes of the groups, with two braces and the commas between the members.
std::size_t sum_of_bytes(const lucity::report_preview& preview) {
    std::size_t sum = 1;
    for (const auto& group : preview.groups)
        sum += group.bytes == 0 ? 0 : group.bytes + 1;
    return sum;
}

/// Precondition: the bytes have no fatal violation.
lucity::report_preview preview_of_bytes(std::string_view bytes) {
    const auto preview = preview_of(bytes, lucity::inspector());
    BOOST_TEST_REQUIRE(preview.has_value());
    BOOST_TEST(preview->bytes == lucity::inspector().inspect(bytes).redacted().size());
    BOOST_TEST(sum_of_bytes(*preview) == preview->bytes);
    return *preview;
}

/// The rows of a group that stay, as "name class".
std::vector<std::string> staying(const lucity::preview_group& group) {
    std::vector<std::string> rows;
    for (const auto& row : group.rows)
        if (row.what == action::drop)
            rows.push_back(row.name + ' ' + row.deciding_class);
    return rows;
}

/// A report with a list in a part, and with settings in the elements of the list.
template <tier T>
struct screen {
    lucity::field<screen, lucity::ordered_map<lucity::scalar>, lucity::since<tier::v2015>,
                  lucity::treated_as<lucity::treatment::settings>,
                  lucity::stated_as<"The screen's settings.">>
        settings{};

    BOOST_DESCRIBE_CLASS(screen, (), (settings), (), ())
};
template <tier T>
struct place {
    lucity::field<place, std::vector<screen<T>>, lucity::since<tier::v2015>,
                  lucity::treated_as<lucity::treatment::by_member>,
                  lucity::stated_as<"The screens there.">>
        screens{};

    BOOST_DESCRIBE_CLASS(place, (), (screens), (), ())
};
template <tier T>
struct kiosk {
    static constexpr lucity::report_info about{.name = "kiosk",
                                               .since = tier::v2015,
                                               .sentence = "Each kiosk reports.",
                                               .opting_out = "Its switch stops it."};
    using consented_by = lucity::reporter<kiosk>;

    lucity::field<kiosk, place<T>, lucity::since<tier::v2015>,
                  lucity::treated_as<lucity::treatment::by_member>,
                  lucity::stated_as<"Where it is.">>
        place_of_it{};

    BOOST_DESCRIBE_CLASS(kiosk, (), (place_of_it), (), ())
};

} // namespace

BOOST_AUTO_TEST_CASE(each_member_has_a_group_with_its_sentence_and_its_bytes) {
    const auto clean = redact(test::report_of_everything());
    const auto preview = preview_of(clean);
    BOOST_TEST(preview.schema == "monthly_batch/2016");
    BOOST_TEST(preview.sentence ==
               "The batch service, a Lucity service that runs in the background, reports once a "
               "month.");
    const auto bytes = lucity::detail::encoded(clean.report());
    BOOST_TEST(preview.bytes == bytes.size());

    const auto& members = lucity::schema_of<monthly_batch>.members;
    BOOST_TEST_REQUIRE(preview.groups.size() == 1 + members.size());
    BOOST_TEST(preview.groups[0].name == "schema");
    BOOST_TEST(preview.groups[0].rows[0].value == "monthly_batch/2016");
    for (std::size_t i = 0; i != members.size(); ++i) {
        BOOST_TEST(preview.groups[i + 1].name == members.begin()[i].name);
        BOOST_TEST(preview.groups[i + 1].sentence == members.begin()[i].sentence);
    }
    BOOST_TEST(sum_of_bytes(preview) == preview.bytes);
}

BOOST_AUTO_TEST_CASE(values_parts_and_what_stays_are_rows) {
    const auto preview = preview_of(redact(test::report_of_everything()));
    const auto& settings = group_of(preview, "system_settings").rows;
    const auto row_of = [&](std::string_view name) {
        return *std::ranges::find(settings, name, &lucity::preview_row::name);
    };
    BOOST_TEST(row_of("SMTP Port Number").value == "25");
    BOOST_TEST((row_of("SMTP Port Number").what == action::keep));
    BOOST_TEST(row_of("SMTP Port Number").reason == "");
    BOOST_TEST(row_of("Nothing").value == "null");
    BOOST_TEST(row_of("POP3 Password").value == "in use");
    BOOST_TEST((row_of("POP3 Password").what == action::replace));
    BOOST_TEST(row_of("POP3 Password").deciding_class == "secret");
    BOOST_TEST((staying(group_of(preview, "system_settings")) ==
                std::vector<std::string>{"(a value) secret_setting", "(a value) duplicate_name",
                                         "(a value) duplicate_name", "(a value) url",
                                         "(a value) not_utf8"}));
    BOOST_TEST((staying(group_of(preview, "options")) ==
                std::vector<std::string>{"(a value) unknown_key"}));

    const auto& devices = group_of(preview, "mobile_devices").rows;
    BOOST_TEST(devices[0].name == "1");
    BOOST_TEST(!devices[0].is_value);
    BOOST_TEST(devices[1].depth == 2u);
    BOOST_TEST(devices[5].value == "in use");
    BOOST_TEST(devices[5].deciding_class == "host");
}

BOOST_AUTO_TEST_CASE(values_are_counted) {
    const auto preview = preview_of(redact(test::report_of_everything()));
    BOOST_TEST(preview.count(action::keep) == 18u);
    BOOST_TEST(preview.count(action::replace) == 5u);
    BOOST_TEST(preview.count(action::drop) == 8u);
    BOOST_TEST(group_of(preview, "record_counts").count(action::keep) == 1u);
    BOOST_TEST(group_of(preview, "record_counts").count(action::drop) == 2u);
}

BOOST_AUTO_TEST_CASE(a_text_that_was_in_use_before_is_not_said_to_be_replaced) {
    web_installer<tier::v7_60> report;
    report.application = {"in use", "7.60"};
    report.os_version = "http://planted";
    const auto preview = preview_of(redact(std::move(report)));
    BOOST_TEST((group_of(preview, "application").rows[0].what == action::keep));
    BOOST_TEST((group_of(preview, "os_version").rows[0].what == action::replace));
}

BOOST_AUTO_TEST_CASE(what_an_inspector_removes_is_shown_as_staying) {
    const auto bytes = test::edited(
        test::edited(test::with_settings(R"("License Code":"planted","http://planted/":1,"a":{},)"
                                         R"("Footer":"http://planted")"),
                     R"("record_counts":{})", R"("record_counts":{"A":1.5},"planted":1)"),
        R"("options":{})", R"("options":{"WKOPTIONS":{"licenseCode":1}},"mobile_devices":[])");
    const auto preview = preview_of_bytes(bytes);
    BOOST_TEST(all_text(preview).find("planted") == std::string::npos);
    BOOST_TEST((staying(group_of(preview, "system_settings")) ==
                std::vector<std::string>{"(a value) secret_setting", "(a value) url",
                                         "(a value) wrong_type"}));
    BOOST_TEST((staying(group_of(preview, "options")) ==
                std::vector<std::string>{"(a value in WKOPTIONS) secret_setting"}));
    BOOST_TEST((staying(group_of(preview, "record_counts")) ==
                std::vector<std::string>{"(a value) wrong_type"}));
    BOOST_TEST((staying(group_of(preview, "(other members)")) ==
                std::vector<std::string>{"(a value) unknown_member",
                                         "(a value in mobile_devices) not_collected"}));
    BOOST_TEST(group_of(preview, "(other members)").sentence == "What this report does not share.");
    // The text under Footer is replaced, so that it doesn't stay.
    BOOST_TEST(preview.count(action::replace) == 1u);
    BOOST_TEST(preview.count(action::drop) == 7u);
}

BOOST_AUTO_TEST_CASE(more_is_shown_than_a_verdict_lists) {
    std::string many;
    for (int i = 0; i != 70; ++i)
        many += R"("planted)" + std::to_string(i) + R"(":1,)";
    const auto preview = preview_of_bytes(
        test::edited(test::installer, R"("os_version":)", many + R"("os_version":)"));
    BOOST_TEST(preview.count(action::drop) == 70u);
}

BOOST_AUTO_TEST_CASE(a_report_with_a_fatal_violation_has_no_preview) {
    BOOST_TEST(!preview_of("", lucity::inspector()).has_value());
    BOOST_TEST(!preview_of(R"({"schema":"kiosk/2016"})", lucity::inspector()).has_value());
    BOOST_TEST(!preview_of(test::with_settings(R"("a":1,"A":2)"), lucity::inspector()).has_value());
}

BOOST_AUTO_TEST_CASE(it_names_the_added_rule_that_decided) {
    struct picky final : lucity::added_rules {
        [[nodiscard]] lucity::decision
        judge_setting_name(std::string_view name) const noexcept override {
            return name == "Footer" ? lucity::decision{action::drop, lucity::rule::added_rule,
                                                       lucity::exposure::none, "no_footers"}
                                    : lucity::decision{};
        }
        [[nodiscard]] lucity::decision judge_text(std::string_view name,
                                                  std::string_view) const noexcept override {
            return name == "Help" ? lucity::decision{action::keep, lucity::rule::added_rule,
                                                     lucity::exposure::none, "public_help"}
                                  : lucity::decision{};
        }
    };
    const picky rules;
    const lucity::redaction_rules all(rules);
    const auto bytes = test::with_settings(R"("Footer":"a","Help":"http://help")");
    const auto preview =
        preview_of(bytes, lucity::inspector({}, lucity::standard_reports::schemas, all));
    BOOST_TEST_REQUIRE(preview.has_value());
    const auto& rows = group_of(*preview, "system_settings").rows;
    BOOST_TEST_REQUIRE(rows.size() == 2u);
    BOOST_TEST((rows[0].what == action::keep && rows[0].deciding_class == "site:public_help"));
    BOOST_TEST((rows[1].what == action::drop && rows[1].deciding_class == "site:no_footers"));
    // The preview of the struct says the same.
    const auto raw = lucity::decode<monthly_batch<tier::v2015>>(bytes).report;
    BOOST_TEST(all_text(preview_of(redact(*raw, all))) == all_text(*preview));
}

BOOST_AUTO_TEST_CASE(what_was_not_read_is_not_said_to_leave) {
    const auto preview = preview_of_bytes(
        R"({"schema":"client_maintenance/7.60","os_version":5,"application":{"version":"7.60"},)"
        R"("client":{"id":"","name":""}})");
    BOOST_TEST(preview.count(action::keep) == 4u);
    BOOST_TEST(group_of(preview, "application").rows.size() == 1u);
    const auto& removed = group_of(preview, "os_version");
    BOOST_TEST(removed.bytes == 0u);
    BOOST_TEST((staying(removed) == std::vector<std::string>{"(a value) wrong_type"}));
    BOOST_TEST(removed.rows.size() == 1u);
    const auto& missing = group_of(preview, "database");
    BOOST_TEST(missing.bytes == 0u);
    BOOST_TEST_REQUIRE(missing.rows.size() == 1u);
    BOOST_TEST(missing.rows[0].name == "(missing)");
    BOOST_TEST(!missing.rows[0].is_value);
}

BOOST_AUTO_TEST_CASE(places_in_lists_are_those_that_the_preview_shows) {
    const auto preview =
        preview_of_bytes(test::edited(test::batch_2016, R"("app_version":"2.0"}])",
                                      R"("app_version":2},7,{"a":1,"model":"second"}])"));
    BOOST_TEST((staying(group_of(preview, "mobile_devices")) ==
                std::vector<std::string>{"(a value in 1, app_version) wrong_type",
                                         "(a value) wrong_type", "(a value in 2) unknown_member"}));
    const auto& rows = group_of(preview, "mobile_devices").rows;
    const auto second = std::ranges::find(rows, "second", &lucity::preview_row::value);
    BOOST_TEST_REQUIRE((second != rows.end()));
    BOOST_TEST((second - 1)->name == "2");
}

BOOST_AUTO_TEST_CASE(so_are_places_in_lists_in_parts) {
    constexpr std::string_view bytes =
        R"({"schema":"kiosk/2015","place_of_it":{"screens":[7,{"settings":{"a":1}},8,)"
        R"({"settings":{"http://planted":1,"License Code":1,"b":[],"c":"http://planted"}}]}})";
    const auto read = preview_of(bytes, lucity::inspector({}, lucity::report_list<kiosk>::schemas));
    BOOST_TEST_REQUIRE(read.has_value());
    const auto& group = group_of(*read, "place_of_it");
    BOOST_TEST((staying(group) ==
                std::vector<std::string>{"(a value in screens) wrong_type",
                                         "(a value in screens) wrong_type",
                                         "(a value in screens, 2, settings) url",
                                         "(a value in screens, 2, settings) secret_setting",
                                         "(a value in screens, 2, settings) wrong_type"}));
    BOOST_TEST(read->count(action::replace) == 1u);

    kiosk<tier::v2015> made;
    made.place_of_it.screens = {{}, {{{"License Code", "planted"}}}};
    BOOST_TEST((staying(group_of(preview_of(lucity::redact(std::move(made))), "place_of_it")) ==
                std::vector<std::string>{"(a value in screens, 2, settings) secret_setting"}));
}

BOOST_AUTO_TEST_CASE(names_that_a_path_escapes_are_shown_as_they_are) {
    const auto preview = preview_of_bytes(
        test::with_settings(R"("a/b~c":"http://planted","~1":"x","~01/":"http://planted")"));
    const auto& rows = group_of(preview, "system_settings").rows;
    BOOST_TEST_REQUIRE(rows.size() == 3u);
    BOOST_TEST((rows[0].name == "a/b~c" && rows[0].what == action::replace));
    BOOST_TEST((rows[1].name == "~1" && rows[1].what == action::keep));
    BOOST_TEST((rows[2].name == "~01/" && rows[2].what == action::replace));
}

BOOST_AUTO_TEST_CASE(members_in_another_order_have_their_classes) {
    const auto preview =
        preview_of_bytes(R"({"os_version":"http://planted","schema":"web_installer/7.60",)"
                         R"("application":{"version":"7.60","name":"planted.happyville.gov"}})");
    BOOST_TEST(group_of(preview, "os_version").rows[0].deciding_class == "url");
    BOOST_TEST(group_of(preview, "application").rows[1].deciding_class == "host");
}

BOOST_AUTO_TEST_CASE(program_release_and_client_are_what_would_leave) {
    const auto batch = preview_of(redact(test::report_of_everything()));
    BOOST_TEST(batch.program() == "Lucity Services");
    BOOST_TEST(batch.release() == "2016r2");
    BOOST_TEST(batch.client() == "");

    const auto replaced =
        preview_of_bytes(R"({"schema":"client_maintenance/7.60","os_version":"6.3","database":{},)"
                         R"("application":{"version":"7.60","name":"planted.happyville.gov"},)"
                         R"("client":{"id":"name","name":"Town of Happyville"}})");
    BOOST_TEST(replaced.program() == "in use");
    BOOST_TEST(replaced.release() == "7.60");
    BOOST_TEST(replaced.client() == "Town of Happyville");

    const auto lacking = preview_of_bytes(
        R"({"schema":"web_installer/7.60","os_version":"6.3",)"
        R"("application":{"version":"7.60","name":7},"client":{"name":"planted"}})");
    BOOST_TEST(lacking.program() == "");
    BOOST_TEST(lacking.release() == "7.60");
    BOOST_TEST(lacking.client() == "");
    BOOST_TEST(preview_of(lucity::redact(kiosk<tier::v2015>())).program() == "");
}

BOOST_AUTO_TEST_CASE(it_says_why_nothing_would_leave) {
    const auto refused = [](const char* version, std::uint64_t users) {
        monthly_batch<tier::v2016> report;
        report.application = {"Lucity Services", version};
        report.user_info_count = users;
        return preview_of(redact(std::move(report))).refused;
    };
    BOOST_TEST((refused("2016", 61) == std::nullopt));
    BOOST_TEST((refused("2015", 61) == lucity::encode_error::release_below_schema));
    BOOST_TEST((refused("7.40", 61) == lucity::encode_error::release_below_schema));
    BOOST_TEST((refused("hello", 61) == lucity::encode_error::unreadable_release));
    BOOST_TEST((refused("2016", 1ull << 63) == lucity::encode_error::out_of_range));
}

BOOST_AUTO_TEST_CASE(it_says_that_a_receiver_would_refuse_it) {
    monthly_batch<tier::v2015> report;
    report.application = {"Lucity Services", "2015"};
    report.system_settings["Footer line in email"] = std::string(65'537, 'f');
    BOOST_TEST((preview_of(redact(report)).refused == lucity::encode_error::too_long));
    report.system_settings["Footer line in email"] = std::string(65'536, 'f');
    const auto clean = redact(report);
    const auto preview = preview_of(clean);
    BOOST_TEST((preview.refused == std::nullopt));
    lucity::limits allowed;
    allowed.bytes = preview.bytes;
    BOOST_TEST((preview_of(clean, allowed).refused == std::nullopt));
    --allowed.bytes;
    BOOST_TEST((preview_of(clean, allowed).refused == lucity::encode_error::too_large));
}

BOOST_AUTO_TEST_CASE(a_preview_of_any_bytes_adds_up) {
    int previews = 0;
    for (std::uint64_t seed = 0; seed != 2000; ++seed) {
        test::random_source source(seed);
        auto value = boost::json::parse(test::random_bytes_of_a_report(seed));
        for (auto left = source.below(4); left != 0; --left)
            test::mutate(value, source);
        const auto bytes = boost::json::serialize(value);
        const auto verdict = lucity::inspector().inspect(bytes);
        if (verdict.fatal())
            continue;
        ++previews;
        BOOST_TEST_CONTEXT("seed " << seed) {
            const auto preview = preview_of_bytes(bytes);
            std::size_t touched = 0;
            for (const auto& found : verdict.violations())
                touched += found.code != lucity::violation_code::missing_member &&
                           found.code != lucity::violation_code::release_below_schema &&
                           found.code != lucity::violation_code::unreadable_release;
            BOOST_TEST(preview.count(action::replace) + preview.count(action::drop) == touched);
            for (const auto& group : preview.groups)
                for (const auto& row : group.rows)
                    BOOST_TEST((row.what != action::replace || row.value == "in use"));
        }
    }
    BOOST_TEST(previews > 1000);
}

BOOST_AUTO_TEST_CASE(no_preview_of_any_report_shows_what_stays) {
    test::for_each_report_type([]<class Report>(const Report&) {
        for (std::uint64_t seed = 0; seed != 60; ++seed) {
            const auto clean = redact(test::report_generator(seed, seed).make<Report>());
            const auto preview = preview_of(clean);
            BOOST_TEST_CONTEXT(Report::about.name << ", seed " << seed) {
                BOOST_TEST(all_text(preview).find(test::planted) == std::string::npos);
                BOOST_TEST(preview.count(action::replace) + preview.count(action::drop) ==
                           clean.audit().size());
            }
        }
    });
}

BOOST_AUTO_TEST_CASE(each_type_is_shown_as_it_would_leave) {
    test::tank<tier::v2016> made;
    made.release = "2016";
    made.level = 0.5;
    made.notes = {"repainted", "http://planted"};
    made.lid_state = test::lid::half_open;
    const auto preview = preview_of(lucity::redact(made));
    BOOST_TEST(group_of(preview, "in_service").rows[0].value == "false");
    BOOST_TEST(group_of(preview, "level").rows[0].value == "0.5");
    BOOST_TEST(group_of(preview, "lid_state").rows[0].value == "half_open");
    const auto& notes = group_of(preview, "notes").rows;
    BOOST_TEST_REQUIRE(notes.size() == 2u);
    BOOST_TEST((notes[0].name == "1" && notes[0].value == "repainted"));
    BOOST_TEST((notes[1].name == "2" && notes[1].what == action::replace));
    BOOST_TEST(notes[1].deciding_class == "url");
    // Nothing of it is missing.
    BOOST_TEST(group_of(preview, "heated").rows[0].name == "(none)");
    BOOST_TEST(group_of(preview, "heated").bytes == 0u);
}
