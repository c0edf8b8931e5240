#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# consumer.sh installed|subdirectory SOURCE_FOLDER SCRATCH_FOLDER COMPILER
# Builds and runs tests/consumer against the installed package, or with add_subdirectory.
set -euo pipefail

way=$1 source=$2 scratch=$3 compiler=$4
rm -rf "$scratch"
configure() { cmake -S "$1" -B "$2" -DCMAKE_CXX_COMPILER="$compiler" "${@:3}"; }

case $way in
installed)
    configure "$source" "$scratch/library" -DLUCITY_BUILD_TESTS=OFF -DLUCITY_BUILD_EXAMPLES=OFF
    cmake --install "$scratch/library" --prefix "$scratch/prefix"
    cmp "$source/include/lucity/LICENSE_1_0.txt" "$scratch/prefix/include/lucity/LICENSE_1_0.txt"
    consume() {
        configure "$source/tests/consumer" "$scratch/build" -DCMAKE_PREFIX_PATH="$scratch/prefix" \
            -DLUCITY_VERSION="$1"
    }
    version=$(sed -nE 's/.*library_version = "([0-9]+\.[0-9]+)\..*/\1/p' "$source/include/lucity/version.hpp")
    for other in "${version%.*}.$((${version#*.} - 1))" "${version%.*}.$((${version#*.} + 1))"; do
        if consume "$other"; then
            echo "version $version is taken for $other"
            exit 1
        fi
    done
    consume "$version"
    ;;
subdirectory)
    configure "$source/tests/consumer" "$scratch/build" -DLUCITY_SOURCE_DIR="$source"
    ;;
esac
cmake --build "$scratch/build"
"$scratch/build/consumer"
