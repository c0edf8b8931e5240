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
#include <lucity/receiving/detail/document_writer.hpp>
#include <lucity/receiving/violation.hpp>
#include <lucity/receiving/violation_list.hpp>
#include <lucity/redaction/detail/judging_memory.hpp>
#include <lucity/redaction/rules.hpp>

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace lucity::detail {

/// Inspects the bytes of a report by reading all of it first. It defines what is accepted, and
/// which violations there are. Gives the redacted report, empty after a fatal violation.
/// Complexity: linear in the bytes, n log n in the members of one object.
inline std::string inspect_by_reference(std::string_view bytes, const limits& allowed,
                                        std::span<const report_schema> reports,
                                        const redaction_rules& rules, judging_memory& memory,
                                        violation_list& violations) {
    auto read = read_document(bytes, allowed);
    if (auto* failed = std::get_if<violation>(&read)) {
        violations.add(std::move(*failed));
        return {};
    }
    auto& document = std::get<detail::document>(read);
    checker checker(document, reports, rules, memory, violations);
    std::string redacted;
    if (!checker.check())
        return redacted;
    json_writer out(redacted);
    write_node(out, document, document.root());
    return redacted;
}

} // namespace lucity::detail

#endif
