// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "commands.hpp"
#include "inputs.hpp"
#include "violation_records.hpp"

#include <lucity/inspect.hpp>

#include <algorithm>

namespace payload_command {

exit_status redact(const redact_files& what, outputs& to) {
    const chosen_rules chosen(what.rules);
    const lucity::inspector inspector({}, lucity::standard_reports::schemas, chosen.rules());
    auto status = fine;
    const auto read = for_each_report(what.files, to, [&](const framed_report& report) {
        const auto verdict = inspector.inspect(report.bytes);
        if (!verdict.fatal()) {
            to.out.write(verdict.redacted());
            to.out.write("\n");
        }
        to.err.write(violation_records(report.line, verdict.violations()));
        if (!verdict.valid())
            status = found;
    });
    return std::max(status, read);
}

} // namespace payload_command
