#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# P03_public_address.sh PROGRAMS DATA SCRATCH SET_CLOCK
# P3: the address that a submission came from is logged with it, and is not part of any report.
set -euo pipefail
# shellcheck source=tests/scenarios/round_trip.bash
source "$(dirname "$0")/round_trip.bash"
begin "$@"

# put: sends the waiting report like a proxy that forwards it for 203.0.113.7.
put() {
    local file status address
    file=$(find web/spool -name '*.json')
    address=$(cut -d/ -f3 collector.url)
    exec {wire}<>"/dev/tcp/${address%:*}/${address##*:}"
    printf 'PUT /v1/reports/%s HTTP/1.1\r\nHost: collector\r\nX-Forwarded-For: 198.51.100.1, 203.0.113.7\r\n' \
        "$(basename "$file" .json)" >&"$wire"
    printf 'Content-Type: application/json\r\nContent-Length: %d\r\n\r\n' "$(wc -c <"$file")" >&"$wire"
    cat "$file" >&"$wire"
    read -r -t 60 _ status _ <&"$wire"
    exec {wire}>&-
    [[ $status -eq 201 ]] || fail "the collector answered $status"
    rm "$file"
}
# keep: an installer's report waits.
keep() {
    "$programs/lucity-installer" --state web --application "Lucity Web" --release 2016 --os-version "$os"
}

addresses=(127.0.0.1 127.0.0.1 127.0.0.1 127.0.0.1 203.0.113.7)
start_collector
sends installer web "Lucity Web" 2016 --share yes
sends maintenance --share yes
sends batch
# Anybody can write such a header, so it is ignored.
keep
put
stop_collector
# Except from a proxy that the collector is configured to trust.
collector_options=(--trusted-proxy 127.0.0.1)
start_collector
keep
put
# With IPv6, an IPv6 address is logged.
if [[ $( (exec 3<>/dev/tcp/::1/9) 2>&1 || true) == *refused* ]]; then
    stop_collector
    listen='[::1]:0'
    start_collector
    sends installer web "Lucity Web" 2016
    addresses+=(::1)
fi

logs_it_with_each() {
    same "addresses" "$(printf '%s\n' "${addresses[@]}")" \
        "$(in_store "SELECT public_ip FROM submission ORDER BY rowid")"
}
is_in_no_report() {
    same "reports with an address" "" "$(in_store "SELECT report FROM submission
        WHERE instr(report, public_ip) OR instr(report, '127.0.0.1') OR instr(report, '203.0.113')
            OR instr(report, 'public_ip')")"
}
logs_it_with_each
is_in_no_report

# Controls: a report that holds the address, under any name, and one without a logged address.
tampered "UPDATE submission SET report = json_set(report, '$.from', public_ip) WHERE rowid = 2" is_in_no_report
tampered "UPDATE submission SET report = json_set(report, '$.public_ip', 'in use') WHERE rowid = 1" \
    is_in_no_report
tampered "UPDATE submission SET public_ip = '' WHERE rowid = 3" logs_it_with_each
tampered "UPDATE submission SET public_ip = '203.0.113.7' WHERE rowid = 4" logs_it_with_each
