#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# report_postgresql.sh LUCITY_REPORT SCHEMA SCRATCH
#
# lucity-report writes the same for a store in PostgreSQL as for one in SQLite. Exits with 77, "skipped",
# without PostgreSQL's server.
set -euo pipefail
program=$(realpath "$1") schema=$(realpath "$2") scratch=$3
here=$(realpath "$(dirname "$0")")
source "$here/collector/collector.sh"
source "$here/collector/nodes.sh"
rm -rf "$scratch"
mkdir -p "$scratch"
scratch=$(realpath "$scratch")
cd "$scratch"
find_postgresql
trap remove_nodes EXIT
create_primary 1
# There is no standby to wait for.
export PGHOST=$nodes_folder PGPORT=5001 PGUSER=admin PGOPTIONS="-c synchronous_commit=off"

bash "$here/report_store.sh" "$schema" 6 >store.sql
sqlite3 -bail store.db <store.sql
psql -q -v ON_ERROR_STOP=1 -f store.sql
echo '[{"id": "A", "text": "Breaks.", "introduced": "2016"}]' >issues.json

options=(--issues issues.json --as-of 2026-11-01)
"$program" --store sqlite3://store.db --output sqlite "${options[@]}"
# With and without parameters.
for store in postgresql:///postgres "postgres:///?application_name=test&dbname=postgres"; do
    "$program" --store "$store" --output postgresql "${options[@]}"
    diff -r sqlite postgresql
    rm -r postgresql
done
[[ $(wc -l <sqlite/notify.csv) -eq 7 ]] || fail "whom to notify: $(cat sqlite/notify.csv)"

# It needs only the right to read.
psql -q -c "CREATE ROLE reader LOGIN" -c "GRANT SELECT ON submission, store_version TO reader"
"$program" --store postgresql://reader@/postgres --output postgresql "${options[@]}"
diff -r sqlite postgresql
psql -q -c "REVOKE SELECT ON submission FROM reader"
status=0
"$program" --store postgresql://reader@/postgres --output none "${options[@]}" 2>err || status=$?
[[ $status -eq 1 && "$(cat err)" == "lucity-report: store: can't be read; "* && ! -e none ]] ||
    fail "without a right: $status, $(cat err)"
