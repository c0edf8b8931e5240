// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// The commands redact and validate.

#include "batch_workers.hpp"
#include "commands.hpp"
#include "inputs.hpp"
#include "progress.hpp"
#include "report_batch.hpp"
#include "violation_records.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <thread>

namespace payload_command {
namespace {

/// Appends to a batch what the command writes about the report that starts in `line`. Called on any
/// thread.
using report_rendering =
    std::function<void(report_batch& to, std::size_t line, const lucity::verdict& verdict)>;

struct inspection_result {
    tally counted;
    /// `failure` if something couldn't be read.
    exit_status status;
};

/// Inspects all reports of the files on the requested number of threads, and writes what `render`
/// appends for each, in the order of the input. Throws `std::system_error` when writing fails.
inspection_result inspect_files(const arguments& given, outputs& to,
                                const report_rendering& render) {
    constexpr std::uint64_t most_jobs = 1024;
    const auto jobs = given.number("jobs", 1, most_jobs);
    const bool progress_wanted = given.has("progress");
    const chosen_rules chosen(given.rules());
    const lucity::inspector inspector({}, lucity::standard_reports::schemas, chosen.rules());
    progress shown(to, progress_wanted, progress_wanted ? size_of(given.places()) : std::nullopt);
    inspection_result result{{}, success};

    const auto inspect = [&](report_batch& batch, lucity::verdict& verdict) {
        for (const auto& report : batch.reports) {
            inspector.inspect(batch.bytes_of(report), verdict);
            batch.counted.count(verdict);
            render(batch, report.line, verdict);
        }
    };
    const auto write = [&](const report_batch& batch) {
        to.out.write(batch.out);
        if (!batch.err.empty()) {
            shown.hide();
            to.err.write(batch.err);
        }
        result.counted.add(batch.counted);
        shown.add(batch.bytes.size(), batch.reports.size());
    };

    const auto cores = std::max(1u, std::thread::hardware_concurrency());
    batch_workers workers(jobs == 0 ? cores : static_cast<std::size_t>(jobs), inspect, write);
    result.status = for_each_report(given.places(), to,
                                    {.each = [&](const auto& report) { workers.add(report); },
                                     .before_waiting =
                                         [&] {
                                             workers.finish();
                                             to.out.flush();
                                         }});
    workers.finish();
    shown.hide();
    return result;
}

std::string summary(const tally& of) {
    return std::to_string(of.sum()) + (of.sum() == 1 ? " report: " : " reports: ") +
           std::to_string(of.clean) + " clean, " + std::to_string(of.leaky) + " leaky, " +
           std::to_string(of.invalid) + " invalid\n";
}

} // namespace

exit_status redact(const arguments& given, outputs& to) {
    const auto [counted, status] = inspect_files(
        given, to, [&](report_batch& batch, std::size_t line, const lucity::verdict& verdict) {
            if (!verdict.fatal())
                batch.out.append(verdict.redacted()) += '\n';
            batch.err += violation_records(line, verdict.violations(), to.err);
        });
    return std::max(counted.invalid == 0 ? success : findings, status);
}

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
