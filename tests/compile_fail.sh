#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# compile_fail.sh FILE COMPILER [OPTION...]
# FILE compiles as it is; with -DMISTAKE it doesn't, and each of its "// EXPECT: regex" lines is
# found in the compiler's errors.
set -euo pipefail

file=$1
shift
compile() { "$@" -fsyntax-only "$file" 2>&1; }

if ! output=$(compile "$@"); then
    echo "without its mistake $file does not compile:"
    echo "$output"
    exit 1
fi
if output=$(compile "$@" -DMISTAKE); then
    echo "with its mistake $file compiles"
    exit 1
fi
mapfile -t expected < <(sed -n 's|^// EXPECT: ||p' "$file")
if [ ${#expected[@]} -eq 0 ]; then
    echo "$file expects no message"
    exit 1
fi
for message in "${expected[@]}"; do
    if ! grep -qE -- "error: .*($message)" <<<"$output"; then
        echo "no error of the compiler says: $message"
        echo "$output"
        exit 1
    fi
done
