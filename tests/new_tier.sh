#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# new_tier.sh PROJECT SCRATCH COMPILER [OPTION...]
#
# A new tier with a new field is two rows in tier.hpp and the field in its report. Adds them to a copy of the
# headers, with which new_tier/main.cpp tests that everything else follows.
set -euo pipefail
project=$1 scratch=$2
shift 2

rm -rf "$scratch"
mkdir -p "$scratch"
cp -r "$project/include" "$scratch/include"

sed -i 's|^enum class tier .*v2016|&, v2017|
        s|^    tier_row{tier::v2016, .*|&\n    tier_row{tier::v2017, "2017", *release::parse("2017")},|' \
    "$scratch/include/lucity/policy/tier.hpp"
sed -i '/^        mobile_devices = unset;/a \
    LUCITY_NO_UNIQUE_ADDRESS \
    field<monthly_batch, std::string, since<tier::v2017>, treated_as<treatment::scanned>, \
          stated_as<"The time zone of the server.">> \
        time_zone = unset;
        s|user_info_count, mobile_devices)|user_info_count, mobile_devices, time_zone)|' \
    "$scratch/include/lucity/policy/reports.hpp"

source=$project/tests/new_tier/main.cpp
"$@" -I"$scratch/include" "$source" -o "$scratch/new_tier" -lboost_json
"$scratch/new_tier" "$project/tests/wire_format.txt"

if "$@" -I"$scratch/include" -DMISTAKE -fsyntax-only "$source" 2>"$scratch/mistake.txt"; then
    echo "a report of 2016 compiles with a field of 2017"
    exit 1
fi
grep -q "error.*collected from a later tier on, and the report is of an earlier one" "$scratch/mistake.txt"
