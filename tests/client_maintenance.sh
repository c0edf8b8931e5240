#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# client_maintenance.sh LUCITY_CLIENT_MAINTENANCE LUCITY_MONTHLY_BATCH LUCITY_INSTALLER DATA SCRATCH
# What lucity-client-maintenance promises about consent (P2, P12), for itself and for the batch service.
set -euo pipefail
# shellcheck source=tests/support/tables_read.sh
source "$(dirname "$0")/support/tables_read.sh"
program=$(realpath "$1") batch_program=$(realpath "$2") installer=$(realpath "$3")
data=$(realpath "$4") scratch=$5

fail() { echo "$*"; exit 1; }
rm -rf "$scratch"
mkdir -p "$scratch"
cd "$scratch"
sqlite3 -bail sample.db <"$data/happyville.sql"
cp sample.db city.db

# Sets status, and writes the files out and err.
run() {
    status=0
    "$@" >out 2>err </dev/null || status=$?
    cat out err >>printed
}
maintenance_of() {
    run "$program" --config "$data/happyville.ini" --spool spool --database "$@"
}
maintenance() { maintenance_of sqlite3://city.db "$@"; }
batch() {
    run "$batch_program" --config "$data/happyville.ini" --database sqlite3://city.db --spool spool
}
sql() { sqlite3 -bail city.db "$@"; }
reports() { find spool -name '*.json' 2>/dev/null | sort; }
count() { reports | wc -l; }
newest() { cat "$(reports | tail -1)"; }
is() { [[ $status -eq $1 && $(count) -eq $2 ]] || fail "$3: status $status, $(count) reports, $(cat err)"; }
says() { grep -q -F -e "$2" "$1" || fail "$1 does not say: $2; but $(cat out err)"; }
quiet() { [[ ! -s out && ! -s err ]] || fail "it says: $(cat out err)"; }

# If nobody was asked, it shares nothing, and doesn't change the database.
maintenance
is 0 0 "unasked"
quiet
maintenance --status
says out "nobody was asked, so nothing is shared"
cmp sample.db city.db
batch
is 1 0 "the batch, where nobody was asked"
says err "nobody was asked"

# After one consent, it reports now and later, and so does the batch.
maintenance --share yes
is 0 1 "share yes"
quiet
[[ $(reports) == spool/????????-????-7???-????-????????????.json ]] || fail "its id: $(reports)"
sqlite_version=$(newest | sed 's/.*"database":{"version":"\([0-9.]*\)".*/\1/')
expected='{"schema":"client_maintenance/2016","application":{"name":"Client Maintenance","version":"2016r2"},"os_version":"Microsoft Windows NT 6.3.9600.0","database":{"version":"'$sqlite_version'","edition":"SQLite"},"client":{"id":"LUC-004711","name":"Town of Happyville"}}'
[[ $(newest) == "$expected" ]] || fail "it reported $(newest)"
[[ $(sql "SELECT * FROM LUCITY_REPORTING") == "client_maintenance/2016 $(date -u +%F)" ]] ||
    fail "it stored $(sql "SELECT * FROM LUCITY_REPORTING")"
maintenance
is 0 2 "the choice was not kept"
batch
is 0 3 "the batch"
maintenance --status
is 0 3 "asking for the status reported"
says out "shared: client_maintenance/2016 20"
says out "(the database's table LUCITY_REPORTING)"
says out "waiting to be sent: 3"
says out "last sent: no record"
! grep -q "collects more" out || fail "it asks again though nothing has changed"

# The sender is started and not waited for: it is still running when the reporter has ended.
mkfifo started go_on
printf '#!/bin/sh\necho started >"%s/started"\nread -r never <"%s/go_on"\n' "$PWD" "$PWD" >sender
chmod +x sender
maintenance --sender "$PWD/sender"
is 0 4 "with a sender"
read -r -t 60 line <>started
[[ $line == started ]] || fail "the sender was not started"
timeout 60 sh -c 'echo done >go_on'

# Opting out also stops the batch, removes waiting reports, and is stored. It doesn't stop an installer.
run "$installer" --application "Lucity Web" --release 2016r2 --state web --share yes
maintenance --share no
is 0 0 "share no"
[[ $(sql "SELECT * FROM LUCITY_REPORTING") == opted_out ]] || fail "opting out was not stored"
maintenance
is 0 0 "opted out, it reported"
quiet
batch
is 0 0 "opted out, the batch reported"
says err "opted out: nothing is read and nothing is reported"
maintenance --status
says out "opted out: nothing is shared (the database's table LUCITY_REPORTING)"
run "$installer" --application "Lucity Web" --release 2016r2 --state web
[[ $(find web/spool -name '*.json' | wc -l) -eq 2 ]] || fail "another reporter's choice stopped the installer"

# Opting in again is as easy.
maintenance --share yes
is 0 1 "opting in again"

# Nothing prevents opting out: neither an unknown release nor an unknown client.
run "$program" --database sqlite3://city.db --spool spool --share no
is 0 0 "opting out without a release"

# If the database can't be written, that is an error, and no consent is left if possible.
maintenance --share yes
sql "CREATE TRIGGER full BEFORE INSERT ON LUCITY_REPORTING BEGIN SELECT RAISE(ABORT, 'full'); END"
maintenance
is 0 2 "reporting needs no writing"
maintenance --share no
is 1 0 "opting out where nothing can be added"
says err "opting out can't be stored"
[[ $(sql "SELECT COUNT(*) FROM LUCITY_REPORTING") -eq 0 ]] || fail "a consent is left after opting out"
maintenance --share yes
is 1 0 "a choice that can't be kept is none"
cp sample.db city.db

# A release that collects more asks again. Until then, it reports at the tier of the consent.
maintenance --application-version 2015 --share yes
is 0 1 "release 2015"
[[ $(newest) == '{"schema":"client_maintenance/2015",'* ]] || fail "release 2015: $(newest)"
maintenance
is 0 2 "after the upgrade"
[[ $(newest) == '{"schema":"client_maintenance/2015",'* ]] || fail "after the upgrade: $(newest)"
maintenance --status
says out "shared: client_maintenance/2015 20"
says out "this release collects more, so the city has to be asked again"
batch
is 0 3 "the batch after the upgrade"
grep -l '"schema":"monthly_batch/2015"' spool/*.json >/dev/null || fail "the batch's tier"
maintenance --share yes
[[ $(newest) == '{"schema":"client_maintenance/2016",'* ]] || fail "asked again: $(newest)"
maintenance --status
! grep -q "collects more" out || fail "asked again, it asks once more"

# If there are several clients, one must be chosen.
sql "INSERT INTO CLIENTS VALUES ('LUC-004712', 'Happyville Test', NULL)"
before=$(count)
maintenance
is 1 "$before" "several clients"
says err "there are several clients: say which one with client-id"
maintenance --client-id LUC-004712
is 0 "$((before + 1))" "the client that is asked for"
[[ $(newest) == *'"client":{"id":"LUC-004712","name":"Happyville Test"}}' ]] || fail "it reported $(newest)"

# It reads only its own tables: all others may be missing.
sqlite3 -bail less.db "CREATE TABLE CLIENTS (CLIENT_ID, CLIENT_NAME); INSERT INTO CLIENTS VALUES ('LUC-1', 'Springfield')"
maintenance_of sqlite3://less.db --share yes
is 0 "$((before + 2))" "a database of clients only"

# After opting out, it doesn't even read those.
read_by_it() {
    tables_read less.db "$program" --config "$data/happyville.ini" --database sqlite3://less.db --spool spool
}
if can_watch; then
    [[ $(read_by_it | xargs) == "CLIENTS LUCITY_REPORTING" ]] || fail "with consent, it read $(read_by_it)"
fi
maintenance_of sqlite3://less.db --share no
if can_watch; then
    [[ $(read_by_it) == LUCITY_REPORTING ]] || fail "opted out, it read $(read_by_it)"
fi
sqlite3 -bail less.db "DROP TABLE CLIENTS"
maintenance_of sqlite3://less.db
is 0 0 "opted out, without clients"
quiet

# If the database is missing or locked, nothing is reported and nothing is removed.
cp sample.db city.db
maintenance --share yes
maintenance_of sqlite3://nowhere.db
is 1 1 "a missing database"
says err "the database file doesn't exist"
[[ ! -e nowhere.db ]] || fail "a missing database was made"
coproc HOLDER { sqlite3 city.db; }
echo "BEGIN EXCLUSIVE; SELECT 'held';" >&"${HOLDER[1]}"
read -r _ <&"${HOLDER[0]}"
for call in "" --status "--share yes"; do
    # shellcheck disable=SC2086  # the options of a call are words
    maintenance $call
    is 1 1 "a locked database, '$call'"
    says err "locked by another program"
done
# Except by opting out: it removes waiting reports, and says that the choice isn't stored.
maintenance --share no
is 1 0 "opting out of a locked database"
says err "opting out can't be stored"
echo "ROLLBACK; SELECT 'released';" >&"${HOLDER[1]}"
read -r _ <&"${HOLDER[0]}"
maintenance
is 0 1 "a database that is free again"

# Errors in the command line name keys and show no value.
for call in "--share maybe" "--secret HV-7Q2M" "HV-7Q2M" "--application-version HV-7Q2M" \
    "--database-kind HV-7Q2M" "--client-table HV=7Q2M"; do
    # shellcheck disable=SC2086  # the options of a call are words
    maintenance $call
    is 2 1 "'$call'"
    ! grep -q 'HV' err || fail "'$call': $(cat err)"
done
maintenance_of mysql://HV-7Q2M
is 2 1 "another database"
! grep -q 'HV' err || fail "another database: $(cat err)"
run "$program" --database sqlite3://city.db --application-version 2016
is 2 1 "no spool"
says err "spool: missing"
run "$program" --help
for key in --config --share --status --database --database-kind --application-name --application-version \
    --os-version --client-id --client-table --spool --sender '(=Client Maintenance)'; do
    says out "$key"
done

# None of the city's secrets was printed or written.
found=0
cat printed spool/* web/spool/* | grep -i -F -f "$data/never.txt" || found=$?
[[ $found -eq 1 ]] || fail "a secret of the city came out"
