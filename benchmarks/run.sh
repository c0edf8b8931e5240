#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# Installs what the benchmarks need, builds them and prints their tables.
set -euo pipefail
cd "$(dirname "$0")/.."

bash examples/install-packages.sh \
    "to build" g++ cmake ninja-build libboost1.81-dev libboost-json1.81-dev \
    "to measure" libbenchmark-dev valgrind

cmake -S . -B build/benchmarks -G Ninja -DCMAKE_BUILD_TYPE=Release -DLUCITY_BUILD_BENCHMARKS=ON \
    -DLUCITY_BUILD_TESTS=OFF -DLUCITY_BUILD_EXAMPLES=OFF >/dev/null
cmake --build build/benchmarks >/dev/null

for suite in bench_exposure bench_inspect; do
    "build/benchmarks/benchmarks/$suite" --benchmark_repetitions=5 \
        --benchmark_enable_random_interleaving=true --benchmark_report_aggregates_only=true \
        2>/dev/null | grep -E '_median|^Benchmark'
    echo
done
bash benchmarks/adversarial.sh build/benchmarks/benchmarks
