#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# windows.sh SCRATCH_FOLDER PROGRAMS_FOLDER
# Builds windows/CMakeLists.txt with MinGW-w64, and runs it under Wine: tests of the library pass, and the
# small programs write the same bytes as those in PROGRAMS_FOLDER, which are built for this machine.
set -euo pipefail
here=$(dirname "$(realpath "$0")")
scratch=$(realpath -m "$1")
programs=$(realpath "$2")
compiler=x86_64-w64-mingw32-g++-posix
wine=/usr/lib/wine/wine64
wineserver=/usr/lib/wine/wineserver64

for needed in $compiler $wine $wineserver; do
    command -v $needed >/dev/null || { echo "skipped: there is no $needed"; exit 77; }
done

cmake -S "$here/windows" -B "$scratch" -G Ninja -DCMAKE_SYSTEM_NAME=Windows \
    -DCMAKE_CXX_COMPILER=$compiler -DCMAKE_BUILD_TYPE=None >/dev/null
cmake --build "$scratch"

export WINEPREFIX=$scratch/wine WINEDEBUG=-all WINEDLLOVERRIDES='mscoree,mshtml='
stop_wine() {
    timeout 20 $wineserver -k || true
    timeout 20 $wineserver -w || true
    rm -rf "$WINEPREFIX"
}
rm -rf "$WINEPREFIX"
trap stop_wine EXIT
# This starts processes in the background, which must not keep the output of this script open.
timeout -k 5 120 $wine wineboot --init </dev/null >"$scratch/wineboot.log" 2>&1 ||
    { cat "$scratch/wineboot.log"; exit 1; }

run() { timeout -k 5 60 $wine "$scratch/$1.exe" "${@:2}"; }

# same INPUT PROGRAM [ARGUMENT...]: standard output is the same and not empty, and the status is the same.
# Lines of standard error end as usual on Windows.
same() {
    local input=$1 program=$2 status=0 other=0
    shift 2
    "$programs/$program" "$@" <"$input" >"$scratch/out" 2>"$scratch/err" || status=$?
    run "$program" "$@" <"$input" >"$scratch/windows-out" 2>"$scratch/windows-err" || other=$?
    cmp "$scratch/out" "$scratch/windows-out"
    sed -i 's/\r$//' "$scratch/windows-err"
    cmp "$scratch/err" "$scratch/windows-err"
    [[ $status -eq $other && -s $scratch/out ]] || { echo "$program exits with $status and $other"; exit 1; }
}

cd "$here"
run library_tests </dev/null
same /dev/null example_installer
same /dev/null example_own_report "kiosk/2015 2026-11-01"
same /dev/null example_own_report "kiosk/2016 2026-11-01"
schemas=$("$programs/lucity-payload" --help | grep -oE '[a-z_]+/(7\.60|2[0-9a-z_]+)')
for schema in $schemas; do
    "$programs/lucity-payload" sample "$schema" --count 20 --seed 7
done >"$scratch/reports"
# Bytes that end a file or a line in Windows' text mode.
printf '{"schema":\x1a"kiosk/2016"}\r\n{}\n' >>"$scratch/reports"
same "$scratch/reports" example_receiver
[[ $(wc -l <"$scratch/out") -gt 100 && $(wc -l <"$scratch/err") -gt 1000 ]]
