#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# P01_web_installers.sh PROGRAMS DATA SCRATCH SET_CLOCK
# P1: from release 7.60 on, every web installer reports the application's name and version and the
# version of the operating system, and nothing else.
set -euo pipefail
# shellcheck source=tests/scenarios/round_trip.bash
source "$(dirname "$0")/round_trip.bash"
begin "$@"
start_collector

sends installer web "Lucity Web" 7.60 --share yes
sends installer mobile "Lucity Mobile Server" 2014r2 --share yes
sends installer documents "Lucity Document Server" 2015r2 --share yes
sends installer identity "Lucity Identity Server" "2015r2 SP1" --share yes
sends installer kiosk "Something of its own" 2016r2 --share yes
sends installer newest "Lucity REST API" 21.2 --share yes

# row TIER APPLICATION RELEASE: a stored report, without database and client.
row() {
    printf 'web_installer|%s|%s|%s|%s||||' "$1" "$2" "$3" "$os"
    printf '|{"schema":"web_installer/%s","application":{"name":"%s","version":"%s"},"os_version":"%s"}\n' \
        "$1" "$2" "$3" "$os"
}
stores_them_and_nothing_more() {
    same "the store" "$(
        row 7.60 "Lucity Web" 7.60
        row 7.60 "Lucity Mobile Server" 2014r2
        row 2015 "Lucity Document Server" 2015r2
        row 2015r2_sp1 "Lucity Identity Server" "2015r2 SP1"
        row 2016 "Something of its own" 2016r2
        row 2016 "Lucity REST API" 21.2
    )" "$(in_store "SELECT reporter, tier, application, release, operating_system, database_version,
        database_edition, client_id, client_name, report FROM submission ORDER BY rowid")"
}
stores_them_and_nothing_more

# Releases before 7.60 are not covered.
sends_nothing installer old "Lucity Web" 7.50 --share yes
# Nor is an installer whose user was not asked.
sends_nothing installer unasked "Lucity Web" 2016

# Controls: an additional member, the report of another release, and a missing report.
tampered "UPDATE submission SET report = json_set(report, '$.client', 'x') WHERE rowid = 1" \
    stores_them_and_nothing_more
tampered "UPDATE submission SET tier = '2016' WHERE rowid = 1" stores_them_and_nothing_more
tampered "DELETE FROM submission WHERE rowid = 6" stores_them_and_nothing_more
fails sends installer old "Lucity Web" 7.50 --share yes
fails sends_nothing installer web "Lucity Web" 7.60
