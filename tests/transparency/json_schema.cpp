// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/transparency/json_schema.hpp>

#include "support/random_source.hpp"
#include "support/report_of_every_type.hpp"

#include <lucity/exposure/setting_name.hpp>
#include <lucity/policy/release.hpp>
#include <lucity/policy/report_list.hpp>
#include <lucity/policy/table_name.hpp>

#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>
#include <boost/json/value_to.hpp>
#include <boost/regex.hpp>
#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <regex>
#include <string>
#include <string_view>
#include <vector>

// json_schema/conformance.sh tests these schemas with an independent validator.

namespace {

namespace json = boost::json;
using lucity::monthly_batch;
using lucity::schema_of;
using lucity::tier;

json::value batch_2016() {
    return lucity::json_schema_of(schema_of<monthly_batch>, tier::v2016);
}

std::regex pattern_at(const json::value& schema, std::string_view pointer) {
    return std::regex(json::value_to<std::string>(schema.at_pointer(pointer)));
}

/// A pattern from one in which a space stands for any white space.
std::string with_white_space(const std::string& pattern) {
    return std::regex_replace(pattern, std::regex(" "), R"([ \t\r\n\f\v])");
}

/// Calls `check(schema, row)` with each member of a struct and its schema.
template <class Check>
void for_each_member(const json::value& object, lucity::member_table members, tier at,
                     Check check) {
    for (const auto& row : members) {
        const auto* found = object.at("properties").as_object().if_contains(row.name);
        check(found, row);
        if (found && row.members.size() != 0)
            for_each_member(row.kind == lucity::kind::list ? found->at("items") : *found,
                            row.members, at, check);
    }
}

/// Every release of at most three digits, and every year with r2 to r9 and SP1 to SP9, in its
/// shortest spelling; and a release of each form with and without a v, and with and without a space
/// wherever one may be.
std::vector<std::string> spellings_of_releases() {
    std::vector<std::string> all;
    const auto add = [&](const std::string& text) {
        if (lucity::release::parse(text))
            all.push_back(text);
    };
    for (int number = 0; number != 10'000; ++number) {
        const auto digits = std::to_string(number);
        for (std::size_t dot = 1; dot < digits.size() && digits.size() <= 3; ++dot)
            add(digits.substr(0, dot) + '.' + digits.substr(dot));
        for (std::string revision : {"", "r2", "r3", "r4", "r5", "r6", "r7", "r8", "r9"})
            for (std::string pack :
                 {"", "sp1", "sp2", "sp3", "sp4", "sp5", "sp6", "sp7", "sp8", "sp9"})
                add(digits + revision + pack);
    }
    const std::vector<std::string_view> forms[]{{"7.6"},
                                                {"7.60"},
                                                {"2015"},
                                                {"2015", "r", "2"},
                                                {"2015", "r", "3"},
                                                {"2015", "sp", "1"},
                                                {"2015", "r", "2", "sp", "1"},
                                                {"2016", "r", "2", "sp", "1"},
                                                {"21.2"},
                                                {"20.31"}};
    for (auto parts : forms)
        for (const bool with_v : {false, true}) {
            if (with_v)
                parts.insert(parts.begin(), "v");
            for (unsigned spaces = 0; spaces >> (parts.size() + 1) == 0; ++spaces) {
                std::string text(spaces & 1, ' ');
                for (std::size_t i = 0; i != parts.size(); ++i)
                    text.append(parts[i]).append(spaces >> (i + 1) & 1, ' ');
                add(text);
            }
        }
    return all;
}

/// Calls `use` with each text that lacks one character, has one more, or another one.
template <class Use>
void for_each_near_miss(const std::string& text, Use use) {
    constexpr std::string_view characters = "0123456789.vVrRsSpP \t\r\n\f\v-x";
    for (std::size_t at = 0; at <= text.size(); ++at) {
        const auto before = text.substr(0, at);
        const auto rest = text.substr(at);
        if (!rest.empty())
            use(before + rest.substr(1));
        for (const char c : characters) {
            use(before + c + rest);
            if (!rest.empty())
                use(before + c + rest.substr(1));
        }
    }
}

} // namespace

BOOST_AUTO_TEST_CASE(a_schema_reads_like_this) {
    BOOST_TEST(
        json::serialize(lucity::json_schema_of(schema_of<lucity::web_installer>, tier::v2015)) ==
        R"({"$schema":"https://json-schema.org/draft/2020-12/schema",)"
        R"("$id":"urn:lucity-payload:)" +
            std::string(lucity::library_version) +
            R"(:web_installer:2015","title":"web_installer/2015",)"
            R"("description":"Each web installer reports once, right before it exits.",)"
            R"("type":"object","properties":{)"
            R"("schema":{"description":"The kind of the report, and the release whose list it )"
            R"(follows.","const":"web_installer/2015"},)"
            R"("application":{"description":"The reporting application.",)"
            R"("x-privacy-class":"by_member","type":"object","properties":{)"
            R"("name":{"description":"The name of the application, such as Lucity Web or )"
            R"(Lucity Mobile Server.","x-privacy-class":"scanned","type":"string"},)"
            R"("version":{"description":"The version of the application, such as 7.60.",)"
            R"("x-privacy-class":"release","type":"string","pattern":)" +
            json::serialize(json::string(with_white_space(
                R"(^ *(?:[vV] *)?(?:2015(?: *[rR] *2| *[sS][pP] *[1-9])?)"
                R"(|2015 *[rR] *(?:2 *[sS][pP] *[1-9]|[3-9](?: *[sS][pP] *[1-9])?))"
                R"(|2016(?: *[rR] *[2-9])?(?: *[sS][pP] *[1-9])?)"
                R"(|201[7-9](?: *[rR] *[2-9])?(?: *[sS][pP] *[1-9])?)"
                R"(|[2-9][0-9]\.[1-9][0-9]?) *$)"))) +
            R"(}},"required":["name","version"],"additionalProperties":false},)"
            R"("os_version":{"description":"The version of the operating system.",)"
            R"("x-privacy-class":"version","type":"string"}},)"
            R"("required":["schema","application","os_version"],"additionalProperties":false})");
}

BOOST_AUTO_TEST_CASE(each_member_is_there_from_its_tier_on_with_its_sentence_and_class) {
    for (const auto& report : lucity::standard_reports::schemas)
        for (const auto& at : lucity::tiers) {
            if (at.value < report.first_tier)
                continue;
            const json::value schema = lucity::json_schema_of(report, at.value);
            BOOST_TEST(schema.at("required").as_array().size() ==
                       schema.at("properties").as_object().size());
            for_each_member(schema, report.members, at.value, [&](const auto* found, auto& row) {
                BOOST_TEST_CONTEXT(report.name << '/' << at.wire_name << ", " << row.name) {
                    BOOST_TEST((found != nullptr) == (row.first_tier <= at.value));
                    if (!found)
                        return;
                    BOOST_TEST(found->at("description").as_string() == row.sentence);
                    BOOST_TEST(found->at("x-privacy-class").as_string() ==
                               to_string(row.treatment));
                }
            });
        }
}

BOOST_AUTO_TEST_CASE(the_pattern_of_a_tier_matches_the_releases_that_allow_it_and_nothing_else) {
    std::vector<boost::regex> patterns;
    for (const auto& row : lucity::tiers)
        patterns.emplace_back(lucity::detail::release_pattern_of(row.value));
    std::size_t wrong = 0;
    const auto check = [&](const std::string& text) {
        const auto read = lucity::release::parse(text);
        for (std::size_t i = 0; i != patterns.size(); ++i) {
            const bool allows = read && *read >= lucity::tiers[i].first_release;
            if (boost::regex_match(text, patterns[i]) != allows && ++wrong < 10)
                BOOST_ERROR(lucity::tiers[i].wire_name << ": \"" << text << '"');
        }
    };
    const auto spellings = spellings_of_releases();
    BOOST_TEST(spellings.size() > 1'000u);
    for (const auto& spelling : spellings) {
        check(spelling);
        for_each_near_miss(spelling, check);
    }
    BOOST_TEST(wrong == 0u);
}

BOOST_AUTO_TEST_CASE(the_patterns_of_tables_are_those_that_inspection_knows) {
    const auto schema = batch_2016();
    const auto counted = pattern_at(schema, "/properties/record_counts/propertyNames/pattern");
    const auto not_counted =
        pattern_at(schema, "/properties/record_counts/propertyNames/not/pattern");
    const auto option = pattern_at(schema, "/properties/options/propertyNames/pattern");
    for (const auto& name : {std::string("WKORDER"),
                             std::string("a"),
                             std::string(128, 'x'),
                             std::string(129, 'x'),
                             std::string("USER_INFO"),
                             std::string("user_info"),
                             std::string("USER_INFO2"),
                             std::string("XUSER_INFO"),
                             std::string("_A"),
                             std::string("1A"),
                             std::string("A_$#9"),
                             std::string("A-B"),
                             std::string(),
                             std::string("A B"),
                             std::string("WKOPTIONS"),
                             std::string("wkOptions"),
                             std::string("W1OPTIONS"),
                             std::string("WKOPTION"),
                             std::string("XWKOPTIONS"),
                             std::string("WKOPTIONSX"),
                             std::string("OPTIONS")}) {
        BOOST_TEST_CONTEXT(name) {
            const bool matches =
                std::regex_match(name, counted) && !std::regex_match(name, not_counted);
            BOOST_TEST(matches == lucity::is_counted_table(name));
            BOOST_TEST(std::regex_match(name, option) == lucity::is_option_table(name));
        }
    }
}

BOOST_AUTO_TEST_CASE(names_of_secrets_in_ascii_are_excluded_and_no_others) {
    const auto schema = batch_2016();
    const auto pointer = [](std::size_t index) {
        return "/$defs/setting_name/not/anyOf/" + std::to_string(index) + "/pattern";
    };
    const auto license = pattern_at(schema, pointer(0));
    const auto password = pattern_at(schema, pointer(1));
    for (std::string_view name : {"License Code", "LICENSE_CODE", "licenseCode", " license-code.",
                                  "Licence Code", "{license}[code]", "L.i.c.e.n.s.e.C.o.d.e",
                                  "License Codes", "License CodesS", "License Code 2"})
        BOOST_TEST(std::regex_match(std::string(name), license), name);
    for (std::string_view name : {"SMTP Encrypted Password", "smtpEncryptedPassword",
                                  "SMTP/ENCRYPTED~PASSWORD", "SMTP Encrypted Passwords"})
        BOOST_TEST(std::regex_match(std::string(name), password), name);
    for (std::string_view name :
         {"License Type", "License", "License Codec", "SMTP Password", "SMTP Port", "Encrypted"}) {
        BOOST_TEST(!std::regex_match(std::string(name), license), name);
        BOOST_TEST(!std::regex_match(std::string(name), password), name);
    }
    // Whatever the schema refuses, redaction drops.
    test::random_source random(2);
    constexpr std::string_view parts[]{"l", "I", "c", "s",  "e", "n", "License", "lisense", " ",
                                       "_", "1", "%", "&",  "*", "?", "Code",    "code",    "s",
                                       "@", "[", "`", "{}", "~", "-", "\\",      "x"};
    int refused = 0;
    for (int i = 0; i != 50'000; ++i) {
        std::string name;
        for (auto count = 1 + random.below(6); count != 0; --count)
            name += random.pick(parts);
        if (!std::regex_match(name, license))
            continue;
        ++refused;
        BOOST_TEST(lucity::same_setting_name(name, "License Code"), name);
    }
    BOOST_TEST(refused > 20);
    // And the other way round, where letters stand for themselves.
    constexpr std::string_view signs[]{"", " ", "-", "_", "9", "s", "S", "c", "i", "\\"};
    int dropped = 0;
    for (int i = 0; i != 50'000; ++i) {
        std::string name;
        for (std::string_view letter : {"L", "i", "c", "e", "n", "s", "e", "C", "o", "d", "e"})
            name.append(random.one_in(16) ? random.pick(signs) : letter)
                .append(random.one_in(16) ? random.pick(signs) : "");
        name.append(random.pick(signs));
        if (!lucity::same_setting_name(name, "License Code"))
            continue;
        ++dropped;
        BOOST_TEST(std::regex_match(name, license), name);
    }
    BOOST_TEST(dropped > 1000);
}

BOOST_AUTO_TEST_CASE(each_type_has_its_form) {
    const json::value schema = lucity::json_schema_of(schema_of<test::tank>, tier::v2016);
    const auto form = [&](std::string_view name) {
        auto member = schema.at("properties").at(name).as_object();
        member.stable_erase("description");
        return json::serialize(member);
    };
    BOOST_TEST(form("in_service") == R"({"x-privacy-class":"kept","type":"boolean"})");
    BOOST_TEST(form("height") ==
               R"({"x-privacy-class":"kept","type":"integer","minimum":-9223372036854775808,)"
               R"("maximum":9223372036854775807})");
    BOOST_TEST(form("level") ==
               R"({"x-privacy-class":"kept","type":"number","minimum":-1.7976931348623157E308,)"
               R"("maximum":1.7976931348623157E308})");
    BOOST_TEST(
        form("lid_state") ==
        R"({"x-privacy-class":"kept","type":"string","enum":["open","half_open","closed"]})");
    BOOST_TEST(form("notes") ==
               R"({"x-privacy-class":"scanned","type":"array","items":{"type":"string"}})");
    BOOST_TEST(form("heated") ==
               R"({"x-privacy-class":"kept","anyOf":[{"type":"boolean"},{"type":"null"}]})");
}

BOOST_AUTO_TEST_CASE(optional_members_are_not_required) {
    const json::value schema = lucity::json_schema_of(schema_of<test::tank>, tier::v2016);
    BOOST_TEST(json::serialize(schema.at("required")) ==
               R"(["schema","release","label","in_service","level","height","fills","lid_state",)"
               R"("notes","counts","settings","options","main_inlet","inlets"])");
    BOOST_TEST(json::serialize(schema.at_pointer("/properties/main_inlet/required")) ==
               R"(["place"])");
}
