#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# P04_record_counts.sh PROGRAMS DATA SCRATCH SET_CLOCK
# P4: from release 2015 on, the monthly batch reports the record counts of the configured module tables, in
# addition to what Client Maintenance reports.
set -euo pipefail
# shellcheck source=tests/scenarios/round_trip.bash
source "$(dirname "$0")/round_trip.bash"
begin "$@"
start_collector

sends maintenance --share yes
sends batch --application-version 2015

stored_counts() {
    in_store "SELECT key || ' ' || atom FROM submission, json_each(report, '$.record_counts')
        WHERE reporter = 'monthly_batch' ORDER BY 1"
}
# The counts of SQLite itself for the tables in the configuration.
counts_in_the_city() {
    sed -n "s/^module-table = \(.*\)/SELECT '\1 ' || COUNT(*) FROM \1;/p" "$data/happyville.ini" |
        sqlite3 -bail city.db | sort
}
counts_are_right() {
    [[ $(counts_in_the_city | wc -l) -eq 20 ]] || fail "not twenty tables: $(counts_in_the_city)"
    same "the counts" "$(counts_in_the_city)" "$(stored_counts)"
}
holds_nothing_more() {
    same "members" "schema application os_version database client record_counts options system_settings" \
        "$(members "reporter = 'monthly_batch'")"
}
counts_are_right
holds_nothing_more
keeps_secrets store.db*

# Only counts are reported, no content of the tables.
[[ $(in_store "SELECT COUNT(*) FROM submission, json_each(report, '$.record_counts') WHERE type <> 'integer'") -eq 0 ]] ||
    fail "a count is not an integer: $(stored_counts)"
[[ $(in_store "SELECT COUNT(*) FROM submission WHERE instr(report, 'Job 1')") -eq 0 ]] ||
    fail "a row of a table is in the store"

# Before release 2015, nobody sends them: the batch doesn't report.
spool=early sends_nothing batch --application-version 2014r2
grep -q "before 2015 there is no monthly report" reporters.err || fail "2014r2: $(tail -1 reporters.err)"
has_no record_counts "tier < '2015' OR reporter <> 'monthly_batch'"

# Controls: another record in the city, another count in the store, and a report of the next tier.
sqlite3 -bail city.db "INSERT INTO WKORDER (DESCRIPTION) VALUES ('Job 1')"
fails counts_are_right
sqlite3 -bail city.db "DELETE FROM WKORDER WHERE ID = (SELECT MAX(ID) FROM WKORDER)"
counts_are_right
tampered "UPDATE submission SET report = json_set(report, '$.record_counts.CLIENTS', 1) WHERE reporter = 'monthly_batch'" \
    counts_are_right
spool=later sends batch --application-version "2015r2 SP1"
fails holds_nothing_more
