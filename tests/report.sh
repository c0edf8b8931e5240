#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# report.sh LUCITY_REPORT SCHEMA SCRATCH
# What lucity-report promises about a store, its output and its errors.
set -euo pipefail
program=$(realpath "$1") schema=$(realpath "$2")
fill=$(realpath "$(dirname "$0")")/report_store.sh
rm -rf "$3"
mkdir -p "$3"
cd "$3"

fail() { echo "$*"; exit 1; }
# report OPTION...: sets status, and writes the files out and err. The group can read the output, whatever the
# mask is.
report() {
    status=0
    (umask 077; exec "$program" "$@" >out 2>err) || status=$?
}
good() {
    report "$@"
    [[ $status -eq 0 && ! -s out && ! -s err ]] || fail "$*: $status, $(cat err)"
}
# refuses STATUS TEXT OPTION...: it fails with this message and writes nothing.
refuses() {
    rm -rf none
    report --output none "${@:3}"
    [[ $status -eq $1 && ! -s out && "$(cat err)" == "lucity-report: $2" ]] ||
        fail "${*:3}: $status, $(cat out err), not: $2"
    [[ ! -e none ]] || fail "${*:3}: wrote something"
}
holds() { grep -q -F -e "$2" "$1" || fail "$1 lacks: $2"; }
lacks() {
    local found=0
    grep -q -F -e "$2" "$1" || found=$?
    [[ $found -eq 1 ]] || fail "$1 holds: $2"
}
# counts MONTH SUBJECT NAME VALUE MERGED CLIENTS
counts() { holds "$folder/counts.csv" "$(printf '%s,%s,%s,%s,%s,%s\r' "$@")"; }

bash "$fill" "$schema" 6 >store.sql
sqlite3 -bail store.db <store.sql
cat >issues.json <<'END'
[{"id": "A-1", "text": "Loses, \"at times\", work orders.", "introduced": "2016", "fixed": "20.1"},
 {"id": "A-2", "text": "+1", "introduced": "7.60", "fixed": "2016r2"}]
END
store=(--store sqlite3://store.db)

# Only Client Maintenance and the monthly batch report which release a client runs.
sqlite3 store.db "INSERT INTO submission SELECT 'z', digest, '2026-10-31T00:00:00Z', month, public_ip,
    'web_installer', tier, application, '2019', operating_system, NULL, NULL, 'LUC-9', 'Town', '{}'
    FROM submission LIMIT 1"

# Counts distinct clients in closed months, by their newest report.
folder=first
before=$(sha256sum store.db)
good "${store[@]}" --output first --issues issues.json --as-of 2026-11-01
[[ "$(ls first)" == "$(printf '%s\n' counts.csv notify.csv report.html)" ]] || fail "wrote $(ls -A first)"
[[ "$(stat -c %a first/*)" == "$(printf '640\n640\n640')" ]] || fail "modes: $(stat -c %a first/*)"
[[ "$before" == "$(sha256sum store.db)" && ! -e store.db-wal ]] || fail "the store was changed"
counts 2026-10 applications "" "Lucity Services" no 6
counts 2026-10 releases "" 2016r2 no 6
counts 2026-10 operating_systems "" "Windows Server 2012 R2" no 6
counts 2026-10 installed_applications "" "<b>Lucity</b> Web" no 5
counts 2026-10 installed_releases "<b>Lucity</b> Web" 7.60 no 5
counts 2026-10 installed_releases "Lucity Mobile Server" 2015 no 5
lacks first/counts.csv 2014
counts 2026-10 options "WKOPTIONS: Reset Each" Y no 6
counts 2026-09 options "WKOPTIONS: Reset Each" M no 6
counts 2026-08 modules "" WKORDER no 6
counts 2026-10 settings "<b>Header</b>" "'=1+1" no 6
counts 2026-10 settings "SMTP Server Address" "in use" no 6
counts 2026-10 device_models "" "<img src=x onerror=alert(1)>" no 6
counts 2026-10 database_editions "" Standard no 6
lacks first/counts.csv WTMETER
lacks first/counts.csv 2026-10,releases,,2015
holds first/report.html "In 2026-10, the newest closed month"
lacks first/report.html "<b>Header"
lacks first/report.html "<img"
for file in first/*; do lacks "$file" 203.0.113; done
for file in first/counts.csv first/report.html; do lacks "$file" "Town"; lacks "$file" LUC-; done
{
    printf '%s\r\n' client_id,client_name,release,issue_id,issue_text
    for client in 1 2 3 4 5 6; do
        printf "LUC-%s,'=Town %s,2016r2,A-1,\"Loses, \"\"at times\"\", work orders.\"\r\n" $client $client
    done
} | cmp - first/notify.csv || fail "whom to notify: $(cat first/notify.csv)"

# A second run writes the same, and replaces the files.
echo old >first/counts.csv
cp first/report.html report.html
good "${store[@]}" --output first --issues issues.json --as-of 2026-11-01
cmp report.html first/report.html
counts 2026-10 releases "" 2016r2 no 6
[[ $(find first | wc -l) -eq 4 ]] || fail "left behind: $(ls -A first)"

# An open month is not counted, and later reports change nothing.
good "${store[@]}" --output early --issues issues.json --as-of 2026-10-31
lacks early/counts.csv 2026-10
grep -F 2026-09 early/counts.csv | cmp - <(grep -F 2026-09 first/counts.csv)
good "${store[@]}" --output early --issues issues.json --as-of 2026-10-01
holds early/notify.csv "LUC-1,'=Town 1,2015,A-2,'+1"
good "${store[@]}" --output early --as-of 2026-08-01
holds early/report.html "No report of a closed month is stored yet"
[[ $(wc -l <early/counts.csv) -eq 1 && $(wc -l <early/notify.csv) -eq 1 ]] || fail "counted too early"
day=$(date -u +%F)
good "${store[@]}" --output today
grep -q -e "As of $day" -e "As of $(date -u +%F)" today/report.html || fail "today"

# A release counts for 13 months. A client whose release can't be read is listed.
good "${store[@]}" --output late --issues issues.json --as-of 2027-11-02
holds late/notify.csv LUC-1
good "${store[@]}" --output late --issues issues.json --as-of 2026-10-02
holds late/notify.csv 2016r2
good "${store[@]}" --output late --issues issues.json --as-of 2027-11-03
[[ $(wc -l <late/notify.csv) -eq 1 ]] || fail "notified of an old release"
sqlite3 store.db "UPDATE submission SET release = 'in use' WHERE client_id = 'LUC-3' AND release = '2016r2'"
good "${store[@]}" --output first --issues issues.json --as-of 2026-11-01
[[ "$(tail -1 first/notify.csv)" == "LUC-3,'=Town 3,in use,,The release can't be read"* ]] ||
    fail "a release that can't be read: $(tail -1 first/notify.csv)"
holds first/report.html "Not known: fewer than 5 clients"
counts 2026-10 releases "" other yes 6
lacks first/counts.csv "not readable"

# A number that exceeds a double.
sqlite3 store.db "UPDATE submission SET report = replace(report, '\"WKORDER\":12', '\"WKORDER\":1e99999999999')
    WHERE client_id = 'LUC-1'"
good "${store[@]}" --output first --as-of 2026-11-01
counts 2026-10 modules "" WKORDER no 6

# For four clients, nothing is shown.
sqlite3 -bail few.db < <(bash "$fill" "$schema" 4)
good --store sqlite3://few.db --output few --as-of 2026-11-01
holds few/report.html "Fewer than 5 clients reported this."
[[ $(wc -l <few/counts.csv) -eq 1 ]] || fail "shows four clients: $(cat few/counts.csv)"

# A client without an ID is known by its address, which differs from any ID. A malformed month is not counted.
sqlite3 few.db "INSERT INTO submission SELECT 'y', digest, received_at, month, 'LUC-1',
    'client_maintenance', tier, application, 'V7.6', operating_system, NULL, NULL, NULL, NULL, '{}'
    FROM submission WHERE client_id = 'LUC-1' AND month = '2026-10' LIMIT 1"
good --store sqlite3://few.db --output few --as-of 2026-11-01
folder=few
counts 2026-10 operating_systems "" "Windows Server 2012 R2" no 5
counts 2026-10 releases "" other yes 5
cp store.db odd.db
sqlite3 odd.db "UPDATE submission SET month = '\$(touch canary)' WHERE month = '2026-08'"
good --store sqlite3://odd.db --output odd --as-of 2026-11-01
lacks odd/counts.csv canary
lacks odd/report.html canary

# The chart, or a sentence without gnuplot.
if command -v gnuplot >/dev/null; then
    holds report.html "<svg"
    holds report.html "<text>2016r2</text>"
    lacks report.html "chart is left out"
fi
env PATH=/nowhere "$program" "${store[@]}" --output plain --as-of 2026-11-01
holds plain/report.html "The chart is left out"
lacks plain/report.html "<svg"

# Errors.
for day in 2026-02-30 2026-13-01 2026-1-1 "2026-11-01 " 2026/11/01 0000-01-01 9999-12-31 canary; do
    refuses 2 "as-of: is not a day; write it as YYYY-MM-DD" "${store[@]}" --as-of "$day"
done
refuses 2 "store: missing; see --help"
refuses 2 "canary: there is no such key; see --help" "${store[@]}" --canary
scheme="store: use sqlite3://FILE, without a quote, or postgresql://..."
refuses 1 "$scheme" --store canary
refuses 1 "$scheme" --store 'sqlite3://canary.db" readonly="false'
unopened="store: can't be opened; check --store, and that SOCI's backend is installed"
refuses 1 "$unopened" --store sqlite3://canary.db
refuses 1 "$unopened" --store "postgresql://canary:canary@127.0.0.1:1/canary"
[[ ! -e canary.db ]] || fail "made a store"
unread="store: can't be read; check that a collector made it, and that it may be read"
echo "no database" >text.db
refuses 1 "$unread" --store sqlite3://text.db
sqlite3 other.db "CREATE TABLE store_version (version INTEGER); INSERT INTO store_version VALUES (2)"
refuses 1 "store: is of a version that this program doesn't know" --store sqlite3://other.db
sqlite3 other.db "UPDATE store_version SET version = 1"
refuses 1 "$unread" --store sqlite3://other.db
cp store.db wrong.db
sqlite3 wrong.db "UPDATE submission SET report = 'canary' WHERE reporter = 'monthly_batch'"
refuses 1 "$unread" --store sqlite3://wrong.db
refuses 2 "issues: must be a file with a JSON array" "${store[@]}" --issues canary
echo '[{"id":"canary","text":"canary","introduced":"canary"}]' >canary.json
refuses 2 "issues: /0 must have an id, a text, a release in introduced and, if there is a fix, a later one in fixed; nothing else" "${store[@]}" --issues canary.json
report "${store[@]}" --output store.db
[[ $status -eq 1 && "$(cat err)" == "lucity-report: output: can't be written there" ]] || fail "$(cat err)"
report --help
[[ $status -eq 0 ]] && holds out "--as-of"
