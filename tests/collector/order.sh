#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# order.sh LUCITY_COLLECTOR COLLECTOR_WITHOUT_SYNC SCRATCH
#
# A report's row is written to SQLite's log, then the log is synchronised with the disk, and only then is the
# report acknowledged. Exits with 77, "skipped", if strace doesn't work.
set -euo pipefail
collector=$1 without_sync=$2 scratch=$3
source "$(dirname "$0")/collector.sh"
rm -rf "$scratch"
mkdir -p "$scratch"
strace -D -o "$scratch/trace" true 2>/dev/null || skip "strace does not work here."
# Only root sees the file names of a process that is not dumpable.
[[ $(id -u) -eq 0 ]] || skip "only root can run this test."
trap end_collectors EXIT

# watch COLLECTOR: traces it while it stores 20 reports, ten one by one and ten at once.
program=strace
watch() {
    local i puts=()
    rm -f "$scratch"/store.db*
    start_collector one -D -f -y -s 10000 -o "$scratch/trace" \
        -e trace=pwrite64,fdatasync,fsync,sendmsg,sendto,write,writev \
        "$1" --store "sqlite3://$scratch/store.db"
    for ((i = 1; i <= 20; ++i)); do
        put one $i >"$scratch/status_$i" &
        puts+=($!)
        ((i > 10)) || wait $!
    done
    wait "${puts[@]}"
    for ((i = 1; i <= 20; ++i)); do
        [[ $(cat "$scratch/status_$i") == 201 ]] || fail "not stored: $(cat "$scratch/status_$i")"
    done
    kill "$pid_one"
    is_over() { grep -q "^$pid_one .*+++ exited with 0" "$scratch/trace"; }
    wait_for is_over
}

# is_in_order TRACE ID: a call that another thread interrupts has one line for its start and one for its end.
# The end of the synchronisation and the start of the answer count. Later rows write a row's page again: the
# first time counts.
is_in_order() {
    awk -v id="$2" '
        / pwrite64\(.*-wal>/ && index($0, id) && !written { written = NR }
        / fdatasync\(.*-wal>/ { begun[$1] = NR }
        /(fdatasync\(.*-wal>|fdatasync resumed>)\) *= 0/ && written && begun[$1] > written {
            synchronised = NR
        }
        / (sendmsg|sendto|write|writev)\(.*HTTP\/1.1 201 / && index($0, "\\\"" id "\\\"") {
            answered = NR
            good = synchronised
        }
        END { exit !(written && answered && good) }' "$1"
}
reports_out_of_order() {
    local i
    for ((i = 1; i <= 20; ++i)); do
        is_in_order "$1" "$(id_of $i)" || echo "$i"
    done
}

watch "$collector"
wrong=$(reports_out_of_order "$scratch/trace")
[[ -z $wrong ]] || fail "acknowledged before they were on the disk: $wrong"

# Controls: a trace in which the log is never synchronised, or only after the answer.
grep -v fdatasync "$scratch/trace" >"$scratch/none"
[[ $(reports_out_of_order "$scratch/none" | wc -l) -eq 20 ]] || fail "a missing fdatasync is not noticed"
{ grep -v fdatasync "$scratch/trace"; grep fdatasync "$scratch/trace"; } >"$scratch/late"
[[ $(reports_out_of_order "$scratch/late" | wc -l) -eq 20 ]] || fail "a late fdatasync is not noticed"
# And a collector that differs in one word, "synchronous=NORMAL".
watch "$without_sync"
[[ $(reports_out_of_order "$scratch/trace" | wc -l) -eq 20 ]] ||
    fail "the fdatasync that synchronous=NORMAL omits is not noticed"
