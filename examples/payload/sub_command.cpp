// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "sub_command.hpp"

#include "commands.hpp"

namespace payload_command {
namespace {

constexpr option jobs{"jobs", "N",
                      "Inspect on N threads (default: 1; 0: one per core). The order of\n"
                      "the output stays the same."};
constexpr option progress{"progress", "", "Show progress while standard error is a terminal."};
constexpr option rules{"rules", "FILE",
                       "Add the site's own rules from a JSON file; the README explains it."};
constexpr option base64{"base64", "", "Also judge texts that are encoded in base64."};

constexpr option inspection_options[]{jobs, progress, rules, base64};
constexpr option preview_options[]{
    {"format", "text|html", "Write columns, or one HTML page for all reports."}, rules, base64};
constexpr option explain_options[]{
    {"name", "NAME", "The name of the setting.", true},
    {"show", "", "Add the value after the reason."},
    rules,
    base64,
};
constexpr option policy_options[]{
    {"tier", "TIER", "The highest tier that is covered (default: the latest)."},
    {"report", "REPORT", "The only report that is covered (default: all)."},
    {"format", "text|markdown|html", "Write plain text, Markdown or an HTML page."},
};
constexpr option diff_options[]{{"format", "text|markdown|json", "Write for people or for tools."}};
constexpr option describe_options[]{
    {"format", "json|wire-format",
     "Write the dictionary, or the wire format in lines to compare."}};
constexpr option tables_options[]{{"format", "text|markdown", "Write plain text or Markdown."}};
constexpr option sample_options[]{
    {"seed", "N", "The seed (default: 1). The same seed gives the same reports."},
    {"count", "N", "The number of reports (default: 1)."},
};

constexpr status_row redact_statuses[]{
    {"0", "All reports are valid after redaction."},
    {"1", "A report is invalid."},
};
constexpr status_row validate_statuses[]{
    {"0", "All reports are clean."},
    {"1", "A report has a violation, or there is no report."},
};
constexpr status_row preview_statuses[]{
    {"0", "All reports are valid and would be sent."},
    {"1", "A report is invalid or would not leave, or there is no report."},
};

constexpr sub_command all[]{
    {"redact", "Redacts reports, and lists their violations.",
     "Each report becomes one line on standard output, and the violations go to standard\n"
     "error. A report with a fatal violation is left out.\n",
     inspection_options, "[FILE...]",
     "lucity-payload sample monthly_batch/2016 | lucity-payload redact", redact, redact_statuses},
    {"validate", "Lists the violations of reports.",
     "The violations go to standard output. The numbers of clean, leaky and invalid reports\n"
     "go to standard error.\n",
     inspection_options, "[FILE...]",
     "lucity-payload sample web_installer/2016 | lucity-payload redact | lucity-payload validate",
     validate, validate_statuses},
    {"preview", "Shows what would be sent, what is replaced and what is dropped.",
     "The violations of an invalid report go to standard error. On a terminal, the columns\n"
     "have colours unless NO_COLOR is set.\n",
     preview_options, "[FILE]", "lucity-payload sample monthly_batch/2016 | lucity-payload preview",
     preview, preview_statuses},
    {"explain", "Explains what redaction does with a setting's values.",
     "Reads values from standard input, one a line. For each it writes, with tabs between\n"
     "them: the line's number; keep, replace or drop; the class that decided; the reason.\n",
     explain_options, "",
     "echo mail01 | lucity-payload explain --name 'SMTP Server Address' --show", explain},
    {"policy", "Writes the policy statement, \"What data would I be sharing?\".", "",
     policy_options, "", "lucity-payload policy --tier 2016 --report monthly_batch", policy},
    {"diff", "Lists what the second tier shares that the first doesn't.", "", diff_options,
     "TIER TIER", "lucity-payload diff 2015 2016", diff},
    {"schema",
     "Writes the JSON Schema (2020-12) of a redacted report.",
     "",
     {},
     "REPORT/TIER",
     "lucity-payload schema monthly_batch/2016",
     schema},
    {"describe", "Writes a data dictionary for tools.",
     "It lists the tiers, and the members of each report with kind, privacy class and\n"
     "sentence.\n",
     describe_options, "", "lucity-payload describe --format wire-format", describe},
    {"tables", "Writes the tables that names and values are judged by.",
     "They list the words that decide what a name suggests, and the values that are kept\n"
     "under such a name.\n",
     tables_options, "", "lucity-payload tables --format markdown", tables},
    {"sample", "Makes up reports that hold secrets and hosts.",
     "The reports are raw, one a line: input to try the other commands with.\n", sample_options,
     "REPORT/TIER", "lucity-payload sample monthly_batch/2016 --count 3 --seed 7", sample},
};

} // namespace

std::span<const sub_command> sub_commands() noexcept {
    return all;
}

} // namespace payload_command
