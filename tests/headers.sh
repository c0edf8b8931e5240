#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# headers.sh INCLUDE_FOLDER COMPILER [OPTION...]
# Each header of the library compiles on its own, and may be included twice. In C++17, each header that
# programs include gives exactly one error, which says what is needed. So does site_rules.hpp without
# exceptions.
#
# They suit Windows, too: macros of <windows.h> do no harm, and narrow literals don't depend on the encodings
# that a compiler assumes.
set -euo pipefail
here=$(dirname "$(realpath "$0")")
cd "$1"
shift

# check COMPILER OPTION... HEADER
check() {
    local header=${*: -1}
    printf '#include <%s>\n#include <%s>\n' "$header" "$header" |
        "${@:1:$#-1}" -I. -fsyntax-only -x c++ - || { echo "does not compile alone: $header"; return 1; }
}
export -f check
find lucity -name '*.hpp' | LC_ALL=C sort | xargs -P "$(nproc)" -I{} bash -c 'check "$@"' - "$@" {}

# errors_of HEADER COMPILER OPTION...: the errors of compiling it.
errors_of() { echo "#include <$1>" | "${@:2}" -I. -fsyntax-only -x c++ - 2>&1 | grep 'error:' || true; }

for header in lucity/*.hpp; do
    [[ $header == lucity/version.hpp ]] && continue
    errors=$(errors_of "$header" "$@" -std=c++17)
    if [[ $errors != *'lucity-payload needs C++20'* || $errors == *$'\n'* ]]; then
        printf 'in C++17, %s says: %s\n' "$header" "$errors"
        exit 1
    fi
done

errors=$(errors_of lucity/redaction/site_rules.hpp "$@" -fno-exceptions)
if [[ $errors != *'site_rules.hpp needs exceptions'* || $errors == *$'\n'* ]]; then
    printf 'without exceptions, site_rules.hpp says: %s\n' "$errors"
    exit 1
fi
# All headers of the library after the macros, and all other headers before them.
with_macros() {
    find lucity -name '*.hpp' -exec grep -hE '^ *# *include <' {} + | grep -v '<lucity/' | sort -u
    echo "#include \"$here/headers/windows_macros.hpp\""
    find lucity -name '*.hpp' -printf '#include <%p>\n' | LC_ALL=C sort
    echo "#include \"$here/headers/payload.cpp\""
}
with_macros | "$@" -I. -fsyntax-only -x c++ - || { echo "not with the macros of <windows.h>"; exit 1; }

# beyond_ascii: the lines that hold a byte outside ASCII, or \u or \U in code, except in a char32_t or in texts
# of char16_t, whose encoding every compiler knows.
beyond_ascii() {
    sed -E "s/U'\\\\[uU][0-9a-f]+'//g; s/\\bu\"[^\"]*\"//g; s/\\\\\\\\//g; /^ *\/\//s/\\\\[uU]//g" |
        LC_ALL=C grep -nE '\\[uU]|[^ -~]'
}
! find lucity -name '*.hpp' -exec cat {} + | beyond_ascii || { echo "is not the same everywhere"; exit 1; }
for narrow in '"L\u0456cence"' "// $(printf '\303\244')" '"\\\\\U0001d41a"'; do
    beyond_ascii <<<"$narrow" >/dev/null || { echo "$narrow passes"; exit 1; }
done
! beyond_ascii <<<"'\\\\u0456' == U'\\u0456'" || { echo "a char32_t does not pass"; exit 1; }
