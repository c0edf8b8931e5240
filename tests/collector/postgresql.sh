#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# postgresql.sh LUCITY_COLLECTOR GENERATE_LOAD SCHEMA_FOLDER SCRATCH [FAILOVERS]
#
# Three nodes of PostgreSQL, any one of which may be lost, and two collectors: what was acknowledged is stored
# exactly once on the remaining primary. Exits with 77, "skipped", without PostgreSQL's server.
set -euo pipefail
program=$1 generate=$2 schemas=$3 scratch=$4 failovers=${5:-2}
here=$(dirname "$0")
source "$here/collector.sh"
source "$here/nodes.sh"
rm -rf "$scratch"
mkdir -p "$scratch"
find_postgresql
trap 'end_collectors; remove_nodes' EXIT
create_primary 1
add_standby 2 1
add_standby 3 1
wait_for has_standbys 1 2
for file in schema roles; do
    ask 1 -q -1 -f "$schemas/$file.sql"
done

# Tries what the roles may not do.
may_not() {
    ! ask 1 -U "lucity_$1" -c "$2" >"$scratch/out" 2>&1 || fail "$1 may: $2"
    grep -q "permission denied\|must be" "$scratch/out" || fail "$1: $2: $(cat "$scratch/out")"
}
row="('x', 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x', NULL, NULL, NULL, NULL, 'x')"
for role in ingest read; do
    for query in "UPDATE submission SET report = ''" "DELETE FROM submission" "TRUNCATE submission" \
        "DROP TABLE submission" "ALTER TABLE submission DROP report" "CREATE TABLE mine (x INTEGER)" \
        "CREATE TEMPORARY TABLE mine (x INTEGER)" "CREATE SCHEMA mine" "CREATE ROLE mine" \
        "UPDATE store_version SET version = 2" "DELETE FROM store_version" \
        "INSERT INTO store_version VALUES (2)" "COPY store_version TO '/tmp/x'" \
        "SELECT pg_read_file('PG_VERSION')" "SET ROLE admin"; do
        may_not $role "$query"
    done
done
for query in "SELECT report FROM submission" "SELECT * FROM submission" \
    "SELECT public_ip FROM submission" "COPY submission TO STDOUT" \
    "INSERT INTO submission VALUES $row RETURNING report" \
    "INSERT INTO submission VALUES $row ON CONFLICT (id) DO UPDATE SET report = 'x'"; do
    may_not ingest "$query"
done
may_not read "INSERT INTO submission VALUES $row"
# Control: what they may do.
ask 1 -U lucity_ingest -c "BEGIN; INSERT INTO submission VALUES $row ON CONFLICT (id) DO NOTHING; ROLLBACK" \
    -c "SELECT id, digest FROM submission" -c "SELECT version FROM store_version" >/dev/null
ask 1 -U lucity_read -c "SELECT * FROM submission" -c "SELECT version FROM store_version" >/dev/null

options=(--requests-per-minute 100000000)
nodes="host=$nodes_folder,$nodes_folder,$nodes_folder&port=5001,5002,5003"
# The second one finds the nodes by the environment, so that its URI has no "=".
start_collector one "${options[@]}" --request-milliseconds 1000 \
    --store "postgresql://lucity_ingest@/postgres?$nodes"
PGHOST=$nodes_folder,$nodes_folder,$nodes_folder PGPORT=5001,5002,5003 PGUSER=lucity_ingest \
    start_collector two "${options[@]}" --store postgresql:///postgres

count_of() { ask "$primary" -c "SELECT COUNT(*) FROM submission WHERE id = '$(id_of "$1")'"; }
primary=1

# If two collectors receive the same id at once, one of them stores it.
puts=()
for ((i = 0; i < 20; ++i)); do
    for collector in one two one two; do
        put $collector $i >"$scratch/status_${#puts[@]}" &
        puts+=($!)
    done
    wait "${puts[@]}"
    puts=()
    statuses=$(cat "$scratch"/status_* | sort | tr '\n' ' ')
    [[ $statuses == "200 200 200 201 " ]] || fail "the same id at once: $statuses"
    rm "$scratch"/status_*
    [[ $(count_of $i) -eq 1 ]] || fail "the same id at once: not stored once"
done
[[ $(put two 0 Linux) == 409 ]] || fail "other bytes under the same id are taken"

# Without a standby, nothing is acknowledged. Once there is one again, the waiting report is stored exactly
# once.
stop_node 2
stop_node 3
for collector in one one; do
    status=$(put $collector 100)
    [[ $status == 503 ]] || fail "without a standby: $status"
done
[[ $(count_of 100) -eq 0 ]] || fail "a row that no standby has can be seen"
start_node 2
start_node 3
wait_for has_standbys 1 2
is_acknowledged() { [[ $(put "$1" "$2") == 20[01] ]]; }
wait_for is_acknowledged one 100
[[ $(count_of 100) -eq 1 ]] || fail "put off, and not stored once"

# PostgreSQL reports success for a commit whose wait was cancelled: the row is on one node only.
stop_node 2
stop_node 3
waiting="FROM pg_stat_activity WHERE wait_event = 'SyncRep'"
is_waiting_or_answered() {
    [[ -s $scratch/status || $(ask 1 -c "SELECT COUNT(*) $waiting") -gt 0 ]]
}
for reports in first again; do
    : >"$scratch/status"
    put two 101 >"$scratch/status" &
    putting=$!
    wait_for is_waiting_or_answered
    [[ ! -s $scratch/status ]] || fail "without a standby, $reports: $(cat "$scratch/status")"
    [[ $(ask 1 -c "SELECT BOOL_AND(pg_cancel_backend(pid)) $waiting") == t ]]
    wait $putting
    [[ $(cat "$scratch/status") == 503 ]] || fail "cancelled, $reports: $(cat "$scratch/status")"
    # Control: the row is visible, so looking for it is not enough to acknowledge it.
    [[ $(count_of 101) -eq 1 ]] || fail "no row, so the wait was not cancelled"
done
start_node 2
start_node 3
wait_for has_standbys 1 2
wait_for is_acknowledged two 101
[[ $(count_of 101) -eq 1 ]] || fail "cancelled, and not stored once"

# The primary is lost repeatedly under load.
: >"$scratch/ledger"
for ((i = 1; i <= failovers; ++i)); do
    "$generate" --to "$address_one" --to "$address_two" --count 6000 --ledger "$scratch/ledger_$i" \
        >"$scratch/load_$i" &
    load=$!
    started+=("$load")
    before=$(ask $primary -c "SELECT COUNT(*) FROM submission")
    has_more() { [[ $(ask $primary -c "SELECT COUNT(*) FROM submission") -gt $((before + 300)) ]]; }
    wait_for has_more
    kill -0 $load 2>/dev/null || fail "the load was over before the primary was lost"
    kill_node $primary
    promote_best
    wait $load || fail "reports were refused: $(cat "$scratch/load_$i")"
    cat "$scratch/load_$i"
    cat "$scratch/ledger_$i" >>"$scratch/ledger"
    ask $primary -c "SELECT id FROM submission" >"$scratch/stored"
    missing=$(missing_from "$scratch/stored" "$scratch/ledger")
    [[ -z $missing ]] || fail "acknowledged, but not stored once: $missing"
    add_standby $lost $primary
    wait_for has_standbys $primary 2
done
[[ $(wc -l <"$scratch/ledger") -eq $((failovers * 6000)) ]] || fail "not all were acknowledged"
# One line for each outage, not for each report.
[[ $(wc -l <"$scratch/two.err") -le $((2 + 2 * failovers)) ]] || fail "a log that grows with the load"
echo "failovers $failovers, acknowledged $(wc -l <"$scratch/ledger"), lost 0"
