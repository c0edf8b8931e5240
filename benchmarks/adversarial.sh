#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# adversarial.sh FOLDER
# Counts the instructions for judging texts that are made to be slow, of 16 and of 32 KiB. FOLDER is where the
# benchmarks were built. The counts are exact and the same in every run.
set -euo pipefail
judge_text=$1/judge_text

count() {
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "$judge_text" "$1" "$2" 2>&1 |
        sed -nE 's/.*Collected : ([0-9]+).*/\1/p'
}

printf '%-14s %14s %14s %8s\n' "16 KiB of" "instructions" "a byte" "doubled"
for piece in . a. a- 1. f: a %25 '\' '\\' '[' @ a@ a! =x 'a=b ' '&amp;' : // '(' _ 'A\b ' 1.2.3. $'\u200b' \
    password: value= % '<a>' '"x":' x,1 ':password\' '..%25 ' '-p ' '--pin ' \
    'a_b=' 'pin_of=' 'PIN 1 ' 'pin is ' =2E =2 ' . ' 'pin>a' '"pin" "' 'pin[1]=' ']=' $'pin:\n' 'x,pin='; do
    none=$(count "$piece" 0)
    once=$(($(count "$piece" 16384) - none))
    twice=$(($(count "$piece" 32768) - none))
    printf '%-14s %14d %14d %8s\n' "$piece" "$once" $((once / 16384)) \
        "$(awk "BEGIN { printf \"%.2f\", $twice / $once }")"
done
