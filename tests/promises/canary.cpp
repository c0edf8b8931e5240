// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// Plants a secret in reports of every kind and tier, in one place at a time, in every spelling and
// disguise, and searches every output for any piece of it.

#include "support/disguises.hpp"
#include "support/random_reports.hpp"
#include "support/spellings.hpp"

#include <lucity/payload.hpp>
#include <lucity/transparency/preview_page.hpp>

#include <boost/json.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace {

namespace json = boost::json;

constexpr std::size_t shortest_piece = 4;

/// Letters and digits of which no four in a row occur in the reports.
std::string make_canary(test::random_source& source) {
    constexpr std::string_view letters = "qxzjkvw";
    constexpr std::string_view signs = "qxzjkvw3794";
    std::string canary(1, source.pick(letters));
    while (canary.size() != 12)
        canary += source.pick(signs);
    return canary;
}

/// Texts that expose a host, around its name.
constexpr std::string_view shapes[][2]{
    {"http://", "/help"},          {"", ".happyville.gov"},
    {"mail.", ".local"},           {"\\\\", "\\share\\Lucity"},
    {"Server=", ";Database=x"},    {"clerk@", ".gov"},
    {"", "@happyville.gov"},       {"", ":8443"},
    {"jdbc:sqlserver://", ";x=y"}, {"see \"https://", ".lan/x\" now"},
    {"OU=Clerks,DC=", ",DC=gov"},  {"MSSQLSvc/", ":1433"},
    {"x=1;password=", ""},         {"sde:sqlserver:", "\\DATA"},
};

struct planted_text {
    std::string text;
    /// The canary as the text spells it.
    std::string disguised;
};

planted_text plant(test::random_source& source, std::string_view canary) {
    const auto& [before, after] = source.pick(shapes);
    const auto plain = std::string(before) + std::string(canary) + std::string(after);
    const auto choice = source.below(test::disguises.size() + 1);
    if (choice == test::disguises.size())
        return {plain, std::string(canary)};
    const auto put_on = test::disguises[choice].put_on;
    return {put_on(plain), put_on(canary)};
}

std::string lower(std::string_view text) {
    std::string written(text);
    std::ranges::transform(written, written.begin(), lucity::detail::to_lower);
    return written;
}

void check_lacks(const planted_text& planted, std::string_view canary, std::string_view what,
                 std::string_view output) {
    const auto text = lower(output);
    BOOST_TEST(text.find(lower(planted.disguised)) == std::string::npos, what);
    for (std::size_t at = 0; at + shortest_piece <= canary.size(); ++at)
        BOOST_TEST(text.find(canary.substr(at, shortest_piece)) == std::string::npos, what);
}

std::string told(const lucity::violation_list& violations) {
    std::string text;
    for (const auto& violation : violations)
        text += std::string(to_string(violation.code)) + ' ' + violation.path.text() + ' ' +
                std::string(violation.message()) + '\n';
    return text;
}

std::string told(const lucity::audit& audit) {
    std::string text;
    for (const auto& entry : audit) {
        const auto judged = decision_of(entry);
        text += entry.path.text() + ' ' + deciding_class(judged) + ' ' + explain(judged) + '\n';
    }
    return text;
}

/// Searches everything that both paths make of a report with a planted text.
void check_outputs(const std::string& bytes, const planted_text& planted, std::string_view canary) {
    const auto check = [&](std::string_view what, std::string_view output) {
        check_lacks(planted, canary, what, output);
    };
    const auto verdict = lucity::inspector().inspect(bytes);
    check("the inspector's report", verdict.redacted());
    check("the inspector's violations", told(verdict.violations()));
    auto decoded = lucity::decode_any(bytes);
    check("decoding's violations", told(decoded.violations));
    if (!decoded.report)
        return;
    std::visit(
        [&](auto& raw) {
            const auto clean = lucity::redact(std::move(raw));
            check("the report", lucity::detail::encoded(clean.report()));
            check("the audit", told(clean.audit()));
            if (const auto preview = lucity::preview_of(bytes, lucity::inspector())) {
                check("the preview", to_text(*preview));
                check("the preview's page", to_html(*preview));
            }
            check("the preview of the struct", to_text(lucity::preview_of(clean)));
        },
        *decoded.report);
}

/// Calls `use` with each value that is neither an object nor an array.
template <class Use>
void for_each_leaf(json::value& value, const Use& use) {
    if (auto* object = value.if_object())
        for (auto& member : *object)
            for_each_leaf(member.value(), use);
    else if (auto* array = value.if_array())
        for (auto& element : *array)
            for_each_leaf(element, use);
    else
        use(value);
}

template <class Use>
void for_each_object(json::value& value, const Use& use) {
    if (auto* object = value.if_object()) {
        for (auto& member : *object)
            for_each_object(member.value(), use);
        use(*object);
    } else if (auto* array = value.if_array()) {
        for (auto& element : *array)
            for_each_object(element, use);
    }
}

/// Calls `use` with a report of every kind and tier, a random source and a canary.
template <class Use>
void for_each_report(Use use) {
    test::for_each_report_type([&]<class Report>(const Report&) {
        for (std::uint64_t seed = 0; seed != 12; ++seed) {
            const test::ingredients valid{
                .invalid_utf8 = false, .duplicate_names = false, .huge_counts = false};
            const auto raw = test::report_generator(seed, seed, valid).make<Report>();
            auto value = json::parse(lucity::detail::encoded(raw));
            test::random_source source(seed);
            const auto canary = make_canary(source);
            BOOST_TEST_CONTEXT(Report::about.name << ", seed " << seed) {
                use(value, source, canary);
            }
        }
    });
}

} // namespace

BOOST_AUTO_TEST_CASE(no_piece_of_a_value_is_in_any_output) {
    std::size_t places = 0;
    for_each_report(
        [&](json::value& report, test::random_source& source, const std::string& canary) {
            for_each_leaf(report, [&](json::value& place) {
                const auto planted = plant(source, canary);
                const auto before = std::exchange(place, json::value(planted.text));
                BOOST_TEST_CONTEXT(planted.text) {
                    check_outputs(json::serialize(report), planted, canary);
                }
                place = before;
                ++places;
            });
        });
    BOOST_TEST(places > 1'000u);
}

BOOST_AUTO_TEST_CASE(no_piece_of_a_name_or_its_value_is_in_any_output) {
    for_each_report(
        [&](json::value& report, test::random_source& source, const std::string& canary) {
            for_each_object(report, [&](json::object& object) {
                const auto planted = plant(source, canary);
                const auto before = object;
                object[planted.text] = planted.text;
                BOOST_TEST_CONTEXT(planted.text) {
                    check_outputs(json::serialize(report), planted, canary);
                }
                object = before;
            });
        });
}

BOOST_AUTO_TEST_CASE(no_piece_of_a_secret_is_in_any_output) {
    std::vector<std::string_view> names(std::begin(test::spellings_of_license_code),
                                        std::end(test::spellings_of_license_code));
    names.insert(names.end(), std::begin(test::spellings_of_smtp_password),
                 std::end(test::spellings_of_smtp_password));
    std::size_t settings = 0;
    for_each_report([&](json::value& report, test::random_source&, const std::string& canary) {
        const planted_text planted{canary, canary};
        auto& members = report.as_object();
        for (auto section : {"system_settings", "options"}) {
            if (!members.contains(section))
                continue;
            auto& object = std::string_view(section) == "options"
                               ? members["options"].as_object()["AAOPTIONS"].emplace_object()
                               : members[section].as_object();
            const auto before = object;
            for (auto name : names) {
                object = before;
                object[name] = canary;
                BOOST_TEST_CONTEXT(name) {
                    check_outputs(json::serialize(report), planted, canary);
                }
                ++settings;
            }
            object = before;
        }
    });
    BOOST_TEST(settings > names.size());
}

BOOST_AUTO_TEST_CASE(no_piece_of_a_value_that_is_not_a_text_is_in_any_output) {
    for_each_report(
        [&](json::value& report, test::random_source& source, const std::string& canary) {
            for_each_leaf(report, [&](json::value& place) {
                const auto planted = plant(source, canary);
                for (const auto& wrong :
                     {json::value{planted.text, canary},
                      json::value(json::object{{"name", canary}, {canary, planted.text}})}) {
                    const auto before = std::exchange(place, wrong);
                    BOOST_TEST_CONTEXT(planted.text) {
                        check_outputs(json::serialize(report), planted, canary);
                    }
                    place = before;
                }
            });
        });
}

BOOST_AUTO_TEST_CASE(no_piece_of_broken_bytes_is_in_any_output) {
    for_each_report(
        [&](json::value& report, test::random_source& source, const std::string& canary) {
            const auto planted = plant(source, canary);
            report.as_object()[planted.text] = planted.text;
            auto bytes = json::serialize(report);
            for (std::string_view broken : {"\xff", "\x01", "\"", "}", ","}) {
                const auto at = bytes.find(canary.substr(0, 2));
                auto mutant = bytes;
                mutant.insert(at == std::string::npos ? bytes.size() / 2 : at, broken);
                BOOST_TEST_CONTEXT(planted.text) {
                    check_outputs(mutant, planted, canary);
                }
            }
        });
}
