// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// Under the name of a secret, a place, a path or an account, only what the published list spares
// may leave: on the typed path, through the reference and through the fast engine.

#include "support/pair_of_engines.hpp"
#include "support/random_source.hpp"
#include "support/report_bytes.hpp"

#include <lucity/exposure/sparing.hpp>
#include <lucity/receiving/inspect.hpp>
#include <lucity/redaction/redact.hpp>
#include <lucity/sending/detail/encoder.hpp>

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace {

using lucity::monthly_batch;
using lucity::name_class;
using lucity::tier;
using lucity::value_shape;

/// A word of each row of the table, and two of no row.
constexpr std::string_view words[]{
    "password", "pin",    "salt",    "admin", "key",  "api",   "public", "code", "license",
    "server",   "node",   "address", "smtp",  "path", "x",     "user",   "port", "version",
    "name",     "number", "for",     "of",    "the",  "hours", "pump",   "happy"};

constexpr std::string_view texts[]{
    "",        "in use",   "true",       "7",         "4711",         "167838211",
    "30 days", "2016-1-1", "IIS 8.5",    "hvpost",    "two words",    R"(.\lucity)",
    "C:/x",    "a/b.rpt",  R"(HV\lucy)", "a, b",      "8080, 8081",   "p@ss!word",
    "10.1.2",  "~",        "%TEMP%/x",   "#1: other", "citymail:25x", "caf\u00e9"};

/// The published list again, written by hand.
bool is_spared(lucity::name_reading name, value_shape shape) {
    using enum value_shape;
    const bool plain = shape == empty || shape == flag;
    const bool local = plain || shape == number || shape == measure || shape == date_or_time ||
                       shape == product || shape == local_account || shape == local_path;
    switch (name.is) {
    case name_class::secret:
        return plain || (name.quantity && (shape == number || shape == measure));
    case name_class::place:
        return local;
    case name_class::path:
        return local || shape == relative_path || shape == words;
    case name_class::account:
        return plain || shape == number || shape == large_number || shape == product ||
               shape == words || shape == local_account;
    case name_class::version:
    case name_class::fact:
    case name_class::neutral:
    case name_class::ambiguous:
        return true;
    }
    return false;
}

/// A list stays if each element does, except under a secret's name.
bool is_spared(lucity::name_reading name, std::string_view text) {
    if (is_spared(name, lucity::shape_of(text)))
        return true;
    const auto comma = text.find(',');
    return name.is != name_class::secret && comma != std::string_view::npos &&
           is_spared(name, text.substr(0, comma)) && is_spared(name, text.substr(comma + 1));
}

/// Compares the settings that are kept with the list.
void check_kept(std::string_view redacted, const monthly_batch<tier::v2015>& raw) {
    const auto report = boost::json::parse(redacted);
    for (const auto& setting : report.at("system_settings").as_object()) {
        const auto* before = raw.system_settings.find(setting.key());
        BOOST_TEST_REQUIRE(before);
        const auto* text = before->if_text();
        const auto* number = before->if_number();
        if (!text && !number)
            continue;
        const std::string_view value = text ? *text : number->text();
        const bool replaced = setting.value().is_string() && setting.value() == "in use";
        BOOST_TEST((replaced || is_spared(lucity::read_name(setting.key()), value)),
                   setting.key() << " keeps " << value);
    }
}

/// Checks a report on all three paths.
void check(const monthly_batch<tier::v2015>& raw, lucity::verdict& reused) {
    const auto bytes = lucity::detail::encoded(raw);
    const auto typed = lucity::detail::encoded(lucity::redact(raw).report());
    check_kept(typed, raw);
    // A remembered judgement is the same as a new one.
    for (int i = 0; i != 3; ++i) {
        lucity::inspector().inspect(bytes, reused);
        BOOST_TEST(reused.redacted() == typed);
    }
    lucity::violation_list violations;
    lucity::detail::judging_memory nothing;
    BOOST_TEST(lucity::detail::inspect_by_reference(bytes, {}, lucity::standard_reports::schemas,
                                                    {}, nothing, violations) == typed);
}

monthly_batch<tier::v2015> empty_report() {
    monthly_batch<tier::v2015> report;
    report.application = {"Lucity Services", "2015"};
    return report;
}

} // namespace

BOOST_AUTO_TEST_CASE(only_what_the_name_spares_is_kept) {
    test::random_source random(1);
    auto report = empty_report();
    lucity::verdict reused;
    std::size_t names = 0;
    const auto add = [&](std::string name) {
        // No two names of one report may differ only in spelling.
        name += " v" + std::to_string(names++ % 200) + "x";
        const auto text = random.pick(texts);
        if (random.one_in(5))
            report.system_settings[name] = random.next() >> random.below(60);
        else
            report.system_settings[name] = text;
        if (names % 200 != 0)
            return;
        check(report, reused);
        report = empty_report();
    };
    for (auto first : words)
        for (auto second : words)
            for (auto third : words)
                add(std::string(first) + ' ' + std::string(second) + ' ' + std::string(third));
    check(report, reused);
}

BOOST_AUTO_TEST_CASE(one_text_under_names_of_every_class_is_judged_under_each) {
    // A text that is remembered under one name may not be spared under another.
    constexpr std::string_view names[]{"Remark",        "Server Version", "Port",
                                       "Upstream Node", "Login User",     "Report Folder",
                                       "Server",        "Admin Password", "Password attempts"};
    for (auto text : texts)
        for (auto first : names)
            for (auto second : names) {
                lucity::verdict reused;
                for (auto name : {first, first, second}) {
                    auto report = empty_report();
                    report.system_settings[name] = text;
                    const auto bytes = lucity::detail::encoded(report);
                    lucity::inspector().inspect(bytes, reused);
                    BOOST_TEST(reused.redacted() ==
                               lucity::detail::encoded(lucity::redact(report).report()));
                }
            }
}
