// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "sub_command.hpp"

#include <lucity/policy/report_list.hpp>
#include <lucity/policy/tier.hpp>

#include <algorithm>
#include <utility>
#include <vector>

namespace payload_command {
namespace {

constexpr auto says_failure =
    "The command line or the rules file is wrong, or a file can't be read\nor written.";

using rows = std::vector<std::pair<std::string, std::string>>;

/// Two columns under a heading.
std::string section(std::string_view heading, const rows& of) {
    std::size_t width = 0;
    for (const auto& [left, right] : of)
        width = std::max(width, left.size());
    std::string text = "\n";
    text.append(heading).append(":\n");
    for (const auto& [left, right] : of) {
        text.append("  ").append(left).append(width - left.size() + 2, ' ');
        for (char c : right)
            text.append(1, c).append(c == '\n' ? width + 4 : 0, ' ');
        text += '\n';
    }
    return text;
}

rows of_options(std::span<const option> options) {
    rows found;
    for (const auto& each : options)
        found.emplace_back(std::string("--")
                               .append(each.name)
                               .append(each.value.empty() ? "" : " ")
                               .append(each.value),
                           each.says);
    return found;
}

rows of_schemas() {
    rows found;
    for (const auto& report : lucity::standard_reports::schemas)
        for (const auto& row : lucity::tiers)
            if (row.value >= report.first_tier)
                found.emplace_back(std::string(report.name).append("/").append(row.wire_name),
                                   "from release " + to_string(row.first_release) + " on");
    return found;
}

} // namespace

std::string usage_of(const sub_command& what) {
    std::string usage = "lucity-payload ";
    usage += what.name;
    for (const auto& each : what.options) {
        usage.append(each.required ? " --" : " [--").append(each.name);
        usage.append(each.value.empty() ? "" : " ").append(each.value);
        usage.append(each.required ? "" : "]");
    }
    return usage.append(what.places.empty() ? "" : " ").append(what.places);
}

std::string help_text() {
    rows summaries;
    std::string examples = "\nExamples:\n";
    for (const auto& each : sub_commands()) {
        summaries.emplace_back(each.name, each.summary);
        examples.append("  ").append(each.example).append("\n");
    }
    return R"(lucity-payload redacts, checks and explains telemetry reports of cities that run Lucity.

Usage: lucity-payload COMMAND [OPTION...] [ARGUMENT...]
)" + section("Commands", summaries) +
           section("Options",
                   {{"-h, --help", "Show this help; after a command, the help of that command."},
                    {"--version", "Show the version."}}) +
           R"(
Without FILE, or if FILE is -, standard input is read. Reports are JSON, one a line; a
report may also take several lines. Violations are JSON, one a line. The number in "line" is
that of the report's first line, counted over all files.
)" + section("REPORT/TIER is one of", of_schemas()) +
           section("Exit status",
                   {{"0", "The command succeeded, and found nothing wrong."},
                    {"1", "redact, validate or preview found something; see their help."},
                    {"2", says_failure}}) +
           R"(
On SIGINT or SIGTERM, a command finishes the reports that it has read and ends by that
signal. A second signal ends it at once.
)" + examples;
}

std::string help_text(const sub_command& what) {
    auto options = of_options(what.options);
    options.emplace_back("-h, --help", "Show this help.");
    auto text = "Usage: " + usage_of(what) + "\n\n" + std::string(what.summary) + '\n' +
                (what.says.empty() ? "" : "\n") + std::string(what.says) +
                section("Options", options);
    if (!what.statuses.empty()) {
        rows statuses;
        for (const auto& [status, says] : what.statuses)
            statuses.emplace_back(status, says);
        statuses.emplace_back("2", says_failure);
        text += section("Exit status", statuses);
    }
    return text.append("\nExample:\n  ").append(what.example).append("\n");
}

} // namespace payload_command
