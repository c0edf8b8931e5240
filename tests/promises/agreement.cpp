// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// For each report at each tier, the policy statement, the JSON Schema, the data dictionary, the
// locked wire format and the bytes sent name the same members, with the same sentences.

#include "support/random_reports.hpp"

#include <lucity/policy/report_list.hpp>
#include <lucity/redaction/redact.hpp>
#include <lucity/sending/detail/encoder.hpp>
#include <lucity/transparency/data_dictionary.hpp>
#include <lucity/transparency/json_schema.hpp>
#include <lucity/transparency/preview.hpp>
#include <lucity/transparency/statement.hpp>
#include <lucity/transparency/wire_format.hpp>

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>
#include <boost/json/value_to.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstdint>
#include <map>
#include <span>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace json = boost::json;
using lucity::tier;

/// Members by their paths, each with its sentence where the source has one.
using members = std::map<std::string, std::string>;

std::string text_at(const json::value& of, std::string_view name) {
    return json::value_to<std::string>(of.at(name));
}

void add_members_of_schema(const json::value& object, const std::string& parent, members& to) {
    for (const auto& property : object.at("properties").as_object()) {
        if (parent.empty() && property.key() == "schema")
            continue;
        const auto path = parent + '/' + std::string(property.key());
        to[path] = text_at(property.value(), "description");
        const auto& described = property.value().as_object();
        const auto* items = described.if_contains("items");
        if (items || described.contains("properties"))
            add_members_of_schema(items ? *items : property.value(), path, to);
    }
}

members members_of_json_schema(const lucity::report_schema& report, tier at) {
    members found;
    add_members_of_schema(lucity::json_schema_of(report, at), "", found);
    return found;
}

void add_members_of_dictionary(const json::array& rows, const std::string& parent, tier at,
                               members& to) {
    for (const auto& row : rows) {
        if (lucity::parse_tier(text_at(row, "since")).value() > at)
            continue;
        const auto path = parent + '/' + text_at(row, "name");
        to[path] = text_at(row, "sentence");
        if (const auto* inner = row.as_object().if_contains("members"))
            add_members_of_dictionary(inner->as_array(), path, at, to);
    }
}

members members_of_dictionary(const lucity::report_schema& report, tier at) {
    members found;
    const auto dictionary = lucity::data_dictionary_of(std::span(&report, 1), {});
    add_members_of_dictionary(dictionary.at("reports").at(0).at("members").as_array(), "", at,
                              found);
    return found;
}

/// The locked wire format has no sentences.
std::vector<std::string> members_of_lock(const lucity::report_schema& report, tier at) {
    std::vector<std::string> found;
    const auto schema = std::string(report.name) + '/' + std::string(to_string(at)) + '/';
    std::istringstream lines(lucity::wire_format_of(std::span(&report, 1)));
    for (std::string line; std::getline(lines, line);)
        if (line.starts_with(schema))
            found.push_back(line.substr(schema.size() - 1, line.find(' ') - schema.size() + 1));
    std::ranges::sort(found);
    return found;
}

/// The bytes have none, either. The keys of maps are not members.
void add_members_of_bytes(const json::value& value, const lucity::member_table& table,
                          const std::string& parent, std::vector<std::string>& to) {
    for (const auto& member : value.as_object()) {
        if (parent.empty() && member.key() == "schema")
            continue;
        const auto path = parent + '/' + std::string(member.key());
        to.push_back(path);
        const auto* row = table.find(member.key());
        BOOST_TEST_REQUIRE(row);
        if (row->kind == lucity::kind::object)
            add_members_of_bytes(member.value(), row->members, path, to);
        if (row->kind == lucity::kind::list)
            add_members_of_bytes(member.value().at(0), row->members, path, to);
    }
}

/// The sentences of a statement about what is shared, without those about the report itself.
void add_sentences(const std::vector<lucity::statement_item>& items, std::vector<std::string>& to) {
    for (const auto& item : items) {
        to.push_back(item.sentence);
        add_sentences(item.items, to);
    }
}

/// Each once: a struct that a later tier adds to occurs again.
std::vector<std::string> sentences_of_statement(const lucity::report_schema& report, tier at) {
    std::vector<std::string> found;
    for (const auto& section : lucity::statement_of(std::span(&report, 1), at, {}).sections)
        if (section.title.starts_with("Release ") || section.title.starts_with("Added in release "))
            for (const auto& about : section.items)
                add_sentences(about.items, found);
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::vector<std::string> sentences_of(const members& of) {
    std::vector<std::string> found;
    for (const auto& [path, sentence] : of)
        found.push_back(sentence);
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::vector<std::string> paths_of(const members& of) {
    std::vector<std::string> found;
    for (const auto& [path, sentence] : of)
        found.push_back(path);
    return found;
}

/// A report with an element in each of its lists.
template <class Report>
Report report_with_all() {
    for (std::uint64_t seed = 0;; ++seed) {
        auto report = test::report_generator(seed, seed).make<Report>();
        if constexpr (requires { report.mobile_devices.at(0); })
            if (report.mobile_devices.empty())
                continue;
        return report;
    }
}

} // namespace

BOOST_AUTO_TEST_CASE(all_descriptions_of_a_report_agree) {
    test::for_each_report_type([]<class Report>(const Report&) {
        constexpr tier at = lucity::detail::tier_at<Report>;
        const auto& schema = lucity::schema_of_report<Report>;
        BOOST_TEST_CONTEXT(schema.name << '/' << to_string(at)) {
            const auto described = members_of_json_schema(schema, at);
            BOOST_TEST_REQUIRE(!described.empty());
            BOOST_TEST((members_of_dictionary(schema, at) == described));
            BOOST_TEST((members_of_lock(schema, at) == paths_of(described)));
            BOOST_TEST((sentences_of_statement(schema, at) == sentences_of(described)));

            const auto clean = lucity::redact(report_with_all<Report>());
            std::vector<std::string> sent;
            add_members_of_bytes(json::parse(lucity::detail::encoded(clean.report())),
                                 schema.members, "", sent);
            std::ranges::sort(sent);
            BOOST_TEST((sent == paths_of(described)));
            for (const auto& group : lucity::preview_of(clean).groups) {
                if (group.name == "schema") {
                    BOOST_TEST(
                        group.sentence ==
                        text_at(lucity::json_schema_of(schema, at).at("properties").at("schema"),
                                "description"));
                    continue;
                }
                const auto found = described.find('/' + group.name);
                BOOST_TEST_REQUIRE((found != described.end()));
                BOOST_TEST(group.sentence == found->second);
            }
        }
    });
}
