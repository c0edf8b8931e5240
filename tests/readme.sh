#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# readme.sh PROJECT FILE...
# Every C++ block of the README is in one of the files, which are compiled and run, and every line of
# install.md's CMake blocks is one of theirs. The README is no longer than its readers bear.
set -euo pipefail

readme=$1/README.md
install=$1/examples/install.md
shift
# White space doesn't count: in the file a block stands inside of a test, and is wrapped otherwise.
squeeze() { tr -d '[:space:]'; }
squeezed=$(cat "$@" | squeeze)

blocks=0
block=
inside=false
while IFS= read -r line; do
    if ! $inside; then
        [[ $line == '```cpp' ]] && inside=true block=
    elif [[ $line == '```' ]]; then
        inside=false
        blocks=$((blocks + 1))
        text=$(squeeze <<<"$block")
        if [[ $squeezed != *"$text"* ]]; then
            printf 'this block of the README is not in %s:\n%s\n' "$*" "$block"
            exit 1
        fi
    else
        block+=$line$'\n'
    fi
done <"$readme"
[ "$blocks" -gt 0 ]

lines=0
while IFS= read -r line; do
    lines=$((lines + 1))
    if ! sed 's/^ *//' "$@" | grep -qxF "$line"; then
        printf 'this line of install.md is not in %s:\n%s\n' "$*" "$line"
        exit 1
    fi
done < <(sed -n '/^```cmake$/,/^```$/{/^```/!p}' "$install")
[ "$lines" -gt 0 ]
length=$(wc -l <"$readme")
[ "$length" -lt 350 ] || { echo "the README has $length lines; its readers bear fewer than 350"; exit 1; }
