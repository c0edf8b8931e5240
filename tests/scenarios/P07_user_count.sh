#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# P07_user_count.sh PROGRAMS DATA SCRATCH SET_CLOCK
# P7: from release 2015r2 SP1 on, and not before, the monthly batch reports the number of users in USER_INFO,
# and nothing else about them.
set -euo pipefail
# shellcheck source=tests/scenarios/round_trip.bash
source "$(dirname "$0")/round_trip.bash"
begin "$@"
start_collector

sends maintenance --share yes
for release in 2015 2015r2 "2015r2 SP1" 2016r2; do
    spool=spool-${release// /-} sends batch --application-version "$release"
done

is_counted_from_2015r2_sp1_on() {
    same "the counts" "$(printf '%s\n' "2015|" "2015r2|" "2015r2 SP1|61" "2016r2|61")" \
        "$(in_store "SELECT release, json_extract(report, '$.user_info_count') FROM submission
            WHERE reporter = 'monthly_batch' AND client_id = 'LUC-004711' ORDER BY rowid")"
    [[ $(sqlite3 city.db "SELECT COUNT(*) FROM USER_INFO") -eq 61 ]] || fail "the city has other users"
    keeps_secrets "$store"*
}
not_before() { has_no user_info_count "release = '$1'"; }
is_counted_from_2015r2_sp1_on
not_before 2015
not_before 2015r2
has_no user_info_count "reporter = 'client_maintenance'"

# After an upgrade, a city that agreed to 2015 shares no more until it is asked again.
another_client 1
database=client-1.db spool=upgraded sends maintenance --application-version 2015 --share yes
database=client-1.db spool=upgraded sends batch --application-version 2016r2
has_no user_info_count "client_id = 'LUC-1'"

# Controls: the reports of the next tier, another user, and a consent that covers the member.
fails not_before "2015r2 SP1"
fails not_before 2016r2
tampered "UPDATE submission SET report = json_set(report, '$.user_info_count', 61) WHERE release = '2015r2'" \
    is_counted_from_2015r2_sp1_on
sqlite3 -bail city.db "INSERT INTO USER_INFO (USERNAME) VALUES ('new')"
fails is_counted_from_2015r2_sp1_on
database=client-1.db spool=asked sends maintenance --application-version 2016r2 --share yes
database=client-1.db spool=asked sends batch --application-version 2016r2
fails has_no user_info_count "client_id = 'LUC-1'"
