// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_TRANSPARENCY_PREVIEW_HPP
#define LUCITY_TRANSPARENCY_PREVIEW_HPP

#include <lucity/json/json_pointer.hpp>
#include <lucity/policy/limits.hpp>
#include <lucity/policy/report_info.hpp>
#include <lucity/policy/schema.hpp>
#include <lucity/receiving/detail/document.hpp>
#include <lucity/receiving/detail/document_reader.hpp>
#include <lucity/redaction/audit.hpp>
#include <lucity/redaction/redact.hpp>
#include <lucity/redaction/rules.hpp>
#include <lucity/sending/detail/encode_checker.hpp>
#include <lucity/sending/detail/encoder.hpp>
#include <lucity/sending/encode_error.hpp>
#include <lucity/transparency/detail/preview_collector.hpp>
#include <lucity/transparency/report_preview.hpp>

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace lucity {

namespace detail {

/// Brings an audit and the bytes of what was redacted together.
class audited_document {
public:
    /// Precondition: the paths of `done` lead to something in `redacted`.
    audited_document(document& redacted, const audit& done) : document_(redacted) {
        for (const auto& entry : done)
            if (entry.what == action::drop)
                steps_[entry.path.text()];
            else
                decided_[entry.path.text()] = &entry;
        visit(redacted.root(), {}, {});
    }

    /// The names, and the numbers of elements, that lead to what an entry drops something from.
    [[nodiscard]] const std::vector<std::string>& steps_to(const audit_entry& dropped) const {
        return steps_.find(dropped.path.text())->second;
    }

private:
    void visit(node& value, const json_pointer& path, const std::vector<std::string>& steps) {
        if (const auto found = decided_.find(path.text()); found != decided_.end())
            document_.decide(value, decision_of(*found->second));
        if (const auto found = steps_.find(path.text()); found != steps_.end())
            found->second = steps;
        const bool is_list = value.is == node::type::array;
        std::size_t index = 0;
        document_.for_each_child(value, [&](node& child) {
            auto inner = steps;
            inner.push_back(is_list ? std::to_string(index + 1) : std::string(child.key));
            visit(child, is_list ? path / index : path / child.key, inner);
            ++index;
        });
    }

    document& document_;
    std::map<std::string_view, const audit_entry*> decided_;
    std::map<std::string_view, std::vector<std::string>> steps_;
};

/// The preview of bytes that redaction has been over, and that no limit keeps from being shown.
inline report_preview preview_of_redacted(std::string_view bytes, const report_schema& schema,
                                          tier at, const audit& done) {
    limits unlimited;
    unlimited.bytes = unlimited.depth = unlimited.members = bytes.size();
    unlimited.key = unlimited.text = bytes.size();
    auto read = read_document(bytes, unlimited);
    // A number that JSON can't write.
    if (!std::holds_alternative<document>(read))
        read = read_document("{}", unlimited);
    auto& shown = std::get<document>(read);
    const audited_document audited(shown, done);
    preview_collector collector(shown, schema, at);
    collector.add_members();
    for (const auto& entry : done)
        if (entry.what == action::drop)
            collector.add_removed(audited.steps_to(entry), decision_of(entry));
    return collector.take();
}

} // namespace detail

/// What would leave of a report: its members, as they are in the very bytes that `encode` writes,
/// what was replaced and what was dropped, and why; or why nothing would. It needs no consent, so
/// that it can be shown to somebody who has not made up their mind, or who has opted out. No value
/// that was replaced or dropped is in it. `allowed` is what `encode` would be called with.
///
/// Example: `std::cout << to_text(preview_of(redact(report)));`
///
/// Complexity: n log n in the values.
template <report Report>
[[nodiscard]] report_preview preview_of(const redacted<Report>& report,
                                        const limits& allowed = {}) {
    const auto bytes = detail::encoded(report.report());
    auto preview = detail::preview_of_redacted(bytes, schema_of_report<Report>,
                                               detail::tier_at<Report>, report.audit());
    preview.bytes = bytes.size();
    preview.refused = detail::find_encode_error(report.report(), allowed);
    if (!preview.refused && bytes.size() > allowed.bytes)
        preview.refused = encode_error::too_large;
    return preview;
}

} // namespace lucity

#endif
