#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# P05_options.sh PROGRAMS DATA SCRATCH SET_CLOCK
# P5: from release 2015 on, the monthly batch reports the configured values of all XXOPTIONS tables. As in the
# system settings, a value that would expose a host is "in use".
set -euo pipefail
# shellcheck source=tests/scenarios/round_trip.bash
source "$(dirname "$0")/round_trip.bash"
begin "$@"
start_collector

sends maintenance --share yes
sends batch --application-version 2015

options_in_the_city() {
    local table
    for table in CmOptions EFOPTIONS ELOPTIONS PKOPTIONS SMOPTIONS STOPTIONS SWOPTIONS WKOPTIONS WTOPTIONS "$@"; do
        sqlite3 -bail city.db "SELECT json_array('$table', NAME, CASE WHEN NAME IN
            ('Work order attachments', 'Video server', 'Fuel import host') THEN 'in use' ELSE VALUE END)
            FROM $table WHERE NAME <> 'License Code'"
    done | LC_ALL=C sort
}
stored_options() {
    in_store "SELECT json_array(tables.key, options.key, options.atom) FROM submission,
        json_each(report, '$.options') tables, json_each(tables.value) options
        WHERE reporter = 'monthly_batch'" | LC_ALL=C sort
}
# all_are_stored [TABLE...]: also those of additional tables.
all_are_stored() {
    same "the options" "$(options_in_the_city "$@")" "$(stored_options)"
    keeps_secrets "$store"* send.err collector.err
}
all_are_stored
[[ $(stored_options | wc -l) -eq 23 ]] || fail "not 23 options: $(stored_options)"

# No other reporter sends them, and none before release 2015.
has_no options "reporter <> 'monthly_batch'"
spool=early sends_nothing batch --application-version 2014r2

# A new option table is reported without being configured. A table with another form of name isn't.
sqlite3 -bail city.db "CREATE TABLE zzOptions (NAME, VALUE); INSERT INTO zzOptions VALUES ('New', 'Y');
    CREATE TABLE ZZZOPTIONS (NAME, VALUE); INSERT INTO ZZZOPTIONS VALUES ('None', 'Y');
    UPDATE CLIENTS SET CLIENT_ID = 'LUC-004712'"
fails all_are_stored zzOptions
sqlite3 -bail "$store" "DELETE FROM submission WHERE reporter = 'monthly_batch'"
sends batch --application-version 2015
all_are_stored zzOptions

# Controls: another value, a missing option, and a host in a value.
tampered "UPDATE submission SET report = json_set(report, '$.options.WKOPTIONS.\"Use Category Level Security\"', 'Y')" \
    all_are_stored zzOptions
tampered "UPDATE submission SET report = json_remove(report, '$.options.WTOPTIONS')" all_are_stored zzOptions
tampered "UPDATE submission SET report = json_set(report, '$.options.SWOPTIONS.\"Video server\"', 'hv-video01')" \
    all_are_stored zzOptions
in_store "SELECT 'hv-video01'" >leak.txt
fails keeps_secrets leak.txt
