#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# ledger.sh LUCITY_COLLECTOR GENERATE_LOAD SCRATCH [KILLS]
#
# What a collector has acknowledged is stored exactly once, however often it is killed. This says nothing
# about power cuts, since the system's cache survives the process.
set -euo pipefail
program=$1 generate=$2 scratch=$3 kills=${4:-20}
source "$(dirname "$0")/collector.sh"
rm -rf "$scratch"
mkdir -p "$scratch"
trap end_collectors EXIT

store=$scratch/store.db
options=(--store "sqlite3://$store" --requests-per-minute 100000000)
start_collector one "${options[@]}"
"$generate" --to "$address_one" --count 60000 --ledger "$scratch/ledger" >"$scratch/load" &
load=$!
started+=("$load")
for ((i = 0; i < kills; ++i)); do
    wait_for has_stored "$address_one" $((1 + RANDOM % 200))
    kill -0 $load 2>/dev/null || fail "the load was over after $i kills"
    kill -9 "$pid_one"
    wait "$pid_one" 2>/dev/null || true
    start_collector one "${options[@]}" --listen "$address_one"
done
wait $load || fail "reports were refused: $(cat "$scratch/load")"
cat "$scratch/load"

sqlite3 -bail "$store" "SELECT id FROM submission" >"$scratch/stored"
[[ $(wc -l <"$scratch/ledger") -eq 60000 ]] || fail "not all were acknowledged"
missing=$(missing_from "$scratch/stored" "$scratch/ledger")
[[ -z $missing ]] || fail "acknowledged, but not stored once: $missing"
# Everything that was stored was acknowledged in the end.
[[ $(wc -l <"$scratch/stored") -eq 60000 ]] || fail "stored without being sent"
[[ $(sqlite3 "$store" "PRAGMA integrity_check") == ok ]] || fail "the store is damaged"

# Control: an id that is not stored, and one that is stored twice, are noticed.
never=01900000-0000-7000-8000-000000000001
{ cat "$scratch/ledger"; echo $never; } >"$scratch/longer_ledger"
[[ $(missing_from "$scratch/stored" "$scratch/longer_ledger") == "$never" ]] ||
    fail "a missing report was not noticed"
{ cat "$scratch/stored"; head -1 "$scratch/stored"; } >"$scratch/twice"
[[ $(missing_from "$scratch/twice" "$scratch/ledger") == "$(head -1 "$scratch/stored")" ]] ||
    fail "a report that was stored twice was not noticed"
echo "kills $kills, acknowledged $(wc -l <"$scratch/ledger"), lost 0"
