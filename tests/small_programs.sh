#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# small_programs.sh FOLDER
# The examples of one file each, called like by their users.
set -euo pipefail
folder=$1

fail() { echo "$*"; exit 1; }
is() { [[ $1 == "$2" ]] || fail "expected: $2"$'\n'"got: $1"; }

# The blocks of the README do what it says.
out=$("$folder/example_overview")
for line in '"system_settings":{"SMTP Server Address":"in use"},' \
    $'\n/system_settings drop secret_setting\n/system_settings/Web Site replace place\n' \
    $'\n~ Leader     in use              site:badge: by a rule of this site
  Web Site   www.happyville.gov  site:web-site: kept by a rule of this site
- (a value)  stays here          site:crew-keys: by a rule of this site\n' \
    $'\n~ os_version  in use  ' $'\nWhat data would I be sharing?\n'; do
    [[ $out == *"$line"* ]] || fail "the overview lacks: $line"
done
[[ $out == '{"schema":"monthly_batch/2016",'* ]] || fail "nothing was received"

# A report of your own is sent at the tier that was agreed to.
is "$("$folder/example_own_report" "kiosk/2015 2026-11-01")" '{"schema":"kiosk/2015","model":"in use"}'
is "$("$folder/example_own_report" "kiosk/2016 2026-11-01")" \
    '{"schema":"kiosk/2016","model":"in use","touches":7}'
for consent in "" "kiosk/7.60 2026-11-01" "web_installer/2016 2026-11-01" "kiosk/2016 2026-02-30"; do
    out=$("$folder/example_own_report" "$consent" 2>/dev/null) && fail "'$consent' was taken for a consent"
    is "$out" ""
done

# An installer reports unless its user opted out, and a receiver finds the report clean.
report=$("$folder/example_installer")
is "$("$folder/example_receiver" <<<"$report")" "$report"
is "$("$folder/example_installer" --no-sharing)" ""

# A receiver passes on nothing that must not leave, and names it by codes.
raw=${report/Windows NT/at 10.1.2.3}
out=$("$folder/example_receiver" <<<"$raw"$'\n'"no report" 2>&1) && fail "a leak was called clean"
[[ $out == *"exposed /os_version"* && $out == *'"os_version":"in use"'* && $out == *syntax* ]] ||
    fail "the receiver said: $out"
[[ $out != *10.1.2.3* ]] || fail "the receiver showed a value"
