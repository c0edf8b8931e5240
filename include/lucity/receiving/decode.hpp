// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_RECEIVING_DECODE_HPP
#define LUCITY_RECEIVING_DECODE_HPP

#include <lucity/policy/limits.hpp>
#include <lucity/policy/report_info.hpp>
#include <lucity/policy/report_list.hpp>
#include <lucity/receiving/detail/decoder.hpp>
#include <lucity/receiving/detail/document.hpp>
#include <lucity/receiving/detail/reference_engine.hpp>
#include <lucity/receiving/violation.hpp>
#include <lucity/receiving/violation_list.hpp>
#include <lucity/redaction/detail/judging_memory.hpp>

#include <boost/mp11/algorithm.hpp>

#include <optional>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

namespace lucity {

/// A report that was read from bytes. It is raw, and may expose anything: redact it before it
/// leaves.
template <class Report>
struct decoded {
    /// The report; empty after a fatal violation. Members that were missing or removed have their
    /// initial values.
    std::optional<Report> report;
    /// The violations that an inspector would report.
    violation_list violations;
};

namespace detail {

/// Reads a report and hands it to `use(node, schema_name)`, unless a violation is fatal.
template <class Use>
violation_list read_report(std::string_view bytes, const limits& allowed,
                           std::span<const report_schema> reports, Use use) {
    violation_list violations(allowed.violations);
    const lent<judging_memory> memory;
    document read;
    if (const auto found = check_report(bytes, allowed, reports, {}, *memory, violations, read))
        use(read.root(), *found);
    return violations;
}

template <class Report>
struct list_of_one;
template <template <tier> class Report, tier T>
struct list_of_one<Report<T>> {
    using type = report_list<Report>;
};

/// The list of reports for reading one. For a standard report, it is the whole standard list, so
/// that members of other reports are recognized.
template <class Report>
using list_for =
    std::conditional_t<boost::mp11::mp_contains<standard_reports::types, Report>::value,
                       standard_reports, typename list_of_one<Report>::type>;

template <class Report>
bool names_report(const schema_name& found) noexcept {
    return found.tier == tier_at<Report> && found.report->name == Report::about.name;
}

} // namespace detail

/// Reads any report of a list, at any tier: the one that its `schema` names.
///
/// Example: `auto [report, violations] = decode_any(body);`
///
/// Members that the schema doesn't know are reported and left out. Malformed bytes give violations;
/// only an allocation can throw.
/// Complexity: as `inspector::inspect`.
template <class List = standard_reports>
[[nodiscard]] decoded<typename List::any_report> decode_any(std::string_view bytes,
                                                            const limits& allowed = {}) {
    decoded<typename List::any_report> result;
    result.violations = detail::read_report(
        bytes, allowed, List::schemas, [&](const detail::node& read, const schema_name& found) {
            boost::mp11::mp_for_each<
                boost::mp11::mp_transform<std::type_identity, typename List::types>>(
                [&]<class Report>(std::type_identity<Report>) {
                    if (detail::names_report<Report>(found))
                        detail::assign(result.report.emplace().template emplace<Report>(), read);
                });
        });
    return result;
}

/// Reads a report of a given type. A `schema` that names another report or tier is
/// `unknown_schema`.
///
/// Example: `auto decoded = decode<client_maintenance<tier::v2016>>(body);`
template <report Report>
[[nodiscard]] decoded<Report> decode(std::string_view bytes, const limits& allowed = {}) {
    decoded<Report> result;
    result.violations =
        detail::read_report(bytes, allowed, detail::list_for<Report>::schemas,
                            [&](const detail::node& read, const schema_name& found) {
                                if (detail::names_report<Report>(found))
                                    detail::assign(result.report.emplace(), read);
                            });
    if (!result.report && !result.violations.fatal()) {
        result.violations.start(allowed.violations);
        result.violations.add(violation_code::unknown_schema);
    }
    return result;
}

/// If you get here: the type to decode is not a report.
template <class Anything>
    requires(!report<Anything>)
void decode(std::string_view, const limits& = {}) {
    error::not_a_report<Anything>();
}

} // namespace lucity

#endif
