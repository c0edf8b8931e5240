#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# configure_without.sh SOURCE_FOLDER SCRATCH_FOLDER COMPILER
# Without packages that only some programs need, CMake configures everything else, and says in one line each
# what it leaves out and what that needs.
set -euo pipefail
source=$1 scratch=$2 compiler=$3
rm -rf "$scratch"
mkdir -p "$scratch"
fail() { echo "$*"; exit 1; }

# is_said PACKAGE...: without these packages, CMake says that it leaves out what standard input lists.
is_said() {
    rm -rf "$scratch/build"
    local without=("${@/#/-DCMAKE_DISABLE_FIND_PACKAGE_}")
    timeout 120 cmake -S "$source" -B "$scratch/build" -DCMAKE_CXX_COMPILER="$compiler" \
        "${without[@]/%/=ON}" >"$scratch/said.txt" 2>&1 ||
        fail "CMake fails without $*: $(cat "$scratch/said.txt")"
    diff <(sed -n 's/^-- Left out: //p' "$scratch/said.txt") - ||
        fail "without $*, CMake leaves out something else"
}
# are_tested yes|no TEST...
are_tested() {
    for test in "${@:2}"; do
        local found=no
        ! ctest --test-dir "$scratch/build" -N -R "^$test\$" | grep -q "Total Tests: 1" || found=yes
        [[ $found == "$1" ]] || fail "is $test tested? $found"
    done
}

is_said SOCI SQLite3 <<'EOF'
lucity-client-maintenance, lucity-monthly-batch, lucity-send and lucity-report. Missing: SOCI (libsoci-dev)
lucity-collector. Missing: SOCI (libsoci-dev)
EOF
are_tested yes payload_command installer report_counts small_programs inspect
are_tested no monthly_batch report collector_store systemd

is_said SQLite3 <<'EOF'
the test of the consent's table. Missing: SQLite (libsqlite3-dev)
the test of the collector's store. Missing: SQLite (libsqlite3-dev)
EOF
are_tested yes collector_capacity session scenario/statement
are_tested no collector_store consent_table

is_said boost_program_options CURL OpenSSL PostgreSQL SOCI <<'EOF'
lucity-payload, the command. Missing: Boost.Program_options 1.81 (libboost-program-options1.81-dev)
lucity-installer. Missing: Boost.Program_options 1.81 (libboost-program-options1.81-dev), libcurl 7.87 (libcurl4-openssl-dev), OpenSSL (libssl-dev)
lucity-client-maintenance, lucity-monthly-batch, lucity-send and lucity-report. Missing: Boost.Program_options 1.81 (libboost-program-options1.81-dev), libcurl 7.87 (libcurl4-openssl-dev), OpenSSL (libssl-dev), SOCI (libsoci-dev)
lucity-collector. Missing: Boost.Program_options 1.81 (libboost-program-options1.81-dev), OpenSSL (libssl-dev), libpq (libpq-dev), SOCI (libsoci-dev)
EOF
are_tested yes small_programs inspect
are_tested no payload_command

is_said boost_json <<'EOF'
all that links lucity::payload (lucity::headers is there). Missing: Boost.JSON 1.81, compiled (libboost-json1.81-dev)
EOF

is_said boost_unit_test_framework <<'EOF'
the tests. Missing: Boost.Test 1.81 (libboost-test1.81-dev)
EOF
