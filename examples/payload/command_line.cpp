// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "command_line.hpp"

#include "output.hpp"

#include <lucity/policy/tier.hpp>
#include <lucity/version.hpp>

#include <boost/program_options.hpp>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <numeric>
#include <system_error>
#include <utility>

namespace payload_command {
namespace {

namespace po = boost::program_options;
using words = std::vector<std::string>;

po::options_description known_options(const sub_command& of) {
    po::options_description known;
    known.add_options()("help,h", "");
    for (const auto& each : of.options)
        if (each.value.empty())
            known.add_options()(std::string(each.name).c_str(), "");
        else
            known.add_options()(std::string(each.name).c_str(), po::value<std::string>(), "");
    return known;
}

/// How many letters to add, remove or replace to turn one word into the other.
std::size_t distance(std::string_view from, std::string_view to) {
    // The distance from what was read of `from` to each prefix of `to`.
    std::vector<std::size_t> row(to.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (const char c : from) {
        auto diagonal = row[0]++;
        for (std::size_t i = 0; i != to.size(); ++i) {
            const auto replaced = diagonal + (c == to[i] ? 0 : 1);
            diagonal = row[i + 1];
            row[i + 1] = std::min({replaced, row[i] + 1, diagonal + 1});
        }
    }
    return row.back();
}

std::string_view without_dashes(std::string_view word) {
    return word.substr(std::min(word.find_first_not_of('-'), word.size()));
}

/// The known word that was most likely meant; empty if none is similar.
std::string near_word(std::string_view written, const words& known) {
    std::string nearest;
    auto least = std::string::npos;
    for (const auto& word : known) {
        const auto from = without_dashes(written);
        const auto to = without_dashes(word);
        const auto apart = distance(from, to);
        // At most half of the letters may be wrong.
        if (apart < least && 2 * apart <= std::max(from.size(), to.size())) {
            least = apart;
            nearest = word;
        }
    }
    return nearest;
}

/// Returns the known word closest to `word`, or the option that an attached value such as -j3
/// belongs to. Empty if no known word is close.
std::string near_option(const std::string& word, const words& known) {
    const auto near = near_word(word, known);
    if (!near.empty() || word.size() < 2 || !word.starts_with('-') || word.starts_with("--"))
        return near;
    const auto start = "--" + word.substr(1, 1);
    const auto found = std::ranges::find_if(
        known, [&](const std::string& each) { return each.starts_with(start); });
    return found == known.end() ? "" : *found;
}

/// Names an unknown command or option, and suggests the known one that is similar, or else shows
/// the usage. The value of an option is never shown.
usage_error unknown(const std::string& word, const words& known, const std::string& usage) {
    const auto before_value = word.substr(0, word.find('='));
    const auto near = near_option(before_value, known);
    // -h takes no value.
    const bool is_whole = word.starts_with("--") || word.starts_with("-h");
    const auto named = !word.starts_with('-') ? "command " + word
                       : is_whole             ? "option " + before_value
                                              : "option " + word.substr(0, 2);
    return usage_error("unknown " + named + "; " +
                       (near.empty() ? "usage: " + usage : "did you mean " + near + '?'));
}

/// The words between separators, such as those of "text|html".
words split(std::string_view text, char separator) {
    words all(1);
    for (char c : text)
        if (c == separator)
            all.emplace_back();
        else
            all.back() += c;
    return all;
}

request write(std::string text) {
    return [text = std::move(text)](outputs& to) {
        to.out.write(text);
        return success;
    };
}

} // namespace

arguments::arguments(const sub_command& of, const words& given) : of_(&of) {
    const auto options = known_options(of);
    // No abbreviations: an option added later would change what they mean.
    constexpr int style =
        po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
    try {
        const auto parsed = po::command_line_parser(given).options(options).style(style).run();
        po::variables_map read;
        po::store(parsed, read);
        for (const auto& [name, value] : read)
            values_[name] = value.empty() ? "" : value.as<std::string>();
        for (const auto& word : parsed.options)
            if (word.string_key.empty())
                places_.push_back(word.value.front());
    } catch (const po::unknown_option& error) {
        words known{"--help"};
        for (const auto& each : of.options)
            known.push_back("--" + std::string(each.name));
        throw unknown(error.get_option_name(), known, usage_of(of));
    } catch (const po::error&) {
        refuse();
    }
    if (!has("help"))
        check();
}

void arguments::check() const {
    const auto placeholders = split(of_->places, ' ').size() - (of_->places.empty() ? 1 : 0);
    const bool are_too_few = places_.size() < placeholders && !of_->places.starts_with('[');
    const bool are_too_many = places_.size() > placeholders && !of_->places.ends_with("...]");
    if (are_too_few || are_too_many)
        refuse();
    for (const auto& each : of_->options) {
        const auto choices = split(each.value, '|');
        const bool is_wrong =
            has(each.name)
                ? choices.size() > 1 && std::ranges::find(choices, text(each.name)) == choices.end()
                : each.required;
        if (is_wrong)
            refuse();
    }
}

void arguments::refuse() const {
    throw usage_error("usage: " + usage_of(*of_));
}

std::string arguments::text(std::string_view option) const {
    const auto found = values_.find(option);
    return found == values_.end() ? "" : found->second;
}

/// Digits only: `boost::lexical_cast` would take -1 for the largest number.
std::uint64_t arguments::number(std::string_view option, std::uint64_t otherwise,
                                std::uint64_t most) const {
    if (!has(option))
        return otherwise;
    const auto digits = text(option);
    const auto* end = digits.data() + digits.size();
    std::uint64_t value = 0;
    const auto [rest, error] = std::from_chars(digits.data(), end, value);
    if (error != std::errc() || rest != end || value > most)
        refuse();
    return value;
}

std::string arguments::format() const {
    const auto described = std::ranges::find(of_->options, "format", &option::name);
    return has("format") ? text("format") : split(described->value, '|').front();
}

rule_choice arguments::rules() const {
    if (has("rules") && text("rules").empty())
        refuse();
    return {text("rules"), has("base64")};
}

lucity::schema_name arguments::schema() const {
    const auto schema = lucity::find_schema(lucity::standard_reports::schemas, places_.front());
    if (!schema)
        throw usage_error("there is no such REPORT/TIER; --help lists them");
    return *schema;
}

lucity::tier read_tier(std::string_view name) {
    if (const auto tier = lucity::parse_tier(name))
        return *tier;
    const auto release = lucity::release::parse(name);
    for (const auto& row : lucity::tiers)
        if (release == row.first_release)
            return row.value;
    std::string known;
    for (const auto& row : lucity::tiers)
        known.append(known.empty() ? "" : ", ").append(row.wire_name);
    throw usage_error("there is no such TIER; the tiers are " + known);
}

request read_command_line(int argc, const char* const* argv) {
    const std::string first = argc > 1 ? argv[1] : "";
    if (first == "--help" || first == "-h")
        return write(help_text());
    if (first == "--version")
        return write("lucity-payload " + std::string(lucity::library_version) + '\n');
    words known{"--help", "--version"};
    std::string usage = "lucity-payload ";
    for (const auto& each : sub_commands()) {
        if (each.name == first) {
            arguments given(each, words(argv + 2, argv + argc));
            if (given.has("help"))
                return write(help_text(each));
            return [&each, given = std::move(given)](outputs& to) {
                return each.run(given, to);
            };
        }
        known.emplace_back(each.name);
        usage.append(known.size() == 3 ? "" : "|").append(each.name);
    }
    usage += " ...; see --help";
    if (first.empty())
        throw usage_error("usage: " + usage);
    throw unknown(first, known, usage);
}

} // namespace payload_command
