#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# readme.sh PROJECT FILE...
# Each C++ block of README.md and each line of install.md's CMake blocks is cut from one of the files,
# which are compiled and run. README.md stays below 350 lines.
set -euo pipefail
project=$1
shift

# The files indent a block, and wrap it in other places.
squeeze() { tr -d '[:space:]'; }
files=$(cat "$@" | squeeze)

# are_cut LANGUAGE FILE END: a piece ends with each line that matches END.
are_cut() {
    local pieces=0 piece
    while IFS= read -r -d '' piece; do
        pieces=$((pieces + 1))
        [[ $files == *"$(squeeze <<<"$piece")"* ]] ||
            { printf '%s shows what is not in the programs:\n%s\n' "$2" "$piece"; exit 1; }
    done < <(sed -n "/^\`\`\`$1\$/,/^\`\`\`\$/{/^\`\`\`$1\$/d; s/$3/&\x00/; s/^\`\`\`//; p}" "$2")
    [[ $pieces -gt 0 ]] || { echo "$2 shows no $1"; exit 1; }
}
are_cut cpp "$project/README.md" '^```$'
are_cut cmake "$project/examples/install.md" '$'

length=$(wc -l <"$project/README.md")
[[ $length -lt 350 ]] || { echo "README.md has $length lines, but should have fewer than 350"; exit 1; }
