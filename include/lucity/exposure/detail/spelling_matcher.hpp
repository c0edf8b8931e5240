// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_EXPOSURE_DETAIL_SPELLING_MATCHER_HPP
#define LUCITY_EXPOSURE_DETAIL_SPELLING_MATCHER_HPP

#include <lucity/text/ascii.hpp>
#include <lucity/text/ascii_fold.hpp>
#include <lucity/text/utf8.hpp>

#include <cstdint>
#include <string_view>

namespace lucity::detail {

/// The letters that a digit or sign stands for where people write "L1cen$e".
[[nodiscard]] constexpr std::string_view letters_like(char c) noexcept {
    switch (c) {
    case '0':
        return "o";
    case '1':
    case '|':
    case '!':
        return "il";
    case '3':
        return "e";
    case '4':
    case '@':
        return "a";
    case '5':
    case '$':
        return "s";
    case '7':
    case '+':
        return "t";
    case '8':
        return "b";
    case '(':
    case '<':
        return "c";
    default:
        return {};
    }
}

/// Matches a name against the letters of a rule's name, code point by code point. Each bit of
/// `states_` stands for a number of letters that are matched so far, so that all readings of an
/// ambiguous code point are followed at once (Baeza-Yates and Gonnet, "A New Approach to Text
/// Searching", 1992).
class spelling_matcher {
public:
    /// Precondition: `rule_name` is ASCII, with 1 to 62 letters.
    constexpr explicit spelling_matcher(std::string_view rule_name) noexcept {
        std::uint64_t place = 1;
        for (char c : rule_name) {
            if (!is_letter(c))
                continue;
            places(to_lower(c)) |= place;
            place <<= 1;
        }
        end_ = place;
        // "Licence" is the British spelling of "License"; a capital I and a small l look the same.
        unite('c', 's');
        unite('i', 'l');
    }

    /// Reads a name to its end, or until nothing can match any more.
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
        // Whatever isn't ASCII and no form of a Latin letter, bytes that aren't UTF-8 among it, may
        // look like any letter, or like none: so no table of look-alikes can have a gap. And some
        // people mask letters.
        if ((!ascii && !letter) || value == U'?' || value == U'*')
            return states | (states << 1 & ((end_ << 1) - 1));
        const char c = to_lower(static_cast<char>(value));
        if (letter)
            return (states & places(c)) << 1 | plural(states, c);
        auto next = states;
        for (char like : letters_like(c))
            next |= (states & places(like)) << 1;
        return next;
    }

    /// Several codes are no less secret than one.
    [[nodiscard]] constexpr std::uint64_t plural(std::uint64_t states, char c) const noexcept {
        return c == 's' ? states & end_ : 0;
    }

    constexpr void unite(char letter, char other) noexcept {
        places(letter) |= places(other);
        places(other) = places(letter);
    }

    [[nodiscard]] constexpr std::uint64_t places(char letter) const noexcept {
        return places_[letter - 'a'];
    }
    [[nodiscard]] constexpr std::uint64_t& places(char letter) noexcept {
        return places_[letter - 'a'];
    }

    /// Where in the rule's name each letter stands.
    std::uint64_t places_[26]{};
    std::uint64_t end_ = 0;
};

} // namespace lucity::detail

#endif
