#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# quorum.sh LUCITY_COLLECTOR GENERATE_LOAD SCRATCH ROUNDS
# The cost of waiting for a second machine: reports a second with one node of PostgreSQL, and with three of
# which one standby must have each row, in turns. All nodes are on this machine and its disk.
set -euo pipefail
program=$1 generate=$2 scratch=$3 rounds=$4
folder=$(dirname "$0")
source "$folder/../tests/collector/collector.sh"
source "$folder/../tests/collector/nodes.sh"
rm -rf "$scratch"
mkdir -p "$scratch"
find_postgresql
trap 'end_collectors; remove_nodes' EXIT

create_primary 1
# Unlike in the tests, the disk matters here.
configure 1 <<<"fsync = on"
stop_node 1
start_node 1
add_standby 2 1
add_standby 3 1
for file in schema roles; do
    ask 1 -q -1 -f "$folder/../examples/collector/$file.sql"
done
start_collector one --requests-per-minute 100000000 \
    --store "postgresql://lucity_ingest@/postgres?host=$nodes_folder&port=5001"

# asks_for NAMES: the standbys that a commit waits for.
asks_for() {
    ask 1 -q -c "ALTER SYSTEM SET synchronous_standby_names = '$1'" -c "SELECT pg_reload_conf()" >/dev/null
}
measure() {
    "$generate" --to "$address_one" --count 20000 --connections 256 |
        sed -E "s/.*rate ([0-9]+).*/\1/" >>"$scratch/$1"
}
for ((i = 0; i < rounds; ++i)); do
    asks_for 'ANY 1 (n2, n3)'
    if [[ $i -gt 0 ]]; then
        start_node 2
        start_node 3
    fi
    wait_for has_standbys 1 2
    measure three
    asks_for ''
    stop_node 2
    stop_node 3
    measure one
done
median() { sort -n "$scratch/$1" | sed -n "$(((rounds + 1) / 2))p"; }
printf '| PostgreSQL | reports a second |\n| --- | ---: |\n| one node | %d |\n| three, ANY 1 | %d |\n\n' \
    "$(median one)" "$(median three)"
awk "BEGIN { printf \"three / one: %.2f\n\", $(median three) / $(median one) }"
