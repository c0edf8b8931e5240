#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# round_trip.sh [ROUNDS]
# Installs what is needed, builds the collector and the sender, and prints the cost of a report's way: the
# whole collector next to its parts, in turns, and how long bad servers hold up a reporter and its sender.
set -euo pipefail
cd "$(dirname "$0")/.."
build=build/benchmarks

bash examples/install-packages.sh \
    "to build" g++ cmake ninja-build libboost1.81-dev libboost-json1.81-dev \
    "for the programs" libboost-program-options1.81-dev libcurl4-openssl-dev libssl-dev libsoci-dev \
    libpq-dev \
    "to measure" libbenchmark-dev curl postgresql-15 python3 rapidjson-dev nlohmann-json3-dev libsimdjson-dev

cmake -S . -B $build -G Ninja -DCMAKE_BUILD_TYPE=Release -DLUCITY_BUILD_BENCHMARKS=ON \
    -DLUCITY_BUILD_TESTS=OFF -DLUCITY_BUILD_EXAMPLES=ON >/dev/null
cmake --build $build --target lucity-collector lucity-installer lucity-send bench_collecting \
    generate_load >/dev/null
python3 benchmarks/round_trip.py $build "${1:-5}"
echo
bash benchmarks/quorum.sh $build/examples/lucity-collector $build/benchmarks/generate_load \
    $build/results/quorum "${1:-5}"
