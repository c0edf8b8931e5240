// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_TRANSPARENCY_DATA_DICTIONARY_HPP
#define LUCITY_TRANSPARENCY_DATA_DICTIONARY_HPP

#include <lucity/policy/policy_text.hpp>
#include <lucity/policy/schema.hpp>
#include <lucity/policy/tier.hpp>
#include <lucity/redaction/rules.hpp>
#include <lucity/transparency/statement.hpp>
#include <lucity/version.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <span>
#include <string>
#include <utility>

namespace lucity {

namespace detail {

[[nodiscard]] inline boost::json::array dictionary_of(member_table members) {
    boost::json::array rows;
    for (const auto& row : members) {
        boost::json::object entry{{"name", row.name},
                                  {"kind", to_string(row.kind)},
                                  {"since", to_string(row.first_tier)},
                                  {"privacy_class", to_string(row.treatment)},
                                  {"sentence", row.sentence}};
        if (row.optional)
            entry["optional"] = true;
        if (!row.enumerators.empty())
            entry["values"] = boost::json::array(row.enumerators.begin(), row.enumerators.end());
        if (row.members.size() != 0)
            entry["members"] = dictionary_of(row.members);
        rows.push_back(std::move(entry));
    }
    return rows;
}

[[nodiscard]] inline boost::json::object dictionary_of(const report_schema& report) {
    return {{"name", report.name},
            {"since", to_string(report.first_tier)},
            {"sentence", report.sentence},
            {"opting_out", report.opting_out},
            {"members", dictionary_of(report.members)}};
}

[[nodiscard]] inline boost::json::object dictionary_of(const tier_row& row) {
    return {{"name", row.wire_name},
            {"first_release", release_name_of(row.value)},
            {"title", title_of(row.value)},
            {"sentence", introduction_of(row.value)}};
}

[[nodiscard]] inline boost::json::object dictionary_of(const statement_section& section) {
    boost::json::array sentences;
    for (const auto& item : section.items)
        sentences.emplace_back(item.sentence);
    return {{"title", section.title}, {"sentences", std::move(sentences)}};
}

[[nodiscard]] inline boost::json::array dictionary_of(std::span<const policy_sentence> sentences) {
    boost::json::array rows;
    for (const auto& each : sentences) {
        boost::json::object row{{"sentence", each.sentence}};
        if (!each.member.empty())
            row["member"] = each.member;
        if (!each.other_member.empty())
            row["other_member"] = each.other_member;
        rows.push_back(std::move(row));
    }
    return rows;
}

[[nodiscard]] inline boost::json::object dictionary_of(const policy_text& policy) {
    boost::json::array sections;
    for (const auto& section : policy.sections)
        sections.push_back(
            {{"title", section.title}, {"sentences", dictionary_of(section.sentences)}});
    return {{"introduction", dictionary_of(policy.introduction)},
            {"sections", std::move(sections)}};
}

[[nodiscard]] inline boost::json::object
dictionary_of_statement(std::span<const report_schema> reports) {
    return {{"title", statement_title},
            {"introduction", dictionary_of(introduction(first_tier_of(reports)))},
            {"rules", {dictionary_of(what_never_leaves()), dictionary_of(what_is_replaced())}},
            {"choice_title", choice_title}};
}

} // namespace detail

/// All that is known of reports, for other tools: the tiers, each report with its members, their
/// kinds, first tiers, privacy classes and sentences, the names of secret settings, what the policy
/// says of them, and what the statement adds. It holds every sentence of the statement.
///
/// Example:
/// `boost::json::serialize(data_dictionary_of(standard_reports::schemas, data_collection_policy))`
///
/// The same reports give the same bytes.
[[nodiscard]] inline boost::json::object data_dictionary_of(std::span<const report_schema> reports,
                                                            const policy_text& policy) {
    boost::json::array tier_rows;
    for (const auto& row : tiers)
        tier_rows.push_back(detail::dictionary_of(row));
    boost::json::array report_rows;
    for (const auto& report : reports)
        report_rows.push_back(detail::dictionary_of(report));
    boost::json::array secrets;
    for (const auto& name : secret_settings)
        secrets.emplace_back(name);
    return {{"library", "lucity-payload"},
            {"version", library_version},
            {"tiers", std::move(tier_rows)},
            {"reports", std::move(report_rows)},
            {"secret_settings", std::move(secrets)},
            {"replacement", in_use},
            {"policy", detail::dictionary_of(policy)},
            {"statement", detail::dictionary_of_statement(reports)}};
}

} // namespace lucity

#endif
