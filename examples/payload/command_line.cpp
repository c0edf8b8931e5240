// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "command_line.hpp"

#include "near_word.hpp"

#include <lucity/policy/tier.hpp>

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

constexpr option tables_options[]{{"format", true}};

request read_tables(arguments given) {
    if (!given.places.empty())
        throw po::too_many_positional_options_error();
    return tables_order{read_format(given, {"text", "markdown"})};
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
    {"tables", "tables [--format text|markdown]", tables_options, read_tables},
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

/// The known word closest to `word`, or the option that an attached value such as -j3 belongs to.
/// Empty if no known word is close.
std::string near_option(const std::string& word, const words& known) {
    const auto near = near_word(word, known);
    if (!near.empty() || word.size() < 2 || !word.starts_with('-') || word.starts_with("--"))
        return near;
    const auto start = "--" + word.substr(1, 1);
    const auto found = std::ranges::find_if(
        known, [&](const std::string& each) { return each.starts_with(start); });
    return found == known.end() ? "" : *found;
}

/// Names an unknown command or option, and the known one that it is like; else says how to call the
/// command. The value that may follow an option's name stays out.
usage_error unknown(const std::string& word, const words& known, const std::string& usage) {
    const auto before_value = word.substr(0, word.find('='));
    const auto near = near_option(before_value, known);
    const auto named = !word.starts_with('-')   ? "command " + word
                       : word.starts_with("--") ? "option " + before_value
                                                : "option " + word.substr(0, 2);
    return usage_error("unknown " + named + "; " +
                       (near.empty() ? usage : "did you mean " + near + '?'));
}

request read_sub_command(const sub_command& chosen, const words& rest) {
    const auto usage = "usage: lucity-payload " + std::string(chosen.usage);
    try {
        auto given = parse(rest, chosen.options);
        if (given.options.count("help") != 0)
            return help{};
        return chosen.read(std::move(given));
    } catch (const po::unknown_option& error) {
        words known{"--help"};
        for (const auto& option : chosen.options)
            known.push_back("--" + std::string(option.name));
        throw unknown(error.get_option_name(), known, usage);
    } catch (const po::error&) {
        throw usage_error(usage);
    }
}

} // namespace

request read_command_line(int argc, const char* const* argv) {
    const std::string first = argc > 1 ? argv[1] : "";
    if (first == "--help")
        return help{};
    if (first == "--version")
        return version{};
    words known{"--help", "--version"};
    for (const auto& each : sub_commands) {
        if (each.name == first)
            return read_sub_command(each, words(argv + 2, argv + argc));
        known.emplace_back(each.name);
    }
    const std::string usage =
        "usage: lucity-payload "
        "redact|validate|preview|explain|policy|diff|schema|describe|tables|sample ...; see --help";
    if (first.empty())
        throw usage_error(usage);
    throw unknown(first, known, usage);
}

} // namespace payload_command
