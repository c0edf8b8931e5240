// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "command_line.hpp"

#include <lucity/tier.hpp>

#include <boost/program_options.hpp>

#include <algorithm>
#include <charconv>
#include <initializer_list>
#include <span>
#include <string_view>
#include <system_error>
#include <utility>

namespace payload_command {
namespace {

namespace po = boost::program_options;
using words = std::vector<std::string>;

/// The words after a sub-command, taken apart.
struct arguments {
    po::variables_map options;
    words places;
};

struct option {
    const char* name;
    bool takes_value;
};

struct sub_command {
    std::string_view name;
    std::string_view usage;
    std::span<const option> options;
    /// Throws a `po::error` for what the usage doesn't allow.
    request (*read)(arguments given);
};

constexpr option preview_options[]{{"rules", true}, {"base64", false}, {"format", true}};
constexpr option inspection_options[]{
    {"rules", true}, {"base64", false}, {"jobs", true}, {"progress", false}};
constexpr option explain_options[]{
    {"rules", true}, {"base64", false}, {"name", true}, {"show", false}};

std::string text(const arguments& given, const char* option) {
    return given.options.count(option) == 0 ? "" : given.options[option].as<std::string>();
}

/// One of the formats that a sub-command knows; the first one unless another is asked for.
std::string read_format(const arguments& given, std::initializer_list<std::string_view> known) {
    const std::string format(given.options.count("format") == 0 ? *known.begin()
                                                                : text(given, "format"));
    if (std::ranges::find(known, format) == known.end())
        throw po::invalid_option_value("");
    return format;
}

rule_choice chosen_rules_of(const arguments& given) {
    if (given.options.count("rules") != 0 && text(given, "rules").empty())
        throw po::invalid_option_value("");
    return {text(given, "rules"), given.options.count("base64") != 0};
}

request read_explain(arguments given) {
    if (!given.places.empty())
        throw po::too_many_positional_options_error();
    if (given.options.count("name") == 0)
        throw po::required_option("name");
    return values_to_explain{text(given, "name"), given.options.count("show") != 0,
                             chosen_rules_of(given)};
}

request read_preview(arguments given) {
    if (given.places.size() > 1)
        throw po::too_many_positional_options_error();
    const auto format = read_format(given, {"text", "html"});
    return preview_file{given.places.empty() ? "-" : std::move(given.places.front()), format,
                        chosen_rules_of(given)};
}

/// Digits only: `boost::lexical_cast` would take -1 for the largest number.
std::uint64_t number(const arguments& given, const char* option, std::uint64_t otherwise) {
    if (given.options.count(option) == 0)
        return otherwise;
    const auto digits = text(given, option);
    const auto* end = digits.data() + digits.size();
    std::uint64_t value = 0;
    const auto [rest, error] = std::from_chars(digits.data(), end, value);
    if (error != std::errc() || rest != end)
        throw po::invalid_option_value(digits);
    return value;
}

inspected_files read_inspected(const arguments& given) {
    constexpr std::uint64_t most_jobs = 1024;
    const auto jobs = number(given, "jobs", 1);
    if (jobs > most_jobs)
        throw po::invalid_option_value("");
    return {given.places, chosen_rules_of(given), static_cast<std::size_t>(jobs),
            given.options.count("progress") != 0};
}

request read_redact(arguments given) {
    return redact_files{read_inspected(given)};
}

request read_validate(arguments given) {
    return validate_files{read_inspected(given)};
}

/// The only word, REPORT/TIER.
lucity::schema_name read_schema_name(const arguments& given) {
    if (given.places.size() != 1)
        throw po::too_many_positional_options_error();
    const auto schema =
        lucity::find_schema(lucity::standard_reports::schemas, given.places.front());
    if (!schema)
        throw usage_error("there is no such REPORT/TIER; --help lists them");
    return *schema;
}

constexpr option sample_options[]{{"seed", true}, {"count", true}};

request read_sample(arguments given) {
    return sample_order{read_schema_name(given), number(given, "seed", 1),
                        number(given, "count", 1)};
}

request read_schema(arguments given) {
    return schema_to_export{read_schema_name(given)};
}

constexpr option describe_options[]{{"format", true}};

request read_describe(arguments given) {
    if (!given.places.empty())
        throw po::too_many_positional_options_error();
    return description_order{read_format(given, {"json", "wire-format"})};
}

constexpr option diff_options[]{{"format", true}};

/// As on the wire, or as the release that the tier begins with is written.
lucity::tier read_tier(std::string_view name) {
    if (const auto tier = lucity::parse_tier(name))
        return *tier;
    const auto release = lucity::release::parse(name);
    for (const auto& row : lucity::tiers)
        if (release == row.first_release)
            return row.value;
    throw usage_error("there is no such TIER; --help lists them");
}

request read_diff(arguments given) {
    if (given.places.size() != 2)
        throw po::too_many_positional_options_error();
    return tiers_to_compare{read_tier(given.places[0]), read_tier(given.places[1]),
                            read_format(given, {"text", "markdown", "json"})};
}

constexpr option policy_options[]{{"tier", true}, {"report", true}, {"format", true}};

std::span<const lucity::report_schema> read_report(std::string_view name) {
    const std::span all = lucity::standard_reports::schemas;
    for (std::size_t i = 0; i != all.size(); ++i)
        if (all[i].name == name)
            return all.subspan(i, 1);
    throw usage_error("there is no such REPORT; --help lists them");
}

request read_policy(arguments given) {
    if (!given.places.empty())
        throw po::too_many_positional_options_error();
    const bool one = given.options.count("report") != 0;
    const policy_to_state wanted{one ? read_report(text(given, "report"))
                                     : lucity::standard_reports::schemas,
                                 given.options.count("tier") != 0 ? read_tier(text(given, "tier"))
                                                                  : lucity::tiers.back().value,
                                 read_format(given, {"text", "markdown", "html"})};
    if (one && wanted.reports.front().first_tier > wanted.most)
        throw usage_error("there is no such REPORT at that TIER; --help lists them");
    return wanted;
}

constexpr sub_command sub_commands[]{
    {"redact", "redact [--jobs N] [--progress] [--rules FILE] [--base64] [FILE...]",
     inspection_options, read_redact},
    {"validate", "validate [--jobs N] [--progress] [--rules FILE] [--base64] [FILE...]",
     inspection_options, read_validate},
    {"preview", "preview [--format text|html] [--rules FILE] [--base64] [FILE]", preview_options,
     read_preview},
    {"explain", "explain --name NAME [--show] [--rules FILE] [--base64]", explain_options,
     read_explain},
    {"policy", "policy [--tier TIER] [--report REPORT] [--format text|markdown|html]",
     policy_options, read_policy},
    {"diff", "diff TIER TIER [--format text|markdown|json]", diff_options, read_diff},
    {"schema", "schema REPORT/TIER", {}, read_schema},
    {"describe", "describe [--format json|wire-format]", describe_options, read_describe},
    {"sample", "sample REPORT/TIER [--seed N] [--count N]", sample_options, read_sample},
};

arguments parse(const words& given, std::span<const option> options) {
    po::options_description known;
    known.add_options()("help", "");
    for (const auto& option : options)
        if (option.takes_value)
            known.add_options()(option.name, po::value<std::string>(), "");
        else
            known.add_options()(option.name, "");
    // No abbreviations: an option added later would change what they mean.
    constexpr int style =
        po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
    const auto parsed = po::command_line_parser(given).options(known).style(style).run();
    arguments read;
    po::store(parsed, read.options);
    for (const auto& word : parsed.options)
        if (word.string_key.empty())
            read.places.push_back(word.value.front());
    return read;
}

request read_sub_command(const sub_command& chosen, const words& rest) {
    try {
        auto given = parse(rest, chosen.options);
        if (given.options.count("help") != 0)
            return help{};
        return chosen.read(std::move(given));
    } catch (const po::error&) {
        throw usage_error("usage: lucity-payload " + std::string(chosen.usage));
    }
}

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

request read_command_line(int argc, const char* const* argv) {
    const std::string_view first = argc > 1 ? argv[1] : "";
    if (first == "--help")
        return help{};
    if (first == "--version")
        return version{};
    for (const auto& known : sub_commands)
        if (known.name == first)
            return read_sub_command(known, words(argv + 2, argv + argc));
    throw usage_error(
        "usage: lucity-payload "
        "redact|validate|preview|explain|policy|diff|schema|describe|sample ...; see --help");
}

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
  1  redact, preview: a report is invalid; validate: something was found; validate, preview: there is
     no report
  2  the command line or a file of rules is wrong, or something can't be read or written
After SIGINT or SIGTERM the command writes what it has read whole, and ends by the signal; a second
one ends it at once.
)";
}

} // namespace payload_command
