#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# conformance.sh LUCITY_PAYLOAD REPORTS NODE_MODULES_PARENT SCRATCH COUNT
#
# Compares the exported JSON Schemas with the inspector on COUNT reports. Exits with 77, "skipped", if
# Node or ajv is missing.
set -euo pipefail
program=$1 reports=$2 modules=$3 scratch=$4 count=$5

if ! command -v node >/dev/null || [[ ! -d $modules/node_modules/ajv ]]; then
    echo "Skipped: this takes Node and its package ajv in $modules, which tests/run.sh installs."
    exit 77
fi

modules=$(realpath "$modules")
mkdir -p "$scratch"
for schema in web_installer/{7.60,2015,2015r2_sp1,2016} client_maintenance/{7.60,2015,2015r2_sp1,2016} \
    monthly_batch/{2015,2015r2_sp1,2016}; do
    "$program" schema "$schema"
done >"$scratch/schemas.ndjson"

"$reports" "$count" | node "$(dirname "$0")/conformance.mjs" "$modules" "$scratch/schemas.ndjson"
