#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# debian_packages.sh BUILD_FOLDER SOURCE_FOLDER SCRATCH_FOLDER COMPILER
# CPack makes two Debian packages: one of the library, for CMake and pkg-config, and one of the command. Exits
# with 77, "skipped", if a tool is missing.
set -euo pipefail
build=$1 source=$2 scratch=$3 compiler=$4
for tool in dpkg-shlibdeps file pkg-config; do
    command -v $tool >/dev/null || {
        echo "Skipped: $tool is not installed."
        exit 77
    }
done
rm -rf "$scratch"
mkdir -p "$scratch"
fail() { echo "$*"; exit 1; }

# With Make, CPack would build everything.
timeout 120 cpack --config "$build/CPackConfig.cmake" -G DEB -B "$scratch" \
    -D CPACK_CMAKE_GENERATOR=Ninja >"$scratch/cpack.txt" || fail "$(cat "$scratch/cpack.txt")"
for package in "$scratch"/*.deb; do
    dpkg-deb -x "$package" "$scratch/system"
done
# field PACKAGE NAME
field() { dpkg-deb -f "$scratch/$1"_*.deb "$2"; }
[[ $(field liblucity-payload-dev Architecture) == all ]] || fail "headers suit every architecture"
[[ $(field liblucity-payload-dev Depends) == libboost-json1.81-dev* ]] || fail "headers need Boost.JSON"
[[ $(field lucity-payload Depends) == *libboost-json1.81.0*libstdc++6* ]] || fail "the command needs libraries"
# The package of headers has nothing in folders of one architecture.
others=$(dpkg-deb --fsys-tarfile "$scratch"/liblucity-payload-dev_*.deb | tar t | grep -v '/$' |
    grep -vE '^./usr/(include/lucity|share/(cmake|pkgconfig|doc))/' || true)
[[ -z $others ]] || fail "also in the package of headers: $others"

"$scratch/system/usr/bin/lucity-payload" --version
zcat "$scratch/system/usr/share/man/man1/lucity-payload.1.gz" | grep "^\.SH NAME" || fail "no manual page"
head -n 1 "$scratch"/system/usr/share/doc/{liblucity-payload-dev,lucity-payload}/copyright

cd "$source/tests/consumer"
timeout 120 cmake -S exporting -B "$scratch/by_cmake" -DCMAKE_CXX_COMPILER="$compiler" \
    -DCMAKE_PREFIX_PATH="$scratch/system/usr"
timeout 300 cmake --build "$scratch/by_cmake"
grep -q "^lucity-payload_DIR:PATH=$(realpath "$scratch")/system/usr/" "$scratch/by_cmake/CMakeCache.txt"
flags=$(PKG_CONFIG_PATH=$scratch/system/usr/share/pkgconfig pkg-config --cflags --libs lucity-payload)
# shellcheck disable=SC2086  # each word is an option
"$compiler" -std=c++20 of_exporting/main.cpp "$scratch/by_cmake/libreporting.a" $flags -o "$scratch/consumer"
"$scratch/consumer"
