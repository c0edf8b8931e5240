// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "help.hpp"

#include <lucity/policy/report_list.hpp>
#include <lucity/policy/tier.hpp>

namespace payload_command {
namespace {

std::string schema_names() {
    std::string names;
    for (const auto& report : lucity::standard_reports::schemas) {
        names += "\n ";
        for (const auto& row : lucity::tiers)
            if (row.value >= report.first_tier)
                names.append(" ").append(report.name).append("/").append(row.wire_name);
    }
    return names;
}

} // namespace

std::string help_text() {
    return R"(lucity-payload redact [FILE...]
  Writes each report, redacted, as one line to standard output, and the violations to standard
  error. A report with a fatal violation is left out.
lucity-payload validate [FILE...]
  Writes the violations to standard output, and how many reports are clean to standard error.
lucity-payload preview [--format text|html] [FILE]
  Shows, for people, what of each report would leave, what is replaced and what is dropped, in
  columns or as a page. The violations of an invalid report go to standard error. On a terminal it
  is coloured, unless NO_COLOR is set.
lucity-payload explain --name NAME [--show]
  Reads values of the setting NAME, one a line, and writes for each its line, keep, replace or drop,
  the class that decided, and the reason, with tabs between them. Only with --show the value, too.
lucity-payload policy [--tier TIER] [--report REPORT] [--format text|markdown|html]
  Writes the policy statement, "What data would I be sharing?", up to a tier (default: the latest),
  of one report or of all.
lucity-payload diff TIER TIER [--format text|markdown|json]
  Writes what reports of the second tier share that those of the first don't.
lucity-payload schema REPORT/TIER
  Writes the JSON Schema (2020-12) of what may leave as such a report.
lucity-payload describe [--format json|wire-format]
  Writes a data dictionary for other tools: tiers, reports, their members, kinds, privacy classes
  and sentences; or a line for each member of each report and tier, to compare versions by.
lucity-payload tables [--format text|markdown]
  Writes the tables by which names and values are judged: what the words of a name do, and what a
  name spares.
lucity-payload sample REPORT/TIER [--seed N] [--count N]
  Writes N made-up reports (default: 1), one a line: raw, with secrets and hosts in them, to try
  the other commands on. The same seed (default: 1) gives the same reports.
lucity-payload --help | --version

Without FILE, and for -, standard input is read. Reports are JSON, one a line; one may also take
several lines. Violations are JSON, one a line, with the line that the report starts in, counted
through all files.

redact and validate also take
  --jobs N      to inspect on N threads (default: 1; 0: one a core); the output stays in order
  --progress    to show how far they have got while standard error is a terminal

redact, validate, preview and explain also take
  --rules FILE  the rules of the site, as patterns in JSON; the README tells how
  --base64      to judge what texts hold in base64, too

REPORT/TIER is one of)" +
           schema_names() + R"(

Exit status
  0  redact, preview: no report is invalid (one with secrets or hosts in it, which are taken out, is
     valid); validate: nothing was found in any
  1  redact, preview: a report is invalid; preview: nothing of a report would leave; validate:
     something was found; validate, preview: there is no report
  2  the command line or a file of rules is wrong, or something can't be read or written
After SIGINT or SIGTERM the command writes what it has read whole, and ends by the signal; a second
one ends it at once.
)";
}

} // namespace payload_command
