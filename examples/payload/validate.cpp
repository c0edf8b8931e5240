// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "commands.hpp"
#include "inputs.hpp"
#include "inspection.hpp"
#include "violation_records.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

namespace payload_command {
namespace {

std::string summary(const tally& of) {
    return std::to_string(of.sum()) + (of.sum() == 1 ? " report: " : " reports: ") +
           std::to_string(of.clean) + " clean, " + std::to_string(of.leaky) + " leaky, " +
           std::to_string(of.invalid) + " invalid\n";
}

} // namespace

exit_status validate(const arguments& given, outputs& to) {
    const auto [counted, status] = inspect_files(
        given, to, [&](report_batch& batch, std::size_t line, const lucity::verdict& verdict) {
            batch.out += violation_records(line, verdict.violations(), to.out);
        });
    to.out.flush();
    if (complain_if_none(counted.sum(), status, to))
        return findings;
    if (counted.sum() == 0)
        return status;
    to.err.write(summary(counted));
    return std::max(counted.clean == counted.sum() ? success : findings, status);
}

} // namespace payload_command
