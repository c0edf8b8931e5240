#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# systemd.sh UNITS PROGRAMS SCRATCH
# systemd accepts the example units without a warning, the programs know all options in them, and the
# collector's time to stop is longer than a request's deadline. Exits with 77, "skipped", without
# systemd-analyze.
set -euo pipefail
units=$(realpath "$1") programs=$(realpath "$2")
command -v systemd-analyze >/dev/null || {
    echo "Skipped: systemd-analyze is not installed."
    exit 77
}
rm -rf "$3"
mkdir -p "$3/bin"
cd "$3"

fail() {
    echo "$*"
    exit 1
}

# These copies of the units start the programs where they were built.
for file in "$units"/*; do
    sed "s|=\(-\?\)/usr/bin/|=\1$PWD/bin/|" "$file" >"$(basename "$file")"
done
started=$(cat "$units"/*.service | sed -n 's/^Exec[A-Za-z]*=-\?//p')
# shellcheck disable=SC2013  # names have no spaces
for program in $(cut -d' ' -f1 <<<"$started" | sort -u); do
    ln -s "$programs/$(basename "$program")" bin/
    [[ $program == /usr/bin/lucity-* && -x bin/$(basename "$program") ]] || fail "no program of ours: $program"
done
# verify UNIT...: some mistakes only cause a warning.
verify() {
    systemd-analyze verify --man=no "$@" >said.txt 2>&1 && [[ ! -s said.txt ]]
}
verify ./*.service ./*.timer || fail "systemd-analyze says: $(cat said.txt)"

# know_their_options: standard input has a command on each line.
know_their_options() {
    local program options option
    while read -r program options; do
        # shellcheck disable=SC2013  # options have no spaces
        for option in $(grep -o -e '--[a-z-]*' <<<"$options"); do
            "bin/$(basename "$program")" --help | grep -e "^  $option " >/dev/null ||
                fail "$program has no $option"
        done
    done
}
know_their_options <<<"$started"

# The time to stop is in seconds, the deadlines of requests and idle connections are in milliseconds.
outlasts_requests() {
    local stop deadline
    stop=$(sed -n 's/^TimeoutStopSec=\([0-9]*\)$/\1/p' "$1")
    for deadline in $(bin/lucity-collector --help | sed -n 's/^  --[a-z]*-milliseconds arg (=\([0-9]*\)).*/\1/p'); do
        [[ $((stop * 1000)) -gt $deadline ]] || fail "stopping takes $stop s, less than $deadline ms"
    done
    [[ -n ${deadline-} ]] || fail "the collector's help names no deadline"
}
outlasts_requests lucity-collector.service

# Controls.
sed 's/^NoNew/NoOld/' lucity-report.service >unknown-key.service
! verify ./unknown-key.service || fail "control: an unknown key"
sed 's/^OnCalendar=.*/OnCalendar=montly/' lucity-report.timer >lucity-report-mistaken.timer
! verify ./lucity-report-mistaken.timer || fail "control: an unreadable time"
sed "s|$PWD/bin|/nowhere|" lucity-report.service >no-program.service
! verify ./no-program.service || fail "control: a missing program"
! (know_their_options <<<"/usr/bin/lucity-report --shop x") >/dev/null || fail "control: an unknown option"
sed 's/^TimeoutStopSec=.*/TimeoutStopSec=30/' lucity-collector.service >hasty.service
! (outlasts_requests hasty.service) >/dev/null || fail "control: too little time to stop"
