// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_TRANSPARENCY_PREVIEW_OF_BYTES_HPP
#define LUCITY_TRANSPARENCY_PREVIEW_OF_BYTES_HPP

#include <lucity/receiving/detail/document.hpp>
#include <lucity/receiving/detail/reference_engine.hpp>
#include <lucity/receiving/inspect.hpp>
#include <lucity/receiving/violation.hpp>
#include <lucity/receiving/violation_list.hpp>
#include <lucity/redaction/detail/judging_memory.hpp>
#include <lucity/sending/encode_error.hpp>
#include <lucity/transparency/detail/preview_collector.hpp>
#include <lucity/transparency/report_preview.hpp>

#include <optional>
#include <string_view>

namespace lucity {

namespace detail {

/// Why a report with these violations is not sent, even with a consent.
inline std::optional<encode_error> refusal_of(const violation_list& found) {
    for (const auto& each : found) {
        if (each.code == violation_code::unreadable_release)
            return encode_error::unreadable_release;
        if (each.code == violation_code::release_below_schema)
            return encode_error::release_below_schema;
    }
    return std::nullopt;
}

} // namespace detail

/// Shows what an inspector would keep, replace and remove of a report in bytes, and why. The report
/// may lack members or have unknown ones. Empty after a fatal violation.
///
/// Example: `if (auto preview = preview_of(body, inspector())) std::cout << to_text(*preview);`
///
/// Complexity: as `inspector::inspect`. Exception safety: only an allocation can throw.
[[nodiscard]] inline std::optional<report_preview> preview_of(std::string_view bytes,
                                                              const inspector& by) {
    // There is at most one violation per byte.
    violation_list violations(bytes.size());
    const detail::lent<detail::judging_memory> memory;
    detail::document read;
    const auto found = detail::check_report(bytes, by.limits(), by.reports(), by.rules(), *memory,
                                            violations, read);
    if (!found)
        return std::nullopt;
    detail::preview_collector collector(read, *found->report, found->tier);
    collector.add_members();
    auto preview = collector.take();
    preview.refused = detail::refusal_of(violations);
    if (!preview.refused && preview.bytes > by.limits().bytes)
        preview.refused = encode_error::too_large;
    return preview;
}

} // namespace lucity

#endif
