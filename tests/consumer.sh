#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# consumer.sh installed|subdirectory SOURCE_FOLDER SCRATCH_FOLDER COMPILER
# Builds and runs tests/consumer against the installed package, or with add_subdirectory.
set -euo pipefail

way=$1 source=$2 scratch=$3 compiler=$4
rm -rf "$scratch"
configure() { timeout 120 cmake -S "$1" -B "$2" -DCMAKE_CXX_COMPILER="$compiler" "${@:3}"; }
install_library() {
    configure "$source" "$scratch/library" -DLUCITY_BUILD_TESTS=OFF -DLUCITY_BUILD_EXAMPLES=OFF
    cmake --install "$scratch/library" --prefix "$scratch/prefix"
}
# A minor version below 1.0 may change the interface.
version=$(sed -nE 's/.*library_version = "([0-9.]+)".*/\1/p' "$source/include/lucity/version.hpp")
IFS=. read -r major minor patch <<<"$version"

case $way in
installed)
    install_library
    cmp "$source/include/lucity/LICENSE_1_0.txt" "$scratch/prefix/include/lucity/LICENSE_1_0.txt"
    configure "$source/tests/consumer" "$scratch/build" -DCMAKE_PREFIX_PATH="$scratch/prefix" \
        -DLUCITY_VERSION="$major.$minor" \
        -DLUCITY_OTHER_VERSIONS="$major.$((minor - 1));$major.$((minor + 1));$major.$minor.$((patch + 1));$((major + 1))"
    # Where Boost has no CMake package, CMake's module finds it.
    boost=$(sed -n 's/^Boost_DIR:PATH=//p' "$scratch/build/CMakeCache.txt")
    configure "$source/tests/consumer" "$scratch/module" -DCMAKE_PREFIX_PATH="$scratch/prefix" \
        -DCMAKE_IGNORE_PATH="/usr$boost;$boost;${boost#/usr}" >"$scratch/module.txt" 2>&1
    grep -q '^Boost_DIR:PATH=Boost_DIR-NOTFOUND' "$scratch/module/CMakeCache.txt"
    ;;
subdirectory)
    configure "$source/tests/consumer" "$scratch/build" -DLUCITY_SOURCE_DIR="$source"
    ;;
esac
timeout 300 cmake --build "$scratch/build"
"$scratch/build/consumer"
