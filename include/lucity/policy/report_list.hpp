// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_POLICY_REPORT_LIST_HPP
#define LUCITY_POLICY_REPORT_LIST_HPP

#include <lucity/policy/detail/schema_lint.hpp>
#include <lucity/policy/policy_text.hpp>
#include <lucity/policy/reports.hpp>
#include <lucity/policy/schema.hpp>

#include <boost/mp11/algorithm.hpp>
#include <boost/mp11/list.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string_view>
#include <variant>

namespace lucity {

namespace detail {

template <template <tier> class Report>
struct every_tier_of {
    template <class Index>
    using at = Report<tiers[Index::value].value>;
    using type = boost::mp11::mp_transform<
        at, boost::mp11::mp_drop_c<boost::mp11::mp_iota_c<tiers.size()>,
                                   static_cast<std::size_t>(schema_of<Report>.first_tier)>>;
};

} // namespace detail

/// The reports that somebody receives or inspects. List reports that you describe yourself:
/// `using my_reports = lucity::report_list<kiosk>;`
template <template <tier> class... Reports>
struct report_list {
    /// The table of each report.
    static constexpr std::array<report_schema, sizeof...(Reports)> schemas{schema_of<Reports>...};

    static_assert(detail::has_distinct(schemas, &report_schema::name),
                  "lucity: two reports of a list have the same name, so a schema on the wire "
                  "could mean either. Rename one of them.");
    /// Every report at every tier at which it exists.
    using types = boost::mp11::mp_append<typename detail::every_tier_of<Reports>::type...>;
    /// Any of the reports, at any tier.
    using any_report = boost::mp11::mp_rename<types, std::variant>;
};

/// The reports of reports.hpp.
using standard_reports = report_list<web_installer, client_maintenance, monthly_batch>;

namespace detail {

/// Whether a report has the member that a sentence of a policy is about. An empty name counts.
[[nodiscard]] constexpr bool has_member(std::span<const report_schema> reports,
                                        std::string_view name) noexcept {
    return name.empty() || std::ranges::any_of(reports, [&](const report_schema& report) {
               // Comparing the pointer of member_table::find is not constant under GCC's
               // sanitizers.
               return std::ranges::find(report.members, name, &member::name) !=
                      report.members.end();
           });
}

/// Whether a statement of all reports contains all sentences of a policy.
[[nodiscard]] constexpr bool suits(const policy_text& policy,
                                   std::span<const report_schema> reports) noexcept {
    const auto all_known = [&](std::span<const policy_sentence> sentences) {
        return std::ranges::all_of(sentences, [&](const policy_sentence& each) {
            return has_member(reports, each.member) && has_member(reports, each.other_member);
        });
    };
    return all_known(policy.introduction) &&
           std::ranges::all_of(policy.sections, all_known, &policy_section::sentences);
}

} // namespace detail

static_assert(detail::suits(data_collection_policy, standard_reports::schemas),
              "lucity: a sentence of data_collection_policy is about a member that no "
              "report has, so no statement would contain it. Name a member of a report in "
              "reports.hpp.");

/// Any of the reports of reports.hpp.
using any_report = standard_reports::any_report;

} // namespace lucity

#endif
