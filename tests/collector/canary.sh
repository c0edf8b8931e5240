#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# canary.sh LUCITY_COLLECTOR FIND_IN_MEMORY VECTORS SCRATCH
#
# What a collector must not keep of a request is in no file, no log and no answer, and, soon after the last
# report, not in its memory. Exits with 77, "skipped", if memory can't be read.
set -euo pipefail
program=$1 find=$2 vectors=$3 scratch=$4
source "$(dirname "$0")/collector.sh"
rm -rf "$scratch"
mkdir -p "$scratch"/{kept,sent}
trap end_collectors EXIT
# Each canary begins with this, followed by its place.
canary=qxzjkvw3794

options=(--idle-milliseconds 600000 --requests-per-minute 100000)
openssl req -x509 -newkey rsa:2048 -nodes -keyout "$scratch/key.pem" -out "$scratch/certificate.pem" \
    -days 30 -subj "/CN=collector" -addext "subjectAltName=IP:127.0.0.1" 2>/dev/null
start_collector plain "${options[@]}" --store "sqlite3://$scratch/kept/plain.db"
start_collector tls "${options[@]}" --store "sqlite3://$scratch/kept/tls.db" \
    --certificate "$scratch/certificate.pem" --key "$scratch/key.pem"

# open_connection NAME: read from the file descriptor "from", and write to "to".
open_connection() {
    local address=address_$1
    address=${!address}
    if [[ $1 == plain ]]; then
        exec {to}<>"/dev/tcp/${address%:*}/${address#*:}"
        exec {from}<&"$to"
    else
        coproc TLS { exec openssl s_client -quiet -connect "$address" 2>/dev/null; }
        exec {to}>&"${TLS[1]}" {from}<&"${TLS[0]}"
        eval "exec ${TLS[0]}<&- ${TLS[1]}>&-"
        started+=("$TLS_PID")
    fi
}
close_connection() {
    exec {to}>&- {from}<&-
    # Otherwise, it would wait for an answer.
    [[ -z ${TLS_PID:-} ]] || kill "$TLS_PID" 2>/dev/null || true
}

length_of() { LC_ALL=C; echo ${#1}; }
# request NUMBER BODY [LINES [LENGTH]]: a report as bytes.
request() {
    printf 'PUT /v1/reports/%s HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n' "$(id_of "$1")"
    printf 'Content-Length: %d\r\n%b\r\n%s' "${4:-$(length_of "$2")}" "${3:-}" "$2"
}
# exchange NAME STATUS: sends standard input, and reads the answer to its end.
exchange() {
    open_connection "$1"
    cat >&"$to"
    local answer
    answer=$(timeout 30 cat <&"$from" || true)
    close_connection
    printf '%s\n' "$answer" >>"$scratch/kept/answers"
    [[ $answer == "HTTP/1.1 $2 "* ]] || fail "$1: not $2: $answer"
}
last="Connection: close\\r\\n"

report() {
    printf '{"schema":"monthly_batch/2015","application":{"name":"Lucity Services","version":"2015"},'
    printf '"os_version":"Microsoft Windows NT 6.3.9600.0","database":{"version":"12.0.5000.0",'
    printf '"edition":"Standard Edition (64-bit)"},"client":{"id":"LUC-004711",'
    printf '"name":"Town of Happyville"},"record_counts":{},"options":{},'
    printf '"system_settings":{%s}%s}' "$1" "${2:-}"
}
settings=""
add_setting() { settings+="${settings:+,}\"$1\":\"$2\""; }
add_setting "License Code" "${canary}license"
add_setting "SMTP Encrypted Password" "${canary}smtp"
add_setting "SMTP Server Address" "${canary}server.example"
add_setting "Map Service URL" "https://user:${canary}url@maps.example/x?token=${canary}token"
add_setting "Connection String" "Server=${canary}sql;Password=${canary}connection"
add_setting "License Note" "see https://${canary}note.example/path"
whole=$(report "$settings")

send_all() {
    local name=$1 number=0 line
    request 1 "$whole" "$last" | exchange "$name" 201
    request 1 "$whole" "$last" | exchange "$name" 200
    request 1 "$(report "\"License Code\":\"${canary}conflict\",\"SMTP Port Number\":25")" "$last" |
        exchange "$name" 409
    request 2 "$(report "")" "${last}Cookie: ${canary}cookie\r\nX-Forwarded-For: ${canary}hop\r\n" |
        exchange "$name" 201
    request 3 "$(report "" ",\"${canary}key\":{\"${canary}name\":\"${canary}value\"}")" "$last" |
        exchange "$name" 400
    request 3 "$whole" "Content-Encoding: ${canary}encoding\r\n" | exchange "$name" 415
    request 4 "${canary}large" "" 999999999 | exchange "$name" 413
    printf 'PUT /%spath HTTP/1.1\r\nHost: a\r\n\r\n%sunread' $canary $canary | exchange "$name" 404
    printf '%sgarbage\r\n\r\n' $canary | exchange "$name" 400
    printf 'PUT / HTTP/1.1\r\nX: %slong%09000d\r\n\r\n' $canary 0 | exchange "$name" 431
    # A request that is cut off: nobody reads the answer, if any.
    open_connection "$name"
    request 5 "${whole:0:400}" "" ${#whole} >&"$to"
    close_connection
    # All fatal reports, with canaries in place of the application.
    while IFS= read -r line; do
        ((++number))
        request $((100 + number)) "${line//Lucity/${canary}fatal}" "$last" | exchange "$name" 400
    done <"$scratch/fatal"
    ((number > 15)) || fail "there are no fatal reports"
}
# The vectors whose bytes can be read without JSON's escapes.
grep '"output":null' "$vectors/fatal.ndjson" | sed -n 's/.*"input":\("\([^"\\]\|\\.\)*"\).*/\1/p' |
    grep -v '\\[a-z]' | sed 's/^"//; s/"$//; s/\\"/"/g; s/\\\\/\\/g' | grep Lucity >"$scratch/fatal"

# is_in_memory NAME: sets "places".
is_in_memory() {
    local pid=pid_$1 status=0
    places=$("$find" "${!pid}" $canary) || status=$?
    [[ $status -eq 0 ]]
}
is_gone() { ! is_in_memory "$1"; }
is_never_gone() {
    local begin=$SECONDS
    until is_gone "$1"; do
        ((SECONDS - begin < 20)) || return 0
        sleep 0.1
    done
    return 1
}

status=0
"$find" "$pid_plain" $canary >/dev/null || status=$?
readable=$((status != 77))
for name in plain tls; do
    send_all $name
    ((readable)) || continue
    # A connection that stays open, after a report and in the middle of the next one.
    open_connection $name
    request 1 "$whole" >&"$to"
    read -r answer <&"$from"
    [[ $answer == "HTTP/1.1 200 "* ]] || fail "$name: $answer"
    ! is_never_gone $name || fail "$name: in an idle collector's memory:"$'\n'"$places"
    # Control: while a report is received, the same search finds it.
    request 6 "${whole:0:400}" "" ${#whole} >&"$to"
    wait_for is_in_memory $name
    printf '%s' "${whole:400}" >&"$to"
    ! is_never_gone $name || fail "$name: in the memory after the last report:"$'\n'"$places"
    close_connection
done

cp "$scratch"/*.out "$scratch"/*.err "$scratch/kept"
! grep -rl $canary "$scratch/kept" || fail "kept in a file, a log or an answer"
# Controls: what may be kept is there, and was searched.
for name in plain tls; do
    grep -q "Town of Happyville" "$scratch/kept/$name.db"* || fail "no report is stored"
done
grep -q '"violations":\["' "$scratch/kept/answers" || fail "nothing was removed"
echo $canary >"$scratch/kept/control"
[[ $(grep -rl $canary "$scratch/kept") == "$scratch/kept/control" ]] || fail "the search finds nothing"
((readable)) || skip "the memory of another process can't be read; files, logs and answers are good."
