// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_EXPOSURE_DETAIL_SLASHES_HPP
#define LUCITY_EXPOSURE_DETAIL_SLASHES_HPP

#include <lucity/exposure/detail/machine_name.hpp>
#include <lucity/exposure/detail/recogniser_words.hpp>
#include <lucity/exposure/detail/scanned_text.hpp>
#include <lucity/exposure/exposure.hpp>
#include <lucity/text/ascii.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace lucity::detail {

/// Whether the slashes from `at` to `end`, with a colon before them, are a URL's.
[[nodiscard]] constexpr bool is_url(const scanned_text& text, std::size_t at,
                                    std::size_t end) noexcept {
    const char next = text.peek(end);
    const bool ends =
        is_space(next) || next == '"' || next == '\'' || next == '>' || next == ')' || next == ',';
    if (ends)
        return false;
    const auto scheme = text.name_before(at - 1);
    const bool drive_before = scheme.size() == 1 && is_letter(scheme.front());
    const bool drive_behind =
        is_letter(next) && (text.peek(end + 1) == ':' || text.peek(end + 1) == '|');
    if (drive_before || (equals_lower(scheme, "file") && drive_behind))
        return false;
    return end - at > 1 ||
           (lenient_schemes.contains(scheme) && (is_label_char(next) || next == '['));
}

/// Whether slashes may start a share in spite of what is before them. After a word, a dash or a
/// drive, they may be in a path whose backslashes are all doubled, or in a regular expression.
[[nodiscard]] constexpr bool starts_share_after(const scanned_text& text, std::size_t at,
                                                std::size_t end) noexcept {
    const char before = text.before(at);
    if (!is_word_char(before) &&
        std::string_view("^%$+*?)]:").find(before) == std::string_view::npos)
        return true;
    const auto host_end = text.end_of_word(end);
    const auto host = text.part(end, host_end);
    const bool single_follows = text.peek(host_end) == '\\' && text.peek(host_end + 1) != '\\';
    return text.part(at, end) == "\\\\" && single_follows && host.size() > 1;
}

/// Judges a run of slashes of either kind, as after a scheme or before a share.
[[nodiscard]] constexpr exposure judge_slashes(const scanned_text& text, std::size_t at) noexcept {
    const auto end = text.end_of_slashes(at);
    const auto next = text.peek(end);
    if (text.before(at) == ':' && is_url(text, at, end))
        return exposure::url;
    if (end - at < 2 || !starts_share_after(text, at, end))
        return exposure::none;
    // A device: \\?\C:\, \\.\pipe, \\?\UNC\server\share.
    if ((next == '?' || next == '.') && is_slash(text.peek(end + 1))) {
        const auto rest = text.from(end + 2);
        const bool share = starts_lower(rest, "unc") && rest.size() > 4 && is_slash(rest[3]);
        return share && is_word_char(rest[4]) ? exposure::unc : exposure::none;
    }
    if (next == '[')
        return exposure::unc;
    const auto host = text.part(end, text.end_of_word(end));
    const bool numbered = text.peek(end + host.size()) == '\\' && all_digits(host);
    if (!has_letter(host) && !numbered)
        return exposure::none;
    // Two slashes and a word may also start a comment.
    const bool back = text.part(at, end).find('\\') != std::string_view::npos;
    const bool element = is_upper(host.front()) && std::ranges::any_of(host, is_lower) &&
                         std::ranges::none_of(host, is_digit);
    const bool more = (is_slash(text.peek(end + host.size())) && !element) ||
                      host.find('.') != std::string_view::npos || looks_like_machine(host);
    // A regular expression starts like a share whose slashes differ: "/\\B".
    const bool mixed = text.part(at, end).find('/') != std::string_view::npos;
    return (back && (!mixed || host.size() > 1)) || more ? exposure::unc : exposure::none;
}

[[nodiscard]] constexpr bool is_local(std::string_view authority) noexcept {
    return local_authorities.contains(authority) || starts_lower(authority, "hkey_");
}

/// Judges words with a backslash between them: "GIS_SERVER\DATA" and "HAPPYVILLE\lucity" tell, a
/// path doesn't.
[[nodiscard]] constexpr exposure judge_backslash(const scanned_text& text, std::size_t begin,
                                                 std::size_t end) noexcept {
    const auto first = text.part(begin, end);
    const auto after = text.end_of_word(end + 1);
    auto second = text.part(end + 1, after);
    while (second.ends_with('.'))
        second.remove_suffix(1);
    // A colon is a drive's only after a single letter.
    const bool drive = text.before(begin) == ':' && text.name_before(begin - 1).size() == 1;
    const bool in_path = is_slash(text.before(begin)) || drive || text.before(begin) == '$' ||
                         text.before(begin) == '%';
    if (equals_lower(first, "unc") && !in_path && text.peek(after) == '\\')
        return exposure::unc;
    if (second.empty() || in_path || !has_letter(first) || is_local(first))
        return exposure::none;
    const bool queue = equals_lower(second, "private") && text.peek(after) == '$';
    const bool instance = queue || starts_lower(second, "mssql") ||
                          starts_lower(second, "sqlexpress") || starts_lower(second, "sql20");
    if (instance || looks_like_machine(first) || server_endings.has_ending_of(first))
        return exposure::host;
    const bool whole_pair = text.peek(after) != '\\' && second.find('.') == std::string_view::npos;
    const bool capitals = first.size() > 1 && std::ranges::none_of(first, is_lower) &&
                          std::ranges::none_of(first, is_non_ascii);
    // Two words in capitals are a pair of choices, such as PVC\\DIP.
    const bool user = std::ranges::any_of(second, is_lower);
    const bool service = text.peek(after) == '$' && has_letter(second);
    return (capitals && whole_pair && user) || service ? exposure::account : exposure::none;
}

} // namespace lucity::detail

#endif
