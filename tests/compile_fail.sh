#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# compile_fail.sh FILE COMPILER [OPTION...]
# FILE compiles as it is. With -DMISTAKE it doesn't: each of its "// EXPECT: regex" lines matches an error of
# the compiler, each "// SHOWN: regex" line matches anywhere in its output, a "// FIRST: regex" line matches
# the first error, and an "// UNSAID: regex" line matches nothing.
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
expected=0
# expects KIND PATTERN: the output has PATTERN, with MESSAGE replaced by that of each line of KIND.
expects() {
    local message
    while IFS= read -r message; do
        expected=$((expected + 1))
        if ! grep -qE -- "${2/MESSAGE/$message}" <<<"$output"; then
            echo "the compiler doesn't say: $message"
            echo "$output"
            exit 1
        fi
    done < <(sed -n "s|^// $1: ||p" "$file")
}
expects EXPECT 'error: .*(MESSAGE)'
expects SHOWN 'MESSAGE'
whole=$output
output=$(grep -m 1 'error: ' <<<"$whole")
expects FIRST 'MESSAGE'
while IFS= read -r message; do
    if grep -E -- "$message" <<<"$whole"; then
        echo "the compiler says that, too"
        exit 1
    fi
done < <(sed -n 's|^// UNSAID: ||p' "$file")
if [ $expected -eq 0 ]; then
    echo "$file expects no message"
    exit 1
fi
