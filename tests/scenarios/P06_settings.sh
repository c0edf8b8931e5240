#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# P06_settings.sh PROGRAMS DATA SCRATCH SET_CLOCK
# P6: from release 2015 on, the monthly batch reports all values of the SYSTEMSETTINGS table except License
# Code and SMTP Encrypted Password. A value that would expose a host or a URL is "in use".
set -euo pipefail
# shellcheck source=tests/scenarios/round_trip.bash
source "$(dirname "$0")/round_trip.bash"
begin "$@"
start_collector

sends maintenance --share yes
sends batch --application-version 2015

in_use="'SMTP Server Address', 'POP3 Server Address', 'SMTP User', 'POP3 Email Address',
    'From Email Address', 'POP3 Password', 'List of email addresses for system health notifications',
    'Footer line in email', 'Url for Citizen Portal REST API (optional, rarely required)',
    'URL for Internal REST API (required for internal web app)',
    'Secret value internal web apps need to authenticate users',
    'Secret value mobile apps need to authenticate users',
    'The name of the certificate used for signing tokens on the internal Identity Server',
    'Path where reports are stored', 'Document Server Hive', 'Configuration Directory',
    'BackgroundTaskUser', 'Base URL to your GIS Portal', 'The URL of the REST API to the Finance Data',
    'The secret that goes with the client id', 'GIS workspace'"
settings_in_the_city() {
    sqlite3 -bail city.db "SELECT json_array(NAME, CASE WHEN NAME IN ($in_use) THEN 'in use' ELSE VALUE END)
        FROM SYSTEMSETTINGS WHERE NAME NOT IN ('License Code', 'SMTP Encrypted Password')" | LC_ALL=C sort
}
stored_settings() {
    in_store "SELECT json_array(key, atom) FROM submission, json_each(report, '$.system_settings')
        WHERE reporter = 'monthly_batch' ORDER BY 1" | LC_ALL=C sort
}
all_are_stored_but_the_two() {
    same "the settings" "$(settings_in_the_city)" "$(stored_settings)"
    keeps_secrets "$store"* send.err collector.err
}
all_are_stored_but_the_two
[[ $(stored_settings | grep -c '"in use"') -eq 21 ]] || fail "in use: $(stored_settings)"

# No other reporter sends them, and none before release 2015.
has_no system_settings "reporter <> 'monthly_batch'"
spool=early sends_nothing batch --application-version 2014r2

# The two never leave, however their names are spelled.
cp city.db client-1.db
sqlite3 -bail client-1.db "UPDATE CLIENTS SET CLIENT_ID = 'LUC-1';
    UPDATE SYSTEMSETTINGS SET NAME = 'LICENSE_CODE' WHERE NAME = 'License Code';
    UPDATE SYSTEMSETTINGS SET NAME = 'smtpEncryptedPassword' WHERE NAME = 'SMTP Encrypted Password'"
sqlite3 -bail "$store" "DELETE FROM submission WHERE reporter = 'monthly_batch'"
database=client-1.db spool=spool-1 sends batch --application-version 2015
all_are_stored_but_the_two

# Names leave, too: but not a name that is itself a host, and neither of two that differ only in spelling.
cp city.db client-2.db
sqlite3 -bail client-2.db "UPDATE CLIENTS SET CLIENT_ID = 'LUC-2';
    INSERT INTO SYSTEMSETTINGS VALUES ('Copy to hv-files03.happyville.gov', 'Y'), ('MAP SCALE', '1:1200')"
sqlite3 -bail city.db "DELETE FROM SYSTEMSETTINGS WHERE NAME = 'Map scale'"
fails all_are_stored_but_the_two
sqlite3 -bail "$store" "DELETE FROM submission WHERE reporter = 'monthly_batch'"
database=client-2.db spool=spool-2 sends batch --application-version 2015
all_are_stored_but_the_two

# Controls: a secret, a host, another value, and a missing setting.
settings='$.system_settings'
tampered "UPDATE submission SET report = json_set(report, '$settings.\"License Code\"', 'HV-1')" \
    all_are_stored_but_the_two
tampered "UPDATE submission SET report = json_set(report, '$settings.\"SMTP Server Address\"', 'mail')" \
    all_are_stored_but_the_two
tampered "UPDATE submission SET report = json_set(report, '$settings.\"SMTP Port Number\"', 26)" \
    all_are_stored_but_the_two
tampered "UPDATE submission SET report = json_remove(report, '$settings.\"Office hours\"')" \
    all_are_stored_but_the_two
