#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# new_kind.sh PROJECT SCRATCH COMPILER [OPTION...]
#
# A new kind of value is a compile error in each place that must handle it, and nowhere else.
set -euo pipefail
project=$1 scratch=$2
shift 2

rm -rf "$scratch"
mkdir -p "$scratch"
cp -r "$project/include" "$scratch/include"
kind_header=$(cd "$scratch/include" && find lucity -name kind.hpp)
sed -i 's|^    /// An array of structs\.|    /// A new kind.\n    flag,\n&|' "$scratch/include/$kind_header"

(cd "$scratch/include" && find lucity -name '*.hpp' | LC_ALL=C sort | sed 's|.*|#include <&>|') >"$scratch/all.cpp"
if "$@" -I"$scratch/include" -Wswitch -Werror -fsyntax-only "$scratch/all.cpp" 2>"$scratch/errors.txt"; then
    echo "no place misses a kind"
    exit 1
fi
# In a switch, or in a table.
grep -E 'error: (.*(flag.* not handled|not handled.*flag)|static.assert)' "$scratch/errors.txt" |
    sed -E 's|^[^:]*/include/lucity/([^:]*):.*|\1|; s|.*/||' | LC_ALL=C sort -u >"$scratch/places.txt"
diff - "$scratch/places.txt" <<PLACES
checker.hpp
entry_rules.hpp
json_schema.hpp
kind.hpp
report_copier.hpp
PLACES
