#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# P11_what_reports_are_for.sh PROGRAMS DATA SCRATCH SET_CLOCK
# P11: staff see which clients to notify of a known critical issue in the release that they run, which
# versions of operating systems and databases are in use, which modules are active, and how options and
# settings are set.
set -euo pipefail
# shellcheck source=tests/scenarios/round_trip.bash
source "$(dirname "$0")/round_trip.bash"
begin "$@"
start_collector

# The newest report of a client counts: the fifth client upgrades after its first report.
releases=("" 2015 2015r2 "2015r2 SP1" 2016 2016r2 20.3)
for client in 1 2 3 4 5 6; do
    another_client $client
    # No client uses one module, and four use another.
    sqlite3 -bail "client-$client.db" "DELETE FROM PKTREE"
    [[ $client -le 4 ]] || sqlite3 -bail "client-$client.db" "DELETE FROM ELPOLE"
    database=client-$client.db spool=spool-$client
    [[ $client -ne 5 ]] || sends maintenance --application-version 2015 --share yes
    sends maintenance --application-version "${releases[client]}" --share yes
    sends batch --application-version "${releases[client]}"
done
within_a_month

cat >issues.json <<'END'
[{"id": "A-1", "text": "Work orders get lost.", "introduced": "2015r2", "fixed": "2016"},
 {"id": "A-2", "text": "Nobody can log on.", "introduced": "2016r2"}]
END
summaries() {
    "$programs/lucity-report" --store "sqlite3://$PWD/$store" --output staff --issues issues.json \
        --as-of "$(date -u -d "$month-01 + 1 month" +%F)" || fail "lucity-report failed"
}
# The clients from 2015r2 on and before 2016, and those from 2016r2 on: 20.3 is later than 2016r2, and the
# fifth client no longer runs 2015.
whom_to_notify() {
    summaries
    same "whom to notify" "$(
        printf '%s\r\n' client_id,client_name,release,issue_id,issue_text \
            "LUC-2,City of Springfield 2,2015r2,A-1,Work orders get lost." \
            "LUC-3,City of Springfield 3,2015r2 SP1,A-1,Work orders get lost." \
            "LUC-5,City of Springfield 5,2016r2,A-2,Nobody can log on." \
            "LUC-6,City of Springfield 6,20.3,A-2,Nobody can log on."
    )" "$(cat staff/notify.csv)"
}
whom_to_notify

# row SUBJECT VALUE CLIENTS
row() {
    grep -q "^$month,$1,,$2,no,$3"$'\r' staff/counts.csv || fail "the counts lack $1 $2: $3"
}
what_is_in_use() {
    summaries
    row operating_systems "$os" 6
    row database_versions "$(in_store "SELECT DISTINCT database_version FROM submission")" 6
    row database_editions SQLite 6
    row modules WKORDER 6
    # Options and settings, too.
    grep -q "^$month,options,WKOPTIONS: Reset Work Order Number Each,Y,no,6" staff/counts.csv ||
        fail "no options"
    grep -q "^$month,settings,SMTP Server Address,in use,no,6" staff/counts.csv || fail "no settings"
    ! grep -q "modules,,PKTREE" staff/counts.csv || fail "a module without records is active"
    # Too few clients use it to be shown.
    ! grep -q "modules,,ELPOLE" staff/counts.csv || fail "a module of four clients is named"
}
what_is_in_use
keeps_secrets staff/* "$store"*

# Controls: a client that upgrades is no longer notified, another operating system is another row, and a
# module that all clients use is active.
tampered "UPDATE submission SET release = '2017' WHERE client_id = 'LUC-2'" whom_to_notify
sed -i 's/"introduced": "2016r2"/"introduced": "2016"/' issues.json
fails whom_to_notify
tampered "UPDATE submission SET operating_system = 'Windows NT 10.0'" what_is_in_use
tampered "UPDATE submission SET report = json_set(report, '$.record_counts.PKTREE', 1)" what_is_in_use
tampered "UPDATE submission SET database_version = '12.0.5000.0', database_edition = 'Standard'" what_is_in_use
