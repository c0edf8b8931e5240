// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "commands.hpp"
#include "inputs.hpp"
#include "violation_records.hpp"

#include <lucity/inspect.hpp>

#include <algorithm>
#include <cstddef>
#include <string>

namespace payload_command {
namespace {

struct tally {
    std::size_t clean = 0;
    std::size_t leaky = 0;
    std::size_t invalid = 0;

    void count(const lucity::verdict& verdict) noexcept {
        ++(verdict.clean() ? clean : verdict.valid() ? leaky : invalid);
    }

    std::string text() const {
        const auto reports = clean + leaky + invalid;
        return std::to_string(reports) + (reports == 1 ? " report: " : " reports: ") +
               std::to_string(clean) + " clean, " + std::to_string(leaky) + " leaky, " +
               std::to_string(invalid) + " invalid\n";
    }
};

} // namespace

exit_status validate(const validate_files& what, outputs& to) {
    const chosen_rules chosen(what.rules);
    const lucity::inspector inspector({}, lucity::standard_reports::schemas, chosen.rules());
    tally reports;
    const auto read = for_each_report(what.files, to, [&](const framed_report& report) {
        const auto verdict = inspector.inspect(report.bytes);
        to.out.write(violation_records(report.line, verdict.violations()));
        reports.count(verdict);
    });
    to.out.flush();
    to.err.write(reports.text());
    return std::max(reports.leaky + reports.invalid == 0 ? fine : found, read);
}

} // namespace payload_command
