#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# trouble.sh LUCITY_COLLECTOR LUCITY_SEND SCRATCH
#
# No report is lost if a collector is stopped, its store is locked, its disk is full or its certificate is
# wrong: the report is stored in the end, or goes on waiting at the reporter.
set -euo pipefail
program=$1 send=$2 scratch=$3
source "$(dirname "$0")/collector.sh"
rm -rf "$scratch"
mkdir -p "$scratch/disk"
clean_up() {
    end_collectors
    umount "$scratch/disk" 2>/dev/null || true
}
trap clean_up EXIT
stored_in() { sqlite3 -bail "$1" "SELECT COUNT(*) FROM submission WHERE id = '$(id_of "$2")'"; }
reserved() { curl -s "http://$1/healthz" | sed 's/.*"reserved_bytes":\([0-9]*\).*/\1/'; }
is_reading() { [[ $(reserved "$1") -gt 0 ]]; }

# Stopped in the middle of a request.
store=$scratch/store.db
start_collector one --store "sqlite3://$store"
body="${report_head}Windows\"}"
exec {peer}<>"/dev/tcp/${address_one%:*}/${address_one#*:}"
{
    printf 'PUT /v1/reports/%s HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n' "$(id_of 1)"
    printf 'Content-Length: %d\r\n\r\n%s' ${#body} "${body:0:20}"
} >&"$peer"
wait_for is_reading "$address_one"
kill "$pid_one"
takes_no_more() { ! curl -s -o /dev/null "http://$address_one/healthz"; }
wait_for takes_no_more
printf '%s' "${body:20}" >&"$peer"
read -r line <&"$peer"
[[ $line == "HTTP/1.1 201 "* ]] || fail "stopped in the middle of a request: $line"
exec {peer}>&-
status=0
wait "$pid_one" || status=$?
[[ $status -eq 0 && $(stored_in "$store" 1) -eq 1 ]] || fail "stopped: $status"

# A store that another program has locked.
start_collector one --store "sqlite3://$store"
start_collector hasty --store "sqlite3://$store" --request-milliseconds 200
coproc HOLDER { exec sqlite3 "$store"; }
echo "BEGIN EXCLUSIVE; SELECT 'held';" >&"${HOLDER[1]}"
read -r _ <&"${HOLDER[0]}"
put one 2 >"$scratch/status" &
putting=$!
wait_for is_reading "$address_one"
[[ $(put hasty 3) == 503 ]] || fail "a locked store, and a report was acknowledged"
[[ $(stored_in "$store" 3) -eq 0 && ! -s $scratch/status ]] || fail "the store isn't locked"
echo "ROLLBACK;" >&"${HOLDER[1]}"
eval "exec ${HOLDER[1]}>&-"
wait $putting
[[ $(cat "$scratch/status") == 201 ]] || fail "a store that was locked: $(cat "$scratch/status")"
is_taken() { [[ $(put "$1" "$2") == 20[01] ]]; }
wait_for is_taken hasty 3
[[ $(stored_in "$store" 2) -eq 1 && $(stored_in "$store" 3) -eq 1 ]] || fail "locked: not stored once"

# Stopped after a request was answered at its deadline, and before its report is stored.
if command -v valgrind >/dev/null; then
    start_checked() {
        local program=valgrind
        start_collector checked -q --error-exitcode=9 "$@"
    }
    start_checked "$program" --store "sqlite3://$store" --request-milliseconds 2000
    coproc HOLDER { exec sqlite3 "$store"; }
    echo "BEGIN EXCLUSIVE; SELECT 'held';" >&"${HOLDER[1]}"
    read -r _ <&"${HOLDER[0]}"
    [[ $(put checked 4) == 503 ]] || fail "a locked store, and a report was acknowledged"
    kill "$pid_checked"
    ends_its_connections() { ! curl -s -o /dev/null "http://$address_checked/healthz"; }
    wait_for ends_its_connections
    echo "ROLLBACK;" >&"${HOLDER[1]}"
    eval "exec ${HOLDER[1]}>&-"
    wait "$pid_checked" || fail "stopped after a deadline: $(head -n 5 "$scratch/checked.err")"
    [[ $(stored_in "$store" 4) -eq 1 ]] || fail "what had come in was not stored"
fi

# A collector checks every few seconds whether the machine of its database is still there. Here, a stopped
# process stands for the database: it is mute, but the system accepts its connections.
if command -v ss >/dev/null; then
    kill -STOP "$pid_one"
    "$program" --store "postgresql://$address_one/lucity?connect_timeout=60" 2>/dev/null &
    started+=($!)
    is_checked() { ss -tnoH state established dst "$address_one" | grep -q 'timer:(keepalive,[0-9.]*\(ms\|sec\)'; }
    wait_for is_checked
    kill -9 $!
    wait $! 2>/dev/null || true
    kill -CONT "$pid_one"
fi

# A full disk.
if mount -t tmpfs -o size=1m none "$scratch/disk" 2>/dev/null; then
    start_collector full --store "sqlite3://$scratch/disk/store.db"
    [[ $(put full 1) == 201 ]] || fail "a disk with room"
    head -c 2M /dev/zero >"$scratch/disk/ballast" 2>/dev/null || true
    number=2
    while [[ $(put full $number) == 201 ]]; do
        ((++number < 200)) || fail "the disk isn't full"
    done
    [[ $(put full $number) == 507 ]] || fail "a full disk: $(put full $number)"
    [[ $(put full 1) == 200 ]] || fail "a full disk, and what was there before is not acknowledged"
    rm "$scratch/disk/ballast"
    [[ $(put full $number) == 201 ]] || fail "a disk with room again"
    [[ $(stored_in "$scratch/disk/store.db" $number) -eq 1 ]] || fail "full: not stored once"
    [[ $(wc -l <"$scratch/full.err") -eq 1 ]] || fail "a full disk: $(cat "$scratch/full.err")"
else
    echo "Without the right to mount, no disk is filled."
fi

# Certificates. "expired" and "stranger" are for 127.0.0.1, and "elsewhere" is for another name.
cd "$scratch"
certificate() {
    local name=$1 authority=$2 end=$3 host=$4
    openssl req -newkey rsa:2048 -nodes -keyout "$name.key" -out "$name.csr" -subj "/CN=$name" 2>/dev/null
    : >"$name.index"
    printf '%s\n' "[ca]" "default_ca=here" "[here]" "database=$name.index" "new_certs_dir=." \
        "default_md=sha256" "policy=any" "rand_serial=yes" "[any]" "commonName=supplied" "[name]" \
        "subjectAltName=$host" >"$name.cnf"
    openssl ca -batch -config "$name.cnf" -extensions name -cert "$authority.pem" \
        -keyfile "$authority.key" -in "$name.csr" -out "$name.pem" -notext \
        -startdate 20200101000000Z -enddate "$end" 2>/dev/null
}
for name in authority other; do
    openssl req -x509 -newkey rsa:2048 -nodes -keyout $name.key -out $name.pem -days 30 \
        -subj "/CN=$name" 2>/dev/null
done
certificate good authority 20991231000000Z IP:127.0.0.1
certificate expired authority 20200102000000Z IP:127.0.0.1
certificate stranger other 20991231000000Z IP:127.0.0.1
certificate elsewhere authority 20991231000000Z DNS:elsewhere.example
echo "web_installer/7.60 2026-11-01" >consent
mkdir spool
for name in expired stranger elsewhere good; do
    start_collector "$name" --store "sqlite3://$scratch/$name.db" --certificate $name.pem --key $name.key
    address=address_$name
    printf '%s' "$body" >"spool/$(id_of 1).json"
    status=0
    "$send" --spool spool --consent consent --collector "https://${!address}" \
        --trusted-certificates authority.pem 2>err || status=$?
    # The control is the last one.
    if [[ $name == good ]]; then
        [[ $status -eq 0 && $(stored_in good.db 1) -eq 1 ]] || fail "a good certificate: $status, $(cat err)"
        [[ ! -e spool/$(id_of 1).json ]] || fail "a good certificate: the report still waits"
    else
        [[ $status -eq 1 && $(stored_in $name.db 1) -eq 0 ]] || fail "$name: $status, $(cat err)"
        [[ -e spool/$(id_of 1).json ]] || fail "$name: the report doesn't wait any more"
    fi
done

# Old versions of TLS; the control is a newer one.
connect() {
    openssl s_client -connect "$address_good" "$@" -cipher DEFAULT:@SECLEVEL=0 </dev/null >/dev/null 2>err
}
connect -tls1_2 || fail "TLS 1.2: $(cat err)"
! connect -tls1_1 || fail "TLS 1.1 is accepted"
grep -q "alert protocol version" err || fail "TLS 1.1: $(cat err)"
# A request without TLS gets no answer.
! curl -s "http://$address_good/healthz" || fail "plain HTTP is answered"
