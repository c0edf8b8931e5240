// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

// Compares inspecting raw reports with the same job done with other libraries, and with only
// reading the reports. All outputs are compared before anything is timed.

#include "sides/sides.hpp"
#include "workloads.hpp"

#include <lucity/receiving/inspect.hpp>

#include <benchmark/benchmark.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace {

using reports = std::vector<std::string>;

struct workload {
    const char* name;
    reports lines;
};

const std::vector<workload>& all_workloads() {
    static const std::vector<workload> all{
        {"installer", {workloads::generator(1).installer()}},
        {"client_maintenance", {workloads::generator(1).client_maintenance()}},
        {"batch", {workloads::generator(1).batch()}},
        {"indented", {workloads::indented(workloads::generator(1).batch())}},
        {"difficult", {workloads::indented(workloads::generator(1, 60).batch())}},
        {"mix", workloads::generator(1).mix(1000)},
    };
    return all;
}

class inspecting_side : public sides::side {
public:
    std::string_view redact(std::string_view report) override {
        inspector_.inspect(report, verdict_);
        // A benchmark of rejected reports would mean nothing.
        if (!verdict_.valid())
            std::abort();
        return verdict_.redacted();
    }

private:
    lucity::inspector inspector_;
    lucity::verdict verdict_;
};

/// The reference engine alone, which the inspector uses for reports with violations.
class reference_side : public sides::side {
public:
    std::string_view redact(std::string_view report) override {
        lucity::violation_list violations;
        text_ = lucity::detail::inspect_by_reference(
            report, limits_, lucity::standard_reports::schemas, rules_, violations);
        return text_;
    }

private:
    lucity::limits limits_;
    lucity::redaction_rules rules_;
    std::string text_;
};

class copying_reader : public sides::reader {
public:
    std::size_t read(std::string_view report) override {
        if (memory_.size() < report.size())
            memory_.resize(report.size());
        std::memcpy(memory_.data(), report.data(), report.size());
        return static_cast<std::size_t>(memory_[report.size() / 2]);
    }

private:
    std::string memory_;
};

template <class Make>
struct named {
    const char* name;
    Make* make;
};

template <class Side>
std::unique_ptr<sides::side> make_side() {
    return std::make_unique<Side>();
}
std::unique_ptr<sides::reader> copying() {
    return std::make_unique<copying_reader>();
}

constexpr named<std::unique_ptr<sides::side>()> all_sides[]{
    {"inspect", make_side<inspecting_side>},
    {"reference", make_side<reference_side>},
    {"boost_json_handler", sides::boost_json_handler},
#ifndef ONLY_BOOST_JSON
    {"boost_json_dom", sides::boost_json_dom},
    {"simdjson_on_demand", sides::simdjson_on_demand},
    {"rapidjson_sax", sides::rapidjson_sax},
    {"nlohmann", sides::nlohmann_dom},
#endif
};

constexpr named<std::unique_ptr<sides::reader>()> all_readers[]{
    {"memcpy", copying},
    {"boost_json_empty_handler", sides::boost_json_empty_handler},
#ifndef ONLY_BOOST_JSON
    {"simdjson_dom_parse", sides::simdjson_dom_parse},
    {"simdjson_touch_all", sides::simdjson_on_demand_touch_all},
#endif
};

void compare_outputs() {
    inspecting_side ours;
    for (const auto& row : all_sides) {
        const auto side = row.make();
        for (const auto& work : all_workloads())
            for (const auto& line : work.lines)
                if (side->redact(line) != ours.redact(line)) {
                    std::cerr << row.name << " gives something else for " << work.name << '\n';
                    std::exit(1);
                }
    }
}

void each_line(benchmark::State& state, const reports& lines, auto job) {
    std::size_t bytes = 0;
    for (const auto& line : lines)
        bytes += line.size();
    for (auto _ : state)
        for (const auto& line : lines)
            benchmark::DoNotOptimize(job(line));
    state.counters["bytes"] = static_cast<double>(bytes);
    state.counters["lines"] = static_cast<double>(lines.size());
}

/// Registers NAME/WORKLOAD for each workload.
void add_benchmarks() {
    for (const auto& work : all_workloads()) {
        for (const auto& row : all_sides)
            benchmark::RegisterBenchmark(
                (std::string(row.name) + '/' + work.name).c_str(), [&](benchmark::State& state) {
                    const auto side = row.make();
                    each_line(state, work.lines,
                              [&](const auto& line) { return side->redact(line).size(); });
                });
        for (const auto& row : all_readers)
            benchmark::RegisterBenchmark(
                (std::string(row.name) + '/' + work.name).c_str(), [&](benchmark::State& state) {
                    const auto reader = row.make();
                    each_line(state, work.lines,
                              [&](const auto& line) { return reader->read(line); });
                });
    }
}

} // namespace

int main(int argc, char** argv) {
    compare_outputs();
    add_benchmarks();
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 2;
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
}
