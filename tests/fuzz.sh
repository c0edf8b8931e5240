#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# fuzz.sh FUZZER LUCITY_PAYLOAD SCRATCH [RUNS]
# Gives the fuzzer sample reports of every kind and tier, which it mutates.
set -euo pipefail
here=$(dirname "$(realpath "$0")")
fuzzer=$1
payload=$2
scratch=$3
runs=${4:-40000}
rm -rf "$scratch"
mkdir -p "$scratch/seeds"
for schema in $("$payload" --help | grep -oE '[a-z_]+/(7\.60|2[0-9a-z_]+)'); do
    "$payload" sample "$schema" | tr -d '\n' >"$scratch/seeds/${schema//\//-}"
    "$payload" sample "$schema" | "$payload" redact 2>/dev/null | tr -d '\n' >"$scratch/seeds/${schema//\//-}-redacted"
done
[[ $(find "$scratch/seeds" -size +0 | wc -l) -gt 20 ]]
cd "$scratch"
"$fuzzer" -runs="$runs" -seed=1 -max_len=6000 -rss_limit_mb=1000 -timeout=10 \
    -dict="$here/fuzz/tokens.dict" seeds >log 2>&1 || { tail -40 log; exit 1; }
