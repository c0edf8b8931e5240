#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# Installs what the tests need, builds everything with GCC, with Clang, and under the address and
# undefined-behaviour sanitizers, and runs all tests with each. Folders under build/tests/ are reused.
set -euo pipefail
cd "$(dirname "$0")/.."

bash examples/install-packages.sh \
    "to build" g++ clang cmake ninja-build \
    "to test" libboost1.81-dev libboost-json1.81-dev libboost-test1.81-dev \
    "for the programs in examples/" libboost-program-options1.81-dev libsoci-dev sqlite3 \
    "to test ODBC" unixodbc libsqliteodbc

run() {
    local name=$1
    shift
    echo "== $name"
    cmake -S . -B "build/tests/$name" -G Ninja -DCMAKE_BUILD_TYPE=Debug "$@" >/dev/null
    cmake --build "build/tests/$name"
    ctest --test-dir "build/tests/$name" --output-on-failure --no-tests=error -j "$(nproc)"
}

run gcc -DCMAKE_CXX_COMPILER=g++
run clang -DCMAKE_CXX_COMPILER=clang++
run sanitizers -DCMAKE_CXX_COMPILER=g++ -DLUCITY_SANITIZE=ON
