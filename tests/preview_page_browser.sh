#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# preview_page_browser.sh PROGRAM FOLDER
#
# Tries the preview's page in Chromium: a script in a copy of the page searches and clicks, and lists
# what is wrong. Exits with 77, "skipped", if Chromium is missing.
set -euo pipefail
program=$(realpath "$1")
script=$(realpath "$(dirname "$0")")/preview_page_browser.js
rm -rf "$2"
mkdir -p "$2"
cd "$2"

if ! command -v chromium >/dev/null; then
    echo "Skipped: Chromium is not installed."
    exit 77
fi

options=(--headless --disable-gpu --disable-quic --no-first-run --disable-background-networking
    --disable-component-update --disable-sync "--window-size=1280,800" --enable-logging=stderr)
# Chromium's sandbox does not work as root.
[[ $(id -u) -ne 0 ]] || options+=(--no-sandbox)

# check FILE: fails if the page of the reports in FILE does anything wrong or logs to the console.
check() {
    {
        "$program" preview --format html "$1"
        printf '<pre id="wrong">The script did not end.\n</pre><script>\n%s\n</script>\n' "$(cat "$script")"
    } >"$1.html"
    timeout 100 chromium "${options[@]}" --user-data-dir="$PWD/$1.profile" --dump-dom \
        "file://$PWD/$1.html" >"$1.dom" 2>"$1.log"
    rm -rf "$1.profile"
    if ! grep -q '<pre id="wrong">none</pre>' "$1.dom" || grep CONSOLE "$1.log"; then
        sed -n '/<pre id="wrong">/,/<\/pre>/p' "$1.dom"
        echo "The page of $1 is wrong; it is in $PWD."
        exit 1
    fi
}

"$program" sample monthly_batch/2016 >one
check one

"$program" sample monthly_batch/2016 --count 2 --seed 7 >several
cat >>several <<'END'
{"schema":"client_maintenance/7.60","application":{"name":"Ghost Host","version":"7.60"},"os_version":"hosted","database":{"version":"1","edition":"e"},"client":{"id":"1","name":"n"}}
{"schema":"monthly_batch/2015","application":{"name":"a","version":"2015"},"os_version":"w","database":{"version":"1","edition":"e"},"client":{"id":"i","name":"n"},"record_counts":{"HOSTS":1},"options":{"WKOPTIONS":{"Host count":1,"Echo":"stays"}},"system_settings":{}}
END
check several

# More is dropped than fits in the first list, and one text is replaced.
tables=
for letter in A B C D E F G H I J L M; do
    tables+=",\"W${letter}OPTIONS\":{\"License Code\":\"canary\",\"Host $letter\":1}"
done
cat >dropped <<END
{"schema":"monthly_batch/2015","application":{"name":"a","version":"2015"},"os_version":"w","database":{"version":"1","edition":"e"},"client":{"id":"i","name":"n"},"record_counts":{"WKORDER":1},"options":{"WKOPTIONS":{"Map name":"http://host/"}$tables},"system_settings":{}}
END
check dropped
