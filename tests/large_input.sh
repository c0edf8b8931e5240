#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# large_input.sh PROGRAM
#
# lucity-payload redacts and validates 1 GB in 200 MB of address space, on one thread and on two.
set -euo pipefail
program=$(realpath "$1")
limit_kb=200000
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# 1 GB of lines, one in a hundred of which is cut off.
"$program" sample monthly_batch/2016 --count 99 >"$scratch/some"
# From a file: with a pipe that head closes early, the program would sometimes fail.
"$program" sample monthly_batch/2016 >"$scratch/one"
head -c 1000 "$scratch/one" >>"$scratch/some"
echo >>"$scratch/some"
size=$(stat -c %s "$scratch/some")
times=$((1000000000 / size + 1))
input() { for ((i = 0; i != times; ++i)); do cat "$scratch/some"; done; }

for call in "redact" "redact --jobs 2" "validate --jobs 2"; do
    status=0
    # shellcheck disable=SC2086  # the options of a call are words
    input | (ulimit -v $limit_kb && "$program" $call 2>"$scratch/err") |
        wc -l >"$scratch/lines" || status=$?
    if [[ $call != validate* ]]; then
        [[ $(cat "$scratch/lines") -eq $((99 * times)) && $status -eq 1 ]]
    else
        [[ $(tail -1 "$scratch/err") == "$((100 * times)) reports: 0 clean, $((99 * times)) leaky, $times invalid" ]]
    fi || { echo "$call: exit status $status, $(cat "$scratch/lines") lines, $(tail -1 "$scratch/err")"; exit 1; }
done
