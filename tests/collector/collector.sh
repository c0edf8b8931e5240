# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# Shared by the collector's tests. A script sources it after setting "program" and "scratch".

fail() { echo "$*"; exit 1; }
skip() { echo "Skipped: $*"; exit 77; }

# wait_for COMMAND...: waits until it succeeds. Bounded, so that an error ends the test.
wait_for() {
    local begin=$SECONDS
    until "$@"; do
        ((SECONDS - begin < 60)) || fail "waited in vain for: $*"
        sleep 0.02
    done
}

# start_collector NAME OPTION...: starts a collector and sets "pid_NAME" and "address_NAME". Its output is in
# NAME.out and NAME.err.
started=()
start_collector() {
    local name=$1 pid
    shift
    : >"$scratch/$name.out"
    "$program" "$@" >"$scratch/$name.out" 2>>"$scratch/$name.err" &
    pid=$!
    started+=("$pid")
    is_listening() {
        kill -0 "$pid" 2>/dev/null || fail "$name does not start: $(cat "$scratch/$name.err")"
        grep -q "^listening on" "$scratch/$name.out"
    }
    wait_for is_listening
    printf -v "pid_$name" %s "$pid"
    printf -v "address_$name" %s "$(sed -n 's/^listening on //p' "$scratch/$name.out")"
}
end_collectors() {
    local pid
    for pid in "${started[@]}"; do
        kill -9 "$pid" 2>/dev/null || true
    done
    wait "${started[@]}" 2>/dev/null || true
}

# stored_by ADDRESS: the number of reports that a collector has stored since its start.
stored_by() { curl -s "http://$1/healthz" | sed 's/.*"stored":\([0-9]*\).*/\1/'; }
has_stored() { [[ $(stored_by "$1") -ge $2 ]]; }

# missing_from STORED LEDGER: the ids that were acknowledged and are not stored exactly once.
missing_from() {
    sort "$2" | uniq >"$scratch/acknowledged"
    sort "$1" | uniq -u | comm -13 - "$scratch/acknowledged"
}

# Reports of a web installer in this month.
report_head='{"schema":"web_installer/7.60","application":{"name":"Lucity Web","version":"7.60"},'
report_head+='"os_version":"'
report_time=$(printf %012x "$(date +%s%3N)")
id_of() { printf "%s-%s-7000-8000-%012x" "${report_time:0:8}" "${report_time:8}" "$1"; }
# put COLLECTOR NUMBER [OS]: prints the status of the answer, whose body is in the file "answer".
put() {
    local address=address_$1
    curl -s -o "$scratch/answer" -w '%{http_code}\n' -X PUT -H "Content-Type: application/json" \
        -d "$report_head${3:-Windows}\"}" "http://${!address}/v1/reports/$(id_of "$2")"
}
