# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# For tests in which each function claim_... is a test, run in a folder of its own. They call a program
# that leaves its output in out and err, and its exit status in status.
# shellcheck shell=bash
set -uo pipefail

# Checks end the claim: set -e would go on after one that fails in front of &&.
fail() { echo "$*"; exit 1; }
is_status() { [[ $status -eq $1 ]] || fail "exit status $status, not $1"; }
is() { [[ $(cat "$1") == "$2" ]] || fail "$1 is not: $2"$'\n'"but: $(cat "$1")"; }
is_empty() { [[ ! -s $1 ]] || fail "$1 is not empty: $(cat "$1")"; }
holds() { grep -q -F -e "$2" "$1" || fail "$1 lacks: $2"; }
# lacks FILE PATTERN: in either case.
lacks() {
    local found=0
    grep -n -i -E -e "$2" "$1" || found=$?
    [[ $found -eq 1 ]] || fail "$1 holds: $2"
}

# wait_until COMMAND...: bounded, so that an error ends the claim.
wait_until() {
    local begin=$SECONDS
    until "$@"; do
        ((SECONDS - begin < 60)) || fail "waited in vain for: $*"
    done
}

# run_claims SCRATCH [AROUND]: runs all claims, each as AROUND's arguments if that is given, and exits.
run_claims() {
    local scratch=$1 around=${2-} claim failed=0
    for claim in $(compgen -A function claim_); do
        mkdir "$scratch/$claim"
        cd "$scratch/$claim" || exit 1
        # Not as a condition: there, set -e would be without effect.
        (
            set -e
            $around "$claim"
        ) >"$scratch/$claim.log" 2>&1
        # shellcheck disable=SC2181
        if [[ $? -ne 0 ]]; then
            failed=1
            echo "FAILED: ${claim#claim_}"
            sed 's/^/    /' "$scratch/$claim.log"
            [[ ! -s err ]] || head -c 2000 err | sed 's/^/    err: /'
        elif grep -q '^skipped: ' "$scratch/$claim.log"; then
            echo "${claim#claim_}: $(head -n 1 "$scratch/$claim.log")"
        fi
    done
    exit $failed
}
