// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_RECEIVING_INSPECT_HPP
#define LUCITY_RECEIVING_INSPECT_HPP

#include <lucity/policy/limits.hpp>
#include <lucity/policy/report_list.hpp>
#include <lucity/receiving/detail/reference_engine.hpp>
#include <lucity/receiving/fast/char_buffer.hpp>
#include <lucity/receiving/fast/report_copier.hpp>
#include <lucity/receiving/fast/value_copier.hpp>
#include <lucity/receiving/violation.hpp>
#include <lucity/receiving/violation_list.hpp>
#include <lucity/redaction/detail/judging_memory.hpp>
#include <lucity/redaction/rules.hpp>

#include <boost/core/no_exceptions_support.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace lucity {

/// What an inspector found in the bytes of a report. To inspect many reports, reuse one verdict
/// (`inspector::inspect(bytes, verdict)`): it keeps its memory. A verdict that was moved from is
/// fatal.
class verdict {
public:
    /// Makes a verdict without output, so it is fatal.
    verdict() noexcept = default;

    /// Whether there is no output.
    [[nodiscard]] bool fatal() const noexcept { return redacted().empty(); }
    /// Whether the report has no violations except leaks.
    [[nodiscard]] bool valid() const noexcept { return !fatal() && violations_.valid(); }
    /// Whether the report has no violations.
    [[nodiscard]] bool clean() const noexcept { return !fatal() && violations_.clean(); }
    /// Returns the report as it may be stored: canonical JSON with the members in the order of the
    /// input, without what was dropped, and with `in use` for what was replaced. Empty if `fatal`.
    ///
    /// The view is valid until the verdict is passed to `inspect` again, assigned to, moved from or
    /// destroyed.
    [[nodiscard]] std::string_view redacted() const& noexcept {
        // A buffer that was moved from has no memory.
        const bool copied = size_ != 0 && buffers_.output.data();
        return copied ? std::string_view(buffers_.output.data(), size_) : checked_;
    }
    /// The same for a temporary verdict: a copy that outlives it.
    [[nodiscard]] std::string redacted() && { return std::string(redacted()); }
    /// Returns what was wrong, and what was removed or replaced.
    [[nodiscard]] const violation_list& violations() const& noexcept { return violations_; }
    /// The same, moved out of the verdict.
    [[nodiscard]] violation_list violations() && noexcept { return std::move(violations_); }

private:
    friend class inspector;

    void clear() noexcept {
        size_ = 0;
        checked_.clear();
    }

    violation_list violations_;
    detail::json_buffers buffers_;
    /// The size of the report in the output buffer, if it was copied.
    std::size_t size_ = 0;
    /// The report, if the reference wrote it.
    std::string checked_;
};

/// Validates and redacts the bytes of reports, from senders that need not be trusted.
///
///     auto verdict = inspector().inspect(body);
///     if (verdict.valid())
///         store(verdict.redacted());
///
/// It fails closed: after a fatal violation there is no output, and what it can't judge is removed.
/// Threads can share one, since inspecting doesn't change it.
class inspector {
public:
    /// Makes an inspector for the reports of a list. Precondition: `reports`, and what `reports`
    /// and `rules` refer to, outlive it.
    explicit inspector(const lucity::limits& allowed = {},
                       std::span<const report_schema> reports = standard_reports::schemas,
                       const redaction_rules& rules = {}) noexcept
        : limits_(allowed), reports_(reports), rules_(rules) {}

    /// Inspects one report of any kind and tier. Violations come in the order of the input; missing
    /// members come last in their object. If memory runs out, the report is `too_large`.
    ///
    /// Complexity: linear in the bytes, n log n in the members of one object.
    [[nodiscard]] verdict inspect(std::string_view bytes) const noexcept {
        verdict found;
        inspect(bytes, found);
        return found;
    }

    /// The same, but reuses the memory of `into`. After a few similar reports, a valid report whose
    /// first member is `schema` costs no allocation.
    void inspect(std::string_view bytes, verdict& into) const noexcept {
        into.clear();
        BOOST_TRY {
            into.violations_.start(limits_.violations);
            if (copy(bytes, into))
                return;
            into.violations_.start(limits_.violations);
            check(bytes, into);
        }
        BOOST_CATCH(...) {
            into.clear();
            // The violation is only counted: there is no memory to keep it in.
            into.violations_.start(0);
            into.violations_.add(violation_code::too_large);
        }
        BOOST_CATCH_END
    }

    /// Returns the limits that a report must not exceed.
    [[nodiscard]] const lucity::limits& limits() const noexcept { return limits_; }
    /// Returns the reports that it knows.
    [[nodiscard]] std::span<const report_schema> reports() const noexcept { return reports_; }
    /// Returns the rules that it redacts by.
    [[nodiscard]] const redaction_rules& rules() const noexcept { return rules_; }

private:
    /// The fast way, for valid reports; false for all others.
    [[nodiscard]] bool copy(std::string_view bytes, verdict& into) const {
        const detail::lent<detail::copier_memory> memory;
        detail::report_copier copier(limits_, reports_, rules_, into.buffers_, *memory,
                                     into.violations_);
        into.size_ = copier.copy(bytes).size();
        return into.size_ != 0;
    }

    /// The slow way, which says what is wrong.
    void check(std::string_view bytes, verdict& into) const {
        const detail::lent<detail::copier_memory> memory;
        into.checked_ = detail::inspect_by_reference(bytes, limits_, reports_, rules_,
                                                     memory->judging, into.violations_);
    }

    lucity::limits limits_;
    std::span<const report_schema> reports_;
    redaction_rules rules_;
};

/// Frees the names and texts that the calling thread remembers, for a program that must keep no
/// part of a report in memory. The next report takes as long as a thread's first one.
inline void forget_names_and_texts() noexcept {
    detail::lent<detail::copier_memory>::forget();
    detail::lent<detail::judging_memory>::forget();
}

} // namespace lucity

#endif
