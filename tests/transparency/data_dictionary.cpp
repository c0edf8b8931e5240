// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/transparency/data_dictionary.hpp>

#include "support/report_of_every_type.hpp"

#include <lucity/policy/report_list.hpp>
#include <lucity/transparency/statement.hpp>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value_to.hpp>
#include <boost/test/unit_test.hpp>

#include <set>
#include <string>
#include <vector>

namespace {

namespace json = boost::json;
using lucity::data_collection_policy;
using lucity::standard_reports;

/// Every text that a dictionary holds.
void add_texts(const json::value& value, std::set<std::string>& to) {
    if (const auto* object = value.if_object())
        for (const auto& member : *object)
            add_texts(member.value(), to);
    else if (const auto* array = value.if_array())
        for (const auto& element : *array)
            add_texts(element, to);
    else if (value.is_string())
        to.insert(json::value_to<std::string>(value));
}

/// Checks that a dictionary has a statement's sentences, except those that refer to another report.
void check_items(const std::vector<lucity::statement_item>& items,
                 const std::set<std::string>& texts) {
    for (const auto& item : items) {
        const bool refers =
            item.sentence.starts_with("Everything in") || item.sentence.ends_with("also contains:");
        BOOST_TEST((texts.contains(item.sentence) || refers), item.sentence);
        check_items(item.items, texts);
    }
}

} // namespace

BOOST_AUTO_TEST_CASE(it_holds_every_sentence_of_the_statement) {
    std::set<std::string> texts;
    add_texts(lucity::data_dictionary_of(standard_reports::schemas, data_collection_policy), texts);
    for (const auto& at : lucity::tiers) {
        const auto whole =
            lucity::statement_of(standard_reports::schemas, at.value, data_collection_policy);
        BOOST_TEST(texts.contains(whole.title));
        for (const auto& section : whole.sections) {
            BOOST_TEST(texts.contains(section.title), section.title);
            check_items(section.items, texts);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_sentence_of_the_policy_names_the_member_that_it_is_about) {
    const json::value dictionary =
        lucity::data_dictionary_of(standard_reports::schemas, data_collection_policy);
    BOOST_TEST(json::serialize(dictionary.at_pointer("/policy/sections/1/sentences/3")) ==
               R"({"sentence":"To see which modules are active, from the record counts.",)"
               R"("member":"record_counts"})");
    BOOST_TEST(json::serialize(dictionary.at_pointer("/policy/sections/1/sentences/5"))
                   .ends_with(R"("member":"options","other_member":"system_settings"})"));
}

BOOST_AUTO_TEST_CASE(a_member_is_described_like_this) {
    const json::value dictionary = lucity::data_dictionary_of(standard_reports::schemas, {});
    BOOST_TEST(json::serialize(dictionary.at_pointer("/reports/2/members/7")) ==
               R"({"name":"user_info_count","kind":"count","since":"2015r2_sp1",)"
               R"("privacy_class":"count","sentence":"The number of users (the record count of )"
               R"(the USER_INFO table), and nothing else about them."})");
    BOOST_TEST(dictionary.at_pointer("/reports/2/members/8/kind") == "list");
    BOOST_TEST(dictionary.at_pointer("/reports/2/members/8/members/1/privacy_class") == "version");
    BOOST_TEST(json::serialize(dictionary.at("secret_settings")) ==
               R"(["License Code","SMTP Encrypted Password"])");
}

BOOST_AUTO_TEST_CASE(optional_members_and_the_names_of_an_enumeration_are_marked) {
    const json::value dictionary = lucity::data_dictionary_of(test::tanks::schemas, {});
    const auto& members = dictionary.at_pointer("/reports/0/members").as_array();
    BOOST_TEST(json::serialize(members[2]) ==
               R"({"name":"in_service","kind":"boolean","since":"2015","privacy_class":"kept",)"
               R"("sentence":"Whether the tank is in service."})");
    BOOST_TEST(json::serialize(members[18]) ==
               R"({"name":"second_lid","kind":"enumeration","since":"2016",)"
               R"("privacy_class":"kept","sentence":"How the second lid is.","optional":true,)"
               R"("values":["open","half_open","closed"]})");
}
