#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# From a bare Debian 12 to three checked reports: installs what is missing, builds the programs, makes a
# sample city's database, opts in, reports from it, and looks for the city's secrets in everything that
# came out.
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
    "to send reports" libcurl4-openssl-dev libssl-dev \
    "to read the city's database" libsoci-dev \
    "to draw the chart of reports" gnuplot-nox \
    "to make the sample database" sqlite3
echo "All there."

step "Build"
build=build/quickstart
programs=$build/build/examples
cmake -S . -B $build/build -G Ninja -DCMAKE_BUILD_TYPE=Release -DLUCITY_BUILD_TESTS=OFF >/dev/null
cmake --build $build/build

step "The sample city: Town of Happyville"
sql=examples/data/happyville.sql
database=$build/happyville.db
if [[ ! $database -nt $sql ]]; then
    rm -f $database $database.new
    sqlite3 -bail $database.new <$sql
    mv $database.new $database
fi
echo "$(sqlite3 -readonly $database 'SELECT COUNT(*) FROM SYSTEMSETTINGS') settings in $database"

# reporter PROGRAM OPTION...
reporter() {
    "$programs/$1" --config examples/data/happyville.ini --database "sqlite3://$database" "${@:2}" \
        2>>$build/errors.txt || fail "$1 failed: see $build/errors.txt"
}
batch() { reporter lucity-monthly-batch "$@"; }
maintenance() { reporter lucity-client-maintenance --spool $build/spool "$@"; }
check() {
    "$programs/lucity-payload" validate "$1" >"$2" ||
        fail "lucity-payload validate found violations: see $2"
    echo "$1: $(wc -c <"$1") bytes, valid"
}
: >$build/errors.txt

step "What would leave"
batch --preview --output $build/preview.txt
cat $build/preview.txt
# The names of settings start in the third column, after a mark for those that don't leave as they are.
awk '/^system_settings/ { inside = 1; next } /^[a-z_]+,/ { inside = 0 }
    inside && /^  [^ ]/ { ++kept } inside && /^~ / { ++replaced } inside && /^- / { ++dropped }
    END { printf "\nOf %d settings, %d would leave as they are, %d as \"in use\", and %d not at all.\n",
          kept + replaced + dropped, kept, replaced, dropped }' $build/preview.txt

step "The consent, as Client Maintenance asks for it"
rm -rf $build/spool
maintenance --share yes
maintenance --status

step "The reports"
cp $build/spool/*.json $build/report-client-maintenance.json
check $build/report-client-maintenance.json $build/violations-client-maintenance.txt
for tier in 2016 2015; do
    batch --tier $tier --output $build/report-$tier.json
    check $build/report-$tier.json $build/violations-$tier.txt
done

step "Secrets and hosts of the city"
for output in "$build"/*.txt "$build"/*.json; do
    found=0
    grep -q -i -F -f examples/data/never.txt "$output" || found=$?
    # 1 is "none": anything else is a find, or no look at all.
    [[ $found -eq 1 ]] || fail "$output holds one"
done
echo "None of the $(wc -l <examples/data/never.txt) in any output."
