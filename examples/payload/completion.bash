# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# Completes lucity-payload in bash, from its --help.

# The words that REPORT/TIER, text|html and the like of a usage stand for.
_lucity_payload_choices() {
    local schemas
    schemas=$("$program" --help | grep -oE '\b[a-z_]+/[0-9][0-9a-z_.]*')
    case $1 in
    REPORT/TIER) echo "$schemas" ;;
    REPORT) cut -d/ -f1 <<<"$schemas" ;;
    TIER) cut -d/ -f2 <<<"$schemas" ;;
    *\|*) tr '|' '\n' <<<"$1" ;;
    esac
}

_lucity_payload_commands() {
    "$program" --help | sed -n '/^Commands:/,/^$/s/^  \([a-z]*\)  .*/\1/p'
}

_lucity_payload() {
    local program=$1 word=$2 previous=$3 command=${COMP_WORDS[1]} help usage asked choices
    # The "=" of --format=html is a word of its own.
    [[ $previous != "=" ]] || previous=${COMP_WORDS[COMP_CWORD - 2]}
    [[ $word != "=" ]] || word=''
    COMPREPLY=()
    if [[ $COMP_CWORD -eq 1 ]]; then
        choices="--help --version $(_lucity_payload_commands)"
    else
        help=$("$program" "$command" --help) || return 0
        if [[ $word == -* ]]; then
            choices=$(grep -oE -- '--[a-z][a-z0-9-]*' <<<"$help")
        else
            if [[ $previous == --* && $help =~ "$previous "([A-Z]+|[a-z]+\|[a-z|-]+) ]]; then
                asked=${BASH_REMATCH[1]}
            else
                # The options aside, it is the last word of the usage.
                read -ra usage < <(grep -F "lucity-payload $command" <<<"$help" | sed 's/\[--[^]]*\]//g')
                asked=${usage[-1]//[^A-Z\/]/}
            fi
            [[ $asked != FILE ]] || compopt -o default
            choices=$(_lucity_payload_choices "$asked")
        fi
    fi
    mapfile -t COMPREPLY < <(compgen -W "$choices" -- "$word" | sort -u)
} 2>/dev/null

complete -F _lucity_payload lucity-payload
