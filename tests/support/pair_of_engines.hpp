// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef TEST_SUPPORT_PAIR_OF_ENGINES_HPP
#define TEST_SUPPORT_PAIR_OF_ENGINES_HPP

#include <lucity/policy/limits.hpp>
#include <lucity/policy/report_list.hpp>
#include <lucity/policy/schema.hpp>
#include <lucity/receiving/detail/reference_engine.hpp>
#include <lucity/receiving/fast/char_buffer.hpp>
#include <lucity/receiving/fast/report_copier.hpp>
#include <lucity/receiving/fast/value_copier.hpp>
#include <lucity/receiving/violation_list.hpp>
#include <lucity/redaction/rules.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>

namespace test {

/// Compares the copier with the reference engine. The copier keeps its memory for all reports.
class pair_of_engines {
public:
    explicit pair_of_engines(
        std::span<const lucity::report_schema> reports = lucity::standard_reports::schemas)
        : reports_(reports) {}

    /// Returns false if they differ.
    bool agree_on(std::string_view bytes, const lucity::limits& allowed = {},
                  const lucity::redaction_rules& rules = {}) {
        copied_.start(allowed.violations);
        lucity::detail::report_copier copier(allowed, reports_, rules, buffers_, memory_, copied_);
        const auto fast = copier.copy(bytes);
        if (fast.empty())
            return true;
        ++accepted_;
        checked_.start(allowed.violations);
        // The reference remembers nothing, so that it can't share an error in remembering.
        lucity::detail::judging_memory nothing;
        const auto slow = lucity::detail::inspect_by_reference(bytes, allowed, reports_, rules,
                                                               nothing, checked_);
        return fast == slow && checked_.valid() && copied_.valid() &&
               copied_.count() == checked_.count() &&
               std::equal(copied_.begin(), copied_.end(), checked_.begin(), checked_.end());
    }

    [[nodiscard]] std::size_t accepted() const noexcept { return accepted_; }

private:
    std::span<const lucity::report_schema> reports_;
    lucity::detail::json_buffers buffers_;
    lucity::detail::copier_memory memory_;
    lucity::violation_list copied_;
    lucity::violation_list checked_;
    std::size_t accepted_ = 0;
};

} // namespace test

#endif
