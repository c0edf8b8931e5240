#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# readme_output.sh README.md FOLDER
# The README shows the real output of the programs in FOLDER: the output of a "$ command" in a console block
# has the lines below it, in this order. A line "…" stands for anything.
set -euo pipefail
readme=$1
PATH=$(realpath "$2"):$PATH

# is_shown LINES OUTPUT
is_shown() {
    awk -v shown="$1" '
        BEGIN { count = split(shown, want, "\n"); at = 1 }
        { while (want[at] == "…") { skipping = 1; ++at }
          if ($0 == want[at]) { skipping = 0; ++at }
          else if (!skipping) { exit 1 } }
        END { while (want[at] == "…") ++at; exit at <= count }' <<<"$2"
}

checked=0
check() {
    [[ -n $command ]] || return 0
    if ! is_shown "${shown%$'\n'}" "$(bash -c "$command")"; then
        printf 'the README shows other output than that of: %s\n' "$command"
        exit 1
    fi
    checked=$((checked + 1))
}

command='' shown='' inside=false
while IFS= read -r line; do
    if ! $inside; then
        [[ $line == '```console' ]] && inside=true command='' shown=''
    elif [[ $line == '```' ]]; then
        inside=false
        check
    elif [[ $line == '$ '* ]]; then
        command=${line#'$ '}
    else
        shown+=$line$'\n'
    fi
done <"$readme"
[[ $checked -gt 0 ]]
