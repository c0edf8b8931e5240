#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# monthly_batch.sh PROGRAM DATA SCRATCH
#
# What lucity-monthly-batch promises, as claims about the sample city in city.db, which has agreed to
# everything. What the program prints or writes is searched for what DATA/never.txt lists.
# shellcheck disable=SC2317,SC2016  # claims are called by name; a $ in a name is a $
# shellcheck source=tests/support/claims.sh
source "$(dirname "$0")/support/claims.sh"
# shellcheck source=tests/support/tables_read.sh
source "$(dirname "$0")/support/tables_read.sh"
program=$(realpath "$1")
data=$(realpath "$2")
rm -rf "$3"
mkdir -p "$3"
scratch=$(realpath "$3")
# choose DATABASE TEXT...: stores a choice like Client Maintenance.
choose() {
    local text
    sqlite3 -bail "$1" "CREATE TABLE IF NOT EXISTS LUCITY_REPORTING (CHOSEN VARCHAR(64));
        DELETE FROM LUCITY_REPORTING"
    for text in "${@:2}"; do sqlite3 -bail "$1" "INSERT INTO LUCITY_REPORTING VALUES ('$text')"; done
}
{ sqlite3 -bail "$scratch/city.db" <"$data/happyville.sql" &&
    choose "$scratch/city.db" 'client_maintenance/2016 2026-11-01'; } || exit 1

# Runs the program with the sample's configuration. Sets status, and writes the files out and err.
batch_from() {
    status=0
    "$program" --config "$data/happyville.ini" --database "$@" >out 2>err </dev/null || status=$?
    cat out err >>printed
}
batch() { batch_from sqlite3://city.db "$@"; }
odbc() {
    local file=$1
    shift
    batch_from "odbc://Driver=SQLite3;Database=$file;NoCreat=1;Timeout=100" --database-kind sqlite "$@"
}
# Runs the program without the sample's configuration.
bare() {
    status=0
    "$program" "$@" >out 2>err </dev/null || status=$?
    cat out err >>printed
}

sql() { sqlite3 -bail city.db "$@"; }
is_absent() { [[ ! -e $1 ]] || { echo "$1 is there"; return 1; }; }
reports() { is_status 0 && is_empty err && holds out '{"schema":"monthly_batch/'; }
# refuses STATUS TEXT: the program failed with these, and wrote nothing.
refuses() { is_status "$1" && is_empty out && holds err "$2" && no_part_files; }
no_part_files() {
    local parts=(*.part)
    [[ ! -e ${parts[0]} ]] || { echo "left behind: ${parts[*]}"; return 1; }
}
without_odbc() {
    odbcinst -q -d 2>/dev/null | grep -F '[SQLite3]' >/dev/null && return 1
    echo "skipped: there is no ODBC driver SQLite3"
}

claim_a_report_of_tier_2016_holds_everything_in_the_policy() {
    batch --tier 2016
    reports
    holds out '"application":{"name":"Lucity Services","version":"2016r2"}'
    holds out '"os_version":"Microsoft Windows NT 6.3.9600.0"'
    holds out '"edition":"SQLite"'
    holds out '"client":{"id":"LUC-004711","name":"Town of Happyville"}'
    holds out '"record_counts":{"WKORDER":20345,"WKREQ":8120,'
    holds out '"Reset Work Order Number To":1'
    holds out '"SMTP Port Number":25'
    holds out '"user_info_count":61'
    holds out '{"model":"iPad5,3","os_version":"9.3.2","app_version":"2.0"}'
}
claim_the_default_tier_is_that_of_the_release() {
    batch
    cp out default
    batch --tier 2016
    cmp out default
    batch --application-version "2015r2 SP1"
    holds out '"schema":"monthly_batch/2015r2_sp1"'
}
claim_what_a_tier_does_not_collect_is_not_even_read() {
    sql "DROP TABLE MOBILE_DEVICES"
    batch --tier 2015r2_sp1
    reports
    holds out '"user_info_count":61'
    sql "DROP TABLE USER_INFO"
    batch --tier 2015
    reports
}
claim_secrets_are_gone_and_hosts_are_in_use() {
    batch
    lacks out 'License Code'
    lacks out 'SMTP Encrypted Password'
    holds out '"SMTP Server Address":"in use"'
    holds out '"Video server":"in use"'
    holds out '"Document Server Hive":"in use"'
}
claim_harmless_values_under_alarming_names_are_kept() {
    batch
    holds out '"Allow easily guessed passwords":"False"'
    holds out '"Number of Minutes until a token expires for Mobile Apps":600'
    holds out '"License expiration warning in days":60'
    holds out '"GIS file geodatabase":"R:/GIS/Lucity/LucityGIS.gdb"'
}
claim_text_numbers_null_and_empty_texts_stay_the_same() {
    batch
    holds out '"Depreciation factor":"1.50"'
    holds out '"Default tax rate":0.0825'
    holds out '"Secret ballot for crew polls":"N"'
    holds out '"Default crew":null'
    holds out '"Header line in email":""'
}
claim_numbers_keep_their_digits() {
    sql "INSERT INTO WKOPTIONS VALUES ('Big', 9223372036854775807), ('Small', -0.5), ('Odd', 9e999)"
    batch
    holds out '"Big":9223372036854775807'
    holds out '"Small":-0.5'
    holds out '"Odd":"Inf"'
}
claim_option_tables_are_found_in_any_case_and_no_others() {
    batch
    for table in WKOPTIONS WTOPTIONS SWOPTIONS SMOPTIONS STOPTIONS EFOPTIONS ELOPTIONS PKOPTIONS CmOptions; do
        holds out "\"$table\":{"
    done
    lacks out 'Old option'
    lacks out VIEWOPTIONS
}
claim_odbc_gives_the_same_bytes() {
    without_odbc && return
    for tier in 2016 2015; do
        batch --tier "$tier"
        sed 's/"database":{"version":"[^"]*"/"database":{/' out >native
        odbc city.db --tier "$tier"
        reports
        sed 's/"database":{"version":"[^"]*"/"database":{/' out | cmp - native
    done
}
claim_the_database_is_not_changed() {
    cp city.db before.db
    batch
    reports
    cmp city.db before.db
    is_absent city.db-journal
    is_absent city.db-wal
}

claim_binary_values_are_left_out_with_a_message() {
    sql "INSERT INTO SYSTEMSETTINGS VALUES ('Logo', X'6d61696c2e')"
    batch
    is_status 0
    lacks out '"Logo"'
    holds err "1 rows were left out"
}
claim_duplicate_names_are_left_out() {
    sql "CREATE TABLE ZZOPTIONS (NAME, VALUE);
         INSERT INTO ZZOPTIONS VALUES ('Twice', 1), ('Twice', 2), (NULL, 4), (NULL, 5)"
    batch
    is_status 0
    lacks out '"Twice"'
    holds err "2 rows were left out"
}
claim_a_text_that_a_driver_cuts_is_left_out() {
    without_odbc && return
    sql "INSERT INTO SYSTEMSETTINGS VALUES ('Cut' || char(0) || 'name', 'a'), ('Cut value', 'a' || char(0))"
    odbc city.db
    is_status 0
    lacks out '"Cut'
    holds err "2 rows were left out"
}
claim_texts_that_are_too_long_for_a_receiver_are_left_out() {
    sql "INSERT INTO SYSTEMSETTINGS VALUES ('Long value', printf('%65537c', 'v')),
             ('Full value', printf('%65536c', 'v')), (printf('%1025c', 'n'), 'long name')"
    batch
    is_status 0
    lacks out '"Long value"'
    lacks out 'long name'
    holds out '"Full value"'
    holds err "2 rows were left out"
}
# add_settings COUNT SIZE: adds settings with values of SIZE bytes.
add_settings() {
    sql "WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < $1)
         INSERT INTO SYSTEMSETTINGS SELECT 'Setting ' || n, printf('%0$2d', 0) FROM number"
}
claim_a_report_that_no_receiver_would_accept_is_an_error() {
    add_settings 65537 1
    batch
    refuses 1 'lucity-monthly-batch: an object or a list has more members than the limit: no receiver accepts such a report, so nothing is sent'
    batch --preview
    is_status 1
    holds err 'lucity-monthly-batch: nothing would be sent: an object or a list has more members than the limit'
    holds out 'Nothing would be sent: an object or a list has more members than the limit.'
    sql "DELETE FROM SYSTEMSETTINGS WHERE NAME LIKE 'Setting %'"
    add_settings 300 65536
    batch --output report.json
    refuses 1 'lucity-monthly-batch: the report is larger than the limit'
    is_absent report.json
}
claim_a_name_longer_than_its_column_declares_is_still_recognised() {
    without_odbc && return
    sql "CREATE TABLE ZZOPTIONS (NAME VARCHAR(7), VALUE VARCHAR(4));
         INSERT INTO ZZOPTIONS VALUES ('License Code', 'hv-act-99'), ('Plain option', 'plain value')"
    odbc city.db
    reports
    holds out '"ZZOPTIONS":{"Plain option":"plain value"}'
}

claim_after_opting_out_it_says_so_and_writes_nothing() {
    choose city.db opted_out
    batch --output report.json
    is_status 0
    is_empty out
    holds err "opted out"
    is_absent report.json
}
claim_after_opting_out_it_needs_no_other_table_and_no_release() {
    choose less.db opted_out
    bare --database sqlite3://less.db
    is_status 0
    holds err "opted out"
}
claim_without_consent_only_its_table_is_read() {
    can_watch || { echo "skipped: strace does not work here"; return; }
    local watched=(tables_read city.db "$program" --config "$data/happyville.ini" --database sqlite3://city.db)
    # Control: with consent, it reads more.
    [[ $("${watched[@]}" | wc -l) -gt 20 ]]
    choose city.db 'no choice'
    [[ $("${watched[@]}") == LUCITY_REPORTING ]]
    is_empty out
    choose city.db opted_out
    [[ $("${watched[@]}") == LUCITY_REPORTING ]]
    is_empty out
    # No other session has listed the tables.
    [[ $(grep -c '/city.db", \|"city.db", ' trace) -eq 1 ]]
}
claim_if_nobody_was_asked_it_says_so_and_reports_nothing() {
    sql "DROP TABLE LUCITY_REPORTING"
    batch --output report.json
    refuses 1 "nobody was asked"
    choose city.db
    batch --output report.json
    refuses 1 "nobody was asked"
    choose city.db opted_out 'client_maintenance/2016 2026-11-01'
    batch --output report.json
    refuses 1 "nobody was asked"
    is_absent report.json
    # The file of an earlier release.
    echo 'consent = opted-in' >config.ini
    bare --config config.ini --database sqlite3://city.db
    refuses 2 "consent: there is no such key"
}
claim_a_consent_for_a_lower_tier_is_not_enough() {
    choose city.db 'client_maintenance/2015 2026-11-01'
    batch --tier 2016 --output report.json
    refuses 1 "the consent was given for a lower tier"
    is_absent report.json
    sql "DROP TABLE CLIENTS"
    batch --tier 2016
    refuses 1 "the consent was given for a lower tier"
    cp "$scratch/city.db" .
    choose city.db 'client_maintenance/2015 2026-11-01'
    batch --tier 2015
    reports
    choose city.db 'client_maintenance/7.60 2026-11-01'
    batch
    refuses 1 "the consent was given for a lower tier"
}
claim_a_malformed_consent_is_no_consent() {
    for chosen in agreed opted-in 'client_maintenance/2016' 'client_maintenance/2016 2026-02-30' \
        'client_maintenance/2016 26-11-01' 'client_maintenance/2014 2026-11-01' \
        'client_maintenance/2016 2026-11-01 ' 'web_installer/2016 2026-11-01'; do
        choose city.db "$chosen"
        batch
        refuses 1 "nobody was asked"
        lacks err "$chosen"
    done
    sql "UPDATE LUCITY_REPORTING SET CHOSEN = NULL"
    batch
    refuses 1 "nobody was asked"
}
claim_odbc_reads_the_consent_too() {
    without_odbc && return
    choose city.db opted_out
    odbc city.db
    is_status 0
    holds err "opted out"
    # A text that a driver cuts is not a consent.
    sql "DROP TABLE LUCITY_REPORTING; CREATE TABLE LUCITY_REPORTING (CHOSEN VARCHAR(34));
         INSERT INTO LUCITY_REPORTING VALUES ('client_maintenance/2016 2026-11-01x')"
    odbc city.db
    refuses 1 "nobody was asked"
}
claim_the_preview_works_after_opting_out_and_reports_nothing() {
    batch --preview
    is_status 0
    cp out preview
    lacks out '\{"schema"'
    holds out 'SMTP Port Number'
    choose city.db opted_out
    batch --preview
    is_status 0
    cmp out preview
    sql "DROP TABLE LUCITY_REPORTING"
    batch --preview
    is_status 0
    cmp out preview
}

claim_a_missing_file_is_an_error_and_is_not_created() {
    batch_from sqlite3://nowhere.db --output report.json
    refuses 1 "the database file doesn't exist"
    is_absent nowhere.db
    is_absent report.json
    without_odbc && return
    odbc nowhere.db
    refuses 1 "the database can't be opened"
    is_absent nowhere.db
}
claim_a_file_that_is_not_a_database_is_an_error() {
    head -c 5000 "$data/happyville.sql" >text.db
    batch_from sqlite3://text.db
    refuses 1 "nobody was asked whether to share data, or the answer can't be read"
    batch_from sqlite3://text.db --preview
    refuses 1 "the database doesn't list its tables"
}
claim_a_path_with_spaces_and_equals_signs_is_a_path() {
    mkdir "a b  c=d"
    cp city.db "a b  c=d/e f.db"
    batch_from "sqlite3://a b  c=d/e f.db"
    reports
}
claim_a_locked_database_is_an_error() {
    coproc HOLDER { sqlite3 city.db; }
    echo "BEGIN EXCLUSIVE; SELECT 'held';" >&"${HOLDER[1]}"
    read -r _ <&"${HOLDER[0]}"
    batch --output report.json
    refuses 1 "locked by another program"
    is_absent report.json
    if ! without_odbc; then
        odbc city.db
        refuses 1 "locked by another program"
    fi
    echo "ROLLBACK; SELECT 'released';" >&"${HOLDER[1]}"
    read -r _ <&"${HOLDER[0]}"
    batch
    reports
}
claim_a_missing_table_is_named() {
    for table in SYSTEMSETTINGS WKORDER CLIENTS USER_INFO MOBILE_DEVICES; do
        cp city.db less.db
        sqlite3 less.db "DROP TABLE $table"
        batch_from sqlite3://less.db --output report.json
        refuses 1 "the table $table can't be read"
        is_absent report.json
    done
}
claim_a_missing_column_is_an_error_and_not_a_text() {
    batch --settings-value-column NO_SUCH_COLUMN
    refuses 1 "the table SYSTEMSETTINGS can't be read"
    batch --option-name-column NO_SUCH_COLUMN
    refuses 1 "the table CmOptions can't be read"
    lacks err NO_SUCH_COLUMN
}
claim_the_error_for_a_missing_driver_hides_the_connection_string() {
    batch_from "odbc://Driver=NoSuchDriver;Server=hv-sql01;PWD=Hv-Sde-Tulip" --database-kind sqlserver
    refuses 1 "the database can't be opened"
}
claim_another_kind_of_database_is_an_error() {
    without_odbc && return
    # Oracle reads a text with the same words as SQLite.
    batch_from "odbc://Driver=SQLite3;Database=city.db;NoCreat=1" --database-kind sqlserver
    refuses 1 "the answer can't be read"
    for kind in sqlserver oracle; do
        batch_from "odbc://Driver=SQLite3;Database=city.db;NoCreat=1" --database-kind "$kind" --preview
        refuses 1 "--database-kind"
    done
}

claim_a_hostile_table_name_in_the_database_never_reaches_sql() {
    sql 'CREATE TABLE x (NAME, VALUE);
         CREATE TABLE "WKOPTIONS""; DROP TABLE x" (NAME, VALUE);
         CREATE TABLE "W""OPTIONS" (NAME, VALUE);
         CREATE TABLE "WKOPTIONS " (NAME, VALUE)'
    cp city.db before.db
    batch
    reports
    lacks out DROP
    lacks out 'W\\"OPTIONS'
    lacks out 'WKOPTIONS "'
    cmp city.db before.db
}
claim_a_hostile_name_in_the_configuration_is_refused_and_not_shown() {
    for key in settings-table settings-name-column settings-value-column option-name-column \
        option-value-column module-table user-table device-table device-model-column \
        device-os-version-column device-app-version-column client-table client-id-column \
        client-name-column; do
        for name in 'A"; DROP TABLE x' 'a b' 1A "A'" 'A;' 'A--' 'Ä'; do
            batch "--$key=$name"
            refuses 2 "$key: a name is a letter"
            lacks err DROP
        done
    done
    batch --module-table "$(printf 'A%.0s' {1..129})"
    refuses 2 "module-table: a name is a letter"
}
claim_users_are_not_counted_as_a_module() {
    for table in USER_INFO user_info; do
        batch --tier 2015 --module-table "$table"
        refuses 2 "users are not a module"
    done
    for table in City_Users USER_INFO; do
        batch --tier 2015 --user-table CITY_USERS --module-table "$table"
        refuses 2 "users are not a module"
    done
}
claim_each_name_can_be_configured() {
    sql 'ALTER TABLE SYSTEMSETTINGS RENAME TO "HV$SETTINGS";
         ALTER TABLE "HV$SETTINGS" RENAME NAME TO "SELECT"; ALTER TABLE "HV$SETTINGS" RENAME VALUE TO "SET#2";
         ALTER TABLE USER_INFO RENAME TO HV_USERS;
         ALTER TABLE MOBILE_DEVICES RENAME TO HV_DEVICES; ALTER TABLE HV_DEVICES RENAME MODEL TO M;
         ALTER TABLE HV_DEVICES RENAME OS_VERSION TO O; ALTER TABLE HV_DEVICES RENAME APP_VERSION TO A;
         ALTER TABLE CLIENTS RENAME TO HV_CLIENTS; ALTER TABLE HV_CLIENTS RENAME CLIENT_ID TO I;
         ALTER TABLE HV_CLIENTS RENAME CLIENT_NAME TO N'
    cp city.db renamed.db
    cp "$scratch/city.db" city.db
    batch
    mv out expected
    batch_from sqlite3://renamed.db --settings-table 'HV$SETTINGS' --settings-name-column SELECT \
        --settings-value-column 'SET#2' --user-table HV_USERS --device-table HV_DEVICES \
        --device-model-column M --device-os-version-column O --device-app-version-column A \
        --client-table HV_CLIENTS --client-id-column I --client-name-column N
    reports
    cmp out expected
}

claim_one_of_several_clients_must_be_chosen() {
    sql "INSERT INTO CLIENTS VALUES ('LUC-004712', 'Happyville Test', NULL)"
    batch
    refuses 1 "several clients"
    lacks err Happyville
    batch --client-id LUC-004712
    reports
    holds out '"client":{"id":"LUC-004712","name":"Happyville Test"}'
    batch --client-id LUC-9
    refuses 1 "no such client"
}
claim_a_database_without_a_client_is_an_error() {
    sql "DELETE FROM CLIENTS"
    batch
    refuses 1 "client"
}

claim_a_file_holds_the_same_bytes_as_standard_output() {
    batch
    mv out expected
    batch --output report.json
    is_status 0
    is_empty out
    cmp report.json expected
    no_part_files
}
claim_a_report_is_replaced_at_once() {
    echo old >report.json
    ln report.json still-open
    batch --output report.json
    is_status 0
    holds still-open old
    holds report.json '"schema"'
    no_part_files
}
claim_the_target_of_a_link_is_replaced_and_the_link_stays() {
    echo old >target.json
    ln -s target.json report.json
    batch --output report.json
    is_status 0
    [[ -L report.json ]]
    holds target.json '"schema"'
}
claim_an_error_leaves_the_last_report_alone() {
    echo old >report.json
    batch_from sqlite3://nowhere.db --output report.json
    is_status 1
    holds report.json old
    choose city.db 'client_maintenance/2015 2026-11-01'
    batch --tier 2016 --output report.json
    is_status 1
    holds report.json old
    no_part_files
}
claim_only_regular_files_are_replaced() {
    mkdir folder
    mkfifo pipe
    for target in folder pipe; do
        batch --output "$target"
        refuses 1 "check --output"
    done
    [[ -p pipe ]]
    batch --output no/such/folder/report.json
    refuses 1 "check --output"
}
claim_a_full_standard_output_is_an_error() {
    status=0
    "$program" --config "$data/happyville.ini" --database sqlite3://city.db >/dev/full 2>err || status=$?
    is_status 1
    holds err "standard output can't be written"
}

claim_help_shows_every_key_and_the_defaults() {
    bare --help
    is_status 0
    for text in --database --database-kind --output --spool --sender --tier --config --preview \
        --client-id --application-version --os-version '(=Lucity Services)' \
        '(=SYSTEMSETTINGS)' '(=USER_INFO)' '(=MOBILE_DEVICES)' '(=CLIENTS)' \
        '(=WKORDER, WKREQ, WKWOASSET, WTMETER)'; do
        holds out "$text"
    done
}
claim_the_sample_configuration_shows_every_key() {
    bare --help
    grep -o -- '--[a-z][a-z-]*' out | sort -u | sed 's/^--//' | grep -v -x -e config -e help -e preview -e output \
        -e tier >keys
    while read -r key; do
        grep -q -E "^(# )?$key = " "$data/happyville.ini" || { echo "not shown: $key"; return 1; }
    done <keys
}
claim_a_wrong_key_is_named_and_its_value_is_not() {
    batch --databse=odbc://PWD=Hv-Sde-Tulip
    refuses 2 "databse: there is no such key"
    batch '--Pwd=Hv-Sde-Tulip'
    refuses 2 "a key that is not in --help"
    batch Hv-Sde-Tulip
    refuses 2 "a key that is not in --help"
    echo "Hv-Sde-Tulip" >config.ini
    bare --config config.ini
    refuses 2 "not in the form"
    printf 'tier = 2016\ntierr = Hv-Sde-Tulip\n' >config.ini
    bare --config config.ini
    refuses 2 "tierr: there is no such key"
}
claim_keys_are_not_abbreviated() {
    batch --tie 2015
    refuses 2 "tie: there is no such key"
}
claim_a_missing_key_is_named() {
    bare
    refuses 2 "database: missing"
    bare --database sqlite3://city.db
    refuses 2 "application-version: missing"
    bare --preview --database sqlite3://city.db
    refuses 2 "application-version: missing"
    bare --preview --database "odbc://Driver=SQLite3" --application-version 2016
    refuses 2 "database-kind: needed"
    batch_from mysql://Hv-Sde-Tulip
    refuses 2 "database: use sqlite3://FILE or odbc://"
    bare --config nowhere.ini
    refuses 2 "config: the file can't be opened"
}
claim_a_tier_above_the_release_is_refused() {
    batch --application-version 2015 --tier 2016
    refuses 2 "tier: application-version does not allow it"
    batch --application-version 2014r2
    refuses 2 "before 2015 there is no monthly report"
    batch --application-version 7.4
    refuses 2 "before 2015 there is no monthly report"
    batch --application-version latest
    refuses 2 "is not a release"
    batch --tier 7.60
    refuses 2 "tier: use"
}
claim_without_a_tier_it_reports_what_the_city_agreed_to() {
    sql "DROP TABLE MOBILE_DEVICES"
    choose city.db 'client_maintenance/2015r2_sp1 2026-11-01'
    batch
    reports
    holds out '{"schema":"monthly_batch/2015r2_sp1",'
}
claim_a_month_has_one_report_in_the_spool() {
    batch --spool spool
    is_status 0
    is_empty out
    batch --spool spool
    is_status 0
    local waiting=(spool/*)
    [[ ${#waiting[@]} -eq 1 && ${waiting[0]} == spool/????????-????-8???-????-????????????.json ]]
    holds "${waiting[0]}" '{"schema":"monthly_batch/2016",'
    # Another client has a report of its own.
    sql "UPDATE CLIENTS SET CLIENT_ID = 'LUC-004712'"
    batch --spool spool
    waiting=(spool/*)
    [[ ${#waiting[@]} -eq 2 ]]
}
claim_the_sender_is_started_and_not_waited_for() {
    mkfifo started go_on
    printf '#!/bin/sh\n[ -e /proc/$$/fd/7 ] && echo leaked >"%s/started"\necho started >"%s/started"\nread -r never <"%s/go_on"\n' \
        "$PWD" "$PWD" "$PWD" >sender
    chmod +x sender
    # The sender outlives the reporter: it waits for a reader of the pipe.
    exec 7<city.db
    batch --spool spool --sender "$PWD/sender"
    exec 7<&-
    is_status 0
    read -r -t 60 line <>started
    [[ $line == started ]]
    timeout 60 sh -c 'echo done >go_on'
    # A sender that can't be started does no harm.
    batch --spool spool --sender "$PWD/no-such-sender"
    is_status 0
    is_empty err
}
claim_opting_out_removes_waiting_reports() {
    batch --spool spool
    is_status 0
    is_absent spool.consent
    choose city.db opted_out
    batch --spool spool
    is_status 0
    local waiting=(spool/*)
    [[ ! -e ${waiting[0]} ]]
}
claim_opting_out_while_the_report_is_made_stops_it() {
    # The program reads the secret last: the pipe makes it wait there.
    mkfifo spool.secret
    printf '#!/bin/sh\n: >"%s/started"\n' "$PWD" >sender
    chmod +x sender
    "$program" --config "$data/happyville.ini" --database sqlite3://city.db --spool spool \
        --sender "$PWD/sender" >out 2>err &
    exec 8>spool.secret
    choose city.db opted_out
    head -c 32 /dev/zero >&8
    exec 8>&-
    wait $!
    local waiting=(spool/*)
    [[ -d spool && ! -e ${waiting[0]} ]]
    is_absent started
}
claim_a_slash_after_the_spool_changes_nothing() {
    batch --spool spool/
    batch --spool spool
    is_status 0
    local waiting=(spool/*)
    [[ ${#waiting[@]} -eq 1 ]]
}
claim_clients_with_replaced_ids_are_distinguished() {
    sql "UPDATE CLIENTS SET CLIENT_ID = 'gis.happyville.gov'"
    batch --spool spool
    sql "UPDATE CLIENTS SET CLIENT_ID = 'test.happyville.gov'"
    batch --spool spool
    local waiting=(spool/*)
    [[ ${#waiting[@]} -eq 2 ]]
}
claim_an_unusable_spool_is_an_error() {
    touch spool
    batch --spool spool
    is_status 1
    holds err 'spool: '
    batch --spool spool --output report.json
    refuses 2 "spool: can't be used together with output"
    batch --sender x
    refuses 2 'sender: needs spool'
}
claim_the_sample_holds_everything_in_never_txt() {
    while read -r line; do
        holds "$data/happyville.sql" "$line"
    done <"$data/never.txt"
}

# Databases and links to the sample may hold secrets.
kept_its_secrets() {
    local found=0
    find . -type f ! -name '*.db' ! -name '*.ini' -exec cat {} + >../all-outputs
    grep -i -F -n -f "$data/never.txt" ../all-outputs || found=$?
    [[ $found -eq 1 ]]
}
about_the_city() {
    cp "$scratch/city.db" .
    "$1"
    kept_its_secrets
}
run_claims "$scratch" about_the_city
