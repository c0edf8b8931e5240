#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# P08_mobile_devices.sh PROGRAMS DATA SCRATCH SET_CLOCK
# P8: from release 2016 on, and not before, the monthly batch reports the model of each mobile device and the
# versions of its operating system and its Lucity app, and nothing else about it.
set -euo pipefail
# shellcheck source=tests/scenarios/round_trip.bash
source "$(dirname "$0")/round_trip.bash"
begin "$@"
start_collector

sends maintenance --share yes
for release in 2015 2015r2 "2015r2 SP1" 2016 2016r2; do
    spool=spool-${release// /-} sends batch --application-version "$release"
done

devices_in_the_city() {
    sqlite3 -bail city.db "SELECT json_object('model', MODEL, 'os_version', OS_VERSION,
        'app_version', APP_VERSION) FROM MOBILE_DEVICES" | LC_ALL=C sort
}
# stored_devices RELEASE
stored_devices() {
    in_store "SELECT value FROM submission, json_each(report, '$.mobile_devices')
        WHERE reporter = 'monthly_batch' AND release = '$1'" | LC_ALL=C sort
}
are_reported() {
    same "the devices" "$(devices_in_the_city)" "$(stored_devices "$1")"
    [[ $(stored_devices "$1" | wc -l) -eq 12 ]] || fail "not twelve devices"
    keeps_secrets "$store"*
}
not_before() { has_no mobile_devices "release = '$1'"; }
holds_all_of_earlier_releases_and_nothing_more() {
    same "members" "schema application os_version database client record_counts options system_settings user_info_count mobile_devices" \
        "$(members "reporter = 'monthly_batch' AND release = '$1'")"
    same "a device's members" "model os_version app_version" "$(members "release = '$1'" '$.mobile_devices[0]')"
}
are_reported 2016
are_reported 2016r2
holds_all_of_earlier_releases_and_nothing_more 2016
for release in 2015 2015r2 "2015r2 SP1"; do not_before "$release"; done
has_no mobile_devices "reporter = 'client_maintenance'"

# After an upgrade, a city that agreed to 2015r2 SP1 shares no more until it is asked again.
another_client 1
database=client-1.db spool=upgraded sends maintenance --application-version "2015r2 SP1" --share yes
database=client-1.db spool=upgraded sends batch --application-version 2016r2
has_no mobile_devices "client_id = 'LUC-1'"

# Controls: the reports of the next tier, a device's name, a missing device, and a consent that covers the
# member.
fails not_before 2016
fails are_reported "2015r2 SP1"
fails holds_all_of_earlier_releases_and_nothing_more "2015r2 SP1"
tampered "UPDATE submission SET report = json_set(report, '$.mobile_devices[0].name', 'x') WHERE release = '2016'" \
    are_reported 2016
tampered "UPDATE submission SET report = json_remove(report, '$.mobile_devices[11]') WHERE release = '2016'" \
    are_reported 2016
database=client-1.db spool=asked sends maintenance --application-version 2016r2 --share yes
database=client-1.db spool=asked sends batch --application-version 2016r2
fails has_no mobile_devices "client_id = 'LUC-1'"
