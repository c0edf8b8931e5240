#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# report_postgresql.sh LUCITY_REPORT SCHEMA SCRATCH
#
# lucity-report writes the same of a store in PostgreSQL as of one in SQLite. Exits with 77,
# "skipped", where PostgreSQL's server is missing.
set -euo pipefail
program=$(realpath "$1") schema=$(realpath "$2")
fill=$(realpath "$(dirname "$0")")/report_store.sh
rm -rf "$3"
mkdir -p "$3"
cd "$3"

fail() { echo "$*"; exit 1; }
servers=(/usr/lib/postgresql/*/bin/pg_ctl)
if [[ ! -x ${servers[0]} ]] || ! command -v psql >/dev/null; then
    echo "Skipped: this takes PostgreSQL."
    exit 77
fi
bin=$(dirname "${servers[0]}")
# A socket's path has to be short.
server=$(mktemp -d /tmp/lucity.XXXXXX)
export PGHOST=$server PGUSER=collector PGDATABASE=postgres
as_server=()
# The server does not run as root.
if [[ $(id -u) -eq 0 ]]; then
    chown postgres "$server"
    as_server=(runuser -u postgres --)
fi
control() { (cd "$server" && "${as_server[@]}" "$bin/pg_ctl" -D "$server/data" "$@" >>"$server/log" 2>&1); }
trap 'control -m immediate stop || true; rm -rf "$server"' EXIT
touch "$server/log"
start() {
    control initdb -o "-U collector -A trust -N" || return 1
    control -w -l "$server/server" -o "-k $server -c listen_addresses= -c fsync=off" start
}
start || fail "the server does not start: $(cat "$server/log")"

bash "$fill" "$schema" 6 >store.sql
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

# Reading is all that it needs to be allowed to.
psql -q -c "CREATE ROLE reader LOGIN" -c "GRANT SELECT ON submission, store_version TO reader"
"$program" --store postgresql://reader@/postgres --output postgresql "${options[@]}"
diff -r sqlite postgresql
psql -q -c "REVOKE SELECT ON submission FROM reader"
status=0
"$program" --store postgresql://reader@/postgres --output none "${options[@]}" 2>err || status=$?
[[ $status -eq 1 && "$(cat err)" == "lucity-report: store: can't be read; "* && ! -e none ]] ||
    fail "without a right: $status, $(cat err)"
