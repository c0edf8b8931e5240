#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# installer.sh LUCITY_INSTALLER RECEIVER SCRATCH
# What lucity-installer promises about consent (P1, P12).
set -euo pipefail
program=$1 receiver=$2 scratch=$3

fail() { echo "$*"; exit 1; }
rm -rf "$scratch"
mkdir -p "$scratch"
cd "$scratch"

# installer STATE OPTION...: sets status, and writes the files out and err.
installer() {
    local state=$1
    shift
    status=0
    "$program" --application "Lucity Mobile Server" --release 2016r2 --os-version "Windows NT 6.3" \
        --state "$state" "$@" >out 2>err || status=$?
}
reports() { find "$1/spool" -name '*.json' 2>/dev/null | sort; }
count() { reports "$1" | wc -l; }
says() { grep -q -F -e "$1" out || fail "it does not say: $1; but $(cat out err)"; }

# If nobody was asked, it shares nothing.
installer web
[[ $status -eq 0 && $(count web) -eq 0 ]] || fail "unasked: $status, $(cat err)"
installer web --status
says "nobody was asked, so nothing is shared"

# After one consent, it reports now and later, and a receiver finds the report clean.
installer web --share yes
[[ $status -eq 0 && $(count web) -eq 1 ]] || fail "share yes: $status, $(cat err)"
"$receiver" <"$(reports web)" >received || fail "the report is not clean"
grep -q -F '{"schema":"web_installer/2016","application":{"name":"Lucity Mobile Server","version":"2016r2"},"os_version":"Windows NT 6.3"}' \
    received || fail "it reported $(cat received)"
installer web
[[ $(count web) -eq 2 ]] || fail "the choice was not kept"
installer web --status
says "shared: web_installer/2016 20"
says "waiting to be sent: 2"
says "last sent: no record"
[[ $(count web) -eq 2 ]] || fail "asking for the status reported"

# Opting out stops this installer, removes waiting reports, and is stored. Another installer goes on.
installer mobile --share yes
installer web --share no
[[ $status -eq 0 && $(count web) -eq 0 && $(count mobile) -eq 1 ]] || fail "share no: $(cat err)"
installer web
[[ $(count web) -eq 0 ]] || fail "opted out, it reported"
installer web --status
says "opted out: nothing is shared"
installer mobile
[[ $(count mobile) -eq 2 ]] || fail "another installer's choice stopped this one"

# If opting out was killed halfway, the reports that it left are removed, and not sent after opting in again.
for call in "" "--share yes"; do
    echo opted_out >mobile/consent
    before=$(reports mobile)
    [[ -n $before ]] || fail "nothing waits"
    # shellcheck disable=SC2086  # the options of a call are words
    installer mobile $call
    [[ $status -eq 0 && -z $(comm -12 <(echo "$before") <(reports mobile)) ]] ||
        fail "opted out by half, '$call': $(reports mobile)"
    installer mobile --share yes
done

# Nothing prevents opting out: neither a missing release nor a full disk.
installer other --share yes
"$program" --state other --share no
[[ $(count other) -eq 0 ]] || fail "opting out without a release"
"$program" --state other --application x --release 2016r2 --share yes
status=0
(trap "" XFSZ; ulimit -f 0; "$program" --state other --share no) 2>/dev/null || status=$?
[[ $status -ne 0 && ! -e other/consent && $(count other) -eq 0 ]] || fail "opting out on a full disk"
# After a power cut, the removed consent is not back.
if strace -o trace true 2>/dev/null; then
    "$program" --state other --application x --release 2016r2 --share yes
    (trap "" XFSZ; ulimit -f 0; exec strace -e trace=unlink,fsync "$program" --state other --share no) 2>&1 |
        cat >trace || true
    sed -n '/unlink("other\/consent")/,$p' trace | sed -n 2p | grep -q "^fsync(.*= 0" ||
        fail "the consent's end is not on the disk: $(cat trace)"
fi

# An older release reports at its own tier.
"$program" --application "Lucity Web" --release 7.60 --os-version x --state mobile
grep -q -F '{"schema":"web_installer/7.60"' "$(reports mobile | tail -1)" || fail "release 7.60"

# A choice that can't be stored is an error.
touch file
installer file --share yes
[[ $status -eq 1 ]] || fail "a state that is no folder: $status"
status=0
"$program" --application x --release 7.50 --state web >out 2>err || status=$?
[[ $status -eq 2 ]] || fail "a release that may not report: $status"
for call in "--share maybe" "--secret HV-7Q2M"; do
    # shellcheck disable=SC2086  # the options of a call are words
    installer web $call
    [[ $status -eq 2 ]] || fail "'$call': $status"
    ! grep -q 'HV-' err || fail "'$call': $(cat err)"
done
