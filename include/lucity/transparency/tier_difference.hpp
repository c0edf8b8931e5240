// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_TRANSPARENCY_TIER_DIFFERENCE_HPP
#define LUCITY_TRANSPARENCY_TIER_DIFFERENCE_HPP

#include <lucity/policy/report_info.hpp>
#include <lucity/policy/report_list.hpp>
#include <lucity/policy/schema.hpp>
#include <lucity/policy/tier.hpp>
#include <lucity/sending/consent.hpp>

#include <algorithm>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace lucity {

/// A member of a report that one tier shares and another one doesn't.
struct added_member {
    /// The report that it is added to.
    const report_schema* report;
    /// The rows of the structs and lists that it is in, and then its own.
    std::vector<const member*> rows;

    /// The member itself: the last of the rows.
    [[nodiscard]] const member& row() const noexcept { return *rows.back(); }
    /// The first tier that shares it. Its report, or what it is in, may begin later than the
    /// member's own tier.
    [[nodiscard]] tier first_tier() const noexcept {
        auto first = report->first_tier;
        for (const auto* row : rows)
            first = (std::max)(first, row->first_tier);
        return first;
    }
    /// The names of the rows, such as "mobile_devices/model".
    [[nodiscard]] std::string path() const {
        std::string text;
        for (const auto* row : rows)
            (text += text.empty() ? "" : "/") += row->name;
        return text;
    }
};

namespace detail {

/// Adds the members that `newer` shares and `older` doesn't. `parents` are the rows that contain
/// them.
inline void add_difference(const report_schema& report, member_table members,
                           const std::vector<const member*>& parents, tier older, tier newer,
                           std::vector<added_member>& to) {
    for (const auto& row : members) {
        added_member each{&report, parents};
        each.rows.push_back(&row);
        if (each.first_tier() > newer)
            continue;
        if (each.first_tier() > older)
            to.push_back(each);
        add_difference(report, row.members, each.rows, older, newer, to);
    }
}

} // namespace detail

/// Lists what `newer` shares and `older` doesn't, in the order of the reports and of the wire. A
/// struct or list comes before its members. The list is empty if `newer` isn't newer, since tiers
/// are cumulative.
///
/// Example: `tier_difference(standard_reports::schemas, tier::v2015, tier::v2016)`
///
/// Complexity: linear in the members of all reports.
[[nodiscard]] inline std::vector<added_member>
tier_difference(std::span<const report_schema> reports, tier older, tier newer) {
    std::vector<added_member> found;
    for (const auto& report : reports)
        detail::add_difference(report, report.members, {}, older, newer, found);
    return found;
}

/// Whether reporting at a tier shares more than a consent was given for, so that an upgrade has to
/// ask again. Of the list, only the reports that the consent covers count. If nothing more is
/// shared, there is nothing to ask. `encode_at_consented_tier` reports at the tier of the consent,
/// since `encode` refuses a higher one.
///
/// Example: `shares_more(given, tier::v2016)`
template <template <tier> class Reporter, template <tier> class... Reports>
[[nodiscard]] bool shares_more(const consent<Reporter>& given, tier wanted,
                               report_list<Reports...>) {
    static_assert(
        (consent_covers<Reporter, Reports<detail::description_tier>> || ...),
        "lucity: this consent covers no report of the list. Pass the report_list that holds the "
        "reporter's reports.");
    return (
        (consent_covers<Reporter, Reports<detail::description_tier>> &&
         !tier_difference(std::span(&schema_of<Reports>, 1), given.given_for(), wanted).empty()) ||
        ...);
}
/// The same for the reports of reports.hpp.
template <template <tier> class Reporter>
[[nodiscard]] bool shares_more(const consent<Reporter>& given, tier wanted) {
    return shares_more(given, wanted, standard_reports());
}

} // namespace lucity

#endif
