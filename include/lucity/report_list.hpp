// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_REPORT_LIST_HPP
#define LUCITY_REPORT_LIST_HPP

#include <lucity/reports.hpp>
#include <lucity/schema.hpp>

#include <boost/mp11/algorithm.hpp>
#include <boost/mp11/list.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
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

[[nodiscard]] constexpr bool has_distinct_names(std::span<const report_schema> reports) noexcept {
    for (const auto& one : reports)
        for (const auto& other : reports)
            if (&one != &other && one.name == other.name)
                return false;
    return true;
}

} // namespace detail

/// The reports that somebody receives or inspects. Reporters with reports of their own make a list
/// of those: `using my_reports = lucity::report_list<kiosk>;`
template <template <tier> class... Reports>
struct report_list {
    static constexpr std::array<report_schema, sizeof...(Reports)> schemas{schema_of<Reports>...};

    static_assert(detail::has_distinct_names(schemas),
                  "lucity: two reports of a list have the same name, so that a schema on the wire "
                  "could mean either.");
    static_assert(std::ranges::all_of(schemas, detail::is_snake_case, &report_schema::name),
                  "lucity: the name of a report is a part of its schema on the wire, so it has to "
                  "be snake_case: words in lower case, with single underscores between them.");
    static_assert(std::ranges::all_of(schemas, detail::is_sentence, &report_schema::sentence) &&
                      std::ranges::all_of(schemas, detail::is_sentence, &report_schema::opting_out),
                  "lucity: what a report says about itself is read by cities. It has to be a "
                  "sentence, from a capital letter to a full stop.");

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
