#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# man_page.sh PROGRAM DATE FILE
# Writes to FILE the manual page that the program's --help makes, with that of each command.
#
# An unindented line is part of a paragraph or, right above indented rows, their heading. A row is a term
# and, after two spaces, its meaning, which may go on further right; any other row is an example.
set -euo pipefail
program=$1 date=$2 file=$3
name=$(basename "$program")

helps() {
    "$program" --help
    for command in $("$program" --help | sed -n '/^Commands:/,/^$/s/^  \([a-z]*\)  .*/\1/p'); do
        printf '\f\n'
        "$program" "$command" --help
    done
}

helps | awk -v name="$name" -v date="$date" -v version="$("$program" --version)" '
    function escaped(text) {
        gsub(/\\/, "\\e", text)
        gsub(/-/, "\\-", text)
        gsub(/\047/, "\\(aq", text)
        gsub(/`/, "\\(ga", text)
        gsub(/\^/, "\\(ha", text)
        gsub(/~/, "\\(ti", text)
        return text ~ /^\./ ? "\\&" text : text
    }
    function bold(text) { return "\\fB" escaped(text) "\\fR" }
    function write(to, text) { page[to] = page[to] text "\n" }
    function end_rows() {
        if (in_example) write(part, ".EE")
        in_example = 0
    }
    function start_command() {
        end_rows()
        part = "commands"
        of_command = 1
    }
    function read_usage(text,   words) {
        split(text, words, " ")
        if (of_command) write(part, ".SS " escaped(words[2]) "\n" bold(text))
        else write("synopsis", ".SH SYNOPSIS\n" bold(text))
    }
    function read_heading(text) {
        end_rows()
        sub(/:$/, "", text)
        if (of_command) {
            write(part, ".PP\n" escaped(text) ":")
        } else {
            if (is_commands) part = "after"
            is_commands = text == "Commands"
            write(part, ".SH " toupper(escaped(text)))
        }
    }
    function read_row(text,   from) {
        text = substr(text, 3)
        from = match(text, /[^ ]  +[^ ]/)
        if (text ~ /^ / && !in_example) {
            sub(/^ +/, "", text)
            write(part, escaped(text))
        } else if (from && text !~ /^ /) {
            end_rows()
            write(part, ".TP\n" bold(substr(text, 1, from)))
            write(part, escaped(substr(text, from + RLENGTH - 1)))
        } else {
            if (!in_example) write(part, of_command ? ".PP\n.EX" : ".EX")
            in_example = 1
            write(part, escaped(text))
        }
    }
    function read_prose(text,   to) {
        to = of_command ? part : "description"
        if (starts_paragraph && page[to]) write(to, ".PP")
        write(to, escaped(text))
    }
    function read(text, is_above_rows) {
        if (text == "") end_rows()
        else if (text == "\f") start_command()
        else if (text ~ /^ /) read_row(text)
        else if (sub(/^Usage: /, "", text)) read_usage(text)
        else if (is_above_rows) read_heading(text)
        else if (!summary && index(text, name " ") == 1 && text ~ /\.$/) summary = substr(text, length(name) + 2)
        else read_prose(text)
        starts_paragraph = text == ""
    }
    BEGIN { part = "before" }
    { lines[NR] = $0 }
    END {
        for (i = 1; i <= NR; ++i) read(lines[i], lines[i + 1] ~ /^ /)
        end_rows()
        sub(/\.$/, "", summary)
        printf ".TH %s 1 %s \"%s\"\n", toupper(escaped(name)), date, escaped(version)
        printf ".SH NAME\n%s \\- %s\n", escaped(name), escaped(summary)
        printf "%s.SH DESCRIPTION\n%s", page["synopsis"], page["description"]
        printf "%s", page["before"] page["commands"] page["after"]
    }' >"$file"
