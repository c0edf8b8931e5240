#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# parts.sh INCLUDE_FOLDER SCRATCH_FOLDER TABLE
# Checks which headers of the library, public and private, include which others:
#
# - Every header is in the folder of a part, but for payload.hpp, version.hpp and the umbrellas.
# - A part includes itself and the parts before it in `parts`, and no umbrella. policy and exposure
#   don't include each other.
# - What is in the detail/ of a part, or in receiving/fast/, is included by that part only. `let_in`
#   lists the exceptions.
# - A part's umbrella includes all of its public headers, but for those in `left_out`, and nothing
#   else. payload.hpp includes the umbrellas and version.hpp.
# - The table of parts in tests/README.md has a row for each part, in this order.
#
# Then breaks each rule in a copy in SCRATCH_FOLDER, which the check must find.
set -euo pipefail

parts='text json exposure policy redaction sending receiving transparency'
# Private to the library, so that no program includes them as a part.
without_umbrella='text json'
# Needed by few programs, and slow to compile.
left_out='redaction/site_rules transparency/preview_page transparency/json_schema
    transparency/data_dictionary transparency/wire_format transparency/wire_change
    transparency/judging_tables'
# Private headers, and the other parts that include them.
let_in='policy/detail/described_fields redaction
    policy/detail/described_fields sending
    policy/detail/described_fields receiving
    policy/detail/enumerators redaction
    policy/detail/enumerators sending
    policy/detail/enumerators receiving
    policy/detail/number_value receiving
    redaction/detail/duplicate_names receiving
    redaction/detail/judging_memory receiving
    redaction/detail/name_cache receiving
    redaction/detail/name_set receiving
    redaction/detail/text_cache receiving
    sending/detail/encoder transparency
    receiving/detail/document transparency
    receiving/detail/document_reader transparency
    redaction/detail/judging_memory transparency
    receiving/detail/reference_engine transparency
    exposure/detail/secret_token receiving
    exposure/detail/escapes transparency
    exposure/detail/machine_name transparency
    exposure/detail/name_roles transparency
    exposure/detail/recogniser_words transparency
    exposure/detail/secret_token transparency'

# broken_rules FOLDER: a line for each include and each header that breaks a rule.
broken_rules() {
    (
        cd "$1/lucity"
        find . -name '*.hpp' -printf '%P\n'
        grep -roE '^ *# *include *[<"]lucity/[^>"]+' . | sed -E 's|^\./||; s|: *# *include *[<"]lucity/| |'
    ) | sort | awk -v parts="$parts" -v without_umbrella="$without_umbrella" -v left_out="$left_out" \
        -v let_in="$let_in" '
        BEGIN {
            count = split(parts, names)
            for (i = 1; i <= count; ++i) rank[names[i]] = i
            split(without_umbrella, names)
            for (i in names) no_umbrella[names[i]] = 1
            split(left_out, names)
            for (i in names) slow[names[i] ".hpp"] = 1
            count = split(let_in, names)
            for (i = 1; i < count; i += 2) allowed[names[i] ".hpp " names[i + 1]] = 1
        }
        function part_of(header) { return header ~ /\// ? substr(header, 1, index(header, "/") - 1) : "" }
        function is_private(header) { return header ~ /\/.*\// }
        function is_umbrella(header,   name) {
            name = substr(header, 1, length(header) - 4)
            return name in rank && !(name in no_umbrella)
        }
        function complain(what) { print from " includes " to ": " what }

        NF == 1 { headers[$1] = 1; next }
        {
            from = $1
            to = $2
            includes[from " " to] = 1
            mine = part_of(from)
            other = part_of(to)
            if (from == "payload.hpp") {
                if (!is_umbrella(to) && to != "version.hpp")
                    complain("it includes umbrellas, and version.hpp")
            } else if (is_umbrella(from)) {
                if (other != substr(from, 1, length(from) - 4) || is_private(to))
                    complain("an umbrella includes the public headers of its part")
                else if (to in slow)
                    complain("this is left out of the umbrella")
            } else if (mine in rank) {
                if (to == "version.hpp")
                    next
                if (!(other in rank))
                    complain("a part includes headers of parts one by one")
                else if (rank[other] > rank[mine])
                    complain(other " comes after " mine)
                else if (mine == "policy" && other == "exposure")
                    complain("policy and exposure know nothing of each other")
                else if (is_private(to) && other != mine) {
                    if (to " " mine in allowed)
                        used[to " " mine] = 1
                    else
                        complain("this is private to " other)
                }
            }
        }

        END {
            for (header in headers) {
                part = part_of(header)
                at_top = header == "payload.hpp" || header == "version.hpp" || is_umbrella(header)
                if (part == "" && !at_top || part != "" && !(part in rank))
                    print header ": no part has this header"
                else if (part != "" && !(part in no_umbrella) && !is_private(header) &&
                         !(header in slow) && !(part ".hpp " header in includes))
                    print header ": " part ".hpp does not include it"
            }
            for (part in rank)
                if (!(part in no_umbrella) && !("payload.hpp " part ".hpp" in includes))
                    print "payload.hpp does not include " part ".hpp"
            for (header in slow)
                if (!(header in headers))
                    print header " is left out of its umbrella, but does not exist"
            for (pair in allowed)
                if (!(pair in used))
                    print pair ": nothing needs this exception any more"
        }'
}

broken=$(broken_rules "$1")
if [[ -n $broken ]]; then
    sort <<<"$broken"
    exit 1
fi

# breaks MESSAGE HEADER INCLUDED: with this include, the check finds that and nothing else.
breaks() {
    local message=$1 header=$2 included=${3:-}
    rm -rf "$scratch"
    mkdir -p "$scratch"
    cp -r "$include/lucity" "$scratch/lucity"
    mkdir -p "$(dirname "$scratch/lucity/$header")"
    echo "${included:+#include <lucity/$included>}" >>"$scratch/lucity/$header"
    broken=$(broken_rules "$scratch")
    if [[ $broken != *"$message"* || $broken == *$'\n'* ]]; then
        printf 'with %s in %s, the check says: %s\n' "${included:-nothing}" "$header" "$broken"
        exit 1
    fi
}

include=$1 scratch=$2
breaks 'no part has this header' detail/new.hpp
breaks 'no part has this header' new.hpp
breaks 'json comes after text' text/ascii.hpp json/json_pointer.hpp
breaks 'transparency comes after receiving' receiving/fast/byte_window.hpp transparency/statement.hpp
breaks 'policy comes after exposure' exposure/detail/host_name.hpp policy/tier.hpp
breaks 'policy and exposure know nothing of each other' policy/tier.hpp exposure/exposure.hpp
breaks 'one by one' sending/encode.hpp redaction.hpp
breaks 'one by one' sending/encode.hpp payload.hpp
breaks 'this is private to exposure' redaction/rules.hpp exposure/detail/host_name.hpp
breaks 'this is private to receiving' transparency/statement.hpp receiving/fast/byte_window.hpp
breaks 'policy.hpp does not include it' policy/new.hpp
breaks 'public headers of its part' sending.hpp redaction/redact.hpp
breaks 'public headers of its part' sending.hpp sending/detail/encoder.hpp
breaks 'left out of the umbrella' redaction.hpp redaction/site_rules.hpp
breaks 'it includes umbrellas' payload.hpp redaction/redact.hpp
rm -rf "$scratch"
cp -r "$include" "$scratch"
sed -i '/sending.hpp/d' "$scratch/lucity/payload.hpp"
[[ $(broken_rules "$scratch") == 'payload.hpp does not include sending.hpp' ]]
let_in+=' exposure/detail/host_name redaction'
[[ $(broken_rules "$include") == *'nothing needs this exception any more' ]]

# in_table TABLE: its parts, as in `parts`.
in_table() { sed -nE 's#^\| `([a-z]+)/` \|.*#\1#p' "$1" | paste -s -d ' '; }
[[ $(in_table "$3") == "$parts" ]] || {
    echo "the table of parts is: $(in_table "$3")"
    exit 1
}
sed '/^| `policy/d' "$3" >"$scratch/table.md"
[[ $(in_table "$scratch/table.md") != "$parts" ]]
