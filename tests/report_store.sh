#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# report_store.sh SCHEMA CLIENTS
#
# Prints the SQL of a store with reports of CLIENTS clients in August, September and October 2026: each by the
# monthly batch, twice in October, and by installers. Some names look like HTML or formulas. Addresses begin
# with 203.0.113, and two clients share one.
set -euo pipefail
cat "$1"
clients=$2
row=0

# submission TIME REPORTER ADDRESS APPLICATION RELEASE DATABASE CLIENT REPORT; DATABASE and CLIENT are two
# values each, as SQL.
submission() {
    row=$((row + 1))
    printf "INSERT INTO submission VALUES ('%08d-0000-7000-8000-000000000000', 'x', '%s', '%s', '%s', '%s', '2016', '%s', '%s', 'Windows Server 2012 R2', %s, %s, '%s');\n" \
        "$row" "$1" "${1:0:7}" "$3" "$2" "$4" "$5" "$6" "$7" "$8"
}
report='{"record_counts":{"WKORDER":12,"WTMETER":0},"options":{"WKOPTIONS":{"Reset Each":"%s"}},"system_settings":{"<b>Header</b>":"=1+1","SMTP Server Address":"in use"},"mobile_devices":[{"model":"<img src=x onerror=alert(1)>","os_version":"9.3.2","app_version":"2.0"}]}'

echo "BEGIN;"
for client in $(seq "$clients"); do
    # The first two share an address.
    address=203.0.113.$((client == 1 ? 2 : client))
    who="'LUC-$client', '=Town $client'"
    # shellcheck disable=SC2059  # the report has a place for a value
    for time in 2026-08-31T23:59:59Z 2026-09-03T00:00:00Z 2026-10-01T00:00:00Z; do
        submission $time monthly_batch "$address" "Lucity Services" 2015 "'12.0.5000.0', 'Standard'" "$who" "$(printf "$report" "M")"
    done
    # shellcheck disable=SC2059
    submission 2026-10-02T00:00:00Z monthly_batch "$address" "Lucity Services" 2016r2 "'12.0.5000.0', 'Standard'" "$who" "$(printf "$report" "Y")"
    submission 2026-10-02T00:00:00Z web_installer "$address" "<b>Lucity</b> Web" v7.6 "NULL, NULL" "NULL, NULL" "{}"
    submission 2026-10-01T12:00:00Z web_installer "$address" "Lucity Mobile Server" 2015 "NULL, NULL" "NULL, NULL" "{}"
    submission 2026-10-01T00:00:00Z web_installer "$address" "<b>Lucity</b> Web" 2014 "NULL, NULL" "NULL, NULL" "{}"
done
echo "COMMIT;"
