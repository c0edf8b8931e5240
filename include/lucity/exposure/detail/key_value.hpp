// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_EXPOSURE_DETAIL_KEY_VALUE_HPP
#define LUCITY_EXPOSURE_DETAIL_KEY_VALUE_HPP

#include <lucity/exposure/detail/machine_name.hpp>
#include <lucity/exposure/detail/marked_value.hpp>
#include <lucity/exposure/detail/named_value.hpp>
#include <lucity/exposure/detail/recogniser_words.hpp>
#include <lucity/exposure/detail/secret_token.hpp>
#include <lucity/exposure/exposure.hpp>
#include <lucity/exposure/name_class.hpp>
#include <lucity/exposure/name_reading.hpp>
#include <lucity/text/ascii.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace lucity::detail {

/// Judges a value, or each element of a list with commas, by the class of its name. Complexity:
/// constant, since only a bounded length is read.
[[nodiscard]] constexpr exposure judge_named_list(name_class says, std::string_view rest) noexcept {
    constexpr std::size_t longest = 128;
    rest = rest.substr(0, longest);
    for (bool first = true;; first = false) {
        const auto value = connection_value(rest);
        const auto following = rest_after(value, rest);
        // This is the next key, not an element.
        if (!first && (following.starts_with('=') || following.starts_with(':')))
            return exposure::none;
        if (const auto found = judge_named_value(says, value); found != exposure::none)
            return found;
        if (value.empty() || !following.starts_with(','))
            return exposure::none;
        rest = following.substr(1);
    }
}

/// Whether one of the joined words of a key is a noun for secrets or places.
[[nodiscard]] constexpr bool holds_telling_noun(std::string_view key) noexcept {
    for (std::size_t begin = 0, at = 1; at < key.size(); ++at) {
        const bool sign = !is_letter(key[at]);
        if (!sign && !(is_upper(key[at]) && is_lower(key[at - 1])))
            continue;
        if ((roles_of_noun(key.substr(begin, at - begin)) & (role::secret | role::place)) != 0)
            return true;
        begin = sign ? at + 1 : at;
    }
    return false;
}

/// Whether a key may be a secret's or a place's: by its last word or, if words are joined as in
/// "password_of_admin", by any of them.
[[nodiscard]] constexpr bool key_may_tell(std::string_view key) noexcept {
    if (may_tell(last_word_of(key)))
        return true;
    const auto joined = key.substr(key.rfind(' ') + 1);
    return holds_telling_noun(joined) && read_name(joined).is >= name_class::place;
}

/// Judges a pair: the key is at the end of `before`, the value at the start of `rest`. Complexity:
/// constant, since only a bounded length of each is read.
[[nodiscard]] constexpr exposure judge_pair(std::string_view before,
                                            std::string_view rest) noexcept {
    before = without_signs(before);
    const auto word = last_word_of(before);
    const auto key = key_at_end_of(before);
    if (!key_may_tell(key))
        return exposure::none;
    const auto value = connection_value(rest);
    if (value.empty())
        return exposure::none;
    if (equals_lower(word, "dc"))
        return is_letter(value.front()) ? exposure::directory_name : exposure::none;
    if (equals_lower(word, "cn"))
        return looks_like_machine(value) ? exposure::host : exposure::none;
    if (const auto found = judge_marked_value(word, before, rest); found != exposure::none)
        return found;
    // "value" and "name" alone say nothing.
    const bool says_nothing = trimmed(key).size() == word.size() && names_other_value(word);
    return says_nothing ? exposure::none : judge_named_list(class_of_key(key), rest);
}

/// Whether a key is where keys are: at the start of a text or line, or after a sign that precedes
/// keys. Elsewhere it is prose.
[[nodiscard]] constexpr bool starts_like_key(std::string_view before,
                                             std::string_view key) noexcept {
    const auto front = before.substr(0, before.size() - key.size());
    constexpr std::string_view signs = "\n\r\t;,{&?<\"'[(|/*";
    return front.empty() || signs.find(front.back()) != std::string_view::npos ||
           front.ends_with("--");
}

/// Judges a quoted word by the key before it: `snmp-server community "x"`, or `"password","x"` as
/// in tables. `rest` starts after the first quotation mark.
[[nodiscard]] constexpr exposure judge_quoted(std::string_view before,
                                              std::string_view rest) noexcept {
    constexpr std::size_t longest = 64;
    rest = rest.substr(0, longest);
    const auto value = rest.substr(0, size_before("\" ", rest));
    const bool table = before.ends_with("\",") || before.ends_with("\", ");
    const bool closed = value.size() != rest.size() && rest[value.size()] == '"';
    if (value.empty() || !closed || (!table && !before.ends_with(' ')))
        return exposure::none;
    if (table)
        before = before.substr(0, before.rfind(','));
    before = without_quotes(before);
    if (!may_tell(last_word_of(before)) ||
        class_of_key(key_at_end_of(before)) != name_class::secret)
        return exposure::none;
    return looks_random(value) ? judge_named_value(name_class::secret, value) : exposure::none;
}

/// The last two words of a text.
[[nodiscard]] constexpr std::string_view last_two_words(std::string_view text) noexcept {
    const auto second = last_word_of(text);
    const auto rest = text.substr(0, text.size() - second.size());
    const auto first =
        rest.ends_with(' ') ? last_word_of(rest.substr(0, rest.size() - 1)) : std::string_view();
    return text.substr(rest.size() - (first.empty() ? 0 : first.size() + 1));
}

/// Judges a word of prose by the noun before it: "server SQL02", "the PIN is 4711". The word must
/// have digits, since any word may follow a noun. Texts that `may_expose` passes over don't get
/// here.
[[nodiscard]] constexpr exposure judge_word_after_noun(std::string_view before,
                                                       std::string_view word) noexcept {
    constexpr std::size_t shortest_number = 4;
    constexpr std::size_t longest_number = 6;
    if (!before.ends_with(' '))
        return exposure::none;
    before.remove_suffix(1);
    while (word.ends_with('.'))
        word.remove_suffix(1);
    const std::size_t verb = ends_lower(before, " is") ? 3 : ends_lower(before, " was") ? 4 : 0;
    before.remove_suffix(verb);
    // "Pass" has many meanings in prose.
    const auto noun = last_word_of(before);
    if (!may_tell(noun) || equals_lower(noun, "pass"))
        return exposure::none;
    const auto says = read_name(last_two_words(before)).is;
    const auto last_four = end_of(word, 4);
    const bool year = all_digits(last_four) && is_within(last_four, 1900, 2099);
    const bool number = verb != 0 && all_digits(word) && word.size() >= shortest_number &&
                        word.size() <= longest_number;
    if (says == name_class::secret)
        return looks_like_mixed_word(word) || number ? exposure::credential : exposure::none;
    return says == name_class::place && looks_like_machine(word) && !year ? exposure::host
                                                                          : exposure::none;
}

/// What follows a colon; after a line break, what is in the next line, such as the first element of
/// a list in YAML.
[[nodiscard]] constexpr std::string_view without_line_break(std::string_view rest) noexcept {
    constexpr std::size_t longest = 16;
    const auto spaces = rest.substr(0, longest).find_first_not_of(" \r\n");
    if (spaces == std::string_view::npos || size_before("\n", rest.substr(0, spaces)) == spaces)
        return rest;
    rest.remove_prefix(spaces);
    return rest.starts_with("- ") ? rest.substr(2) : rest;
}

/// Judges words before a colon, such as "Password: hunter2". After a space, the value must be a
/// single word or look like what the key says, since "Password: at least 8 characters" is prose.
/// Complexity: constant, like that of `judge_pair`.
[[nodiscard]] constexpr exposure judge_label(std::string_view before,
                                             std::string_view rest) noexcept {
    before = without_signs(before);
    const auto key = key_at_end_of(before);
    if (!key_may_tell(key))
        return exposure::none;
    rest = without_line_break(rest);
    const auto says = class_of_key(key);
    if (says < name_class::ambiguous || says == name_class::path)
        return exposure::none;
    const bool spaced = rest.starts_with(' ');
    // This is short, since the next key may follow.
    constexpr std::size_t longest = 48;
    rest = rest.substr(0, longest);
    auto value = connection_value(rest);
    if (says == name_class::secret && credential_schemes.contains(value))
        value = connection_value(right_after(value, rest));
    const auto after = right_after(value, rest);
    const bool alone =
        after.empty() || !is_space(after.front()) || after.front() == '\n' || after.front() == '\r';
    const bool stands_out = (!spaced || alone) && starts_like_key(before, key);
    if (!stands_out &&
        !(says == name_class::secret ? looks_random(value) : looks_like_machine(value)))
        return exposure::none;
    return judge_named_value(says, value);
}

static_assert(judge_label("Password", " at least 8") == exposure::none);
static_assert(judge_pair("Data Source", "d:\\city.mdb;") == exposure::none);
static_assert(judge_pair("x;Password", ";User ID=x") == exposure::none);

/// Whether a word looks like a password without a key: it has letters, digits, and a sign that
/// words, numbers, paths and addresses don't have.
[[nodiscard]] constexpr bool looks_like_password(std::string_view word) noexcept {
    constexpr std::size_t shortest = 6;
    return word.size() >= shortest && has_letter(word) && std::ranges::any_of(word, is_digit) &&
           size_before("!#$^*?@", word) != word.size() && size_before("/\\", word) == word.size();
}

/// Judges an option of a command, such as "--password x", "-Server hv" or "-S HVSQL01", by the text
/// after its hyphens. The meaning of a one-letter option depends on the command, so its value must
/// look like a machine's name or a password.
[[nodiscard]] constexpr exposure judge_option(std::string_view rest, std::size_t hyphens) noexcept {
    constexpr std::size_t longest = 40;
    const auto name = rest.substr(0, size_before(" =:", rest.substr(0, longest)));
    if (name.empty() || name.size() == rest.size() || !is_letter(name.front()))
        return exposure::none;
    const auto value = connection_value(rest.substr(name.size() + 1));
    if (name.size() > 1) {
        const auto says = class_of_key(name);
        // With one hyphen it may be an item of a list: "-Server room".
        const bool telling =
            says == name_class::secret ? looks_random(value) : looks_like_machine(value);
        return hyphens == 2 || telling ? judge_named_value(says, value) : exposure::none;
    }
    // Commands of databases and of Unix call the server so.
    const bool server = equals_lower(name, "s") || equals_lower(name, "h");
    const bool numbered = !value.empty() && is_letter(value.front()) && is_digit(value.back()) &&
                          std::ranges::count_if(value, is_letter) > 1;
    if (looks_like_machine(value) || (server && numbered))
        return exposure::host;
    const bool password = to_lower(name.front()) == 'p' && looks_like_mixed_word(value);
    return password || looks_like_password(value) ? exposure::credential : exposure::none;
}

static_assert(judge_option("v:hvsql01", 1) == exposure::host);
static_assert(judge_option("p 8080", 1) == exposure::none);

} // namespace lucity::detail

#endif
