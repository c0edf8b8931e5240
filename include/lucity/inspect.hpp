// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_INSPECT_HPP
#define LUCITY_INSPECT_HPP

#include <lucity/detail/checker.hpp>
#include <lucity/detail/document.hpp>
#include <lucity/detail/json_writer.hpp>
#include <lucity/limits.hpp>
#include <lucity/report_list.hpp>
#include <lucity/rules.hpp>
#include <lucity/violation.hpp>

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace lucity {

/// What an inspector found in the bytes of a report.
class verdict {
public:
    /// There is no output.
    [[nodiscard]] bool fatal() const noexcept { return violations_.fatal(); }
    /// The report has neither a fatal violation nor an error.
    [[nodiscard]] bool valid() const noexcept { return violations_.valid(); }
    /// The report has no violation at all.
    [[nodiscard]] bool clean() const noexcept { return violations_.clean(); }
    /// The report as it may be stored: canonical JSON, members in the input's order, without what
    /// was dropped and with `in use` for what was replaced. Empty when `fatal`.
    [[nodiscard]] std::string_view redacted() const& noexcept { return redacted_; }
    [[nodiscard]] std::string redacted() && noexcept { return std::move(redacted_); }
    [[nodiscard]] const violation_list& violations() const& noexcept { return violations_; }
    [[nodiscard]] violation_list violations() && noexcept { return std::move(violations_); }

private:
    friend class inspector;

    explicit verdict(violation_list violations, std::string redacted = {}) noexcept
        : violations_(std::move(violations)), redacted_(std::move(redacted)) {}

    violation_list violations_;
    std::string redacted_;
};

/// Validates and redacts the bytes of reports, whoever sent them: what a receiver trusts.
///
/// Example: `auto verdict = inspector().inspect(body); if (verdict.valid())
/// store(verdict.redacted());`
///
/// It fails closed: on any fatal violation there is no output, and what it can't judge is gone. It
/// is const in use, so that threads can share one.
class inspector {
public:
    explicit inspector(const limits& most = {},
                       std::span<const report_schema> reports = standard_reports::schemas,
                       const redaction_rules& rules = {}) noexcept
        : limits_(most), reports_(reports), rules_(rules) {}

    /// Inspects one report of any kind and tier. Violations are those of wire format, section 3, in
    /// the order of the input, missing members last in their object. When memory runs out the
    /// report is `too_large`.
    ///
    /// Complexity: linear in the bytes, n log n in the members of one object.
    [[nodiscard]] verdict inspect(std::string_view bytes) const noexcept {
        violation_list violations(limits_.violations);
        try {
            return inspect(bytes, violations);
        } catch (...) {
            violation_list failed(0);
            failed.add({violation_code::too_large});
            return verdict(std::move(failed));
        }
    }

private:
    verdict inspect(std::string_view bytes, violation_list& violations) const {
        auto read = detail::read_document(bytes, limits_);
        if (const auto* failed = std::get_if<violation>(&read)) {
            violations.add(*failed);
            return verdict(std::move(violations));
        }
        auto& document = std::get<detail::document>(read);
        detail::checker checker(document, reports_, rules_, violations);
        if (!checker.check())
            return verdict(std::move(violations));
        std::string redacted;
        detail::json_writer out(redacted);
        write(out, document, document.root());
        return verdict(std::move(violations), std::move(redacted));
    }

    static void write(detail::json_writer& out, detail::document& document,
                      const detail::node& value) {
        using type = detail::node::type;
        switch (value.is) {
        case type::null:
            return out.token("null");
        case type::boolean:
            return out.token(value.boolean ? "true" : "false");
        case type::number:
            return out.token(value.text);
        case type::text:
            return out.text(value.replaced ? in_use : value.text);
        case type::array:
            out.begin_array();
            write_children(out, document, value);
            return out.end_array();
        case type::object:
            out.begin_object();
            write_children(out, document, value);
            return out.end_object();
        }
    }

    static void write_children(detail::json_writer& out, detail::document& document,
                               const detail::node& parent) {
        document.for_each_child(parent, [&](const detail::node& child) {
            if (child.dropped)
                return;
            if (parent.is == detail::node::type::object)
                out.key(child.key);
            write(out, document, child);
        });
    }

    limits limits_;
    std::span<const report_schema> reports_;
    redaction_rules rules_;
};

} // namespace lucity

#endif
