#!/usr/bin/env bash
# Copyright 2026 The lucity-payload authors
# SPDX-License-Identifier: BSL-1.0
#
# statement.sh LUCITY_PAYLOAD SCRATCH
# A scenario shows each sentence of the statement for a city, or the table gives a reason why no program can.
set -euo pipefail
program=$(realpath "$1")
here=$(realpath "$(dirname "$0")")
rm -rf "$2"
mkdir -p "$2"
cd "$2"

fail() {
    echo "$*"
    exit 1
}

# SCENARIO [SCENARIO...]: SENTENCE, or -, REASON: SENTENCE.
cat >table.txt <<'END'
P12_opting_out: Sharing is optional: it is on unless you clear its check box.
-, programs can't say what people do: The data goes to Lucity, which never shares it outside the company.
-, says where the words come from: This statement follows Lucity's Data Collection Policy, version 2.0.
P01_web_installers P02_client_maintenance P04_record_counts P08_mobile_devices: A report contains its name, the release whose list it follows, what is listed here, and nothing else.
P07_user_count P08_mobile_devices: Your consent does not cover anything that a later release adds.
P01_web_installers: Releases before 7.60 share nothing.
P08_mobile_devices: Each release also shares what earlier releases share; this list ends at release 2016.
P09_when_reports_are_sent: Each web installer reports once, right before it exits.
P01_web_installers: The reporting application.
P01_web_installers: The name of the application, such as Lucity Web or Lucity Mobile Server.
P01_web_installers: The version of the application, such as 7.60.
P01_web_installers: The version of the operating system.
P09_when_reports_are_sent: Client Maintenance, the database conversion utility, reports once, right before it exits.
P02_client_maintenance: Everything in the web installer report.
P02_client_maintenance: The database.
P02_client_maintenance: The version of the database.
P02_client_maintenance: The edition of the database.
P02_client_maintenance: The client, one of your datasets.
P02_client_maintenance: The client ID, which is stored in the Lucity User database and also used to generate LicenseCodes.xml.
P02_client_maintenance: The client name, the friendly name of a dataset, such as Town of Happyville.
P09_when_reports_are_sent: The batch service, a Lucity service that runs in the background, reports once a month.
P04_record_counts: Everything in the client maintenance report.
P04_record_counts: The names and record counts of some module tables.
P05_options: The names and configured values of the options in all XXOPTIONS tables, where XX is the two-letter prefix of a module.
P06_settings: The names and values of all system-wide settings (the SYSTEMSETTINGS table), except License Code and SMTP Encrypted Password; a value that might expose an internal host name or URL is replaced by "in use".
P07_user_count P08_mobile_devices: The monthly batch report also contains:
P07_user_count: The number of users (the record count of the USER_INFO table), and nothing else about them.
P08_mobile_devices: The mobile devices that run Lucity Mobile.
P08_mobile_devices: The model of the mobile device.
P08_mobile_devices: The version of the mobile operating system.
P08_mobile_devices: The version of the Lucity mobile app.
P06_settings: The settings License Code and SMTP Encrypted Password, however their names are spelled.
P06_settings: A setting or a table whose own name might expose a host name, a URL, an address or a credential.
P06_settings: Settings in the same table whose names differ only in spelling.
P05_options P06_settings: Text that might expose an internal host name, a URL, a network address, an e-mail address or a credential.
P06_settings: Text or a number whose name suggests a secret, a place, a path or a user, unless the value is clearly harmless, such as a switch or a small number.
-, says what the other sentences can't promise: Such text is recognized by its name and its form, so some can be missed, above all in prose: check the preview of your report.
P09_when_reports_are_sent: It is sent in one call to an external web service.
P03_public_address: The public IP address that a report comes from is logged with the report, but is not part of it.
-, is about networks and browsers: That address is usually the one of your organization's firewall or proxy, which every web site you visit sees.
P10_who_sees_reports: Reports are posted to a secure database that only key staff can access.
P10_who_sees_reports: Other Lucity staff may see summary reports, to make decisions about support and development.
P11_what_reports_are_for: To notify clients of known critical issues in the version that they run.
P11_what_reports_are_for: To see which versions of operating systems are in use, which helps to decide when Lucity's products can move to newer platforms.
P11_what_reports_are_for: To see which versions of databases are in use, which helps to decide when Lucity's products can move to newer platforms.
P11_what_reports_are_for: To see which modules are active, from the record counts.
-, is for people to decide, and no summary names a client: To decide whom to contact about enhancements, perhaps from the record counts.
P11_what_reports_are_for: To decide about enhancements, fixes and documentation, from the options and settings.
-, is for people to answer: If you have questions, contact Lucity's support.
P12_opting_out: Clearing the check box in a web installer stops that installer's report, and no other.
P12_opting_out: Clearing the check box in Client Maintenance stops its report and, from release 2015 on, the batch service's monthly report.
P12_opting_out: The batch service has no check box: clearing the one in Client Maintenance stops its report.
END

# Sentences are indented, titles are not. A sentence is repeated for each release that adds to the monthly
# batch.
"$program" policy --tier 2016 | sed -n 's/^  *//p' | awk '!seen[$0]++' >statement.txt

# agree TABLE STATEMENT: both have the same sentences, and the scenarios in the table exist.
agree() {
    sed 's/^[^:]*: //' "$1" | diff - "$2" || fail "the table and the statement differ"
    # The scenarios, one name on each line.
    grep -v '^-' "$1" | cut -d: -f1 | tr ' ' '\n' | sort -u >shown.txt
    (cd "$here" && printf '%s\n' P*.sh) | sed 's/\.sh$//' | diff shown.txt - ||
        fail "the table and the scenarios differ"
    ! grep '^-' "$1" | grep -v -E '^-, [^:]{10,}: ' >/dev/null || fail "a sentence that nothing shows has no reason"
}
[[ $(wc -l <statement.txt) -gt 40 ]] || fail "the statement can't be read: $(cat statement.txt)"
agree table.txt statement.txt

# refuses TABLE STATEMENT: a control.
refuses() {
    ! (agree "$@") >/dev/null || fail "control: $* should differ"
}
{ cat statement.txt && echo "It is kept for a year."; } >more.txt
refuses table.txt more.txt
grep -v "one call" statement.txt >less.txt
refuses table.txt less.txt
grep -v "one call" table.txt >less.txt
refuses less.txt statement.txt
sed 's/P03_public_address:/P03_private_address:/' table.txt >other.txt
refuses other.txt statement.txt
sed 's/^P10_who_sees_reports:/-, is for people to keep:/' table.txt >other.txt
refuses other.txt statement.txt
sed 's/^-, [^:]*:/-:/' table.txt >other.txt
refuses other.txt statement.txt
