#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# score.sh [FILE...]
# Scores the recogniser on files of labelled values; tests/score/main.cpp describes their form. Without a
# file, scores it on the project's own rows.
set -euo pipefail
root=$(realpath "$(dirname "$0")/..")
[ $# -gt 0 ] || set -- "$root"/tests/score/*.tsv

bash "$root/examples/install-packages.sh" \
    "to build" g++ cmake ninja-build libboost1.81-dev libboost-json1.81-dev libboost-test1.81-dev
cmake -S "$root" -B "$root/build/score" -G Ninja -DCMAKE_BUILD_TYPE=Release \
    -DLUCITY_BUILD_EXAMPLES=OFF >/dev/null
cmake --build "$root/build/score" --target score >/dev/null
"$root/build/score/tests/score" "$@"
