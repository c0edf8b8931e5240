#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# installed_command.sh BUILD_FOLDER SCRATCH_FOLDER
# lucity-payload is installed with a manual page that holds all of its help, and with a completion of
# commands, options and their values. Exits with 77, "skipped", without mandoc.
set -euo pipefail
build=$1 scratch=$2
command -v mandoc >/dev/null || {
    echo "Skipped: mandoc is not installed."
    exit 77
}
rm -rf "$scratch"
fail() { echo "$*"; exit 1; }

cmake --install "$build" --component lucity_command --prefix "$scratch" >/dev/null
program=$scratch/bin/lucity-payload
help=$(timeout 20 "$program" --help)

manual=$scratch/share/man/man1/lucity-payload.1
mandoc -T lint -W warning "$manual" || fail "the manual page has mistakes"
# An unescaped hyphen may be shown as a typographic one.
! grep -nE '(^|[^\\])-' <(sed 1d "$manual") || fail "options can't be pasted from the manual page"
# words: one on each line, in small letters, since headings have capitals.
words() { tr -s '[:space:]' '\n' | tr '[:upper:]' '[:lower:]' | sed 's/[:.]$//' | sort -u; }
# missing_words TEXT: the words that the manual page lacks.
shown=$(mandoc -T utf8 -O width=1000 "$manual" | col -bx)
missing_words() { comm -23 <(words <<<"$1" | grep -vx usage) <(words <<<"$shown"); }
missing=$(missing_words "$help")
[[ -z $missing ]] || fail "the manual page lacks: $missing"
[[ $shown == *"NAME"*"lucity-payload - "*"DESCRIPTION"* ]] || fail "the manual page has no name: $shown"
for command in redact validate preview explain policy diff schema describe tables sample; do
    missing=$(missing_words "$(timeout 20 "$program" $command --help)")
    [[ -z $missing ]] || fail "the manual page lacks, of $command: $missing"
done

# Called like by bash to complete the last word. compopt tells that it may be a file.
compopt() { [[ $* == "-o default" ]] && is_file=yes; }
# shellcheck source=/dev/null
source "$scratch/share/bash-completion/completions/lucity-payload"
[[ $(complete -p lucity-payload) == "complete -F _lucity_payload lucity-payload" ]] ||
    fail "lucity-payload is not completed"
completes() {
    local expected=$1
    COMP_WORDS=("$program" "${@:2}") COMP_CWORD=$(($# - 1)) is_file=no
    _lucity_payload "$program" "${COMP_WORDS[-1]}" "${COMP_WORDS[-2]}"
    [[ ${COMPREPLY[*]}/$is_file == "$expected" ]] ||
        fail "after ${*:2} comes ${COMPREPLY[*]} (a file: $is_file), and not $expected"
}
completes redact/no re
completes "describe diff/no" d
completes --version/no --v
completes "--jobs/no" redact --j
completes "--progress/no" validate --rules x --p
completes "/yes" redact ""
completes "/yes" validate --rules ""
completes "html text/no" preview --format ""
completes "html/no" preview --format h
completes "html/no" preview --format = h
completes "html text/no" preview --format =
completes "2015 2015r2_sp1/no" diff 2015
completes "2015 2015r2_sp1 2016 7.60/no" policy --tier ""
completes "monthly_batch/no" policy --report m
completes "monthly_batch/2015 monthly_batch/2015r2_sp1 monthly_batch/2016/no" sample m
completes "/no" nonsense ""
