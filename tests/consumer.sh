#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# consumer.sh WAY SOURCE_FOLDER SCRATCH_FOLDER COMPILER
# Builds and runs a program that uses the library in one of these ways:
#   installed     find_package
#   subdirectory  FetchContent
#   exporting     through a library that is exported itself, with find_package and with add_subdirectory
#   headers       find_package, with Boost.JSON compiled by the program
#   pkg_config    pkg-config and no CMake; exits with 77, "skipped", where it isn't installed
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
        -DLUCITY_OTHER_VERSIONS="$major.$((minor - 1));$major.$((minor + 1));$major.$minor.$((patch + 1));$((major + 1))"
    # Where Boost has no CMake package, CMake's module finds it.
    boost=$(sed -n 's/^Boost_DIR:PATH=//p' "$scratch/build/CMakeCache.txt")
    if [[ -d $boost ]]; then
        configure "$source/tests/consumer" "$scratch/module" -DCMAKE_PREFIX_PATH="$scratch/prefix" \
            -DCMAKE_IGNORE_PATH="/usr$boost;$boost;${boost#/usr}" >"$scratch/module.txt" 2>&1
        grep -q '^Boost_DIR:PATH=Boost_DIR-NOTFOUND' "$scratch/module/CMakeCache.txt"
    fi
    ;;
subdirectory)
    mkdir -p "$scratch"
    cp -r "$source/tests/consumer" "$scratch/project"
    ln -s "$source" "$scratch/project/lucity-payload"
    configure "$scratch/project" "$scratch/build"
    ;;
exporting)
    install_library
    # through FOLDER OPTION...
    through() {
        configure "$source/tests/consumer/exporting" "$1/exporting" "${@:2}"
        timeout 300 cmake --build "$1/exporting"
        cmake --install "$1/exporting" --prefix "$1/prefix"
        configure "$source/tests/consumer/of_exporting" "$1/build" \
            -DCMAKE_PREFIX_PATH="$1/prefix;$scratch/prefix"
        timeout 300 cmake --build "$1/build"
        "$1/build/consumer"
    }
    through "$scratch/installed" -DCMAKE_PREFIX_PATH="$scratch/prefix"
    rm -r "$scratch/prefix"
    through "$scratch/subdirectory" -DLUCITY_SOURCE_DIR="$source"
    exit
    ;;
headers)
    install_library
    configure "$source/tests/consumer/headers" "$scratch/build" \
        -DCMAKE_PREFIX_PATH="$scratch/prefix" -DCMAKE_DISABLE_FIND_PACKAGE_boost_json=ON
    # Without the component, the library isn't found, and the message says what to do.
    ! configure "$source/tests/consumer" "$scratch/refused" -DCMAKE_PREFIX_PATH="$scratch/prefix" \
        -DCMAKE_DISABLE_FIND_PACKAGE_boost_json=ON 2>"$scratch/refused.txt" || exit 1
    tr -s '[:space:]' ' ' <"$scratch/refused.txt" | grep -F "COMPONENTS headers finds lucity::headers"
    ;;
pkg_config)
    command -v pkg-config >/dev/null || exit 77
    install_library
    export PKG_CONFIG_PATH=$scratch/prefix/share/pkgconfig
    [[ $(pkg-config --modversion lucity-payload) == "$version" ]]
    cd "$source/tests/consumer"
    mkdir "$scratch/build"
    # shellcheck disable=SC2046  # each word is an option
    "$compiler" -std=c++20 -o "$scratch/build/consumer" exporting/reporting.cpp of_exporting/main.cpp \
        $(pkg-config --cflags --libs lucity-payload)
    "$scratch/build/consumer"
    exit
    ;;
esac
timeout 300 cmake --build "$scratch/build"
"$scratch/build/reporter"
if [[ $way == headers ]] && ldd "$scratch/build/reporter" | grep libboost_json; then
    echo "Boost.JSON is linked after all"
    exit 1
fi
