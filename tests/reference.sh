#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# reference.sh PROJECT SCRATCH_FOLDER
# Doxygen makes the reference of the public headers without a warning: everything that they declare has a doc
# comment. Control: without one, it warns. Exits with 77, "skipped", without doxygen.
set -euo pipefail
command -v doxygen >/dev/null || { echo "skipped: doxygen is not installed."; exit 77; }
rm -rf "$2"
mkdir -p "$2"
scratch=$(realpath "$2")
cd "$1"
mkdir "$scratch/tests"
cp -r include README.md "$scratch"
cp -r tests/reference "$scratch/tests"
cd "$scratch"

echo "OUTPUT_DIRECTORY = ." >>tests/reference/Doxyfile
timeout 300 doxygen tests/reference/Doxyfile
[[ -s html/index.html ]]

echo 'namespace lucity { void undocumented(); }' >>include/lucity/policy/limits.hpp
if found=$(timeout 300 doxygen tests/reference/Doxyfile 2>&1) || [[ $found != *undocumented* ]]; then
    echo "doxygen finds nothing wrong with a function without a comment: $found"
    exit 1
fi
