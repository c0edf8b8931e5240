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

/// What an inspector found in the bytes of a report. It can be used for one report after the other
/// (`inspector::inspect(bytes, verdict)`), and then keeps its memory. One that was moved from can
/// only be assigned to, given to `inspect` or destroyed.
class verdict {
public:
    /// A verdict on nothing, which is fatal.
    verdict() noexcept = default;

    /// There is no output.
    [[nodiscard]] bool fatal() const noexcept { return redacted().empty(); }
    /// The report has neither a fatal violation nor an error.
    [[nodiscard]] bool valid() const noexcept { return !fatal() && violations_.valid(); }
    /// The report has no violation at all.
    [[nodiscard]] bool clean() const noexcept { return !fatal() && violations_.clean(); }
    /// The report as it may be stored: canonical JSON, members in the input's order, without what
    /// was dropped and with `in use` for what was replaced. Empty when `fatal`.
    ///
    /// It is a view into this verdict, which ends when the verdict is given to another `inspect`,
    /// assigned to, moved from or destroyed. Of a temporary verdict, it is a copy of its own.
    [[nodiscard]] std::string_view redacted() const& noexcept {
        return size_ != 0 ? std::string_view(buffers_.output.data(), size_) : checked_;
    }
    /// The same, as a copy that outlives the verdict.
    [[nodiscard]] std::string redacted() && { return std::string(redacted()); }
    /// What was wrong, and what was removed or replaced.
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
    /// Of the report that was copied, in the output buffer.
    std::size_t size_ = 0;
    /// The report if it wasn't copied, but written by the reference.
    std::string checked_;
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
    /// Precondition: `reports`, and what they refer to, outlive the inspector.
    explicit inspector(const lucity::limits& allowed = {},
                       std::span<const report_schema> reports = standard_reports::schemas,
                       const redaction_rules& rules = {}) noexcept
        : limits_(allowed), reports_(reports), rules_(rules) {}

    /// Inspects one report of any kind and tier. Violations are in the order of the input,
    /// missing members last in their object. When memory runs out the
    /// report is `too_large`.
    ///
    /// Complexity: linear in the bytes, n log n in the members of one object.
    [[nodiscard]] verdict inspect(std::string_view bytes) const noexcept {
        verdict found;
        inspect(bytes, found);
        return found;
    }

    /// The same, for one report after the other: `into` is used again, so that nothing has to be
    /// allocated once it has seen the like.
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
            // Only counts, since there is no memory to keep it in.
            into.violations_.start(0);
            into.violations_.add(violation_code::too_large);
        }
        BOOST_CATCH_END
    }

    /// The limits that a report must keep.
    [[nodiscard]] const lucity::limits& limits() const noexcept { return limits_; }
    /// The reports that it knows.
    [[nodiscard]] std::span<const report_schema> reports() const noexcept { return reports_; }
    /// The rules that it redacts by.
    [[nodiscard]] const redaction_rules& rules() const noexcept { return rules_; }

private:
    /// The fast way, for reports in which nothing is wrong; false for all others.
    [[nodiscard]] bool copy(std::string_view bytes, verdict& into) const {
        const detail::lent<detail::copier_memory> memory;
        detail::report_copier copier(limits_, reports_, rules_, into.buffers_, *memory,
                                     into.violations_);
        into.size_ = copier.copy(bytes).size();
        return into.size_ != 0;
    }

    /// The reference, which says what is wrong.
    void check(std::string_view bytes, verdict& into) const {
        const detail::lent<detail::copier_memory> memory;
        into.checked_ = detail::inspect_by_reference(bytes, limits_, reports_, rules_,
                                                     memory->judging, into.violations_);
    }

    lucity::limits limits_;
    std::span<const report_schema> reports_;
    redaction_rules rules_;
};

/// Gives back what the calling thread remembers of names and texts, for a program in whose memory
/// no part of a report may stay. The next report takes as long as a thread's first.
inline void forget_names_and_texts() noexcept {
    detail::lent<detail::copier_memory>::forget();
    detail::lent<detail::judging_memory>::forget();
}

} // namespace lucity

#endif
