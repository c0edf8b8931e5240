// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_EXPOSURE_DETAIL_NAMED_VALUE_HPP
#define LUCITY_EXPOSURE_DETAIL_NAMED_VALUE_HPP

#include <lucity/exposure/detail/machine_name.hpp>
#include <lucity/exposure/detail/recogniser_words.hpp>
#include <lucity/exposure/exposure.hpp>
#include <lucity/exposure/name_reading.hpp>
#include <lucity/exposure/sparing.hpp>
#include <lucity/text/ascii.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace lucity::detail {

[[nodiscard]] constexpr bool is_quote(char c) noexcept {
    return c == '"' || c == '\'' || c == '\\';
}

/// A text without the few spaces and quotes at its end.
[[nodiscard]] constexpr std::string_view without_quotes(std::string_view before) noexcept {
    constexpr int most = 12;
    for (int removed = 0; removed != most && !before.empty(); ++removed) {
        const char last = before.back();
        if (!is_space(last) && !is_quote(last) && last != ':' && last != '-')
            break;
        before.remove_suffix(1);
    }
    return before;
}

[[nodiscard]] constexpr bool is_of_key(char c) noexcept {
    return is_label_char(c) || c == ' ' || c == '.';
}

/// The key at the end of a text: words with single signs between them, up to a bounded length.
[[nodiscard]] constexpr std::string_view key_at_end_of(std::string_view before) noexcept {
    return trailing<is_of_key>(before, 40);
}

/// The value at the front of `rest`, without the spaces, quotes and brackets around it. A long one
/// is cut.
[[nodiscard]] constexpr std::string_view connection_value(std::string_view rest) noexcept {
    constexpr std::size_t longest = 128;
    rest = rest.substr(0, longest);
    const auto* begin =
        std::ranges::find_if_not(rest, [](char c) { return is_any(c, byte_class::before_value); });
    // An equals sign ends it, too, so that no byte is read for more than one key.
    return {begin, std::find_if(begin, rest.end(),
                                [](char c) { return is_any(c, byte_class::value_end); })};
}

/// Whether a value is the path of a database file, perhaps with a drive or a placeholder in front.
[[nodiscard]] constexpr bool is_file_value(std::string_view value) noexcept {
    const bool drive = value.size() > 1 && is_letter(value[0]) && value[1] == ':' &&
                       (value.size() == 2 || is_slash(value[2]));
    return drive || value.front() == '|' || value.front() == '~' || value.front() == '.' ||
           database_endings.has_ending_of(value);
}

/// Whether a value may be the name of a server.
[[nodiscard]] constexpr bool is_server_value(std::string_view value) noexcept {
    return has_letter(value) && is_label_char(value.front()) && !is_file_value(value) &&
           !empty_values.contains(value) && !spares({name_class::place}, shape_of(value));
}

/// Whether a value may be a secret, and is not a mask or a placeholder.
[[nodiscard]] constexpr bool is_secret_value(std::string_view value) noexcept {
    return value.find_first_not_of("*.xX%$#?") != std::string_view::npos &&
           !empty_values.contains(value) && !spares({name_class::secret}, shape_of(value));
}

[[nodiscard]] constexpr bool is_of_last_word(char c) noexcept {
    return is_alphanumeric(c) || is_non_ascii(c);
}

/// The letters and digits at the end of a text, up to a bounded length.
[[nodiscard]] constexpr std::string_view last_word_of(std::string_view before) noexcept {
    return trailing<is_of_last_word>(before, 24);
}

/// Whether a key with this last word may tell anything. Most words have no role, so this check
/// usually saves reading the whole key.
[[nodiscard]] constexpr bool may_tell(std::string_view word) noexcept {
    constexpr auto telling = role::secret | role::weak_secret | role::key | role::code |
                             role::place | role::two_faced | role::place_if_alone | role::content |
                             role::last_secret | role::last_place | role::transparent;
    while (!word.empty() && is_digit(word.back()))
        word.remove_suffix(1);
    if (word.size() < 2)
        return false;
    return other_keys.contains(word) || short_secret_keys.contains(word) ||
           short_place_keys.contains(word) || (roles_of_noun(word) & telling) != 0 ||
           role_words.longest_ending_of(word) >= 3 || std::ranges::any_of(word, is_non_ascii);
}

/// A text without the brackets at its end. In `db[password]` the key is in the brackets, in
/// `servers[0]` before them. Brackets alone enclose a column of a table.
[[nodiscard]] constexpr std::string_view without_brackets(std::string_view before) noexcept {
    constexpr std::size_t longest = 24;
    before.remove_suffix(1);
    const auto key = end_of(before, longest - 1);
    const auto open = place_of_last("[(", key);
    if (open == key.size())
        return before;
    const auto outside = before.substr(0, before.size() - key.size() + open);
    const bool touches =
        !outside.empty() && (is_label_char(outside.back()) || outside.ends_with(']'));
    return touches && may_tell(last_word_of(key)) ? before : outside;
}

/// A text without the signs after the key at its end.
[[nodiscard]] constexpr std::string_view without_signs(std::string_view before) noexcept {
    constexpr int most_brackets = 3;
    before = without_quotes(before);
    for (int round = 0; round != most_brackets; ++round)
        if (before.ends_with(']') || before.ends_with(')'))
            before = without_quotes(without_brackets(before));
    return before;
}

/// What a key says about its value.
[[nodiscard]] constexpr name_class class_of_key(std::string_view key) noexcept {
    key = trimmed(key);
    const auto last = last_word_of(key);
    // This is part of the name of a .NET assembly, and public.
    if (ends_lower(last, "publickeytoken"))
        return name_class::neutral;
    // Prose may come before a key: "Log in with password".
    const auto roles = roles_of_noun(last);
    if ((roles & role::secret) != 0 || short_secret_keys.contains(last))
        return name_class::secret;
    const bool one_word = last.size() == key.size();
    if (((roles & role::place) != 0 && one_word) || short_place_keys.contains(last))
        return name_class::place;
    return read_name(key).is;
}

/// Judges a value by the class of its name.
[[nodiscard]] constexpr exposure judge_named_value(name_class says,
                                                   std::string_view value) noexcept {
    if (value.empty())
        return exposure::none;
    if (says == name_class::secret)
        return is_secret_value(value) ? exposure::credential : exposure::none;
    if (says == name_class::place)
        return is_server_value(value) ? exposure::connection_string : exposure::none;
    if (says == name_class::account)
        return value.find('\\') != std::string_view::npos && !spares({says}, shape_of(value))
                   ? exposure::account
                   : exposure::none;
    const bool machine = says == name_class::ambiguous && looks_like_machine(value);
    return machine ? exposure::host : exposure::none;
}

} // namespace lucity::detail

#endif
