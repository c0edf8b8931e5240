#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# check.sh PROGRAM
#
# Holds the program against all test vectors, as an implementation in another language would be. Exits
# with 77, "skipped", where Node is missing.
set -euo pipefail

if ! command -v node >/dev/null; then
    echo "Skipped: this takes Node."
    exit 77
fi
folder=$(dirname "$0")
node "$folder/check.mjs" "$1" "$folder"/*.ndjson
