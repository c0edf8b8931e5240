// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "commands.hpp"
#include "inspection.hpp"
#include "violation_records.hpp"

#include <algorithm>

namespace payload_command {

exit_status redact(const arguments& given, outputs& to) {
    const auto [counted, status] = inspect_files(
        given, to, [&](report_batch& batch, std::size_t line, const lucity::verdict& verdict) {
            if (!verdict.fatal())
                batch.out.append(verdict.redacted()) += '\n';
            batch.err += violation_records(line, verdict.violations(), to.err);
        });
    return std::max(counted.invalid == 0 ? success : findings, status);
}

} // namespace payload_command
