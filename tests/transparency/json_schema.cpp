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
#include <boost/test/unit_test.hpp>

#include <regex>
#include <string>
#include <string_view>

// What an independent validator makes of these schemas is tested by json_schema/conformance.sh.

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
            R"("application":{"description":"The application that reports.",)"
            R"("x-privacy-class":"by_member","type":"object","properties":{)"
            R"("name":{"description":"The name of the application, such as Lucity Web or )"
            R"(Lucity Mobile Server.","x-privacy-class":"scanned","type":"string"},)"
            R"("version":{"description":"The version of the application, such as 7.60.",)"
            R"("x-privacy-class":"release","type":"string","pattern":)" +
            json::serialize(json::string(
                R"(^[ \t\r\n\f\v]*(?:[vV][ \t\r\n\f\v]*)?(?:201[5-9](?:(?:[ \t\r\n\f\v]*[sS][pP])"
                R"([ \t\r\n\f\v]*[1-9])?|[ \t\r\n\f\v]*[rR][ \t\r\n\f\v]*[2-9](?:[ \t\r\n\f\v]*)"
                R"([sS][pP][ \t\r\n\f\v]*[1-9])?)|[2-9][0-9]\.[1-9](?:[0-9])?)[ \t\r\n\f\v]*$)")) +
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

BOOST_AUTO_TEST_CASE(the_pattern_of_a_tier_matches_the_releases_that_allow_it) {
    test::random_source random(1);
    constexpr std::string_view parts[]{
        "7", ".",  "6",  "60", "5",   "2014", "2015", "2016", "2019", "20",   "r",     "R",
        "2", "1",  "SP", "sP", "sp1", "r2",   " ",    "v",    "V ",   "\t",   "21",    "21.2",
        "0", "99", "10", "x",  "",    "201",  "3",    "9",    "2013", "2020", "in use"};
    for (const auto& at : lucity::tiers) {
        const auto text = lucity::detail::release_pattern(at.first_release).text();
        const std::regex pattern(text);
        int matched = 0;
        const auto check = [&](const std::string& spelling) {
            const auto read = lucity::release::parse(spelling);
            const bool allows = read && *read >= at.first_release;
            matched += allows;
            BOOST_TEST(std::regex_match(spelling, pattern) == allows,
                       at.wire_name << ": \"" << spelling << '"');
        };
        for (int i = 0; i != 20'000; ++i) {
            std::string spelling;
            for (auto count = 1 + random.below(6); count != 0; --count)
                spelling += random.pick(parts);
            check(spelling);
        }
        for (int number = 0; number != 10'000; ++number) {
            const auto digits = std::to_string(number);
            check(digits);
            for (std::size_t dot = 1; dot < digits.size(); ++dot)
                check(digits.substr(0, dot) + '.' + digits.substr(dot));
        }
        BOOST_TEST(matched > 300);
    }
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

BOOST_AUTO_TEST_CASE(any_sign_that_names_of_tables_may_have_is_one_in_a_pattern) {
    using lucity::detail::as_listed;
    BOOST_TEST(as_listed(lucity::table_name_signs) == "_$#");
    for (const char listed : std::string_view("_$#-^]\\[.@"))
        for (int value = 0x20; value != 0x7f; ++value) {
            const std::regex pattern("[A" + as_listed(std::string{listed, '!'}) + "]");
            const char c = static_cast<char>(value);
            BOOST_TEST(std::regex_match(std::string(1, c), pattern) ==
                           (c == 'A' || c == '!' || c == listed),
                       listed << c);
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

BOOST_AUTO_TEST_CASE(what_may_be_absent_is_not_required) {
    const json::value schema = lucity::json_schema_of(schema_of<test::tank>, tier::v2016);
    BOOST_TEST(json::serialize(schema.at("required")) ==
               R"(["schema","release","label","in_service","level","height","fills","lid_state",)"
               R"("notes","counts","settings","options","main_inlet","inlets"])");
    BOOST_TEST(json::serialize(schema.at_pointer("/properties/main_inlet/required")) ==
               R"(["place"])");
}
