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

namespace lucity {

namespace detail {

/// Makes the objects of a data dictionary from the library's tables.
class dictionary_writer {
public:
    /// Makes an array with an element for each row.
    template <class Rows>
    [[nodiscard]] static boost::json::array each(const Rows& rows) {
        boost::json::array all;
        for (const auto& row : rows)
            all.emplace_back(of(row));
        return all;
    }

    [[nodiscard]] static boost::json::object of(const policy_text& policy) {
        return {{"introduction", each(policy.introduction)}, {"sections", each(policy.sections)}};
    }

    [[nodiscard]] static boost::json::object of_statement(std::span<const report_schema> reports) {
        return {{"title", statement_title},
                {"introduction", of(introduction(first_tier_of(reports)))},
                {"rules", {of(what_never_leaves()), of(what_is_replaced())}},
                {"choice_title", choice_title}};
    }

private:
    using json = boost::json::object;

    static json of(const member& row) {
        json entry{{"name", row.name},
                   {"kind", to_string(row.kind)},
                   {"since", to_string(row.first_tier)},
                   {"privacy_class", to_string(row.treatment)},
                   {"sentence", row.sentence}};
        if (row.optional)
            entry["optional"] = true;
        if (!row.enumerators.empty())
            entry["values"] = boost::json::array(row.enumerators.begin(), row.enumerators.end());
        if (row.members.size() != 0)
            entry["members"] = each(row.members);
        return entry;
    }

    static json of(const report_schema& report) {
        return {{"name", report.name},
                {"since", to_string(report.first_tier)},
                {"sentence", report.sentence},
                {"opting_out", report.opting_out},
                {"members", each(report.members)}};
    }

    static json of(const tier_row& row) {
        return {{"name", row.wire_name},
                {"first_release", release_name_of(row.value)},
                {"title", title_of(row.value)},
                {"sentence", introduction_of(row.value)}};
    }

    static json of(const policy_sentence& row) {
        json entry{{"sentence", row.sentence}};
        if (!row.member.empty())
            entry["member"] = row.member;
        if (!row.other_member.empty())
            entry["other_member"] = row.other_member;
        return entry;
    }

    static json of(const policy_section& section) {
        return {{"title", section.title}, {"sentences", each(section.sentences)}};
    }

    static json of(const statement_section& section) {
        return {{"title", section.title}, {"sentences", each(section.items)}};
    }

    static std::string of(const statement_item& item) { return item.sentence; }
};

} // namespace detail

/// Describes reports for other tools: the tiers; each report with its members, their kinds, first
/// tiers, privacy classes and sentences; the names of secret settings; and what the policy and the
/// statement say. It holds every sentence of the statement.
///
/// Example:
/// `boost::json::serialize(data_dictionary_of(standard_reports::schemas, data_collection_policy))`
///
/// The same reports give the same bytes.
[[nodiscard]] inline boost::json::object data_dictionary_of(std::span<const report_schema> reports,
                                                            const policy_text& policy) {
    using writer = detail::dictionary_writer;
    return {{"library", "lucity-payload"},
            {"version", library_version},
            {"tiers", writer::each(tiers)},
            {"reports", writer::each(reports)},
            {"secret_settings", boost::json::array(secret_settings.begin(), secret_settings.end())},
            {"replacement", in_use},
            {"policy", writer::of(policy)},
            {"statement", writer::of_statement(reports)}};
}

} // namespace lucity

#endif
