#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# From a bare Debian 12 to the page for Lucity's staff: installs missing packages, builds the programs, and
# runs the whole way of a report with a sample city: consent, reports, opting out, a collector on this
# machine, and the summary of a month. Then it searches all output for the city's secrets and hosts.
set -euo pipefail
cd "$(dirname "$0")/.."

step() { printf '\n== %s\n' "$*"; }
fail() {
    printf 'quickstart: %s\n' "$*" >&2
    exit 1
}

step "Packages"
bash examples/install-packages.sh \
    "to build" g++ cmake ninja-build libboost1.81-dev libboost-json1.81-dev \
    "to read the command line" libboost-program-options1.81-dev \
    "to send reports, and to take them" libcurl4-openssl-dev libssl-dev \
    "to read the city's database, and to store reports" libsoci-dev libpq-dev \
    "to draw the chart of reports" gnuplot-nox \
    "to make the sample database" sqlite3
echo "All packages are installed."

step "Build"
build=build/quickstart
programs=$build/build/examples
cmake -S . -B $build/build -G Ninja -DCMAKE_BUILD_TYPE=Release -DLUCITY_BUILD_TESTS=OFF >/dev/null
cmake --build $build/build

step "The sample city: Town of Happyville"
rm -rf $build/spool* $build/installer $build/staff $build/*.db* $build/*.txt $build/*.json
happyville=$build/happyville.db
sqlite3 -bail $happyville <examples/data/happyville.sql
echo "$(sqlite3 $happyville 'SELECT COUNT(*) FROM SYSTEMSETTINGS') settings in $happyville"

# Run the reporters of a city with the database $city, the spool $spool and the release $release.
city=$happyville
spool=$build/spool
release=2016r2
# of_city PROGRAM OPTION...
of_city() {
    "$programs/$1" --config examples/data/happyville.ini --database "sqlite3://$city" "${@:2}" \
        2>>$build/errors.txt || fail "$1 failed: see $build/errors.txt"
}
maintenance() { of_city lucity-client-maintenance --application-version "$release" --spool "$spool" "$@"; }
batch() { of_city lucity-monthly-batch --application-version "$release" "$@"; }
installer() {
    "$programs/lucity-installer" --application "Lucity Web" --release 2016r2 --state $build/installer "$@" \
        2>>$build/errors.txt || fail "lucity-installer failed: see $build/errors.txt"
}
waiting() { find $build/spool* $build/installer -name '*.json' | wc -l; }

step "What would be sent each month"
batch --preview --output $build/preview.txt
sed -n 3,4p $build/preview.txt
echo "Some of the settings that leave as \"in use\":"
grep -e '^~ SMTP Server Address' -e '^~ POP3 Password' -e '^~ Footer line' -e '^~ Document Server' $build/preview.txt |
    awk -F '  +' '{ sub("~ ", "", $1); sub(".*: ", "", $3); printf "  %-22s %s\n", $1, $3 }'
# Names of settings start in the third column, after a mark for those that don't leave unchanged.
awk '/^system_settings/ { inside = 1; next } /^[a-z_]+,/ { inside = 0 }
    inside && /^  [^ ]/ { ++kept } inside && /^~ / { ++replaced } inside && /^- / { ++dropped }
    END { printf "Of %d settings, %d would be sent as they are, %d as \"in use\", and %d not at all.\n",
          kept + replaced + dropped, kept, replaced, dropped }' $build/preview.txt
echo "The whole preview: $build/preview.txt"

step "The city agrees: in an installer, and in Client Maintenance"
installer --share yes
maintenance --share yes
batch --spool $spool
maintenance --status
echo "Three reports wait: those of an installer, of Client Maintenance and of the monthly batch:"
for report in "$build"/installer/spool/*.json "$spool"/*.json; do
    cat "$report" >>$build/reports.txt
    "$programs/lucity-payload" validate "$report" >$build/violations.txt 2>/dev/null ||
        fail "lucity-payload validate found violations: see $build/violations.txt"
    # {"schema":"KIND/TIER",...
    printf '  %-24s %4d bytes, valid\n' "$(cut -d'"' -f4 "$report")" "$(wc -c <"$report")"
done

step "The city opts out"
maintenance --share no
maintenance
batch --spool $spool
maintenance --status
[[ $(waiting) -eq 1 ]] || fail "opted out, the city still has reports that wait"
echo "Only the installer's report is left, since the installer has a box of its own."

step "The city agrees again"
maintenance --share yes
batch --spool $spool
maintenance --status

step "A collector on this machine"
store=$build/store.db
mkfifo $build/listening.txt
"$programs/lucity-collector" --listen 127.0.0.1:0 --store "sqlite3://$PWD/$store" \
    >$build/listening.txt 2>>$build/errors.txt &
collector=$!
trap 'kill $collector 2>/dev/null || true' EXIT
read -r -t 60 _ _ address <$build/listening.txt || fail "the collector doesn't listen: see $build/errors.txt"
rm $build/listening.txt
echo "It listens on $address, and stores reports in $store."
# In real use, reporters start this by themselves, and don't wait for it.
of_city lucity-send --spool $spool --collector "http://$address"
"$programs/lucity-send" --spool $build/installer/spool --consent $build/installer/consent \
    --collector "http://$address" 2>>$build/errors.txt || fail "lucity-send failed: see $build/errors.txt"
maintenance --status
echo "The collector has stored:"
sqlite3 -readonly $store "SELECT '  ' || printf('%-20s', reporter) || application || ' ' || release FROM submission"

step "Ten more cities"
number=0
for name in Springfield Riverton Lakewood Hilltop Greendale Fairview Oakridge Millbrook Ashford Brookside; do
    number=$((number + 1))
    city=$build/city-$number.db spool=$build/spool-$number
    [[ $number -le 5 ]] || release="2015r2 SP1"
    cp $happyville $city
    sqlite3 -bail $city "UPDATE CLIENTS SET CLIENT_ID = 'LUC-$((5000 + number))', CLIENT_NAME = 'City of $name';
        DROP TABLE LUCITY_REPORTING"
    maintenance --share yes
    batch --spool $spool
    of_city lucity-send --spool $spool --collector "http://$address"
done
[[ $(waiting) -eq 0 ]] || fail "reports still wait"
kill $collector
wait $collector || fail "the collector failed: see $build/errors.txt"
sqlite3 -readonly $store "SELECT report FROM submission" >$build/stored.txt
"$programs/lucity-payload" validate $build/stored.txt >$build/violations.txt 2>/dev/null ||
    fail "lucity-payload validate found violations: see $build/violations.txt"
echo "$(wc -l <$build/stored.txt) reports are stored, all valid, of $(
    sqlite3 -readonly $store 'SELECT COUNT(DISTINCT client_id) FROM submission') cities."

step "What Lucity's staff see when the month is over"
staff=$build/staff
month=$(sqlite3 -readonly $store "SELECT MAX(month) FROM submission")
"$programs/lucity-report" --store "sqlite3://$PWD/$store" --issues examples/data/known_issues.json \
    --as-of "$(date -d "$month-01 + 1 month" +%F)" --output $staff 2>>$build/errors.txt ||
    fail "lucity-report failed: see $build/errors.txt"
# month,subject,name,value,merged,clients
awk -F, -v month="$month" '
    BEGIN { titles["releases"] = "release"; titles["operating_systems"] = "operating system"
            titles["database_editions"] = "database"; titles["device_apps"] = "mobile app" }
    { sub("\r", "") }
    $1 == month && $2 in titles { printf "  %-17s %-32s %2d cities\n", titles[$2], $4, $6 }
    $1 == month && $2 == "modules" { ++modules }
    END { printf "  %d modules are active.\n", modules }' $staff/counts.csv
echo "Cities to notify of a known issue, by release:"
awk -F, 'NR > 1 { ++count[$4 " in " $3] } END { for (issue in count) printf "  %-24s %d\n", issue, count[issue] }' \
    $staff/notify.csv | sort
echo "Page:    $staff/report.html"
echo "Counts:  $staff/counts.csv"
echo "Notify:  $staff/notify.csv"

step "Secrets and hosts of the city"
for output in "$build"/*.txt "$store"* "$staff"/*; do
    found=0
    grep -q -a -i -F -f examples/data/never.txt "$output" || found=$?
    # 1 means no match. Anything else is a match, or an error.
    [[ $found -eq 1 ]] || fail "$output holds one"
done
echo "None of the $(wc -l <examples/data/never.txt) is in any output, in the store or on the page."
