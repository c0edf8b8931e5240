#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# report_browser.sh LUCITY_REPORT SCHEMA SCRATCH
#
# Tests the page of lucity-report in Chromium. Exits with 77, "skipped", without Chromium or Node.
set -euo pipefail
program=$(realpath "$1") schema=$(realpath "$2")
tests=$(realpath "$(dirname "$0")")
rm -rf "$3"
mkdir -p "$3"
cd "$3"
for needed in chromium node; do
    command -v $needed >/dev/null || { echo "Skipped: $needed is not installed."; exit 77; }
done
sqlite3 -bail store.db < <(bash "$tests/report_store.sh" "$schema" 6)
echo '[{"id": "<i>A</i>", "text": "<script>alert(1)</script>", "introduced": "2016"}]' >issues.json
"$program" --store sqlite3://store.db --output . --issues issues.json --as-of 2026-11-01
timeout 100 node "$tests/report_browser.mjs" report.html profile
