// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_EXPOSURE_DETAIL_KEY_VALUE_HPP
#define LUCITY_EXPOSURE_DETAIL_KEY_VALUE_HPP

#include <lucity/exposure/detail/key_words.hpp>
#include <lucity/exposure/detail/machine_name.hpp>
#include <lucity/exposure/detail/secret_token.hpp>
#include <lucity/exposure/exposure.hpp>
#include <lucity/exposure/name_reading.hpp>
#include <lucity/exposure/sparing.hpp>
#include <lucity/text/ascii.hpp>
#include <lucity/text/word_set.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace lucity::detail {

[[nodiscard]] constexpr bool is_quote(char c) noexcept {
    return c == '"' || c == '\'' || c == '\\';
}

/// What stands in front of a sign, without the spaces and quotes right before it.
[[nodiscard]] constexpr std::string_view without_quotes(std::string_view before) noexcept {
    while (!before.empty() && (is_space(before.back()) || is_quote(before.back()) ||
                               before.back() == ':' || before.back() == '-'))
        before.remove_suffix(1);
    return before;
}

/// The key that ends a text: words with single signs between them, up to a bounded length.
[[nodiscard]] constexpr std::string_view key_at_end_of(std::string_view before) noexcept {
    constexpr std::size_t longest = 40;
    std::size_t size = 0;
    while (size != before.size() && size != longest) {
        const char c = before[before.size() - 1 - size];
        if (!is_letter(c) && !is_digit(c) && c != ' ' && c != '_' && c != '-' && c != '.')
            break;
        ++size;
    }
    return before.substr(before.size() - size);
}

/// The value in front of `rest`, without spaces, quotes and brackets around it; a long one is cut.
[[nodiscard]] constexpr std::string_view connection_value(std::string_view rest) noexcept {
    constexpr std::size_t longest = 128;
    rest = rest.substr(0, longest);
    // An equals sign ends it, too, so that no byte is read for more than one key.
    const auto starts = [](char c) {
        return c != ' ' && c != '{' && c != '[' && c != '=' && c != '"' && c != '\'' && c != '\\' &&
               c != '>';
    };
    const auto* begin = std::ranges::find_if(rest, starts);
    return {begin, std::find_if(begin, rest.end(),
                                [](char c) { return is_any(c, byte_class::value_end); })};
}

/// A path of a database file, with a drive or a place holder in front.
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

/// Whether a value may be a secret: stars and place holders are none.
[[nodiscard]] constexpr bool is_secret_value(std::string_view value) noexcept {
    return value.find_first_not_of("*.xX%$#?") != std::string_view::npos &&
           !empty_values.contains(value) && !spares({name_class::secret}, shape_of(value));
}

/// The letters and digits that end a text, up to a bounded length.
[[nodiscard]] constexpr std::string_view last_word_of(std::string_view before) noexcept {
    constexpr std::size_t longest = 24;
    std::size_t size = 0;
    while (size != before.size() && size != longest) {
        const char c = before[before.size() - 1 - size];
        if (!is_letter(c) && !is_digit(c))
            break;
        ++size;
    }
    return before.substr(before.size() - size);
}

/// Whether a key that ends in this word may have a telling name. Most words have no role, so this
/// check usually saves reading the whole key.
[[nodiscard]] constexpr bool may_tell(std::string_view word) noexcept {
    if (word.empty())
        return false;
    while (word.size() > 1 && is_digit(word.back()))
        word.remove_suffix(1);
    return other_keys.contains(word) || short_secret_keys.contains(word) ||
           short_place_keys.contains(word) || roles_of_noun(word) != 0 ||
           role_words.longest_ending_of(word) >= 3;
}

/// What a key says about its value.
[[nodiscard]] constexpr name_class class_of_key(std::string_view key) noexcept {
    key = trimmed(key);
    const auto space = key.find_last_of(" _-.");
    const auto last = space == std::string_view::npos ? key : key.substr(space + 1);
    // Of an assembly of .NET; it is public.
    if (ends_lower(key, "publickeytoken"))
        return name_class::neutral;
    if (ends_lower(key, "failover partner") || ends_lower(key, "failover_partner"))
        return name_class::place;
    if (short_secret_keys.contains(last))
        return name_class::secret;
    if (short_place_keys.contains(last))
        return name_class::place;
    return read_name(key).is;
}

/// Judges a value by what it is called.
[[nodiscard]] constexpr exposure judge_named_value(name_class says,
                                                   std::string_view value) noexcept {
    if (value.empty())
        return exposure::none;
    if (says == name_class::secret)
        return is_secret_value(value) ? exposure::credential : exposure::none;
    if (says == name_class::place)
        return is_server_value(value) ? exposure::connection_string : exposure::none;
    const bool machine = says == name_class::ambiguous && looks_like_machine(value);
    return machine ? exposure::host : exposure::none;
}

/// The quoted text in front of the key "value", as in `key="Mail Server" value=` of XML and
/// `"name":"Mail Server","value":` of JSON: what the value is called. A long one is cut.
[[nodiscard]] constexpr std::string_view quoted_name(std::string_view before) noexcept {
    constexpr std::size_t longest = 96;
    constexpr std::string_view key = "value";
    before.remove_prefix(before.size() - std::min(before.size(), longest));
    before.remove_suffix(std::min(before.size(), key.size()));
    const auto size = before.size();
    while (!before.empty() &&
           (is_space(before.back()) || before.back() == ',' || is_quote(before.back())))
        before.remove_suffix(1);
    if (size == before.size())
        return {};
    const auto quote = before.find_last_of("\"'");
    return quote == std::string_view::npos ? std::string_view() : before.substr(quote + 1);
}

/// The value of a pair whose name comes after it, as in `{"value":"x","name":"password"}`: what
/// follows the last "value" before a place. A long way back is not looked at.
[[nodiscard]] constexpr std::string_view value_before(std::string_view before) noexcept {
    constexpr std::size_t longest = 96;
    constexpr std::string_view key = "value";
    before.remove_prefix(before.size() - std::min(before.size(), longest));
    for (auto at = before.size(); at >= key.size(); --at)
        if (equals_lower(before.substr(at - key.size(), key.size()), key)) {
            auto rest = before.substr(at);
            rest.remove_prefix(std::min(rest.find_first_not_of("\"'\\ "), rest.size()));
            return rest.starts_with(':') || rest.starts_with('=') ? connection_value(rest.substr(1))
                                                                  : std::string_view();
        }
    return {};
}

/// Judges a pair of a key that ends where `before` ends and a value that starts `rest`.
/// Complexity: constant, since keys and values are looked at up to a length.
[[nodiscard]] constexpr exposure judge_pair(std::string_view before,
                                            std::string_view rest) noexcept {
    before = without_quotes(before);
    const auto word = last_word_of(before);
    if (!may_tell(word))
        return exposure::none;
    const auto key = key_at_end_of(before);
    const auto value = connection_value(rest);
    if (value.empty())
        return exposure::none;
    if (equals_lower(word, "dc"))
        return is_letter(value.front()) ? exposure::directory_name : exposure::none;
    if (equals_lower(word, "cn"))
        return looks_like_machine(value) ? exposure::host : exposure::none;
    if (equals_lower(word, "value"))
        return judge_named_value(class_of_key(quoted_name(before)), value);
    if (equals_lower(word, "name") || equals_lower(word, "key"))
        if (const auto named = class_of_key(value); named >= name_class::place)
            if (const auto found = judge_named_value(named, value_before(before));
                found != exposure::none)
                return found;
    return judge_named_value(class_of_key(key), value);
}

/// Whether a key may be one: at the start of a text or line, or after a sign that goes before keys,
/// so that prose stays prose.
[[nodiscard]] constexpr bool starts_like_key(std::string_view before,
                                             std::string_view key) noexcept {
    const auto front = before.substr(0, before.size() - key.size());
    constexpr std::string_view signs = "\n\r\t;,{&?<\"'[(|/";
    return front.empty() || signs.find(front.back()) != std::string_view::npos ||
           front.ends_with("--");
}

/// Judges words and a colon, such as "Password: hunter2". After a space, the value has to be a
/// word by itself, or to look like what the key says, for "Password: at least 8 characters" is
/// prose. Complexity: constant, as that of `judge_pair`.
[[nodiscard]] constexpr exposure judge_label(std::string_view before,
                                             std::string_view rest) noexcept {
    before = without_quotes(before);
    if (!may_tell(last_word_of(before)))
        return exposure::none;
    const auto key = key_at_end_of(before);
    const auto says = class_of_key(key);
    if (says < name_class::ambiguous || says == name_class::path || says == name_class::account)
        return exposure::none;
    const bool spaced = rest.starts_with(' ');
    // Short, since the next key may be in it.
    constexpr std::size_t longest = 48;
    rest = rest.substr(0, longest);
    auto value = connection_value(rest);
    if (says == name_class::secret && credential_schemes.contains(value))
        value = connection_value(
            rest.substr(static_cast<std::size_t>(value.data() + value.size() - rest.data())));
    const auto after =
        rest.substr(static_cast<std::size_t>(value.data() + value.size() - rest.data()));
    const bool alone =
        after.empty() || !is_space(after.front()) || after.front() == '\n' || after.front() == '\r';
    const bool telling =
        says == name_class::secret ? looks_random(value) : looks_like_machine(value);
    if (spaced && !telling && !(alone && starts_like_key(before, key)))
        return exposure::none;
    if (!spaced && !telling && !starts_like_key(before, key))
        return exposure::none;
    return judge_named_value(says, value);
}

/// Judges the content of an element of XML that starts `rest`, by the element's name and by that in
/// an attribute `name` or `key`. `before` ends with the start tag, without its bracket.
[[nodiscard]] constexpr exposure judge_element(std::string_view before,
                                               std::string_view rest) noexcept {
    constexpr std::size_t longest = 96;
    before.remove_prefix(before.size() - std::min(before.size(), longest));
    const auto open = before.find_last_of("<>");
    if (open == std::string_view::npos || before[open] != '<' || before.ends_with('/') ||
        rest.empty() || rest.front() == '<')
        return exposure::none;
    const auto tag = before.substr(open + 1);
    const auto name = tag.substr(0, std::min(tag.find_first_of(" \t\r\n"), tag.size()));
    const auto value = connection_value(rest);
    if (const auto found = judge_named_value(class_of_key(name), value); found != exposure::none)
        return found;
    for (std::string_view attribute : {" name=", " key=", " id="})
        if (const auto at = tag.find(attribute); at != std::string_view::npos)
            return judge_named_value(
                class_of_key(connection_value(tag.substr(at + attribute.size()))), value);
    return exposure::none;
}

/// Judges an option of a command, such as "--password x" or "/server:hv", whose name starts `rest`.
[[nodiscard]] constexpr exposure judge_option(std::string_view rest) noexcept {
    constexpr std::size_t longest = 40;
    const auto name = rest.substr(
        0, std::min(rest.substr(0, longest).find_first_of(" =:"), std::min(rest.size(), longest)));
    if (name.size() < 2 || name.size() == rest.size())
        return exposure::none;
    return judge_named_value(class_of_key(name), connection_value(rest.substr(name.size() + 1)));
}

static_assert(judge_label("The Password", " hunter2") == exposure::credential);
static_assert(judge_label("Authorization", " Bearer x7") == exposure::credential);
static_assert(judge_label("Password", " at least 8") == exposure::none);

static_assert(judge_pair("Data Source", "SQL01;Database=x") == exposure::connection_string);
static_assert(judge_pair("Data Source", "d:\\city.mdb;") == exposure::none);
static_assert(judge_pair("x;Password", "hunter2") == exposure::credential);
static_assert(judge_pair("x;Password", ";User ID=x") == exposure::none);
static_assert(judge_pair("key='Mail Server' value", "'hv'") == exposure::connection_string);
static_assert(judge_pair("{\"name\":\"Footer\", \"value\"", "\"hv\"") == exposure::none);
static_assert(judge_pair("(HOST", "ora1)") == exposure::connection_string);
static_assert(judge_element("<wsse:Password Type=\"x\"", "plover</") == exposure::credential);

} // namespace lucity::detail

#endif
