#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# Installs what the benchmarks need, builds and runs them, prints their tables, and writes a plot.
# SIMDJSON=FOLDER takes simdjson.h and simdjson.cpp from there instead of Debian's simdjson.
set -euo pipefail
cd "$(dirname "$0")/.."
build=build/benchmarks
results=$build/results
programs=$build/benchmarks

packages=("to build" g++ cmake ninja-build libboost1.81-dev libboost-json1.81-dev
    "to measure" libbenchmark-dev valgrind time python3 gnuplot-nox
    "to compare with" libsimdjson-dev rapidjson-dev nlohmann-json3-dev)
command -v npm >/dev/null || packages+=(nodejs npm)
bash examples/install-packages.sh "${packages[@]}"

cmake -S . -B $build -G Ninja -DCMAKE_BUILD_TYPE=Release -DLUCITY_BUILD_BENCHMARKS=ON \
    -DLUCITY_BUILD_TESTS=OFF \
    -DLUCITY_SIMDJSON_SOURCE="${SIMDJSON:+$(realpath "${SIMDJSON:-.}")}" >/dev/null
cmake --build $build --target benchmarks/all lucity-payload-command >/dev/null
mkdir -p $results

# The repetitions of all benchmarks of a suite are shuffled, so that a slow minute affects all of them.
suite() {
    "$programs/bench_$1" --benchmark_repetitions="$2" --benchmark_min_time="$3" \
        --benchmark_enable_random_interleaving=true --benchmark_out_format=json \
        --benchmark_out="$results/$1.json" >/dev/null 2>&1
}
suite same_job 15 0.05
suite same_job_o2 15 0.05
suite stream 7 0.2
suite recogniser 7 0.05
suite cold_and_warm 7 0.05

# Instructions a byte without those for starting, from the difference of two runs.
collected() {
    valgrind --tool=callgrind --callgrind-out-file="$results/callgrind.out" "$@" 2>&1 |
        sed -nE 's/.*Collected : ([0-9]+).*/\1/p'
}
instructions() {
    local few many bytes
    few=$(collected "$programs/workload" "$1" 2)
    many=$(collected "$programs/workload" "$1" $((2 + $2)))
    bytes=$("$programs/workload" "$1" "$2")
    awk "BEGIN { printf \"$1 %.2f\n\", ($many - $few) / $bytes }"
}
{
    instructions installer 1000
    instructions client_maintenance 1000
    instructions mix 4
    instructions batch 40
    # From the last run, batch: the share of find_exposure and everything that it calls in inspecting.
    callgrind_annotate --inclusive=yes --threshold=100 "$results/callgrind.out" |
        awk '{ gsub(",", "", $1) }
             /find_exposure\(/ && !exposed { exposed = $1 }
             /inspector::inspect\(/ && !whole { whole = $1 }
             END { printf "share %.3f\n", exposed / whole }'
} >"$results/instructions.txt"

"$programs/workload" vocabulary raw >"$results/lines.ndjson"
bash benchmarks/command.sh $build/examples/lucity-payload "$programs/parse_and_serialize" \
    "$results/lines.ndjson" >"$results/command.txt"
rm "$results/lines.ndjson"

bash benchmarks/include_cost.sh "$results/include_cost" >"$results/include_cost.txt"

rm -f "$results/node.txt"
if npm install --silent --no-audit --no-fund --prefix "$results/node" @pinojs/redact@0.4.0 >/dev/null 2>&1; then
    cp benchmarks/node/redact.mjs "$results/node/"
    "$programs/workload" batch raw >"$results/raw.json"
    "$programs/workload" batch redacted >"$results/redacted.json"
    node "$results/node/redact.mjs" "$results/raw.json" "$results/redacted.json" >"$results/node.txt"
else
    echo "npm can't install @pinojs/redact: its row is left out"
fi

python3 benchmarks/table.py $results
gnuplot -e "folder='$results'" benchmarks/plot.gp
printf '\nplot: %s\n\ninstructions a byte\n' "$results/ratios.svg"
cat "$results/instructions.txt"
echo
cat "$results/include_cost.txt"
echo
python3 - "$results/recogniser.json" <<'PYTHON'
import json, sys
runs = {}
for run in json.load(open(sys.argv[1]))["benchmarks"]:
    if run["run_type"] == "iteration":
        runs.setdefault(run["run_name"], []).append(run["real_time"])
for name, values in runs.items():
    print(f"{name:40}{min(values):12.1f} ns")
PYTHON
echo
bash benchmarks/adversarial.sh $programs
