#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# new_secret.sh PROJECT SCRATCH COMPILER [OPTION...]
#
# A new setting that never leaves is one row in rules.hpp, and everything else follows. Adds it to a
# copy of the headers, and compiles new_secret/main.cpp with it.
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
