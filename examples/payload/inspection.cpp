// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "inspection.hpp"

#include "batch_workers.hpp"
#include "inputs.hpp"
#include "progress.hpp"

#include <algorithm>
#include <thread>

namespace payload_command {

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

} // namespace payload_command
