// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// The copier alone, without the reference engine, to measure the cost of including it.

#include <lucity/policy/report_list.hpp>
#include <lucity/receiving/fast/report_copier.hpp>
#include <lucity/receiving/violation_list.hpp>

#include <cstdio>

int main(int argc, char** argv) {
    const lucity::limits limits;
    const lucity::redaction_rules rules;
    lucity::detail::json_buffers buffers;
    lucity::detail::copier_memory memory;
    lucity::violation_list violations;
    lucity::detail::report_copier copier(limits, lucity::standard_reports::schemas, rules, buffers,
                                         memory, violations);
    const auto kept = copier.copy(argv[argc - 1]);
    return std::fwrite(kept.data(), 1, kept.size(), stdout) != kept.size();
}
