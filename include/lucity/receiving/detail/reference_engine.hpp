// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_RECEIVING_DETAIL_REFERENCE_ENGINE_HPP
#define LUCITY_RECEIVING_DETAIL_REFERENCE_ENGINE_HPP

#include <lucity/json/json_writer.hpp>
#include <lucity/policy/limits.hpp>
#include <lucity/policy/schema.hpp>
#include <lucity/receiving/detail/checker.hpp>
#include <lucity/receiving/detail/document.hpp>
#include <lucity/receiving/detail/document_reader.hpp>
#include <lucity/receiving/violation_list.hpp>
#include <lucity/redaction/detail/judging_memory.hpp>
#include <lucity/redaction/rules.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace lucity::detail {

/// Reads a report into a document and marks what becomes of each node. Returns the report's schema,
/// or nothing after a fatal violation. It defines what is accepted, and which violations there are.
/// Complexity: linear in the bytes, n log n in the members of one object.
inline std::optional<schema_name> check_report(std::string_view bytes, const limits& allowed,
                                               std::span<const report_schema> reports,
                                               const redaction_rules& rules, judging_memory& memory,
                                               violation_list& violations, document& into) {
    if (const auto failed = read_document(bytes, allowed, into)) {
        violations.add(*failed);
        return std::nullopt;
    }
    return checker(into, reports, rules, memory, violations).check();
}

/// Writes a value as it may leave: without what is dropped, and with `in use` for what is replaced.
inline void write_node(json_writer& out, const node& value) {
    using type = node::type;
    const auto write_children = [&] {
        for_each_child(value, [&](const node& child) {
            if (child.dropped())
                return;
            if (value.is == type::object)
                out.key(child.key);
            write_node(out, child);
        });
    };
    if (value.replaced())
        return out.text(in_use);
    switch (value.is) {
    case type::null:
        return out.token("null");
    case type::boolean:
        return out.token(value.boolean ? "true" : "false");
    case type::number:
        return out.token(value.text);
    case type::text:
        return out.text(value.text);
    case type::array:
        out.begin_array();
        write_children();
        return out.end_array();
    case type::object:
        out.begin_object();
        write_children();
        return out.end_object();
    }
}

/// Checks a report and returns it redacted; empty after a fatal violation.
inline std::string inspect_by_reference(std::string_view bytes, const limits& allowed,
                                        std::span<const report_schema> reports,
                                        const redaction_rules& rules, judging_memory& memory,
                                        violation_list& violations) {
    document read;
    std::string redacted;
    if (check_report(bytes, allowed, reports, rules, memory, violations, read)) {
        json_writer out(redacted);
        write_node(out, read.root());
    }
    return redacted;
}

} // namespace lucity::detail

#endif
