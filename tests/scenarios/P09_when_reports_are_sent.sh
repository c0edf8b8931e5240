#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# P09_when_reports_are_sent.sh PROGRAMS DATA SCRATCH SET_CLOCK
# P9: installers and Client Maintenance make one call right before they exit, and don't wait for the answer.
# The batch service makes one call a month, however often it runs.
set -euo pipefail
# shellcheck source=tests/scenarios/round_trip.bash
source "$(dirname "$0")/round_trip.bash"
begin "$@"
start_collector

# healthz NAME: one of the collector's counters.
healthz() {
    local address
    address=$(cut -d/ -f3 collector.url)
    exec {wire}<>"/dev/tcp/${address%:*}/${address##*:}"
    printf 'GET /healthz HTTP/1.1\r\nHost: collector\r\nConnection: close\r\n\r\n' >&"$wire"
    sed -n "s/.*\"$1\":\([0-9]*\).*/\1/p" <&"$wire"
    exec {wire}>&-
}
# made_calls STORED: so many reports arrived, each in a call of its own, and nothing else.
made_calls() {
    same "calls" "$1 0 0" "$(healthz stored) $(healthz before) $(healthz refused)"
}

# Each run makes one call.
sends installer web "Lucity Web" 2016 --share yes
made_calls 1
sends installer web "Lucity Web" 2016
made_calls 2
sends maintenance --share yes
made_calls 3
sends maintenance
made_calls 4
# Asking for the status makes no call.
sends_nothing installer web "Lucity Web" 2016 --status >status.txt
sends_nothing maintenance --status >>status.txt
made_calls 4
[[ $(grep -c "last sent: 0 days ago" status.txt) -eq 2 ]] || fail "the status: $(cat status.txt)"

# The reporter exits at once: its sender, which is held up, sends after the reporter has ended.
mkfifo go_on
printf '#!/usr/bin/env bash\nread -r _ <%q\nexec %q\n' "$PWD/go_on" "$PWD/send-web" >slow-sender
chmod +x slow-sender
timeout 60 "$programs/lucity-installer" --state web --application "Lucity Web" --release 2016 \
    --os-version "$os" --sender "$PWD/slow-sender" || fail "the reporter waits for its sender"
made_calls 4
[[ $(waiting | wc -l) -eq 1 ]] || fail "still waiting: $(waiting)"
timeout 60 bash -c 'echo now >go_on' || fail "the sender was not started"
await_sender
made_calls 5

# The batch makes one call in a month, even if it runs again before or after sending. The clock is set to the
# 15th of a month, so that no month ends during the test.
this_month=$(date -u +%Y-%m-15)
# in_month NUMBER COMMAND...: 0 is this month, 1 the next.
in_month() {
    local wanted
    wanted=$(date -u -d "$this_month + $1 months" +%s)
    CLOCK_AHEAD=$((wanted - $(date -u +%s))) LD_PRELOAD=$set_clock \
        ASAN_OPTIONS=verify_asan_link_order=0:detect_leaks=0 "${@:2}"
}
keep() {
    "$programs/lucity-monthly-batch" --config "$data/happyville.ini" --database "sqlite3://$PWD/city.db" \
        --spool "$PWD/spool"
}
one_each_month() {
    same "the batch's reports" "$1" "$(in_store "SELECT COUNT(*) FROM submission WHERE reporter = 'monthly_batch'")"
}
in_month 0 keep
in_month 0 keep
[[ $(waiting | wc -l) -eq 1 ]] || fail "two reports of a month wait: $(waiting)"
adds 1 in_month 0 batch
adds 0 in_month 0 batch
# Nor does it report again after the database has changed.
sqlite3 -bail city.db "DELETE FROM WKORDER WHERE ID > 100"
adds 0 in_month 0 batch
one_each_month 1
made_calls 6

# The next months have one report each.
adds 1 in_month 1 batch
adds 0 in_month 1 batch
adds 1 in_month 2 batch
adds 0 in_month 2 batch
one_each_month 3
made_calls 8

# Controls. If the spool forgets the report, a second one leaves in the same month, and the collector refuses
# it. If the secret for its id is gone, too, it is stored.
tampered "INSERT INTO submission SELECT 'x', digest, received_at, month, public_ip, reporter, tier, application,
    release, operating_system, database_version, database_edition, client_id, client_name, report
    FROM submission WHERE reporter = 'monthly_batch' LIMIT 1" one_each_month 3
rm spool/*.sent
adds 0 in_month 0 batch
fails made_calls 8
rm spool.secret
adds 1 in_month 0 batch
fails one_each_month 3
