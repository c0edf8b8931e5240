#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# command.sh PROGRAM CONTROL FILE
#
# Nanoseconds a byte for the whole process, fastest of seven runs: `PROGRAM redact` on one thread and on two,
# and CONTROL, which only parses and serializes. They run in turns, so that a slow minute affects all.
set -euo pipefail
program=$1 control=$2 file=$3
size=$(stat -c %s "$file")
declare -A least

measure() {
    local name=$1 begin=${EPOCHREALTIME/[.,]/} took
    "${@:2}" <"$file" >/dev/null 2>&1
    took=$((${EPOCHREALTIME/[.,]/} - begin))
    [[ ${least[$name]:-$took} -lt $took ]] || least[$name]=$took
}

for ((run = 0; run != 7; ++run)); do
    measure redact "$program" redact --jobs 1
    measure redact_on_two_threads "$program" redact --jobs 2
    measure parse_and_serialize "$control"
done
for name in redact redact_on_two_threads parse_and_serialize; do
    awk "BEGIN { printf \"%s %.2f\n\", \"$name\", ${least[$name]} * 1000 / $size }"
done
