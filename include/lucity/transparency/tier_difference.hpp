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
    /// The way to it: its own row last, those of the structs and lists that it is in before.
    std::vector<const member*> rows;

    /// The member itself: the last of the rows.
    [[nodiscard]] const member& row() const noexcept { return *rows.back(); }
    /// The first tier that shares it: its own, or a later one of what it is in.
    [[nodiscard]] tier first_tier() const noexcept {
        auto first = report->first_tier;
        for (const auto* row : rows)
            first = (std::max)(first, row->first_tier);
        return first;
    }
    /// The names on the way, such as "mobile_devices/model".
    [[nodiscard]] std::string path() const {
        std::string text;
        for (const auto* row : rows)
            (text += text.empty() ? "" : "/") += row->name;
        return text;
    }
};

namespace detail {

/// Collects the members that are shared at `newer` and aren't at `older`.
class difference_finder {
public:
    difference_finder(tier older, tier newer) noexcept : older_(older), newer_(newer) {}

    void add(const report_schema& report) {
        if (report.first_tier <= newer_)
            add(report, report.members, {}, report.first_tier <= older_);
    }
    [[nodiscard]] std::vector<added_member> take() noexcept { return std::move(found_); }

private:
    /// `shared` is whether the older tier shares what these are members of.
    void add(const report_schema& report, member_table members,
             const std::vector<const member*>& parents, bool shared) {
        for (const auto& row : members) {
            if (row.first_tier > newer_)
                continue;
            auto rows = parents;
            rows.push_back(&row);
            const bool shared_before = shared && row.first_tier <= older_;
            if (!shared_before)
                found_.push_back({&report, rows});
            add(report, row.members, rows, shared_before);
        }
    }

    tier older_;
    tier newer_;
    std::vector<added_member> found_;
};

} // namespace detail

/// What `newer` shares that `older` doesn't, in the order of the reports and of the wire. Of a
/// struct or list, it has itself and then its members. Nothing if `newer` isn't newer, since tiers
/// are cumulative.
///
/// Example: `tier_difference(standard_reports::schemas, tier::v2015, tier::v2016)`
///
/// Complexity: linear in the members of all reports.
[[nodiscard]] inline std::vector<added_member>
tier_difference(std::span<const report_schema> reports, tier older, tier newer) {
    detail::difference_finder finder(older, newer);
    for (const auto& report : reports)
        finder.add(report);
    return finder.take();
}

/// Whether reporting at a tier shares more than what a consent was given for, so that an upgrade
/// has to ask again: of those reports of a list that the consent covers. If it doesn't, there is
/// nothing to ask: reports go on at the tier that the consent was given for, as `as_tier` makes
/// them, since `encode` takes no higher one.
///
/// Example: `shares_more(given, tier::v2016)`
template <template <tier> class Reporter, template <tier> class... Reports>
[[nodiscard]] bool shares_more(const consent<Reporter>& given, tier wanted,
                               report_list<Reports...>) {
    static_assert(
        (consent_covers<Reporter, Reports<detail::description_tier>> || ...),
        "lucity: this consent covers no report of the list, so nothing can be told of it. "
        "Pass the report_list that holds the reporter's reports.");
    detail::difference_finder finder(given.given_for(), wanted);
    const auto add = [&]<template <tier> class Report>(reporter<Report>) {
        if constexpr (consent_covers<Reporter, Report<detail::description_tier>>)
            finder.add(schema_of<Report>);
    };
    (add(reporter<Reports>()), ...);
    return !finder.take().empty();
}
/// The same for the reports of reports.hpp.
template <template <tier> class Reporter>
[[nodiscard]] bool shares_more(const consent<Reporter>& given, tier wanted) {
    return shares_more(given, wanted, standard_reports());
}

} // namespace lucity

#endif
