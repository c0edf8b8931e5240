#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# include_cost.sh FOLDER
# The cost of including: processor seconds and peak memory for compiling a translation unit that includes one
# header, unoptimised; and for a minimal reporter, a minimal receiver, and a client of the copier alone,
# optimised, with their stripped sizes. Works in FOLDER.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=$1
mkdir -p "$folder"
flags=(-std=c++20 -Iinclude)

# The better of two runs, since other processes slow a compiler down.
cost() {
    for _ in 1 2; do /usr/bin/time -f '%U %M' "$@" 2>&1; done | sort -n | head -1
}

printf '%-34s %8s %8s\n' "including" seconds "peak MB"
for header in include/lucity/*.hpp \
    include/lucity/{json,exposure,policy,redaction,sending,receiving,transparency}/*.hpp \
    include/lucity/receiving/fast/report_copier.hpp; do
    name=${header#include/}
    printf '#include <%s>\n' "$name" >"$folder/unit.cpp"
    read -r seconds kilobytes < <(cost g++ "${flags[@]}" -O0 -c "$folder/unit.cpp" -o "$folder/unit.o")
    printf '%-34s %8s %8d\n' "${name#lucity/}" "$seconds" $((kilobytes / 1024))
done

echo
printf '%-28s %8s %8s %12s\n' "program" seconds "peak MB" "stripped kB"
for program in reporter receiver copier; do
    read -r seconds kilobytes < <(cost g++ "${flags[@]}" -O2 -s "benchmarks/minimal/$program.cpp" \
        -o "$folder/$program" -lboost_json)
    printf '%-28s %8s %8d %12d\n' "$program" "$seconds" $((kilobytes / 1024)) \
        $(($(stat -c %s "$folder/$program") / 1000))
done

# Nobody pays for what they don't use.
for program in reporter receiver; do
    g++ "${flags[@]}" -O2 -c "benchmarks/minimal/$program.cpp" -o "$folder/$program.o"
    for other in 're_detail' "$([[ $program == reporter ]] && echo report_copier || echo statement)"; do
        if nm -C "$folder/$program.o" | grep -q "$other"; then
            echo "the minimal $program holds $other"
            exit 1
        fi
    done
done
