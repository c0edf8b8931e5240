# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# tables_read DATABASE COMMAND...: the tables of a file of SQLite whose pages a command reads, a name a
# line; each table has its first page, the root, to itself. The list of tables is on a page that is read
# whatever a command reads. Leaves trace, in which each opening of the file is a line.
tables_read() {
    local database=$1 size page name
    size=$(sqlite3 "$database" "PRAGMA page_size")
    # A leak can't be looked for in a program that is watched.
    ASAN_OPTIONS="${ASAN_OPTIONS:+$ASAN_OPTIONS:}detect_leaks=0" \
        strace -f -e trace=openat,pread64 -o trace "${@:2}" >out 2>err || true
    sqlite3 -separator ' ' "$database" "SELECT rootpage, name FROM sqlite_schema WHERE type = 'table'" >roots
    while read -r page name; do
        ! grep -q ", $size, $(((page - 1) * size)))" trace || echo "$name"
    done <roots
}
# can_watch: whether strace works here.
can_watch() { strace -o trace true 2>/dev/null; }
