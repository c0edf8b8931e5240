#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# P10_who_sees_reports.sh PROGRAMS DATA SCRATCH SET_CLOCK
# P10: reports are in a database that only its owner and one group may read. So are the summaries for staff,
# which name nothing that fewer than five clients have.
set -euo pipefail
# shellcheck source=tests/scenarios/round_trip.bash
source "$(dirname "$0")/round_trip.bash"
begin "$@"
# The most permissive mask.
umask 0
start_collector
umask 022

for client in 1 2 3 4 5 6; do
    another_client $client
    database=client-$client.db spool=spool-$client
    [[ $client -ne 6 ]] || sqlite3 client-6.db "INSERT INTO SYSTEMSETTINGS VALUES ('Hapax', 'only here');
        INSERT INTO MOBILE_DEVICES (MODEL, OS_VERSION, APP_VERSION) VALUES ('HapaxPad', '1.0', '9.9')"
    sends maintenance --share yes
    sends batch
done
within_a_month

is_for_owner_and_group() {
    [[ $# -gt 0 ]] || fail "no file"
    same "modes" "640" "$(stat -c %a "$@" | sort -u)"
}
is_for_owner_and_group store.db*
[[ $(stat -c %a client-1.db spool-1 | xargs) == "644 700" ]] ||
    fail "modes: $(stat -c %a client-1.db spool-1 | xargs)"

# summaries FOLDER: writes the summaries as after the end of the month.
next_month=$(date -u -d "$month-01 + 1 month" +%F)
summaries() {
    (umask 0 && "$programs/lucity-report" --store "sqlite3://$PWD/$store" --output "$1" --as-of "$next_month" \
        --issues "$data/known_issues.json") || fail "lucity-report failed"
}
summaries staff
is_for_owner_and_group staff/*
same "the files" "counts.csv notify.csv report.html" "$(cd staff && echo *)"

# What all six clients have is shown, with their number. What one client has is not, and no client is named.
grep -q "^$month,settings,Map scale,1:2400,no,6" staff/counts.csv || fail "what six clients have is not shown"
names_no_small_group() {
    local found=0
    grep -i -e hapax -e 'LUC-' -e Springfield staff/counts.csv staff/report.html || found=$?
    [[ $found -eq 1 ]] || fail "a group of fewer than five is named"
    awk -F, 'NR > 1 { sub("\r", "", $NF); if ($NF < 5) exit 1 }' staff/counts.csv || fail "a count below five"
}
names_no_small_group
keeps_secrets store.db* staff/*
# Only the list of clients to notify names them.
[[ $(grep -c '^LUC-[1-6],City of Springfield' staff/notify.csv) -eq 6 ]] ||
    fail "whom to notify: $(cat staff/notify.csv)"

# An open month is not shown.
"$programs/lucity-report" --store "sqlite3://$PWD/$store" --output open --as-of "$month-28"
[[ $(wc -l <open/counts.csv) -eq 1 ]] || fail "an open month is shown"

# Controls: a store that everybody may read, a small count, and a name that all six clients get: it is shown.
cp -p store.db shared.db
chmod o+r shared.db
fails is_for_owner_and_group shared.db
echo "$month,settings,Map scale,1:2400,no,4" >>staff/counts.csv
fails names_no_small_group
summaries staff
names_no_small_group
sqlite3 -bail "$store" "UPDATE submission SET report = json_set(report, '$.system_settings.Hapax', 'only here')
    WHERE reporter = 'monthly_batch'"
summaries staff
fails names_no_small_group
