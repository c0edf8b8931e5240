#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# new_secret.sh PROJECT SCRATCH COMPILER [OPTION...]
#
# A new setting that never leaves is one row in rules.hpp. Adds it to a copy of the headers, with which
# new_secret/main.cpp tests that everything else follows.
set -euo pipefail
project=$1 scratch=$2
shift 2

rm -rf "$scratch"
mkdir -p "$scratch"
cp -r "$project/include" "$scratch/include"
rules=$(find "$scratch/include" -name rules.hpp)
sed -i 's|^    "SMTP Encrypted Password",|&\n    "Pump Override Phrase",|' "$rules"
"$@" -I"$scratch/include" "$project/tests/new_secret/main.cpp" -o "$scratch/new_secret" -lboost_json
"$scratch/new_secret"
