# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# Shared by the scenarios. Each shows one row of the data collection policy, P1 to P12, with real processes
# and sockets: a reporter puts a report in its spool and starts a sender, which sends it to a collector, which
# stores it. Each ends with controls: checks that must fail if the promise is broken.
#
# A scenario is called as NAME.sh PROGRAMS DATA SCRATCH SET_CLOCK, sources this file and calls `begin "$@"`.
# shellcheck shell=bash
set -euo pipefail

os="Microsoft Windows NT 6.3.9600.0"
database=city.db
spool=spool
store=store.db
listen=127.0.0.1:0
collector_options=()

fail() {
    echo "$*" >&2
    [[ ! -d ${scratch-} ]] || find "$scratch" -maxdepth 1 -name '*.err' -size +0 -exec tail -n 3 {} + >&2
    exit 1
}

# begin PROGRAMS DATA SCRATCH SET_CLOCK: goes to an empty scratch folder with the sample city in city.db.
begin() {
    scenario=$(realpath "$0")
    programs=$(realpath "$1")
    data=$(realpath "$2")
    set_clock=$(realpath "$4")
    rm -rf "$3"
    mkdir -p "$3"
    scratch=$(realpath "$3")
    arguments=("$programs" "$data" "$scratch" "$set_clock")
    cd "$scratch"
    trap stop_collector EXIT
    sqlite3 -bail city.db <"$data/happyville.sql"
    month=$(date -u +%Y-%m)
    # Senders write their exit status to this pipe when they end.
    mkfifo ended
    exec {ended}<>ended
}

# Starts a collector on a free port of this machine, with collector_options.
start_collector() {
    local address
    mkfifo listening
    "$programs/lucity-collector" --listen "$listen" --store "sqlite3://$PWD/$store" \
        "${collector_options[@]}" >listening 2>>collector.err &
    collector=$!
    read -r -t 60 _ _ address <listening || fail "the collector doesn't listen"
    rm listening
    echo "http://$address" >collector.url
}

stop_collector() {
    [[ -n ${collector-} ]] || return 0
    kill "$collector" 2>/dev/null || true
    wait "$collector" || true
    collector=
}

# make_sender NAME OPTION...: the script send-NAME, which calls lucity-send.
make_sender() {
    {
        printf '#!/usr/bin/env bash\n'
        printf '%q ' "$programs/lucity-send" "${@:2}"
        # shellcheck disable=SC2016  # for the script
        printf -- '--collector "$(cat %q)" 2>>%q\n' "$PWD/collector.url" "$PWD/send.err"
        # shellcheck disable=SC2016
        printf 'echo "$?" >%q\n' "$PWD/ended"
    } >"send-$1"
    chmod +x "send-$1"
}

# installer STATE APPLICATION RELEASE OPTION...
installer() {
    make_sender "$1" --spool "$PWD/$1/spool" --consent "$PWD/$1/consent"
    "$programs/lucity-installer" --state "$1" --application "$2" --release "$3" --os-version "$os" \
        --sender "$PWD/send-$1" "${@:4}" 2>>reporters.err
}

# city_reporter PROGRAM OPTION...: runs a reporter of $database, whose reports go to $spool.
city_reporter() {
    local city=(--config "$data/happyville.ini" --database "sqlite3://$PWD/$database" --spool "$PWD/$spool")
    make_sender "$spool" "${city[@]}"
    "$programs/$1" "${city[@]}" --os-version "$os" --sender "$PWD/send-$spool" "${@:2}" 2>>reporters.err
}
maintenance() { city_reporter lucity-client-maintenance "$@"; }
batch() { city_reporter lucity-monthly-batch "$@"; }

# another_client NUMBER: copies the city to client-NUMBER.db, with an ID and a name of its own.
another_client() {
    cp city.db "client-$1.db"
    sqlite3 -bail "client-$1.db" \
        "UPDATE CLIENTS SET CLIENT_ID = 'LUC-$1', CLIENT_NAME = 'City of Springfield $1'"
}

in_store() { sqlite3 -bail -readonly "$store" "$@"; }
count() { in_store "SELECT COUNT(*) FROM submission"; }
waiting() { find . -path '*spool*' -name '*.json'; }
await_sender() {
    local status
    read -r -t 60 -u "$ended" status || fail "no sender has ended"
    [[ $status -eq 0 ]] || fail "the sender ended with $status; still waiting: $(waiting)"
    [[ -z $(waiting) ]] || fail "not sent: $(waiting)"
}

# sends REPORTER OPTION...: the reporter starts a sender, which adds one report to the store.
sends() { adds 1 "$@"; }
# adds REPORTS REPORTER OPTION...
adds() {
    local before
    before=$(count)
    "${@:2}" || fail "failed: ${*:2}"
    await_sender
    [[ $(count) -eq $((before + $1)) ]] || fail "${*:2}: $before reports became $(count)"
}
# sends_nothing REPORTER OPTION...: afterwards, no report waits and the store is unchanged.
sends_nothing() {
    local before
    before=$(count)
    "$@" || true
    [[ -z $(waiting) ]] || fail "$*: still waiting: $(waiting)"
    [[ $(count) -eq $before ]] || fail "$*: $before reports became $(count)"
}

# same WHAT EXPECTED ACTUAL
same() {
    [[ $2 == "$3" ]] || fail "$1: $(diff <(printf '%s\n' "$2") <(printf '%s\n' "$3") | head -n 20)"
}
# members CONDITION [PLACE]: the names of all members of the stored reports, or of the value at a place in
# them, in order.
members() {
    in_store "SELECT DISTINCT key FROM submission, json_each(report, '${2:-$}') WHERE $1" | xargs
}
# has_no MEMBER CONDITION: these stored reports lack the member; it isn't empty.
has_no() { [[ " $(members "$2") " != *" $1 "* ]] || fail "reports of $2 have $1"; }
# keeps_secrets FILE...: no file holds a secret or a host of the city.
keeps_secrets() {
    local found=0
    grep -a -i -F -f "$data/never.txt" -- "$@" >found.txt || found=$?
    [[ $found -eq 1 ]] || fail "a secret of the city is in: $(cut -d: -f1 found.txt | sort -u | xargs)"
}

# Restarts the scenario if a month has ended during it, since its reports would be of two months. Call this
# after all reports are sent, before counting them by month.
within_a_month() {
    [[ $(date -u +%Y-%m) == "$month" ]] || {
        stop_collector
        cd /
        exec bash "$scenario" "${arguments[@]}"
    }
}

# fails CHECK...: a control. The check must fail.
fails() {
    if ("$@") >/dev/null 2>&1; then
        fail "control: this should fail: $*"
    fi
}
# tampered SQL CHECK...: a control. The check passes, but fails for a copy of the store that SQL changes.
tampered() {
    "${@:2}"
    rm -f tampered.db
    in_store "VACUUM INTO 'tampered.db'"
    [[ $(sqlite3 -bail tampered.db "$1; SELECT changes()") -ge 1 ]] || fail "control: changes nothing: $1"
    if (store=tampered.db "${@:2}") >/dev/null 2>&1; then
        fail "control: ${*:2} should fail after: $1"
    fi
}
