// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// Inspecting raw reports, against the reference and against merely reading them.

#include "workloads.hpp"

#include <lucity/inspect.hpp>

#include <boost/json.hpp>

#include <benchmark/benchmark.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace {

using reports = std::vector<std::string>;

const reports& workload(std::int64_t which) {
    static const reports all[]{
        {workloads::generator(1).installer()},
        {workloads::generator(1).client_maintenance()},
        {workloads::generator(1).batch()},
        {workloads::indented(workloads::generator(1).batch())},
        workloads::generator(1).mix(2'000),
    };
    return all[which];
}

/// Runs `job` on every report of a workload.
template <class Job>
void for_each_report(benchmark::State& state, Job job) {
    constexpr const char* names[]{"installer", "client maintenance", "batch", "indented batch",
                                  "mix"};
    const auto& input = workload(state.range(0));
    std::size_t bytes = 0;
    for (const auto& report : input)
        bytes += report.size();
    for (auto _ : state)
        for (const auto& report : input)
            job(report);
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes));
    state.SetLabel(names[state.range(0)]);
}

void inspect(benchmark::State& state) {
    const lucity::inspector inspector;
    lucity::verdict verdict;
    for_each_report(state, [&](const std::string& report) {
        inspector.inspect(report, verdict);
        // A benchmark of reports that are refused would mean nothing.
        if (!verdict.valid())
            std::abort();
    });
}

void reference(benchmark::State& state) {
    const lucity::limits limits;
    const lucity::redaction_rules rules;
    for_each_report(state, [&](const std::string& report) {
        lucity::violation_list violations;
        benchmark::DoNotOptimize(lucity::detail::inspect_by_reference(
            report, limits, lucity::standard_reports::schemas, rules, violations));
    });
}

/// Parses, and does nothing with it.
void boost_json_parse(benchmark::State& state) {
    std::vector<unsigned char> memory(16 * 1024 * 1024);
    for_each_report(state, [&](const std::string& report) {
        boost::json::monotonic_resource resource(memory.data(), memory.size());
        benchmark::DoNotOptimize(boost::json::parse(report, &resource));
    });
}

void copy(benchmark::State& state) {
    std::string to(1024 * 1024, '\0');
    for_each_report(state, [&](const std::string& report) {
        std::memcpy(to.data(), report.data(), report.size());
        benchmark::DoNotOptimize(to.data());
        benchmark::ClobberMemory();
    });
}

BENCHMARK(inspect)->DenseRange(0, 4);
BENCHMARK(reference)->DenseRange(0, 4);
BENCHMARK(boost_json_parse)->DenseRange(0, 4);
BENCHMARK(copy)->DenseRange(0, 4);

} // namespace

BENCHMARK_MAIN();
