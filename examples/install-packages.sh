#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# install-packages.sh "REASON" PACKAGE... ["REASON" PACKAGE...]...
#
# Installs the Debian packages that are missing, and says which and why. An argument with a space in it is the
# reason for the packages that follow.
set -euo pipefail

stop() {
    printf '%s\n' "$@" >&2
    exit 1
}

is_installed() {
    [[ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" == installed ]]
}

command -v dpkg-query >/dev/null || stop "This is not Debian. Install what these Debian packages hold:" "  $*"

missing=()
reasons=()
reason=
for argument in "$@"; do
    if [[ $argument == *" "* ]]; then
        reason=$argument
    elif ! is_installed "$argument"; then
        missing+=("$argument")
        reasons+=("  $argument, $reason")
    fi
done
[[ ${#missing[@]} -gt 0 ]] || exit 0

printf '%s\n' "These Debian packages are missing:" "${reasons[@]}"

# apt-get would remove the other one, and everything that depends on it.
if [[ " ${missing[*]} " == *" libboost1.81-dev "* ]] && is_installed libboost1.74-dev; then
    stop "libboost1.81-dev can't be installed next to libboost1.74-dev, which is installed." \
        "Remove that one if you don't need it (apt-get remove libboost1.74-dev), and run this again."
fi

as_root=()
if [[ $(id -u) -ne 0 ]]; then
    command -v sudo >/dev/null ||
        stop "Installing them takes root, and there is no sudo. As root, run:" \
            "  apt-get install ${missing[*]}"
    as_root=(sudo)
fi

echo "Installing them with apt-get."
install() {
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y --no-install-recommends "${missing[@]}" >/dev/null
}
# If the list of packages is missing or old, try once more with a new one.
install 2>/dev/null ||
    { "${as_root[@]}" apt-get update >/dev/null && install; } ||
    stop "apt-get could not install them. Install these packages, and run this again:" \
        "  ${missing[*]}"
