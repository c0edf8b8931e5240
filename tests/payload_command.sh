#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# payload_command.sh PROGRAM SCRATCH
#
# What lucity-payload promises, as claims.
# shellcheck disable=SC2317,SC2016  # claims are called by name; a $ in JSON is a $
# shellcheck source=tests/support/claims.sh
source "$(dirname "$0")/support/claims.sh"

here=$(realpath "$(dirname "$0")")
program=$(realpath "$1")
rm -rf "$2"
mkdir -p "$2"
scratch=$(realpath "$2")

# Runs the program without root's right to read everything.
cat >"$scratch/unprivileged" <<END
#!/bin/sh
if [ "\$(id -u)" -ne 0 ]; then exec "$program" "\$@"; fi
exec setpriv --bounding-set=-dac_override,-dac_read_search "$program" "\$@"
END
chmod +x "$scratch/unprivileged"

# Runs the program with the file "in" as its input. Sets status, and writes the files out and err.
payload() {
    status=0
    [[ -e in ]] || : >in
    "$program" "$@" <in >out 2>err || status=$?
}
lines() { [[ $(wc -l <"$1") -eq $2 ]] || fail "$1 has $(wc -l <"$1") lines, not $2"; }
refuses() { payload "$@" && is_status 2 && is_empty out && holds err "lucity-payload: "; }

# Whether a process has a handler for SIGTERM, which is signal 15.
catches_signals() { [[ $((0x$(sed -n 's/^SigCgt:\t//p' "/proc/$1/status") >> 14 & 1)) -eq 1 ]]; }
catches_no_signals() { ! catches_signals "$1"; }
is_asleep() { grep -q '^State:.S' "/proc/$1/status"; }

all_schemas=(web_installer/{7.60,2015,2015r2_sp1,2016} client_maintenance/{7.60,2015,2015r2_sp1,2016}
    monthly_batch/{2015,2015r2_sp1,2016})
clean='{"schema":"web_installer/7.60","application":{"name":"Lucity Web","version":"7.60"},"os_version":"Windows"}'
leaky='{"schema":"web_installer/7.60","application":{"name":"Lucity Web","version":"7.60"},"os_version":"https://canary"}'
stripped='{"schema":"web_installer/7.60","application":{"name":"Lucity Web","version":"7.60"},"os_version":"in use"}'
# A monthly report up to its settings.
monthly='{"schema":"monthly_batch/2015","application":{"name":"a","version":"2015"},"os_version":"w","database":{"version":"1","edition":"e"},"client":{"id":"i","name":"n"},"record_counts":{},"options":{},"system_settings":{'
invalid='{"schema":"web_installer/7.60","application":{"name":"Lucity Web","version":"7.60"}}'

claim_redact_writes_clean_reports_unchanged() {
    printf '%s\n' "$clean" "$clean" >in
    payload redact
    is_status 0 && is_empty err && is out "$clean"$'\n'"$clean"
}
claim_redact_removes_leaks_and_lists_them() {
    printf '%s\n' "$clean" "$leaky" >in
    payload redact
    is_status 0 && is out "$clean"$'\n'"$stripped"
    lines err 1
    holds err '{"line":2,"code":"exposed","path":"/os_version","message":"'
    lacks err canary
}
claim_redact_lists_secrets_without_their_names() {
    echo "$monthly"'"LICENSE-code":"canary","a":1}}' >in
    payload redact
    is_status 0
    holds out '"system_settings":{"a":1}'
    holds err '{"line":1,"code":"secret","path":"/system_settings","message":"'
    lacks out 'canary|license-code'
    lacks err 'canary|license-code'
}
claim_redact_fails_with_1_for_an_invalid_report_and_still_writes_it() {
    printf '%s\n' "$invalid" "$clean" >in
    payload redact
    is_status 1 && is out "$invalid"$'\n'"$clean"
    holds err '{"line":1,"code":"missing_member","path":"/os_version","message":"'
}
claim_redact_skips_a_fatal_report_and_goes_on() {
    printf '%s\n' "$clean" '{"schema":"nothing/7.60"}' "$clean" >in
    payload redact
    is_status 1 && is out "$clean"$'\n'"$clean"
    holds err '{"line":2,"code":"unknown_schema","path":"",'
}
claim_redact_goes_on_after_a_truncated_line() {
    printf '%s\n' "${leaky:0:60}" "$clean" >in
    payload redact
    is_status 1 && is out "$clean"
    holds err '{"line":1,"code":"syntax","path":"","offset":'
    lines err 1
}
claim_redact_reads_a_report_in_several_lines() {
    sed 's/,/,\n  /g' <<<"$leaky" >in
    echo "$clean" >>in
    payload redact
    is_status 0 && is out "$stripped"$'\n'"$clean"
    holds err '{"line":1,"code":"exposed"'
}
claim_a_report_may_go_on_after_a_line_with_a_closing_brace() {
    sed 's/},/}\n,/g' <<<"$clean" >in
    printf '%s\n' "$clean" >>in
    payload redact
    is_status 0 && is out "$clean"$'\n'"$clean" && is_empty err
    # The first line of another report starts a new one.
    printf '%s\n%s\n' "${clean%%\},*}}" "$clean" >in
    payload redact
    is_status 1 && is out "$clean"
    lines err 1 && holds err '{"line":1,"code":"syntax"'
}
claim_an_exponent_that_exceeds_an_int_is_read_in_several_lines() {
    local report="$monthly"'"a":1e9999999999,"b":-1E-2147483648,"c":"e1"}}'
    sed 's/,/,\n  /g' <<<"$report" >in
    printf '%s\n' "$report" "${report/9,/9}" "$clean" >>in
    payload redact
    is_status 1 && is out "$report"$'\n'"$report"$'\n'"$clean"
    lines err 1 && holds err '"code":"syntax"'
}
claim_lines_are_counted_over_blank_lines_and_files() {
    printf '\n%s\r\n\n  \n' "$clean" >one
    printf '%s\n' "$leaky" >two
    payload redact one two
    is_status 0 && is out "$clean"$'\n'"$stripped"
    holds err '{"line":5,"code":"exposed"'
}
claim_a_line_without_a_line_break_is_read() {
    printf '%s' "$clean" >in
    payload redact -
    is_status 0 && is out "$clean"
}
claim_a_line_above_the_limit_is_one_violation() {
    { printf '{"a":"'; head -c $((17 * 1024 * 1024)) /dev/zero | tr '\0' a; printf '"}\n%s\n' "$clean"; } >in
    payload redact
    is_status 1 && is out "$clean"
    lines err 1
    holds err '{"line":1,"code":"too_large","path":""'
}
claim_redacting_twice_changes_nothing() {
    for schema in "${all_schemas[@]}"; do
        payload sample "$schema" --count 20
        is_status 0 && lines out 20
        mv out in
        payload redact
        is_status 0 && lines out 20
        mv out in
        cp in once
        payload redact
        is_status 0 && is_empty err && cmp once out
    done
}
claim_no_secret_and_no_host_of_a_sample_is_written() {
    for schema in "${all_schemas[@]}"; do
        payload sample "$schema" --count 50 --seed 7
        mv out in
        for call in redact validate preview; do
            payload "$call" </dev/null
            cat out err >>outputs
        done
    done
    [[ -s outputs ]]
    lacks outputs 'happyville\.|hv-?(web|mail|files|docs|gis|srv|sql|ora|domain|city|lic|secret|client|p0p|sunf|cipher)|marigold|10\.20\.|hvoauth'
}
claim_samples_have_secrets_and_hosts_in_them() {
    payload sample monthly_batch/2016
    is_status 0 && lines out 1
    holds out HV-LIC-
    holds out hvCipher
    holds out happyville.gov
    mv out in
    payload validate
    is_status 1
    holds err '1 report: 0 clean, 1 leaky, 0 invalid'
}
claim_samples_are_the_same_for_a_seed() {
    payload sample monthly_batch/2016 --seed 3 --count 2
    mv out first
    payload sample monthly_batch/2016 --seed 3 --count 2
    cmp first out
    payload sample monthly_batch/2016 --seed 4 --count 2
    if cmp -s first out; then return 1; fi
    payload sample monthly_batch/2016 --count 0
    is_status 0 && is_empty out
}
claim_validate_is_silent_about_clean_reports() {
    printf '%s\n' "$clean" >in
    payload validate
    is_status 0 && is_empty out && is err "1 report: 1 clean, 0 leaky, 0 invalid"
}
claim_validate_writes_violations_and_no_content() {
    printf '%s\n' "$clean" "$leaky" "$invalid" '[' >in
    payload validate
    is_status 1
    is err "4 reports: 1 clean, 1 leaky, 2 invalid"
    lines out 3
    lacks out 'canary|Windows'
    [[ $(cut -d, -f1,2 out) == '{"line":2,"code":"exposed"
{"line":3,"code":"missing_member"
{"line":4,"code":"syntax"' ]]
}
claim_only_fatal_violations_show_an_offset() {
    printf '%s\n' "$leaky" "$invalid" "${clean}}" >in
    payload validate
    [[ $(grep -c '"offset":' out) -eq 1 ]]
    holds out '{"line":3,"code":"syntax","path":"","offset":'${#clean}','
}
claim_violations_above_64_are_counted() {
    {
        printf '{"schema":"web_installer/7.60",'
        for i in $(seq 70); do printf '"canary%d":1,' "$i"; done
        printf '%s\n' "${clean#\{\"schema\":\"web_installer/7.60\",}"
    } >in
    payload validate
    is_status 1 && lines out 65
    holds out '{"line":1,"more":6}'
    lacks out canary
}
claim_the_name_of_a_file_cannot_control_a_terminal() {
    refuses redact $'no\x1b[31m\xc2\x9b31m\xe2\x80\xae\nfile'
    lines err 1
    [[ $(LC_ALL=C tr -d ' -~\n' <err | wc -c) -eq 0 ]]
}
claim_preview_shows_what_leaves_and_what_does_not() {
    printf '%s\n' "$leaky" >in
    payload preview
    is_status 0 && is_empty err
    holds out "Lucity Web"
    holds out "in use"
    lacks out canary
    printf '%s\n' "$invalid" >file
    payload preview file
    is_status 1 && holds err missing_member && holds out "(missing)"
    # What would be sent is the output of redact, without the line break.
    holds out "$((${#invalid})) bytes would be sent"
}
claim_preview_says_why_nothing_would_leave() {
    printf '%s\n' "${clean/7.60\"\}/7.40\"\}}" >in
    payload preview
    is_status 1
    holds out "Nothing would be sent: the application's release does not allow the report's tier."
    holds err "lucity-payload: line 1: nothing would be sent: the application's release does not allow the report's tier"
    payload preview --format html
    is_status 1
    holds out "Nothing would be sent:"
    holds out "would be sent as it is"
    holds err "lucity-payload: line 1: nothing would be sent: "
}
claim_preview_fails_with_1_if_redaction_makes_a_report_too_large() {
    # 16 MiB, with an address that is shorter than "in use".
    local before="$monthly"'"host":"::1"'
    local text left=$((16 * 1024 * 1024 - ${#before} - 2))
    text=$(head -c 65000 /dev/zero | tr '\0' '#')
    {
        printf '%s' "$before"
        for ((i = 100; left > 65100; ++i)); do
            printf ',"t%d":"%s"' "$i" "$text"
            left=$((left - 65000 - 10))
        done
        printf ',"t":"%s"}}' "${text:0:left-7}"
    } >in
    [[ $(wc -c <in) -eq $((16 * 1024 * 1024)) ]]
    payload validate
    holds err "1 report: 0 clean, 1 leaky, 0 invalid"
    payload preview
    is_status 1
    is err "lucity-payload: line 1: nothing would be sent: the report is larger than the limit"
    holds out "Nothing would be sent: the report is larger than the limit."
}
claim_a_page_says_how_many_reports_it_does_not_show() {
    printf '%s\n' "$clean" '[' '{"schema":"nothing/7.60"}' >in
    payload preview --format html
    is_status 1
    lines err 2
    holds out "<strong class=\"drop\">2 reports</strong> could not be shown"
    holds out "Lucity Web"
    echo '[' >in
    payload preview --format html
    is_status 1
    holds out "1 report</strong> could not be shown"
    lacks out "there is no report"
    mkdir folder
    payload preview --format html folder
    is_status 2
    is_empty out
}
claim_preview_shows_more_than_64_replaced_values() {
    settings=
    for i in {1..100}; do settings+="\"Link $i\":\"http://canary/\","; done
    echo "$monthly$settings"'"License Code":"canary"}}' >in
    payload preview
    is_status 0 && lacks out canary
    holds out '100 as "in use". Values that stay here: 1.' && holds out "secret_setting: "
}
claim_preview_shows_what_reading_left_out() {
    echo "${monthly/,/,\"canary\":1,}"'"LICENSE-code":"canary","http://canary/":1,"a":1}}' >in
    for format in text html; do
        payload preview --format $format
        is_status 1 && lacks out canary
        holds out "which are never sent"
        holds out "the schema has no such member"
        holds out "its name shows a URL"
    done
}
claim_a_missing_report_is_reported_only_after_reading_everything() {
    mkdir folder
    : >in
    for call in validate preview; do
        for wrong in nowhere folder; do
            payload "$call" "$wrong"
            is_status 2
            lacks err "no report was read"
        done
    done
    payload validate in nowhere
    is_status 2
    lacks err "no report was read"
    mkfifo input
    for call in validate preview; do
        "$program" "$call" <input >out 2>err &
        exec 8>input
        wait_until catches_signals $!
        kill -TERM $!
        status=0
        wait $! || status=$?
        exec 8>&-
        is_status 143
        lacks err "no report was read"
    done
}
claim_preview_has_colours_only_on_a_terminal() {
    printf '%s\n' "$leaky" >in
    payload preview
    lacks out $'\033'
    # What a terminal shows, with NO_COLOR and TERM as given.
    shown() { env "$@" script -qec "'$program' preview in" /dev/null </dev/null >out; }
    shown -u NO_COLOR TERM=xterm
    holds out $'\033[33m'
    shown NO_COLOR= TERM=xterm
    holds out $'\033[33m'
    shown NO_COLOR=1 TERM=xterm
    holds out "in use" && lacks out $'\033'
    shown -u NO_COLOR TERM=dumb
    holds out "in use" && lacks out $'\033'
}
claim_a_missing_report_is_reported_and_not_called_clean() {
    for nothing in '' $'\n \t\r\n\n'; do
        printf '%s' "$nothing" >in
        payload redact
        is_status 0 && is_empty out && is_empty err
        payload validate --jobs 2
        is_status 1 && is_empty out && is err "lucity-payload: no report was read"
        payload preview
        is_status 1 && is_empty out && is err "lucity-payload: no report was read"
        payload preview --format html
        is_status 1 && holds out '</html>' && is err "lucity-payload: no report was read"
        payload validate in nowhere
        is_status 2 && lacks err clean
    done
    printf '[\n' >in
    payload validate
    is_status 1 && is err "1 report: 0 clean, 0 leaky, 1 invalid"
}
claim_preview_writes_one_page_for_all_reports() {
    printf '%s\n' "$leaky" '[' "$clean" >in
    payload preview --format html
    is_status 1 && holds out '<!DOCTYPE html>' && lacks out canary
    [[ $(grep -c '<article>' out) -eq 2 ]]
    refuses preview --format markdown
    refuses preview --format
}
claim_policy_writes_the_statement() {
    payload policy
    is_status 0 && is_empty err && holds out "What data would I be sharing?" && holds out "Added in release 2016"
    payload policy --tier 2015 --report monthly_batch --format markdown
    is_status 0 && holds out "## Added in release 2015" && lacks out '2016|web installer'
    payload policy --format html
    is_status 0 && holds out '<!DOCTYPE html>'
    for wrong in "2016" "--tier 2017" "--report kiosk" "--format json" "--tier" "--rules r" \
        "--report monthly_batch --tier 7.60"; do
        # shellcheck disable=SC2086  # these are words
        refuses policy $wrong
    done
}
claim_diff_lists_what_a_later_tier_adds() {
    payload diff 2015 2016
    is_status 0 && is_empty err
    is out "What 2016 shares that 2015 doesn't

The batch service, a Lucity service that runs in the background, reports once a month.

  The number of users (the record count of the USER_INFO table), and nothing else about them.
  The mobile devices that run Lucity Mobile.
    The model of the mobile device.
    The version of the mobile operating system.
    The version of the Lucity mobile app."
    payload diff '2015r2 SP1' 2016 --format markdown
    is out "# What 2016 shares that 2015r2 SP1 doesn't

## The batch service, a Lucity service that runs in the background, reports once a month.

- The mobile devices that run Lucity Mobile.
  - The model of the mobile device.
  - The version of the mobile operating system.
  - The version of the Lucity mobile app."
    payload diff 2015 2015r2_sp1 --format json
    is out '[{"report":"monthly_batch","member":"user_info_count","since":"2015r2_sp1","sentence":"The number of users (the record count of the USER_INFO table), and nothing else about them."}]'
    payload diff 2016 7.60
    is_status 0 && holds out "Nothing. It is 2016 that shares more: ask for diff 7.60 2016."
    payload diff 2016 2016
    is_status 0 && is out "What 2016 shares that 2016 doesn't

Nothing."
    for wrong in "" 2016 "2015 2016 2016" "2015 2017" "2015 2016 --format html" "2015 2016 --rules r"; do
        # shellcheck disable=SC2086  # these are words
        refuses diff $wrong
    done
    refuses diff 2099 2016 && holds err "there is no such TIER; the tiers are 7.60, 2015, 2015r2_sp1, 2016"
}
claim_tables_writes_the_published_tables() {
    payload tables --format markdown
    is_status 0 && is_empty err
    sed '1,/^<!-- lucity-payload tables -->$/d' "$here/vectors/README.md" >published
    cmp out published
    payload tables
    is_status 0 && holds out "  place: server host "
    for wrong in tables.md "--format html"; do
        # shellcheck disable=SC2086  # these are words
        refuses tables $wrong
    done
}
claim_schema_writes_json_schema() {
    for schema in "${all_schemas[@]}"; do
        payload schema "$schema"
        is_status 0 && is_empty err && lines out 1
        holds out '{"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:lucity-payload:'
        holds out ":${schema/\//:}\",\"title\":\"$schema\""
    done
    for wrong in "" monthly_batch/7.60 "monthly_batch/2016 monthly_batch/2015" "monthly_batch/2016 --format json"; do
        # shellcheck disable=SC2086  # these are words
        refuses schema $wrong
    done
}
claim_describe_writes_a_data_dictionary() {
    payload describe --format json
    is_status 0 && is_empty err && lines out 1
    holds out '{"name":"user_info_count","kind":"count","since":"2015r2_sp1","privacy_class":"count","sentence":"'
    mv out json
    payload describe
    cmp json out
    payload describe --format wire-format
    is_status 0 && holds out $'\nmonthly_batch/2016/mobile_devices/model text scanned'
    for wrong in "monthly_batch" "--format text" "--format"; do
        # shellcheck disable=SC2086  # these are words
        refuses describe $wrong
    done
}
claim_explain_shows_the_reason_and_never_the_value() {
    printf '%s\n' 'https://canary' canary 'Canary Street' true '' >in
    payload explain --name 'SMTP Server'
    is_status 0 && is_empty err
    is out $'1\treplace\tplace\tits name suggests a place
2\treplace\tplace\tits name suggests a place
3\treplace\tplace\tits name suggests a place
4\tkeep\tnone\tit shows no location and no credential
5\tkeep\tnone\tit shows no location and no credential'
    payload explain --name 'Footer line'
    is out $'1\treplace\turl\tit shows a URL, or something that looks like one
2\tkeep\tnone\tit shows no location and no credential
3\tkeep\tnone\tit shows no location and no credential
4\tkeep\tnone\tit shows no location and no credential
5\tkeep\tnone\tit shows no location and no credential'
    payload explain --name 'Licence_Code'
    is_status 0 && holds out $'1\tdrop\tsecret_setting\t'
    lacks out canary
}
claim_explain_shows_the_value_when_asked_to() {
    printf 'a\tb\033\n' >in
    payload explain --name Footer --show
    is_status 0 && is out $'1\tkeep\tnone\tit shows no location and no credential\ta b '
}
# Runs a call with a terminal as standard output and error, and a file as input. Writes what it shows to out.
on_terminal() {
    TERM=dumb script -qec "'$program' $* <in" /dev/null </dev/null >out || true
}
unseen=$'\xff\xc3|\xcd\x8f|\x7f|\xc2\x9b31m|\xc2\xad|\xe2\x80\x8b|\xe2\x80\xae|\xe2\x81\xa6|\xef\xbb\xbf|\xf3\xa0\x81\x81'
claim_explain_cannot_control_a_terminal() {
    printf 'a\033[31m\tb %s \xc3\xa9e\xcc\x81\xe6\x97\xa5\n' "$unseen" >in
    on_terminal explain --name Footer --show
    holds out 'a\u001b[31m\u0009b \xff\xc3|\u034f|\u007f|\u009b31m|\u00ad|\u200b|\u202e|\u2066|\ufeff|\udb40\udc41 '$'\xc3\xa9e\xcc\x81\xe6\x97\xa5'
    payload explain --name Footer --show
    holds out "a [31m b ${unseen/$'\x7f'/ } "$'\xc3\xa9e\xcc\x81\xe6\x97\xa5'
}
claim_explain_shows_different_values_differently() {
    # What a terminal shows of a value.
    while read -r value shown; do
        printf '%b\n' "$value" >in
        on_terminal explain --name Footer --show
        [[ $(cut -f 5 out | tr -d '\r') == "$shown" ]] || { echo "$value is shown as:"; cat out; return 1; }
        payload explain --name Footer --show
        is_status 0
    done <<'END'
a\033 a\u001b
a\\u001b a\\u001b
a\\b\033 a\\b\u001b
a\\x1b a\\x1b
R:\\a\\b R:\a\b
END
}
claim_paths_of_violations_cannot_control_a_terminal() {
    local name=$'a\\u001b\x7f\xc2\x9b31m\xe2\x81\xa6\xf3\xa0\x81\x81\xc3\xa9'
    local raw='"path":"/system_settings/'$name'"'
    local shown='"path":"/system_settings/a\u001b\u007f\u009b31m\u2066\udb40\udc41'$'\xc3\xa9"'
    echo "${monthly/\"2015\"\}/\"2014\"\}}\"$name"'":"https://canary"}}' >in
    payload redact
    holds err "$raw"
    payload validate
    holds out "$raw"
    for call in "redact >file" "preview >file" validate; do
        on_terminal "$call"
        holds out "$shown"
        grep '^{.*path' out | node -e 'require("fs").readFileSync(0, "utf8").trim().split("\n").map(JSON.parse)' 2>/dev/null ||
            ! command -v node >/dev/null
    done
    # A stream that is not a terminal gets the bytes, whatever the other stream is.
    on_terminal "redact 2>file"
    holds file "$raw"
    on_terminal "validate >file"
    holds file "$raw"
}
claim_explain_refuses_a_value_that_is_too_long() {
    head -c 70000 /dev/zero | tr '\0' a >in
    payload explain --name Footer
    is_status 2 && is_empty out && holds err "line 1"
}
claim_the_rules_of_a_site_are_applied() {
    echo '{"drop":[{"rule":"r","setting":"^a$"}],"replace":[{"rule":"v","setting":"","value":"^canary$"}],"keep":[{"rule":"k","setting":"Web Site"}]}' >rules
    echo "${monthly/:\"w\"/:\"canary\"}"'"a":"canary","b":"canary","Web Site":"www.happyville.gov"}}' >in
    payload redact --rules rules
    is_status 0 && holds out '"system_settings":{"b":"in use","Web Site":"www.happyville.gov"}'
    lacks out canary && lacks err canary
    payload validate --rules rules
    is_status 1 && lines out 3
    payload preview --rules rules
    is_status 0 && holds out 'Web Site   www.happyville.gov  site:k: kept by a rule of this site'
    lacks out canary
    printf 'canary\n' >in
    payload explain --name b --rules rules
    is_status 0 && is out $'1\treplace\tsite:v\tby a rule of this site'
}
claim_base64_is_decoded_on_request() {
    echo aHR0cHM6Ly9jYW5hcnk= >in
    payload explain --name Footer
    is_status 0 && holds out $'1\tkeep\t'
    payload explain --name Footer --base64
    is_status 0 && holds out $'1\treplace\turl\t'
}
claim_a_wrong_rules_file_is_refused() {
    refuses explain --name a --rules nowhere
    refuses explain --name a --rules - && holds err "no such file"
    for wrong in '' '[' '[]' '{"drop":1}' '{"drop":[1]}' '{"drop":[{"rule":"a"}]}' '{"keep":[{"rule":"a","setting":1}]}' \
        '{"drop":[{"rule":"a","setting":"x","value":"y"}]}' '{"forward":[]}' '{"drop":[{"rule":"canary canary","setting":"x"}]}' \
        '{"replace":[{"rule":"a","setting":"","value":"canary("}]}' '{"drop":[{"rule":"a","setting":"(a+)+$"}]}'; do
        printf '%s' "$wrong" >rules
        refuses redact --rules rules
        holds err "lucity-payload: rules: "
        lacks err canary
    done
    holds err "drop, number 1: setting: the pattern takes too long"
    printf '{"replace":[{"rule":"a","setting":"","value":"ab["}]}' >rules
    refuses redact --rules rules
    holds err "replace, number 1: value: the pattern is not a regular expression, at byte "
}
all_commands='redact validate preview explain policy diff schema describe tables sample'
claim_help_lists_all_commands_and_schemas() {
    payload --help
    is_status 0 && is_empty err
    [[ $(head -n 1 out) == "lucity-payload redacts, "* ]]
    for schema in "${all_schemas[@]}"; do holds out "  $schema "; done
    [[ $(sed -n '/^Commands:/,/^$/s/^  \([a-z]*\)  .*/\1/p' out | xargs) == "$all_commands" ]]
}
claim_each_command_has_help_of_its_own() {
    for command in $all_commands; do
        payload "$command" --help
        is_status 0 && is_empty err
        grep -q -E -x "Usage: lucity-payload $command( .+)?" out
        # The options in the usage are those in the rows.
        [[ $(head -n 1 out | grep -o -e '--[a-z0-9]*') == $(sed -n 's/^  \(--[a-z0-9]*\) .*/\1/p' out) ]]
        grep -q -x 'Example:' out
        payload --help
        holds out "  $command "
    done
    payload redact --help
    holds out "Usage: lucity-payload redact [--jobs N] [--progress] [--rules FILE] [--base64] [FILE...]"
    holds out "  1  A report is invalid."
}
claim_h_is_help() {
    for command in '' $all_commands; do
        # shellcheck disable=SC2086  # no word, if there is none
        payload $command --help
        mv out wanted
        # shellcheck disable=SC2086
        payload $command -h
        is_status 0 && is_empty err && cmp wanted out
    done
    # Whatever else is given.
    payload diff 2016 -h
    is_status 0 && holds out "Usage: lucity-payload diff "
}
claim_the_form_of_help_is_regular() {
    for command in '' $all_commands; do
        # shellcheck disable=SC2086  # no word, if there is none
        payload $command --help
        # Under a heading, there are rows of two columns or command lines. Nothing else is indented.
        awk '/^[A-Z][A-Za-z\/ ]*:$/ { inside = 1; examples = /^Example/; next }
             /^$/ { inside = 0; next }
             !inside && /^ / || inside && !/^  / { exit 1 }
             inside && !examples && !/^  [^ ].*  [^ ]/ && !/^     +[^ ]/ { exit 1 }
             length > 95 { exit 1 }' out
    done
}
claim_the_examples_in_help_work() {
    mkdir bin
    ln -s "$program" bin/lucity-payload
    payload --help
    sed -n '/^Examples:/,$s/^  //p' out >examples
    lines examples "$(wc -w <<<"$all_commands")"
    for command in $all_commands; do
        payload "$command" --help
        sed -n '/^Example:/,$s/^  //p' out
    done >each
    cmp examples each
    while IFS= read -r example; do
        PATH=$PWD/bin:$PATH timeout 60 bash -o pipefail -c "$example" >out 2>err </dev/null || {
            echo "exit status $?: $example"
            return 1
        }
        [[ -s out || -s err ]]
    done <examples
}
claim_the_version_is_printed() {
    payload --version
    is_status 0
    grep -q -E '^lucity-payload [0-9]+\.[0-9]+\.[0-9]+$' out
}
claim_a_wrong_command_line_is_refused() {
    refuses
    refuses forward
    refuses redact --canary
    refuses redact --rules=
    refuses explain
    refuses explain --name a file
    refuses validate --seed 1
    refuses preview one two
    refuses sample
    refuses sample monthly_batch/7.60
    refuses sample monthly_batch/2016 --count -1
    refuses sample monthly_batch/2016 --count many
    refuses sample monthly_batch/2016 --seed 18446744073709551616
    refuses sample monthly_batch/2016 --cou 1
    lacks err canary
}
claim_an_unknown_word_is_named_with_a_suggestion() {
    # The call, the unknown word, and the suggestion.
    while IFS=: read -r call what near; do
        # shellcheck disable=SC2086  # these are words
        refuses $call
        is err "lucity-payload: unknown $what; did you mean $near?"
    done <<'END'
redcat:command redcat:redact
Validate file:command Validate:validate
prev:command prev:preview
scheme monthly_batch/2016:command scheme:schema
--versoin:option --versoin:--version
--hepl=canary:option --hepl:--help
redact --job 4:option --job:--jobs
redact --job=canary:option --job:--jobs
validate --progres file:option --progres:--progress
preview --fromat html:option --fromat:--format
explain --naem=canary:option --naem:--name
schema --hlep:option --hlep:--help
-help:option -help:--help
redact -hcanary:option -hcanary:--help
redact -jobs=canary:option -j:--jobs
diff 2015 2016 --formatt=canary:option --formatt:--format
sample --Seed 1:option --Seed:--seed
-v:option -v:--version
redact -j3:option -j:--jobs
redact -j:option -j:--jobs
validate -p file:option -p:--progress
explain -n canary:option -n:--name
END
    refuses forward
    is err "lucity-payload: unknown command forward; usage: lucity-payload redact|validate|preview|explain|policy|diff|schema|describe|tables|sample ...; see --help"
    refuses preview --jobs canary
    is err "lucity-payload: unknown option --jobs; usage: lucity-payload preview [--format text|html] [--rules FILE] [--base64] [FILE]"
    refuses validate --seed 1
    holds err "unknown option --seed; usage: lucity-payload validate "
    refuses schema -xcanary
    is err "lucity-payload: unknown option -x; usage: lucity-payload schema REPORT/TIER"
    refuses -xcanary && holds err "unknown option -x; usage"
    refuses $'\x1b[31mredact\n'
    is err "lucity-payload: unknown command ?[31mredact?; did you mean redact?"
    refuses redact $'--job\xe2\x80\xaes=canary'
    is err "lucity-payload: unknown option --job???s; did you mean --jobs?"
    refuses '' && holds err "lucity-payload: usage: "
}
claim_a_file_that_cannot_be_read_fails_with_2_and_stops_nothing() {
    printf '%s\n' "$clean" >one
    mkdir folder
    for wrong in nowhere folder; do
        payload redact "$wrong" one
        is_status 2 && is out "$clean" && holds err "lucity-payload: $wrong: can't be read: "
    done
}
claim_the_reason_why_a_file_cannot_be_read_is_given() {
    local long
    mkdir folder
    : >file
    : >secret
    chmod 0 secret
    long=$(printf '%300s' '' | tr ' ' n)
    while read -r name why; do
        for call in redact validate preview "explain --name a --rules"; do
            # shellcheck disable=SC2086  # these are words
            program="$scratch/unprivileged" payload $call "$name"
            is_status 2 && holds err "lucity-payload: $name: can't be read: $why"
        done
    done <<<"nowhere there is no such file
folder it is a folder
secret reading it is forbidden
file/file Not a directory
$long File name too long"
    status=0
    "$program" explain --name a <folder >out 2>err || status=$?
    is_status 2 && is err "lucity-payload: standard input: can't be read: it is a folder"
    "$program" redact <folder >out 2>err || status=$?
    is_status 2 && is err "lucity-payload: standard input: can't be read: it is a folder"
}
claim_output_that_cannot_be_written_fails_with_2() {
    printf '%s\n' "$clean" >in
    status=0
    "$program" redact <in >/dev/full 2>err || status=$?
    is_status 2 && holds err "lucity-payload: standard output"
}
many_reports() {
    payload sample monthly_batch/2016 --count 40
    for i in $(seq 8); do cat out; printf '%s\n' "$clean" "$leaky" "$invalid" '[' ''; done >"$1"
}
claim_jobs_give_the_same_bytes_in_the_same_order() {
    many_reports file
    for call in redact validate; do
        payload "$call" file
        mv out one
        mv err one_err
        one=$status
        for jobs in 0 1 2 7; do
            payload "$call" --jobs "$jobs" file
            is_status "$one"
            cmp one out
            cmp one_err err
        done
    done
    refuses redact --jobs
    refuses redact --jobs=-1
    refuses redact --jobs many
    refuses preview --jobs 2
}
claim_jobs_end_when_nobody_reads() {
    many_reports file
    for i in $(seq 20); do cat file; done >in
    { "$program" redact --jobs 3 <in 2>/dev/null || echo $? >code; } | head -c 1 >/dev/null
    [[ $(cat code) -eq 2 ]]
}
claim_progress_is_shown_only_on_a_terminal() {
    many_reports file
    payload redact --progress file
    mv err plain
    payload redact file
    cmp plain err
    script -qec "'$program' validate --progress file 2>&1 >/dev/null" /dev/null </dev/null >out || true
    grep -q -E '[0-9.]+ MB, [0-9]+ reports, [0-9]+ a second, [0-9]+:[0-9][0-9] left' out
    holds out $'\r\033[K'
    holds out '352 reports: '
    script -qec "cat file | '$program' validate --progress 2>&1 >/dev/null" /dev/null </dev/null >out || true
    grep -q -E 'MB, [0-9]+ reports, [0-9]+ a second' out
    lacks out left
}
# Gives a call one line and a part of another, waits for the first line of its output, and sends a signal.
# Writes the output to out.
interrupted() {
    local signal=$1 first child
    shift
    rm -f input output
    mkfifo input output
    # By default, background jobs of a script ignore the signal.
    env --default-signal=INT "$program" "$@" <input >output 2>err &
    child=$!
    exec 8>input 9<output
    printf '%s\n%s' "$clean" "${clean:0:20}" >&8
    read -r -t 10 first <&9 || first=nothing
    kill "-$signal" "$child"
    status=0
    wait "$child" || status=$?
    exec 8>&-
    printf '%s\n' "$first" >out
    cat <&9 >>out
    exec 9<&-
    is_status $((128 + $(kill -l "$signal"))) && is_empty err
}
claim_a_signal_ends_the_output_with_a_whole_line() {
    for signal in INT TERM; do
        interrupted $signal redact && is out "$clean"
        interrupted $signal redact --jobs 2 && is out "$clean"
        interrupted $signal explain --name Footer && lines out 1 && holds out $'1\tkeep\t'
        interrupted $signal preview
        printf '%s\n' "$clean" >in
        mv out once
        payload preview
        cmp once out
    done
}
claim_a_signal_ends_validate_with_its_summary() {
    mkfifo input
    "$program" validate <input >out 2>err &
    exec 8>input
    # More than a pipe holds, so that the first ones have been read afterwards.
    for i in $(seq 2000); do printf '%s\n' "$clean"; done >&8
    kill -TERM $!
    status=0
    wait $! || status=$?
    exec 8>&-
    is_status 143 && is_empty out && lines err 1
    grep -q -E '^[0-9]+ reports: [0-9]+ clean, 0 leaky, 0 invalid$' err
}
# Starts a child that writes endless samples to descriptor 9, and reads the first of them.
start_samples() {
    mkfifo output
    "$program" sample monthly_batch/2016 --count 100000000 >output 2>err &
    child=$!
    exec 9<output
    read -r first <&9
}
claim_a_signal_ends_samples_with_a_whole_line() {
    start_samples
    kill -TERM "$child"
    tail -n 1 <&9 >in
    status=0
    wait "$child" || status=$?
    exec 9<&-
    is_status 143 && is_empty err && lines in 1
    payload validate
    holds err '1 report: 0 clean, 1 leaky, 0 invalid'
}
claim_a_signal_ends_every_command_with_a_whole_line() {
    local child call
    mkfifo output
    for call in describe "policy --format html" "schema monthly_batch/2016" "diff 7.60 2016" --help; do
        # shellcheck disable=SC2086  # these are words
        payload $call
        mv out whole
        # A full pipe, so that the command must wait for a reader.
        exec 9<>output 8<output
        head -c 65536 /dev/zero >&9
        # shellcheck disable=SC2086
        "$program" $call >&9 2>err 8<&- 9>&- &
        child=$!
        exec 9>&-
        wait_until catches_signals "$child"
        kill -TERM "$child"
        tail -c +65537 <&8 >out
        exec 8<&-
        status=0
        wait "$child" || status=$?
        is_status 143
        is_empty err
        cmp whole out
    done
}
claim_a_signal_leaves_no_part_of_a_page() {
    mkfifo input
    "$program" preview --format html <input >out 2>err &
    exec 8>input
    for i in $(seq 2000); do printf '%s\n' "$clean"; done >&8
    kill -TERM $!
    status=0
    wait $! || status=$?
    exec 8>&-
    is_status 143 && is_empty out
}
claim_a_second_signal_ends_at_once() {
    start_samples
    # Nobody reads on: it can't end by itself once the pipe is full.
    wait_until is_asleep "$child"
    kill -TERM "$child"
    wait_until catches_no_signals "$child"
    kill -INT "$child"
    status=0
    wait "$child" || status=$?
    exec 9<&-
    is_status 130
}
claim_each_report_is_written_before_the_next_one_arrives() {
    mkfifo input output
    "$program" redact <input >output 2>err &
    exec 8>input 9<output
    for i in 1 2 3; do
        printf '%s\n' "$leaky" >&8
        read -r answer <&9
        [[ $answer == "$stripped" ]]
    done
    exec 8>&-
    wait $!
    exec 9<&-
    lines err 3
}
claim_a_broken_pipe_is_quiet() {
    { "$program" sample monthly_batch/2016 --count 100000 2>err || echo $? >code; } | head -c 1 >/dev/null
    is_empty err && [[ $(cat code) -eq 2 ]]
}

run_claims "$scratch"
