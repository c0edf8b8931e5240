#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# Installs what the tests need, builds everything with GCC, with Clang, and under the address and
# undefined-behavior sanitizers, and runs all tests with each; only Clang compiles each header alone. Tests
# of many reports run once more, longer, on optimized code, and tests that depend on the system are built for
# Windows and run under Wine. Folders under build/tests/ are reused. Each part prints its time.
set -euo pipefail
cd "$(dirname "$0")/.."

packages=("to build" g++ clang libclang-rt-14-dev cmake ninja-build
    "to test" libboost1.81-dev libboost-json1.81-dev libboost-test1.81-dev
    "for the programs in examples/" libboost-program-options1.81-dev libsoci-dev libpq-dev sqlite3
    "to send reports" libcurl4-openssl-dev libssl-dev
    "to watch them being sent, and databases being read" strace libsqlite3-dev
    "to test the collector" curl openssl postgresql-15
    "to test ODBC" unixodbc libsqliteodbc
    "to test what is installed" mandoc pkgconf dpkg-dev file
    "to test generated tables" python3
    "to test the reference" doxygen
    "to draw the chart of reports" gnuplot-nox
    "to test pages" chromium)
# Node may be there without being a Debian package.
command -v npm >/dev/null || packages+=("to test with other languages" nodejs npm)
bash examples/install-packages.sh "${packages[@]}"

ajv=ajv@8.17.1
npm install --silent --no-audit --no-fund --prefix build/tests/node $ajv >/dev/null 2>&1 ||
    echo "npm can't install $ajv: the test of the JSON Schemas is skipped"

part() {
    local begin=$SECONDS
    echo "== $1"
    "${@:2}"
    echo "== $1: $((SECONDS - begin)) seconds"
}

run() {
    local name=$1
    shift
    # -O1 makes the slowest tests ten times as fast, and compiles no slower. With it, GCC 12 gives false
    # warnings about the standard library's strings. Only the sanitizers' reports need line numbers.
    local flags="-O1"
    [[ $name != sanitizers ]] || flags+=" -g1"
    [[ $name == clang ]] || flags+=" -Wno-array-bounds -Wno-restrict -Wno-stringop-overflow"
    [[ $name == clang ]] || flags+=" -Wno-stringop-overread -Wno-maybe-uninitialized"
    mkdir -p build/tests
    cmake -S . -B "build/tests/$name" -G Ninja -DCMAKE_BUILD_TYPE=Debug \
        -DCMAKE_CXX_FLAGS_DEBUG="$flags" "$@" >"build/tests/$name.txt"
    # All packages are installed, so nothing may be left out.
    if grep '^-- Left out' "build/tests/$name.txt"; then
        exit 1
    fi
    cmake --build "build/tests/$name"
    # A test that hangs fails.
    ctest --test-dir "build/tests/$name" --output-on-failure --no-tests=error --timeout 600 -j "$(nproc)"
}

run_at_length() {
    cmake -S . -B build/tests/release -G Ninja -DCMAKE_BUILD_TYPE=Release >/dev/null
    cmake --build build/tests/release \
        --target test_both_engines test_both_engines_portable test_both_engines_sse2 \
        test_both_ends json_schema_reports lucity-payload-command
    local tests=build/tests/release/tests
    "$tests/test_both_engines" -- 2000000
    "$tests/test_both_engines_portable" -- 500000
    "$tests/test_both_engines_sse2" -- 500000
    # Of 11 kinds and tiers.
    "$tests/test_both_ends" -- 9100
    bash tests/json_schema/conformance.sh build/tests/release/examples/lucity-payload \
        "$tests/json_schema_reports" build/tests/node build/tests/release/json_schema 100000 ||
        [[ $? -eq 77 ]]
    bash tests/large_input.sh build/tests/release/examples/lucity-payload
}

run_on_windows() {
    bash examples/install-packages.sh "for Windows" g++-mingw-w64-x86-64-posix wine64 || {
        echo "MinGW-w64 or Wine can't be installed: the tests on Windows are skipped"
        return 0
    }
    bash tests/windows.sh build/tests/windows build/tests/gcc/examples || [[ $? -eq 77 ]]
}

part gcc run gcc -DCMAKE_CXX_COMPILER=g++
part clang run clang -DCMAKE_CXX_COMPILER=clang++
part sanitizers run sanitizers -DCMAKE_CXX_COMPILER=g++ -DLUCITY_SANITIZE=ON
part "at length" run_at_length
part windows run_on_windows
