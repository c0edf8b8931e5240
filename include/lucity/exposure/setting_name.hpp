// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_EXPOSURE_SETTING_NAME_HPP
#define LUCITY_EXPOSURE_SETTING_NAME_HPP

#include <lucity/exposure/detail/escapes.hpp>
#include <lucity/text/ascii.hpp>
#include <lucity/text/ascii_fold.hpp>
#include <lucity/text/base_letter.hpp>
#include <lucity/text/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace lucity {

namespace detail {

/// The letter that a digit or sign looks like, as in "L1cen$e"; 0 for other characters.
[[nodiscard]] constexpr char letter_like(char c) noexcept {
    return counterpart(c, "01|!34@5$7+8(<", "oiiieaassttbcc");
}

/// Matches a name with the letters of a rule's name, code point by code point. Each bit of the
/// states stands for a count of letters that match so far, so that all readings of an ambiguous
/// code point are followed at once (Baeza-Yates and Gonnet, "A New Approach to Text Searching",
/// 1992).
class spelling_matcher {
public:
    /// Precondition: `rule_name` is ASCII, with 1 to 62 letters.
    constexpr explicit spelling_matcher(std::string_view rule_name) noexcept {
        std::uint64_t place = 1;
        for (char c : rule_name) {
            if (!is_letter(c))
                continue;
            places_[to_lower(c) - 'a'] |= place;
            place <<= 1;
        }
        end_ = place;
        // "Licence" is the British spelling of "License"; a capital I and a small l look the same.
        unite('c', 's');
        unite('i', 'l');
    }

    /// Whether a name matches the rule's name from its start to its end.
    [[nodiscard]] constexpr bool matches(std::string_view name) const noexcept {
        std::uint64_t states = 1;
        while (!name.empty() && states != 0) {
            const auto next = first_code_point(name);
            states = step(states, next.value);
            name.remove_prefix(next.size);
        }
        return (states & end_) != 0;
    }

private:
    [[nodiscard]] constexpr std::uint64_t step(std::uint64_t states,
                                               char32_t value) const noexcept {
        const bool ascii = value < 0x80;
        if (value != no_code_point)
            value = fold_to_ascii(value);
        const bool letter = value < 0x80 && is_letter(static_cast<char>(value));
        // What is neither ASCII nor a form of a Latin letter may look like any letter, or like
        // none; so may bytes that are not UTF-8. A table of look-alikes could have gaps. Besides,
        // some people mask letters.
        if ((!ascii && !letter) || value == U'?' || value == U'*')
            return states | (states << 1 & ((end_ << 1) - 1));
        const char c = to_lower(static_cast<char>(value));
        if (letter)
            return (states & places(c)) << 1 | plural(states, c);
        const char like = letter_like(c);
        return like == '\0' ? states : states | (states & places(like)) << 1;
    }

    /// Plurals match, since several codes are as secret as one.
    [[nodiscard]] constexpr std::uint64_t plural(std::uint64_t states, char c) const noexcept {
        return c == 's' ? states & end_ : 0;
    }

    constexpr void unite(char letter, char other) noexcept {
        places_[letter - 'a'] = places_[other - 'a'] = places(letter) | places(other);
    }

    [[nodiscard]] constexpr std::uint64_t places(char letter) const noexcept {
        return places_[letter - 'a'];
    }

    /// The places of each letter in the rule's name.
    std::uint64_t places_[26]{};
    std::uint64_t end_ = 0;
};

/// How many layers of escapes are undone in names.
inline constexpr int layers_of_escapes = 3;

[[nodiscard]] constexpr bool may_hold_escapes(std::string_view name) noexcept {
    return std::ranges::any_of(
        name, [](char c) { return c == '%' || c == '&' || c == '_' || c == '\\'; });
}

/// Whether a name matches with its escapes undone. A name that is too long to be read matches.
[[nodiscard]] constexpr bool matches_unescaped(const spelling_matcher& rule,
                                               std::string_view name) noexcept {
    constexpr std::size_t room = 4096;
    if (name.size() > room)
        return true;
    char copy[room];
    std::ranges::copy(name, copy);
    auto size = name.size();
    for (int layer = 0; layer != layers_of_escapes; ++layer) {
        size = undo_escapes(copy, size, backslashes::escape);
        if (rule.matches({copy, size}))
            return true;
    }
    return false;
}

[[nodiscard]] constexpr bool spells(std::string_view name, const spelling_matcher& rule) noexcept {
    return rule.matches(name) || (may_hold_escapes(name) && matches_unescaped(rule, name));
}

} // namespace detail

/// Whether `name` spells `rule_name` in any way: in any case, with any spaces and punctuation or
/// none, in camelCase, in full-width or styled letters, with invisible characters, with look-alike
/// letters of other scripts, with digits for letters or after them, with escapes written out
/// (`%20`, `&#101;`, `\u0065`, `_x0020_`), in British spelling, or in the plural.
///
/// Example: `same_setting_name("licence_C0des", "License Code")`
///
/// It fails closed. A code point outside ASCII matches any letter, or none, unless it is a
/// full-width or styled form of a Latin letter; so do `?` and `*`. So a name in another script
/// matches if it is at least as long as the rule's. A name of more than 4 KiB with escapes matches
/// every rule, since it isn't read. A name with ASCII letters that don't fit the rule's doesn't
/// match.
///
/// Precondition: `rule_name` is ASCII, with 1 to 62 letters. Complexity: linear in `name`; for most
/// names, the first letters decide.
[[nodiscard]] constexpr bool same_setting_name(std::string_view name,
                                               std::string_view rule_name) noexcept {
    return detail::spells(name, detail::spelling_matcher(rule_name));
}

static_assert(same_setting_name("license_code", "License Code"));
// The first has a no-break space; the second a Cyrillic e, a full-width N and a zero-width space.
static_assert(same_setting_name(" LICENSE CODE\xc2\xa0", "License Code"));
static_assert(same_setting_name("Lic\xd0\xb5\xef\xbc\xae\xe2\x80\x8bse Code", "License Code"));
static_assert(same_setting_name("Licens%2565\\u0020Code", "License Code"));
static_assert(!same_setting_name("License Type", "License Code"));
static_assert(!same_setting_name("License Codec", "License Code"));

namespace detail {

/// Turns a setting's name into its canonical form in place, and returns the new size.
inline std::size_t make_canonical(char* name, std::size_t size) noexcept {
    if (may_hold_escapes({name, size}))
        for (int layer = 0; layer != layers_of_escapes; ++layer)
            size = undo_escapes(name, size, backslashes::escape);
    auto* out = name;
    for (std::size_t at = 0; at < size;) {
        const auto next = first_code_point({name + at, size - at});
        const auto base = base_letter(next.value);
        const bool ascii = base < 0x80;
        const char c = ascii ? static_cast<char>(base) : '\0';
        if (next.value == no_code_point)
            *out++ = name[at];
        else if (ascii ? is_letter(c) || is_digit(c) : !is_invisible(base) && !is_sign(base))
            out = append_utf8(out, base);
        at += next.size;
    }
    return static_cast<std::size_t>(out - name);
}

} // namespace detail

/// The form of a setting's name that all its spellings share: in lower case, without spaces,
/// punctuation, accents and invisible characters, and with escapes undone. It serves to find names
/// that occur twice in a report, so look-alikes of other scripts and digits stay as they are.
///
/// Complexity: linear in the name. Exception safety: only an allocation can throw.
[[nodiscard]] inline std::string canonical_setting_name(std::string_view name) {
    std::string read(name);
    read.resize(detail::make_canonical(read.data(), read.size()));
    return read;
}

} // namespace lucity

#endif
