// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// Inspects 200 MB of reports, one a line, on several threads into a buffer, compared with copying
// them. Also inspects reports of 1 kB to 16 MB, to see whether a byte of a large one costs more.

#include "workloads.hpp"

#include <lucity/receiving/inspect.hpp>

#include <benchmark/benchmark.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace {

const std::string& mixed_lines() {
    static const std::string lines = [] {
        constexpr std::size_t size = 200'000'000;
        const auto some = workloads::generator(1).mix(10'000);
        std::string text;
        text.reserve(size + 100'000);
        for (std::size_t i = 0; text.size() < size; i = (i + 1) % some.size())
            text.append(some[i]) += '\n';
        return text;
    }();
    return lines;
}

/// What a program would pass to write(2).
class written_blocks {
public:
    void add(std::string_view line) {
        if (block_.size() - used_ < line.size() + 1)
            used_ = 0;
        std::memcpy(block_.data() + used_, line.data(), line.size());
        block_[used_ + line.size()] = '\n';
        used_ += line.size() + 1;
        benchmark::DoNotOptimize(block_.data());
    }

private:
    std::string block_ = std::string(1024 * 1024, '\0');
    std::size_t used_ = 0;
};

void inspect_lines(std::string_view lines) {
    const lucity::inspector inspector;
    lucity::verdict verdict;
    written_blocks to;
    while (!lines.empty()) {
        const auto end = lines.find('\n');
        inspector.inspect(lines.substr(0, end), verdict);
        if (!verdict.valid())
            std::abort();
        to.add(verdict.redacted());
        lines.remove_prefix(end + 1);
    }
}

void stream(benchmark::State& state) {
    const std::string_view lines = mixed_lines();
    const auto threads = static_cast<std::size_t>(state.range(0));
    for (auto _ : state) {
        std::vector<std::jthread> others;
        std::size_t begin = 0;
        for (std::size_t i = 1; i < threads; ++i) {
            const auto end = lines.find('\n', lines.size() / threads * i) + 1;
            others.emplace_back(inspect_lines, lines.substr(begin, end - begin));
            begin = end;
        }
        inspect_lines(lines.substr(begin));
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(lines.size()));
}
BENCHMARK(stream)->Arg(1)->Arg(2)->UseRealTime()->Unit(benchmark::kMillisecond);

void stream_memcpy(benchmark::State& state) {
    const auto& lines = mixed_lines();
    std::string to(lines.size(), '\0');
    for (auto _ : state) {
        std::memcpy(to.data(), lines.data(), lines.size());
        benchmark::DoNotOptimize(to.data());
        benchmark::ClobberMemory();
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(lines.size()));
}
BENCHMARK(stream_memcpy)->UseRealTime()->Unit(benchmark::kMillisecond);

void size_of_report(benchmark::State& state) {
    const auto report =
        workloads::generator(1).batch_of(static_cast<std::size_t>(state.range(0)) * 1000);
    const lucity::inspector inspector;
    lucity::verdict verdict;
    // Otherwise, the largest would be measured once, and cold.
    inspector.inspect(report, verdict);
    for (auto _ : state) {
        inspector.inspect(report, verdict);
        if (!verdict.valid())
            std::abort();
    }
    state.counters["bytes"] = static_cast<double>(report.size());
}
BENCHMARK(size_of_report)
    ->Arg(1)
    ->Arg(4)
    ->Arg(16)
    ->Arg(64)
    ->Arg(256)
    ->Arg(1000)
    ->Arg(4000)
    ->Arg(16000);

} // namespace

BENCHMARK_MAIN();
