// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// What a reporter does: redact, encode. What a receiver may do: decode. And the tables' look-ups.

#include "workloads.hpp"

#include <lucity/policy/reports.hpp>
#include <lucity/receiving/decode.hpp>
#include <lucity/redaction/redact.hpp>
#include <lucity/sending/consent.hpp>
#include <lucity/sending/encode.hpp>

#include <benchmark/benchmark.h>

#include <chrono>
#include <cstdint>
#include <string>
#include <utility>

namespace {

using batch_report = lucity::monthly_batch<lucity::tier::v2016>;

const std::string& bytes() {
    static const std::string report = workloads::generator(1).batch();
    return report;
}

batch_report typed() {
    return std::move(*lucity::decode<batch_report>(bytes()).report);
}

void per_byte(benchmark::State& state) {
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes().size()));
}

void decode(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(lucity::decode<batch_report>(bytes()));
    per_byte(state);
}
BENCHMARK(decode);

/// With the copy of the report that it takes.
void redact(benchmark::State& state) {
    const auto report = typed();
    for (auto _ : state)
        benchmark::DoNotOptimize(lucity::redact(report));
    per_byte(state);
}
BENCHMARK(redact);

void encode(benchmark::State& state) {
    using namespace std::chrono_literals;
    const auto consent = lucity::consent<lucity::client_maintenance>::from(
        lucity::choice::opted_in, 2026y / 11 / 1, lucity::tier::v2016);
    const auto clean = lucity::redact(typed());
    for (auto _ : state)
        benchmark::DoNotOptimize(lucity::encode(clean, consent.value()));
    per_byte(state);
}
BENCHMARK(encode);

void find_schema(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(
            lucity::find_schema(lucity::standard_reports::schemas, "monthly_batch/2016"));
}
BENCHMARK(find_schema);

void find_member(benchmark::State& state) {
    constexpr auto& members = lucity::schema_of<lucity::monthly_batch>.members;
    for (auto _ : state)
        benchmark::DoNotOptimize(members.find("system_settings"));
}
BENCHMARK(find_member);

void parse_release(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(lucity::release::parse("2015r2 SP1"));
}
BENCHMARK(parse_release);

} // namespace

BENCHMARK_MAIN();
