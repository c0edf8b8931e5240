// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "sub_command.hpp"

#include "commands.hpp"

#include <limits>

namespace payload_command {
namespace {

constexpr auto any_number = std::numeric_limits<std::size_t>::max();

constexpr option jobs{"jobs", "N",
                      "Inspect on N threads (default: 1; 0: one a core). The output\n"
                      "stays in order."};
constexpr option progress{"progress", "", "Show progress while standard error is a terminal."};
constexpr option rules{"rules", "FILE",
                       "Add the rules of the site: patterns in JSON, as the README says."};
constexpr option base64{"base64", "", "Judge what texts hold in base64, too."};

constexpr option inspection_options[]{jobs, progress, rules, base64};
constexpr option preview_options[]{
    {"format", "text|html", "Write columns, or one page for all reports."}, rules, base64};
constexpr option explain_options[]{
    {"name", "NAME", "The name of the setting.", true},
    {"show", "", "Write the value after the reason."},
    rules,
    base64,
};
constexpr option policy_options[]{
    {"tier", "TIER", "State what is shared up to this tier (default: the latest)."},
    {"report", "REPORT", "State what this report shares (default: what all do)."},
    {"format", "text|markdown|html", "Write plain text, Markdown or a page."},
};
constexpr option diff_options[]{
    {"format", "text|markdown|json", "Write for people, or for other tools."}};
constexpr option describe_options[]{
    {"format", "json|wire-format", "Write the dictionary, or lines to compare versions by."}};
constexpr option tables_options[]{{"format", "text|markdown", "Write plain text or Markdown."}};
constexpr option sample_options[]{
    {"seed", "N", "Write other reports (default: 1); the same ones for the same N."},
    {"count", "N", "Write N reports (default: 1)."},
};

constexpr status_row redact_statuses[]{
    {"0", "All reports are valid, now that secrets and hosts are taken out."},
    {"1", "A report is invalid."},
};
constexpr status_row validate_statuses[]{
    {"0", "Nothing was found in any report."},
    {"1", "Something was found, or there is no report."},
};
constexpr status_row preview_statuses[]{
    {"0", "All reports are valid, and would leave."},
    {"1", "A report is invalid, nothing of a report would leave, or there is\nno report."},
};

constexpr sub_command all[]{
    {"redact", "Writes reports redacted, and what was wrong with them.",
     "Each report becomes one line on standard output, and the violations go to standard\n"
     "error. A report with a fatal violation is left out.\n",
     inspection_options, "[FILE...]", 0, any_number, redact_statuses,
     "lucity-payload sample monthly_batch/2016 | lucity-payload redact", redact},
    {"validate", "Writes what is wrong with reports.",
     "The violations go to standard output, and how many reports are clean to standard\n"
     "error.\n",
     inspection_options, "[FILE...]", 0, any_number, validate_statuses,
     "lucity-payload sample web_installer/2016 | lucity-payload redact | lucity-payload validate",
     validate},
    {"preview", "Shows people what would leave, what is replaced and what is dropped.",
     "The violations of an invalid report go to standard error. On a terminal, columns\n"
     "are coloured unless NO_COLOR is set.\n",
     preview_options, "[FILE]", 0, 1, preview_statuses,
     "lucity-payload sample monthly_batch/2016 | lucity-payload preview", preview},
    {"explain",
     "Says what becomes of a setting's values, and why.",
     "Reads values from standard input, one a line, and writes for each its line, keep,\n"
     "replace or drop, the class that decided, and the reason, with tabs between them.\n",
     explain_options,
     "",
     0,
     0,
     {},
     "echo mail01 | lucity-payload explain --name 'SMTP Server Address' --show",
     explain},
    {"policy",
     "Writes the policy statement, \"What data would I be sharing?\".",
     "",
     policy_options,
     "",
     0,
     0,
     {},
     "lucity-payload policy --tier 2016 --report monthly_batch",
     policy},
    {"diff",
     "Writes what the second tier shares that the first doesn't.",
     "",
     diff_options,
     "TIER TIER",
     2,
     2,
     {},
     "lucity-payload diff 2015 2016",
     diff},
    {"schema",
     "Writes the JSON Schema (2020-12) of what may leave as a report.",
     "",
     {},
     "REPORT/TIER",
     1,
     1,
     {},
     "lucity-payload schema monthly_batch/2016",
     schema},
    {"describe",
     "Writes a data dictionary for other tools.",
     "It has tiers, reports, their members, kinds, privacy classes and sentences.\n",
     describe_options,
     "",
     0,
     0,
     {},
     "lucity-payload describe --format wire-format",
     describe},
    {"tables",
     "Writes the tables by which names and values are judged.",
     "They say what the words of a name do, and what a name spares.\n",
     tables_options,
     "",
     0,
     0,
     {},
     "lucity-payload tables --format markdown",
     tables},
    {"sample",
     "Writes made-up reports, with secrets and hosts in them.",
     "They are raw, one a line, to try the other commands on.\n",
     sample_options,
     "REPORT/TIER",
     1,
     1,
     {},
     "lucity-payload sample monthly_batch/2016 --count 3 --seed 7",
     sample},
};

} // namespace

std::span<const sub_command> sub_commands() noexcept {
    return all;
}

} // namespace payload_command
