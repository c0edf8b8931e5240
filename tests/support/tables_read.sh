# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# tables_read DATABASE COMMAND...: the tables of an SQLite file that a command reads, one name on each line. A
# table counts if its root page is read, which no other table shares. The list of tables is on a page that is
# always read. The file trace has a line for each time the file is opened.
tables_read() {
    local database=$1 size page name
    size=$(sqlite3 "$database" "PRAGMA page_size")
    # The leak sanitizer doesn't work under strace.
    ASAN_OPTIONS="${ASAN_OPTIONS:+$ASAN_OPTIONS:}detect_leaks=0" \
        strace -f -e trace=openat,pread64 -o trace "${@:2}" >out 2>err || true
    sqlite3 -separator ' ' "$database" "SELECT rootpage, name FROM sqlite_schema WHERE type = 'table'" >roots
    while read -r page name; do
        ! grep -q ", $size, $(((page - 1) * size)))" trace || echo "$name"
    done <roots
}
# can_watch: whether strace works here.
can_watch() { strace -o trace true 2>/dev/null; }
