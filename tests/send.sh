#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# send.sh LUCITY_SEND SCRATCH
# Without a consent that covers it, no report leaves: lucity-send opens no socket. After opting out,
# nothing waits any more. Exits with 77, "skipped",
# where strace can't watch a program.
set -euo pipefail
program=$1 scratch=$2
# A leak can't be looked for in a program that is watched.
export ASAN_OPTIONS="${ASAN_OPTIONS:+$ASAN_OPTIONS:}detect_leaks=0"

fail() { echo "$*"; exit 1; }
rm -rf "$scratch"
mkdir -p "$scratch/spool"
strace -o "$scratch/trace" true 2>/dev/null || { echo "Skipped: strace can't watch a program here."; exit 77; }

id=01900000-0000-7000-8000-000000000001
# send CONSENT: sends one report under what the consent's file holds, to where nobody listens.
send() {
    printf '{"schema":"web_installer/2016"}' >"$scratch/spool/$id.json"
    printf '%s\n' "$1" >"$scratch/consent"
    status=0
    strace -f -e trace=%network -o "$scratch/trace" "$program" --spool "$scratch/spool" \
        --consent "$scratch/consent" --collector http://127.0.0.1:9 2>"$scratch/err" || status=$?
}
waits() { [[ -e $scratch/spool/$id.json ]]; }
has_socket() { grep -q 'socket(' "$scratch/trace"; }

# The control: with consent there is a socket, and what nobody took waits.
send "web_installer/2016 2026-11-01"
[[ $status -eq 1 ]] && waits && has_socket || fail "with consent: $status, $(cat "$scratch/err")"

send opted_out
[[ $status -eq 0 ]] || fail "opted out: $status, $(cat "$scratch/err")"
! waits || fail "opted out: the report still waits"
! has_socket || fail "opted out: a socket was opened"

# What is no answer, or another reporter's, sends nothing and removes nothing.
for consent in "" "web_installer/7.60 2026-11-01" "web_installer/2016 2026-02-30" \
    "client_maintenance/2016 2026-11-01" "kiosk/2016 2026-11-01"; do
    send "$consent"
    [[ $status -eq 1 ]] || fail "'$consent': $status, $(cat "$scratch/err")"
    waits || fail "'$consent': the report was removed"
    ! has_socket || fail "'$consent': a socket was opened"
done

# What can't be followed is said without what was given.
for call in "" "--spool x" "--spool x --consent y --collector http://hvpost" "--secret HV-7Q2M"; do
    status=0
    # shellcheck disable=SC2086  # the options of a call are words
    "$program" $call 2>"$scratch/err" || status=$?
    [[ $status -eq 2 && -s $scratch/err ]] || fail "'$call': $status"
    ! grep -q 'hvpost\|HV-' "$scratch/err" || fail "'$call': $(cat "$scratch/err")"
done
