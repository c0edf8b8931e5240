#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# send.sh LUCITY_SEND SCRATCH
# Without a consent that covers it, no report leaves: lucity-send opens no socket, whether the consent is in a
# file or in the city's database. After opting out, no report waits. Exits with 77, "skipped", if strace
# doesn't work.
set -euo pipefail
program=$1 scratch=$2
# The leak sanitizer doesn't work under strace.
export ASAN_OPTIONS="${ASAN_OPTIONS:+$ASAN_OPTIONS:}detect_leaks=0"

fail() { echo "$*"; exit 1; }
rm -rf "$scratch"
mkdir -p "$scratch/spool"
strace -o "$scratch/trace" true 2>/dev/null || { echo "Skipped: strace does not work here."; exit 77; }

id=01900000-0000-7000-8000-000000000001
# send SCHEMA OPTION...: sends one report to an address where nobody listens, with the consent that the
# options name.
send() {
    printf '{"schema":"%s"}' "$1" >"$scratch/spool/$id.json"
    status=0
    strace -f -e trace=%network,openat -o "$scratch/trace" "$program" --spool "$scratch/spool" \
        --collector http://127.0.0.1:9 "${@:2}" 2>"$scratch/err" || status=$?
}
# The consent of an installer is in a file.
send_by_file() {
    printf '%s\n' "$1" >"$scratch/consent"
    send web_installer/2016 --consent "$scratch/consent"
}
# That of Client Maintenance is in the city's database, which the batch's configuration names.
database=$scratch/city.db
printf '%s\n' "database = sqlite3://$database" "module-table = WKORDER" >"$scratch/city.ini"
choose() {
    sqlite3 -bail "$database" "CREATE TABLE IF NOT EXISTS LUCITY_REPORTING (CHOSEN VARCHAR(64));
        DELETE FROM LUCITY_REPORTING; INSERT INTO LUCITY_REPORTING VALUES ('$1')"
}
send_by_database() {
    choose "$1"
    send "${2:-monthly_batch/2016}" --config "$scratch/city.ini"
}
waits() { [[ -e $scratch/spool/$id.json ]]; }
has_socket() { grep -q 'socket(' "$scratch/trace"; }
sends() {
    [[ $status -eq 1 ]] || fail "$1: $status, $(cat "$scratch/err")"
    waits || fail "$1: the report was removed"
    has_socket || fail "$1: no socket was opened"
}
removes() {
    [[ $status -eq 0 ]] || fail "$1: $status, $(cat "$scratch/err")"
    ! waits || fail "$1: the report still waits"
    ! has_socket || fail "$1: a socket was opened"
}
leaves() {
    [[ $status -eq 1 ]] || fail "$1: $status, $(cat "$scratch/err")"
    waits || fail "$1: the report was removed"
    ! has_socket || fail "$1: a socket was opened"
}

# Control: with consent, it opens a socket, and the report goes on waiting.
send_by_file "web_installer/2016 2026-11-01"
sends "with consent"
! grep -q libsoci_sqlite3 "$scratch/trace" || fail "an installer's sender loads what reads databases"
send_by_database "client_maintenance/2016 2026-11-01"
sends "with consent in a database"
grep -q libsoci_sqlite3 "$scratch/trace" || fail "the trace shows no loaded library"
send_by_database "client_maintenance/2016 2026-11-01" client_maintenance/2016
sends "with consent in a database, Client Maintenance's own report"

send_by_file opted_out
removes "opted out"
send_by_database opted_out
removes "opted out in a database"

# Without a choice, or with another reporter's, it sends nothing and removes nothing.
for consent in "" "web_installer/7.60 2026-11-01" "web_installer/2016 2026-02-30" \
    "client_maintenance/2016 2026-11-01" "kiosk/2016 2026-11-01"; do
    send_by_file "$consent"
    leaves "'$consent'"
done
for consent in "" "client_maintenance/2015 2026-11-01" "client_maintenance/2016 2026-02-30" \
    "web_installer/2016 2026-11-01" "kiosk/2016 2026-11-01" "opted_out "; do
    send_by_database "$consent"
    leaves "'$consent' in a database"
done
send_by_database "client_maintenance/2016 2026-11-01" web_installer/2016
leaves "an installer's report"

# The same if the database can't be read.
choose opted_out
coproc HOLDER { sqlite3 "$database"; }
echo "BEGIN EXCLUSIVE; SELECT 'held';" >&"${HOLDER[1]}"
read -r _ <&"${HOLDER[0]}"
send monthly_batch/2016 --config "$scratch/city.ini"
leaves "a locked database"
grep -q "locked by another program" "$scratch/err" || fail "a locked database: $(cat "$scratch/err")"
echo "ROLLBACK; SELECT 'released';" >&"${HOLDER[1]}"
read -r _ <&"${HOLDER[0]}"
sqlite3 -bail "$database" "DROP TABLE LUCITY_REPORTING"
send monthly_batch/2016 --config "$scratch/city.ini"
leaves "no table"
rm "$database"
send monthly_batch/2016 --database "sqlite3://$database"
leaves "a missing database"
grep -q "the database file doesn't exist" "$scratch/err" || fail "a missing database: $(cat "$scratch/err")"
[[ ! -e $database ]] || fail "a missing database was made"

# Errors in the command line don't show its values.
for call in "" "--spool x" "--spool x --consent y --collector http://hvpost" "--secret HV-7Q2M" \
    "--spool x --collector http://localhost" "--database HV-7Q2M" \
    "--spool x --collector http://localhost --consent y --database sqlite3://hvpost"; do
    status=0
    # shellcheck disable=SC2086  # the options of a call are words
    "$program" $call 2>"$scratch/err" || status=$?
    [[ $status -eq 2 && -s $scratch/err ]] || fail "'$call': $status"
    ! grep -q 'hvpost\|HV-' "$scratch/err" || fail "'$call': $(cat "$scratch/err")"
done
