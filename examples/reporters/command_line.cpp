// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "command_line.hpp"

#include <algorithm>
#include <cstddef>
#include <fstream>

namespace reporters {
namespace {

namespace po = boost::program_options;

/// Whether a text can be shown as a key: anything may be typed in place of one.
bool looks_like_a_key(std::string_view text) {
    constexpr std::size_t longest = 32;
    return !text.empty() && text.size() <= longest &&
           std::ranges::all_of(text, [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
}

void store_known(const po::parsed_options& parsed, values& all) {
    for (const auto& option : parsed.options)
        if (option.unregistered || option.position_key >= 0)
            throw usage_error(looks_like_a_key(option.string_key)
                                  ? option.string_key + ": there is no such key; see --help"
                                  : "there is a key that is not in --help");
    po::store(parsed, all);
}

void read_command_line(int argc, const char* const* argv, const po::options_description& keys,
                       values& all) {
    // No abbreviations: a key added later would change what they mean.
    constexpr int style = po::command_line_style::unix_style ^
                          po::command_line_style::allow_guessing ^
                          po::command_line_style::allow_short;
    store_known(
        po::command_line_parser(argc, argv).options(keys).style(style).allow_unregistered().run(),
        all);
}

void read_file(const std::string& path, const po::options_description& keys, values& all) {
    std::ifstream file(path);
    if (!file)
        throw usage_error("config", "the file can't be opened");
    store_known(po::parse_config_file(file, keys, true), all);
    if (file.bad())
        throw usage_error("config", "the file can't be read");
}

} // namespace

usage_error::usage_error(std::string_view key, std::string_view advice)
    : usage_error(std::string(key).append(": ").append(advice)) {}

values read_values(int argc, const char* const* argv, const po::options_description& keys,
                   const po::options_description& file_keys) {
    try {
        values all;
        read_command_line(argc, argv, keys, all);
        if (const auto path = optional(all, "config"); path && all.count("help") == 0)
            read_file(*path, file_keys, all);
        return all;
    } catch (const po::error&) {
        // Its message quotes the line that it could not read.
        throw usage_error("the command line or the configuration file is not in the form that "
                          "--help shows");
    }
}

std::string required(const values& all, const char* key, std::string_view advice) {
    if (all.count(key) == 0)
        throw usage_error(key, advice);
    return all[key].as<std::string>();
}

std::optional<std::string> optional(const values& all, const char* key) {
    if (all.count(key) == 0)
        return std::nullopt;
    return all[key].as<std::string>();
}

} // namespace reporters
