// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// The cost of a byte by each way through the library: for the first report of a thread and later
// ones, reused verdicts and new ones, similar reports and different ones, reports with a violation,
// and typed reports.

#include "workloads.hpp"

#include <lucity/policy/reports.hpp>
#include <lucity/receiving/decode.hpp>
#include <lucity/receiving/inspect.hpp>
#include <lucity/redaction/redact.hpp>
#include <lucity/sending/consent.hpp>
#include <lucity/sending/encode.hpp>

#include <benchmark/benchmark.h>

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace {

using batch_report = lucity::monthly_batch<lucity::tier::v2016>;
using reports = std::vector<std::string>;

const std::string& batch() {
    static const std::string report = workloads::generator(1).batch();
    return report;
}

/// The batch with one part replaced.
std::string edited(std::string_view from, std::string_view to) {
    auto report = batch();
    return report.replace(report.find(from), from.size(), to);
}

reports fifty(const std::function<std::string(unsigned)>& make) {
    reports made;
    for (unsigned seed = 1; seed <= 50; ++seed)
        made.push_back(make(seed));
    return made;
}

template <class Use>
void for_each_byte(benchmark::State& state, std::size_t bytes, Use use) {
    for (auto _ : state)
        use();
    state.counters["bytes"] = static_cast<double>(bytes);
}

void inspect(benchmark::State& state, const reports& all) {
    const lucity::inspector inspector;
    lucity::verdict verdict;
    std::size_t bytes = 0;
    for (const auto& report : all)
        bytes += report.size();
    for_each_byte(state, bytes, [&] {
        for (const auto& report : all) {
            inspector.inspect(report, verdict);
            benchmark::DoNotOptimize(verdict.redacted().data());
        }
    });
}
BENCHMARK_CAPTURE(inspect, one_report, reports{batch()});
BENCHMARK_CAPTURE(inspect, fifty_reports,
                  fifty([](unsigned seed) { return workloads::generator(seed).batch(); }));
BENCHMARK_CAPTURE(inspect, fifty_reports_of_12000_names, [] {
    workloads::vocabulary words(1);
    return fifty([&](unsigned seed) { return words.batch(seed); });
}());
BENCHMARK_CAPTURE(inspect, schema_last, reports{[] {
                      const std::string schema = R"("schema":"monthly_batch/2016")";
                      auto report = edited(schema + ',', "");
                      return report.insert(report.size() - 1, ',' + schema);
                  }()});
BENCHMARK_CAPTURE(inspect, something_wrong,
                  reports{edited("\"user_info_count\":61", "\"user_info_count\":-1")});

void new_verdict(benchmark::State& state, const std::string& report) {
    for_each_byte(state, report.size(),
                  [&] { benchmark::DoNotOptimize(lucity::inspector().inspect(report)); });
}
BENCHMARK_CAPTURE(new_verdict, of_78_kB, batch());
BENCHMARK_CAPTURE(new_verdict, of_1_kB, workloads::generator(1).batch_of(1000));

/// A new thread remembers nothing.
void first_report(benchmark::State& state, const std::string& report) {
    for_each_byte(state, report.size(), [&] {
        std::thread([&] { benchmark::DoNotOptimize(lucity::inspector().inspect(report)); }).join();
    });
}
BENCHMARK_CAPTURE(first_report, of_78_kB, batch())->UseRealTime();
BENCHMARK_CAPTURE(first_report, of_16_MB, workloads::generator(1).batch_of(16'000'000))
    ->UseRealTime();

batch_report typed() {
    return std::move(*lucity::decode<batch_report>(batch()).report);
}

void decode(benchmark::State& state) {
    for_each_byte(state, batch().size(),
                  [] { benchmark::DoNotOptimize(lucity::decode<batch_report>(batch())); });
}
BENCHMARK(decode);

/// Includes copying the report.
void redact(benchmark::State& state) {
    const auto report = typed();
    for_each_byte(state, batch().size(), [&] { benchmark::DoNotOptimize(lucity::redact(report)); });
}
BENCHMARK(redact);

void redact_and_encode(benchmark::State& state) {
    using namespace std::chrono_literals;
    const auto report = typed();
    const auto consent = lucity::consent<lucity::client_maintenance>::from(
        lucity::choice::opted_in, 2026y / 11 / 1, lucity::tier::v2016);
    for_each_byte(state, batch().size(), [&] {
        benchmark::DoNotOptimize(lucity::encode(lucity::redact(report), consent.value()));
    });
}
BENCHMARK(redact_and_encode);

} // namespace

BENCHMARK_MAIN();
