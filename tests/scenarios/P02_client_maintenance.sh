#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# P02_client_maintenance.sh PROGRAMS DATA SCRATCH SET_CLOCK
# P2: from release 7.60 on, Client Maintenance reports what a web installer does, the database's version and
# edition, and the client's ID and name; nothing else.
set -euo pipefail
# shellcheck source=tests/scenarios/round_trip.bash
source "$(dirname "$0")/round_trip.bash"
begin "$@"
start_collector

for release in 7.60 2015 2016r2; do
    sends maintenance --application-version $release --share yes
done

# row TIER RELEASE: a stored report.
row() {
    printf 'client_maintenance|%s|Client Maintenance|%s|%s|%s|SQLite|LUC-004711|Town of Happyville|' \
        "$1" "$2" "$os" "$version"
    printf '{"schema":"client_maintenance/%s","application":{"name":"Client Maintenance","version":"%s"},' "$1" "$2"
    printf '"os_version":"%s","database":{"version":"%s","edition":"SQLite"},' "$os" "$version"
    printf '"client":{"id":"LUC-004711","name":"Town of Happyville"}}\n'
}
stores_them_and_nothing_more() {
    local version
    version=$(in_store "SELECT DISTINCT database_version FROM submission")
    [[ $version =~ ^3\.[0-9]+\.[0-9]+$ ]] || fail "SQLite's version: $version"
    same "the store" "$(row 7.60 7.60 && row 2015 2015 && row 2016 2016r2)" \
        "$(in_store "SELECT reporter, tier, application, release, operating_system, database_version,
            database_edition, client_id, client_name, report FROM submission ORDER BY rowid")"
}
stores_them_and_nothing_more
keeps_secrets store.db*

# Controls: another client, an additional member, a missing member, and an installer's report.
tampered "UPDATE submission SET client_id = 'LUC-1' WHERE rowid = 1" stores_them_and_nothing_more
tampered "UPDATE submission SET report = json_set(report, '$.record_counts', '{}')" stores_them_and_nothing_more
tampered "UPDATE submission SET report = json_remove(report, '$.database.edition')" stores_them_and_nothing_more
sends installer web "Client Maintenance" 2016r2 --share yes
fails stores_them_and_nothing_more
