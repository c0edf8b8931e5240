// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_EXPOSURE_DETAIL_SINGLE_LABEL_HPP
#define LUCITY_EXPOSURE_DETAIL_SINGLE_LABEL_HPP

#include <lucity/exposure/detail/machine_name.hpp>
#include <lucity/exposure/exposure.hpp>
#include <lucity/exposure/name_context.hpp>
#include <lucity/text/ascii.hpp>
#include <lucity/text/word_set.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace lucity::detail {

/// Words that are flags, choices or products, and so no machine's name and no secret.
inline constexpr word_set
    choice_words("true", "false", "yes", "no", "on", "off", "y", "n", "t", "f", "enabled",
                 "disabled", "enable", "disable", "none", "null", "default", "auto", "automatic",
                 "manual", "never", "always", "required", "optional", "unknown", "windows", "linux",
                 "unix", "iis", "apache", "nginx", "tomcat", "exchange", "sendmail", "postfix",
                 "oracle", "arcgis", "sqlserver", "mssql", "mysql", "postgresql", "access",
                 "standard", "express", "enterprise", "basic", "ntlm", "kerberos", "negotiate",
                 "anonymous", "internal", "external", "production", "staging", "http", "https",
                 "smtp", "pop3", "imap", "tcp", "udp", "tls", "ssl", "starttls", "esri", "lucity",
                 "office365", "gmail", "n/a", "na");

inline constexpr word_set time_units("ms", "s", "sec", "second", "seconds", "min", "minute",
                                     "minutes", "h", "hour", "hours", "d", "day", "days", "week",
                                     "weeks", "month", "months", "year", "years", "am", "pm", "utc",
                                     "z");

/// A number, date, time or duration: digits, the signs between them, and units. Four digits in a
/// row and more may be a PIN, so they are none of these, unless they are part of a date.
[[nodiscard]] constexpr bool is_measure(std::string_view text) noexcept {
    bool digits = false;
    bool separated = false;
    std::size_t longest_run = 0;
    for (std::size_t at = 0; at < text.size();) {
        auto end = at;
        while (end != text.size() && is_digit(text[end]))
            ++end;
        longest_run = std::max(longest_run, end - at);
        digits = digits || end != at;
        if (end != at) {
            at = end;
            continue;
        }
        while (end != text.size() && is_letter(text[end]))
            ++end;
        const auto letters = text.substr(at, end - at);
        if (!letters.empty() && letters != "T" && letters != "P" && letters != "PT" &&
            !time_units.contains(letters))
            return false;
        if (letters.empty() &&
            std::string_view(" .,:-+/%").find(text[at]) == std::string_view::npos)
            return false;
        separated = separated || letters.empty();
        at = std::max(end, at + 1);
    }
    return digits && (longest_run < 4 || (longest_run == 4 && separated));
}

static_assert(is_measure("90") && is_measure("30 days") && is_measure("2016-03-29T10:00:00Z"));
static_assert(!is_measure("hunter2") && !is_measure("48151623") && !is_measure(""));

/// Whether a word may be a machine's name under a name that speaks of one.
[[nodiscard]] constexpr bool may_be_machine(std::string_view word) noexcept {
    return has_letter(word) && std::ranges::all_of(word, is_label_char) &&
           !choice_words.contains(word) && !is_measure(word);
}

/// Judges a text under a name that speaks of a machine: a single word, a list of words, or a word
/// that can't be much else within a sentence. Complexity: linear.
[[nodiscard]] constexpr bool names_machine(std::string_view text) noexcept {
    bool list = true;
    bool machine = false;
    bool separated = true;
    while (!text.empty()) {
        std::size_t size = 0;
        while (size != text.size() && is_label_char(text[size]))
            ++size;
        if (size == 0) {
            const char mark = text.front();
            separated = separated || mark == ',' || mark == ';' || mark == '|' || mark == '\n';
            list = list && (separated || is_space(mark) || mark == '"' || mark == '\'');
            text.remove_prefix(1);
            continue;
        }
        const auto word = text.substr(0, size);
        list = list && separated;
        separated = false;
        machine = machine || (list && may_be_machine(word));
        if (looks_like_machine(word))
            return true;
        text.remove_prefix(size);
    }
    return list && machine;
}

static_assert(names_machine("mail01") && names_machine("alpha, beta"));
static_assert(!names_machine("true") && !names_machine("SQL Server") && !names_machine("25"));

/// Judges what only the whole text under its name can tell. Complexity: linear.
[[nodiscard]] constexpr exposure judge_whole_text(std::string_view text,
                                                  name_context context) noexcept {
    const auto bare = trimmed(text);
    if (context.secret && !bare.empty() && !is_measure(bare) && !choice_words.contains(bare) &&
        bare != "0" && bare != "1")
        return exposure::credential;
    if (context.host && names_machine(bare))
        return exposure::host;
    if ((context.host || context.url) && bare.find('/') != std::string_view::npos) {
        const auto first = bare.substr(0, bare.find_first_of("/:"));
        if (may_be_machine(first) && first.size() > 1)
            return context.url ? exposure::url : exposure::host;
    }
    return exposure::none;
}

} // namespace lucity::detail

#endif
