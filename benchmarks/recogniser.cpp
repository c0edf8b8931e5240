// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include <lucity/exposure/detail/top_level_domain.hpp>
#include <lucity/exposure/name_reading.hpp>
#include <lucity/exposure/setting_name.hpp>
#include <lucity/redaction/rules.hpp>

#include <benchmark/benchmark.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace {

void judge_value(benchmark::State& state, std::string_view name, std::string_view text) {
    const auto read = lucity::read_name(name);
    for (auto _ : state)
        benchmark::DoNotOptimize(lucity::judge_text(text, read));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

/// A value of each class, under a neutral name.
BENCHMARK_CAPTURE(judge_value, flag, "Use it", "Y");
BENCHMARK_CAPTURE(judge_value, number, "Use it", "1,234.56");
BENCHMARK_CAPTURE(judge_value, date, "Use it", "2016-03-29T10:00:00Z");
BENCHMARK_CAPTURE(judge_value, version, "Use it", "12.0.5000.0");
BENCHMARK_CAPTURE(judge_value, sentence, "Use it", "Town of Happyville Public Works");
BENCHMARK_CAPTURE(judge_value, path, "Use it", "C:\\Program Files\\Lucity\\web.config");
BENCHMARK_CAPTURE(judge_value, url, "Use it", "https://gis.happyville.gov:8443/arcgis/rest");
BENCHMARK_CAPTURE(judge_value, host, "Use it", "mail.happyville.gov");
BENCHMARK_CAPTURE(judge_value, ipv4, "Use it", "10.1.2.3");
BENCHMARK_CAPTURE(judge_value, unc, "Use it", "\\\\files\\lucity\\docs");
BENCHMARK_CAPTURE(judge_value, connection_string, "Use it",
                  "Initial Catalog=Lucity;Data Source=CITYSQL;Integrated Security=SSPI");
BENCHMARK_CAPTURE(judge_value, disguised, "Use it", "http%3A%2F%2Fintranet%2Fhelp");
BENCHMARK_CAPTURE(judge_value, single_label, "SMTP Server Address", "hvmail");

/// Looks up the last label of a host among the top-level domains.
void look_up_domain(benchmark::State& state, std::string_view label) {
    for (auto _ : state)
        benchmark::DoNotOptimize(lucity::detail::is_top_level_domain(label));
}
BENCHMARK_CAPTURE(look_up_domain, gov, "gov");
BENCHMARK_CAPTURE(look_up_domain, us, "us");
BENCHMARK_CAPTURE(look_up_domain, none, "config");

/// Reads what a name says about the value.
void read_name(benchmark::State& state, std::string_view name) {
    for (auto _ : state)
        benchmark::DoNotOptimize(lucity::read_name(name));
}
BENCHMARK_CAPTURE(read_name, telling, "SMTP Server Address");
BENCHMARK_CAPTURE(read_name, other, "Reset Work Order Number Each");

/// Compares a name with that of a secret.
void judge_name(benchmark::State& state, std::string_view name) {
    for (auto _ : state)
        benchmark::DoNotOptimize(lucity::same_setting_name(name, "License Code"));
}
BENCHMARK_CAPTURE(judge_name, other, "Reset Work Order Number Each");
BENCHMARK_CAPTURE(judge_name, near, "License Type");
BENCHMARK_CAPTURE(judge_name, same, "licence_code");

/// Long texts that expose nothing: without the bytes that a location needs, and with some.
void judge_long(benchmark::State& state, std::string_view piece) {
    std::string text;
    while (text.size() < 16 * 1024)
        text += piece;
    judge_value(state, "Use it", text);
}
BENCHMARK_CAPTURE(judge_long, no_telling_byte, "Work orders of the town ");
BENCHMARK_CAPTURE(judge_long, sentences, "Work orders of the town. ");

/// Texts of 64 KiB, the most that a report may hold, made to be slow.
void judge_worst(benchmark::State& state, std::string_view piece) {
    std::string text;
    while (text.size() < 64 * 1024)
        text += piece;
    judge_value(state, "Use it", text);
}
BENCHMARK_CAPTURE(judge_worst, passwords, "password:");
BENCHMARK_CAPTURE(judge_worst, ampersands, "&amp;");
BENCHMARK_CAPTURE(judge_worst, percent, "%25");
BENCHMARK_CAPTURE(judge_worst, dots, "a.");
BENCHMARK_CAPTURE(judge_worst, pairs, "a=b ");
BENCHMARK_CAPTURE(judge_worst, backslashes, "\\");
BENCHMARK_CAPTURE(judge_worst, versions, "1.2.3.");

} // namespace

BENCHMARK_MAIN();
