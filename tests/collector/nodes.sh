# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# Nodes of PostgreSQL, numbered from 1, for a script that has sourced collector.sh. They use Unix sockets, and
# belong to the user "postgres" if root runs the test, since the server does not run as root.

find_postgresql() {
    local servers=(/usr/lib/postgresql/*/bin/postgres)
    if [[ ! -x ${servers[-1]} ]] || ! command -v psql >/dev/null; then
        skip "PostgreSQL is not installed."
    fi
    postgresql=$(dirname "${servers[-1]}")
    as_server=()
    # The path of a socket must be short.
    nodes_folder=$(mktemp -d /tmp/lucity.XXXXXX)
    if [[ $(id -u) -eq 0 ]]; then
        chown postgres "$nodes_folder"
        as_server=(runuser -u postgres --)
    fi
    export PGDATABASE=postgres
}
remove_nodes() {
    local i
    for i in 1 2 3; do
        cp "$nodes_folder/log_$i" "$scratch" 2>/dev/null || true
        server pg_ctl -D "$nodes_folder/$i" -m immediate stop 2>/dev/null >&2 || true
    done
    rm -rf "$nodes_folder"
}

server() { (cd "$nodes_folder" && PATH=$postgresql:$PATH "${as_server[@]}" "$@"); }
# ask NODE OPTION...: the plain output of psql, as "admin" unless the options name another user.
ask() {
    PGHOST=$nodes_folder PGPORT=$((5000 + $1)) PGUSER=admin \
        psql -X -At -v ON_ERROR_STOP=1 "${@:2}"
}
configure() { server sh -c "cat >>$nodes_folder/$1/postgresql.conf"; }

start_node() {
    server pg_ctl -D "$nodes_folder/$1" -l "$nodes_folder/log_$1" -w start >/dev/null ||
        fail "node $1 does not start: $(cat "$nodes_folder/log_$1")"
}
stop_node() { server pg_ctl -D "$nodes_folder/$1" -m fast -w stop >/dev/null; }

create_primary() {
    server initdb -D "$nodes_folder/$1" -U admin -A trust -N >/dev/null
    # No fsync, since the nodes don't lose the system's cache. A standby may ask late for what was written
    # after it was copied. No node is its own standby, so all can have the same list, which remains right
    # after each change of the primary.
    configure "$1" <<CONFIGURATION
listen_addresses = ''
unix_socket_directories = '$nodes_folder'
port = $((5000 + $1))
fsync = off
wal_keep_size = 1GB
dynamic_shared_memory_type = mmap
shared_buffers = 32MB
synchronous_commit = on
synchronous_standby_names = 'ANY 1 (n1, n2, n3)'
wal_retrieve_retry_interval = 100ms
CONFIGURATION
    start_node "$1"
}

# follow NODE PRIMARY: makes a standby follow a primary.
follow() {
    configure "$1" <<CONFIGURATION
primary_conninfo = 'host=$nodes_folder port=$((5000 + $2)) user=admin application_name=n$1'
CONFIGURATION
}
# add_standby NODE PRIMARY: a copy of the primary that follows it.
add_standby() {
    server rm -rf "$nodes_folder/$1"
    server pg_basebackup -D "$nodes_folder/$1" -h "$nodes_folder" -p $((5000 + $2)) -U admin -c fast -N
    configure "$1" <<<"port = $((5000 + $1))"
    follow "$1" "$2"
    server touch "$nodes_folder/$1/standby.signal"
    start_node "$1"
}
# has_standbys PRIMARY COUNT
has_standbys() {
    local query="FROM pg_stat_replication WHERE state = 'streaming' AND sync_state = 'quorum'"
    [[ $(ask "$1" -c "SELECT COUNT(*) $query") -eq $2 ]]
}

# kill_node NODE: all of its processes at once.
kill_node() {
    local file=$nodes_folder/$1/postmaster.pid main memory
    main=$(head -1 "$file")
    memory=$(sed -n 7p "$file" | awk '{print $2}')
    # shellcheck disable=SC2046  # a word for each process
    kill -9 "$main" $(cat "/proc/$main/task/$main/children")
    is_gone() { ! kill -0 "$main" 2>/dev/null; }
    wait_for is_gone
    ipcrm -m "$memory" || true
}

# promote_best: after the loss of "primary", the standby that has received more takes its place, and the
# other follows it. Sets "primary" and "lost".
promote_best() {
    local i others=() received
    for i in 1 2 3; do
        [[ $i -eq $primary ]] || others+=("$i")
    done
    lost=$primary
    # Wait until data in transit is received.
    is_cut() {
        local query="FROM pg_stat_wal_receiver WHERE status = 'streaming'"
        [[ $(ask "${others[0]}" -c "SELECT COUNT(*) $query") -eq 0 &&
            $(ask "${others[1]}" -c "SELECT COUNT(*) $query") -eq 0 ]]
    }
    wait_for is_cut
    received=$(ask "${others[1]}" -c "SELECT pg_last_wal_receive_lsn()")
    if [[ $(ask "${others[0]}" -c "SELECT pg_last_wal_receive_lsn() >= '$received'") == t ]]; then
        primary=${others[0]} other=${others[1]}
    else
        primary=${others[1]} other=${others[0]}
    fi
    [[ $(ask $primary -c "SELECT pg_promote()") == t ]] || fail "node $primary was not promoted"
    follow "$other" "$primary"
    ask "$other" -q -c "SELECT pg_reload_conf()" >/dev/null
}
