// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_POLICY_REPORT_LIST_HPP
#define LUCITY_POLICY_REPORT_LIST_HPP

#include <lucity/policy/detail/schema_lint.hpp>
#include <lucity/policy/reports.hpp>
#include <lucity/policy/schema.hpp>

#include <boost/mp11/algorithm.hpp>
#include <boost/mp11/list.hpp>

#include <array>
#include <cstddef>
#include <utility>
#include <variant>

namespace lucity {

namespace detail {

template <template <tier> class Report, class Indexes>
struct every_tier_of;
template <template <tier> class Report, std::size_t... Index>
struct every_tier_of<Report, std::index_sequence<Index...>> {
    static constexpr std::size_t first = static_cast<std::size_t>(schema_of<Report>.first_tier);
    using type = boost::mp11::mp_list<Report<tiers[first + Index].value>...>;
};
template <template <tier> class Report>
using every_tier = typename every_tier_of<
    Report, std::make_index_sequence<tiers.size() -
                                     static_cast<std::size_t>(schema_of<Report>.first_tier)>>::type;

} // namespace detail

/// The reports that somebody receives or inspects. Reporters with reports of their own make a list
/// of those: `using my_reports = lucity::report_list<kiosk>;`
template <template <tier> class... Reports>
struct report_list {
    static constexpr std::array<report_schema, sizeof...(Reports)> schemas{schema_of<Reports>...};

    static_assert(detail::has_distinct(schemas, &report_schema::name),
                  "lucity: two reports of a list have the same name, so that a schema on the wire "
                  "could mean either.");
    /// Every report at every tier at which it exists.
    using types = boost::mp11::mp_append<detail::every_tier<Reports>...>;
    using any_report = boost::mp11::mp_rename<types, std::variant>;
};

/// The reports of reports.hpp.
using standard_reports = report_list<web_installer, client_maintenance, monthly_batch>;

/// Any of the reports of reports.hpp.
using any_report = standard_reports::any_report;

} // namespace lucity

#endif
