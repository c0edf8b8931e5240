#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# include_order.sh INCLUDE_FOLDER
# Includes go one way: payload.hpp lists every public header but a few, which go last, and a header
# includes, itself or through detail/, only what stands above it there.
set -euo pipefail
cd "$1"

# Pairs "includer included", of all headers but payload.hpp.
includes=$(grep -roE '^#include <lucity/[^>]+>' lucity | grep -v '^lucity/payload.hpp:' |
    sed -E 's|:#include <| |; s|>$||')
listed=$(sed -nE 's|^#include <(lucity/[^>]+)>$|\1|p' lucity/payload.hpp)
# In no program that doesn't ask for them.
listed+=$'\n'lucity/wire_format.hpp$'\n'lucity/json_schema.hpp
listed+=$'\n'lucity/data_dictionary.hpp$'\n'lucity/site_rules.hpp

missing=$(comm -3 <(sort <<<"$listed") <(ls lucity/*.hpp | grep -v '^lucity/payload.hpp$' | sort))
if [ -n "$missing" ]; then
    echo "payload.hpp and the folder differ: $missing"
    exit 1
fi

# As if each header of the list included the one above it: then an include that goes up closes a
# circle, which tsort names.
chain=$(paste -d ' ' <(tail -n +2 <<<"$listed") <(head -n -1 <<<"$listed"))
tsort <<<"$includes"$'\n'"$chain" >/dev/null
