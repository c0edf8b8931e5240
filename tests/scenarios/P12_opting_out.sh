#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# P12_opting_out.sh PROGRAMS DATA SCRATCH SET_CLOCK
# P12: unchecking the box in a web installer stops only that installer; unchecking it in Client Maintenance
# stops that and the monthly batch. Waiting reports are removed, nothing leaves, and opting in again resumes
# reporting.
set -euo pipefail
# shellcheck source=tests/scenarios/round_trip.bash
source "$(dirname "$0")/round_trip.bash"
begin "$@"
start_collector
web() { installer web "Lucity Web" 2016 "$@"; }
mobile() { installer mobile "Lucity Mobile Server" 2016 "$@"; }

# Nobody was asked yet.
sends_nothing web
sends_nothing maintenance
sends_nothing batch

# Each installer has its own box.
sends web --share yes
sends mobile --share yes
sends maintenance --share yes
sends_nothing web --share no
sends_nothing web
sends mobile
sends maintenance

# Client Maintenance's box also covers the batch, but no installer.
sends_nothing maintenance --share no
sends_nothing maintenance
sends_nothing batch
sends mobile

# Opting in again is as easy.
sends web --share yes
sends maintenance --share yes
sends batch

# Reports that wait while the collector is down are removed: none of them arrives later.
stop_collector
waits() {
    local status
    "$@" || fail "failed: $*"
    read -r -t 60 -u "$ended" status || fail "no sender has ended"
    [[ $status -eq 1 && -n $(waiting) ]] || fail "it was sent without a collector: $*"
}
another_client 1
city_1() { database=client-1.db spool=spool-1 "$@"; }
waits web
waits city_1 maintenance --share yes
waits city_1 batch
[[ $(waiting | wc -l) -eq 3 ]] || fail "still waiting: $(waiting)"
web --share no
[[ $(waiting | grep -c web) -eq 0 && $(waiting | wc -l) -eq 2 ]] ||
    fail "after one installer's opting out: $(waiting)"
city_1 maintenance --share no
[[ -z $(waiting) ]] || fail "still waiting after opting out: $(waiting)"
start_collector
for name in web spool-1; do
    adds 0 "./send-$name"
done

# If the choice is changed by other means, waiting reports are neither sent nor kept.
stop_collector
waits city_1 maintenance --share yes
sqlite3 client-1.db "UPDATE LUCITY_REPORTING SET CHOSEN = 'opted_out'"
start_collector
adds 0 ./send-spool-1

keeps_secrets "$store"*
same "the store" "$(printf '%s\n' "Client Maintenance|3" "Lucity Mobile Server|3" "Lucity Services|1" "Lucity Web|2")" \
    "$(in_store "SELECT application, COUNT(*) FROM submission GROUP BY 1 ORDER BY 1")"

# Controls: without opting out, waiting reports arrive, and new reports leave.
stop_collector
waits city_1 maintenance --share yes
start_collector
adds 1 ./send-spool-1
fails adds 0 city_1 maintenance
fails sends_nothing web --share yes
