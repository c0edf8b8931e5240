// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_TRANSPARENCY_PREVIEW_HPP
#define LUCITY_TRANSPARENCY_PREVIEW_HPP

#include <lucity/json/json_pointer.hpp>
#include <lucity/policy/kind.hpp>
#include <lucity/policy/limits.hpp>
#include <lucity/policy/report_info.hpp>
#include <lucity/policy/schema.hpp>
#include <lucity/receiving/detail/document.hpp>
#include <lucity/receiving/detail/document_reader.hpp>
#include <lucity/redaction/audit.hpp>
#include <lucity/redaction/redact.hpp>
#include <lucity/redaction/rules.hpp>
#include <lucity/sending/detail/encoder.hpp>
#include <lucity/transparency/detail/preview_collector.hpp>
#include <lucity/transparency/report_preview.hpp>

#include <cstddef>
#include <cstdlib>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lucity {

namespace detail {

/// The names on the way to a place in a report; for elements of a list, their numbers from 1.
[[nodiscard]] inline std::vector<std::string> steps_to(const json_pointer& place,
                                                       member_table members) {
    auto steps = place.tokens();
    bool in_list = false;
    for (auto& step : steps) {
        if (std::exchange(in_list, false)) {
            step = std::to_string(std::strtoull(step.c_str(), nullptr, 10) + 1);
            continue;
        }
        const auto* row = members.find(step);
        members = row ? row->members : member_table();
        in_list = row && row->kind == kind::list;
    }
    return steps;
}

using decided_paths = std::map<std::string_view, const audit_entry*>;

/// Stores in a node, and in all nodes inside it, what redaction decided about them.
inline void decide(document& shown, node& value, const json_pointer& path,
                   const decided_paths& decided) {
    if (const auto found = decided.find(path.text()); found != decided.end())
        shown.decide(value, decision_of(*found->second));
    std::size_t index = 0;
    for_each_child(value, [&](node& child) {
        decide(shown, child, value.is == node::type::array ? path / index++ : path / child.key,
               decided);
    });
}

/// The preview of redacted bytes, however large they are.
inline report_preview preview_of_redacted(std::string_view bytes, const report_schema& schema,
                                          tier at, const audit& done) {
    limits unlimited;
    unlimited.bytes = unlimited.depth = unlimited.members = bytes.size();
    unlimited.key = unlimited.text = bytes.size();
    document shown;
    // This fails if the report holds a number that JSON can't write, such as infinity.
    if (read_document(bytes, unlimited, shown))
        (void)read_document("{}", unlimited, shown);
    decided_paths decided;
    for (const auto& entry : done)
        if (entry.what != action::drop)
            decided[entry.path.text()] = &entry;
    decide(shown, shown.root(), {}, decided);
    preview_collector collector(shown, schema, at);
    collector.add_members();
    for (const auto& entry : done)
        if (entry.what == action::drop)
            collector.add_removed(steps_to(entry.path, schema.members), decision_of(entry));
    return collector.take();
}

} // namespace detail

/// Shows what would be sent of a report: the members, read from the very bytes that `encode`
/// writes; what was replaced or dropped, and why; or why nothing would be sent. The preview holds
/// no value that was replaced or dropped. It needs no consent, so people can see it before they
/// decide, or after they have opted out. `allowed` are the limits for `encode`.
///
/// Example: `std::cout << to_text(preview_of(redact(report)));`
///
/// Complexity: n log n in the values.
template <report Report>
[[nodiscard]] report_preview preview_of(const redacted<Report>& report,
                                        const limits& allowed = {}) {
    const auto encoding = detail::encoding_of(report.report(), allowed);
    auto preview = detail::preview_of_redacted(encoding.bytes, schema_of_report<Report>,
                                               detail::tier_at<Report>, report.audit());
    preview.bytes = encoding.bytes.size();
    preview.refused = encoding.refused;
    return preview;
}

} // namespace lucity

#endif
