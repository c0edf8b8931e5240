// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_EXPOSURE_NAME_READING_HPP
#define LUCITY_EXPOSURE_NAME_READING_HPP

#include <lucity/exposure/detail/escapes.hpp>
#include <lucity/exposure/detail/name_reader.hpp>
#include <lucity/exposure/detail/name_words.hpp>
#include <lucity/exposure/name_class.hpp>
#include <lucity/text/ascii.hpp>
#include <lucity/text/ascii_fold.hpp>
#include <lucity/text/base_letter.hpp>
#include <lucity/text/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace lucity {

namespace detail {

/// The letter that a digit or a sign among letters looks like, as in "Passw0rd"; 0 if there is
/// none.
[[nodiscard]] constexpr char letter_among(char c) noexcept {
    return counterpart(c, "013457@$", "oieastas");
}

/// Whether `loose_spelling` may change a name.
[[nodiscard]] constexpr bool may_be_spelt_loosely(std::string_view name) noexcept {
    bool after_letter = false;
    std::size_t single_letters = 0;
    for (std::size_t at = 0; at != name.size(); ++at) {
        const char c = name[at];
        const bool letter = is_letter(c);
        if (is_non_ascii(c) || (after_letter && !letter && letter_among(c) != '\0'))
            return true;
        const bool single =
            letter && !after_letter && (at + 1 == name.size() || !is_letter(name[at + 1]));
        single_letters += single ? 1 : 0;
        after_letter = letter;
    }
    return single_letters > 1;
}

/// A name as people read it in spite of its spelling: "Passw0rd" as "Password", letters without
/// their accents, and "P_A_S_S" as "PASS".
class loose_spelling {
public:
    /// The longest name that it takes.
    static constexpr std::size_t room = 4096;

    /// Precondition: `name` is no longer than `room`. Complexity: linear.
    constexpr explicit loose_spelling(std::string_view name) noexcept {
        while (!name.empty()) {
            const auto next = first_code_point(name);
            const bool latin = next.value >= 0xc0 && next.value < 0x2000;
            const auto base = latin ? base_letter(next.value) : next.value;
            if (base < 0x80)
                text_[size_++] = latin ? static_cast<char>(base) : name.front();
            else
                for (char c : name.substr(0, next.size))
                    text_[size_++] = c;
            name.remove_prefix(next.size);
        }
        read_digits_as_letters();
        join_single_letters();
    }

    [[nodiscard]] constexpr std::string_view view() const noexcept { return {text_, size_}; }

private:
    /// Replaces digits and signs among letters by the letters that they look like.
    constexpr void read_digits_as_letters() noexcept {
        for (std::size_t at = 0; at + 1 < size_; ++at) {
            const auto letter = letter_among(text_[at]);
            const bool among = is_letter_at(at + 1) || letter_among(text_[at + 1]) != '\0';
            if (letter != '\0' && at != 0 && is_letter(text_[at - 1]) && among)
                text_[at] = letter;
        }
    }

    /// Joins letters with one sign between them to a word.
    constexpr void join_single_letters() noexcept {
        const auto is_single = [&](std::size_t at) {
            return is_letter_at(at) && !is_letter_at(at + 1) && (at == 0 || !is_letter_at(at - 1));
        };
        std::size_t size = 0;
        bool after_single = false;
        for (std::size_t at = 0; at != size_; ++at) {
            const bool single = is_single(at);
            const bool between = after_single && !is_letter_at(at) && is_single(at + 1);
            after_single = single;
            if (!between)
                text_[size++] = text_[at];
        }
        size_ = size;
    }

    [[nodiscard]] constexpr bool is_letter_at(std::size_t at) const noexcept {
        return at < size_ && is_letter(text_[at]);
    }

    char text_[room];
    std::size_t size_ = 0;
};

/// Letters of Greek and Cyrillic that look like Latin ones. Sorted.
inline constexpr char32_t letters_like_latin[]{
    0x391, 0x392, 0x395, 0x396, 0x397, 0x399, 0x39a, 0x39c, 0x39d, 0x39f, 0x3a1, 0x3a4,
    0x3a5, 0x3a7, 0x3b1, 0x3b9, 0x3bd, 0x3bf, 0x3c1, 0x3c4, 0x3c5, 0x405, 0x406, 0x408,
    0x410, 0x412, 0x415, 0x41a, 0x41c, 0x41d, 0x41e, 0x420, 0x421, 0x422, 0x423, 0x425,
    0x430, 0x435, 0x43e, 0x440, 0x441, 0x443, 0x445, 0x455, 0x456, 0x458, 0x4ae, 0x4af,
    0x4bb, 0x4c0, 0x4cf, 0x501, 0x50c, 0x51a, 0x51b, 0x51c, 0x51d,
};

static_assert(std::ranges::is_sorted(letters_like_latin));

/// Whether it is a small capital or another phonetic letter, which no name needs.
[[nodiscard]] constexpr bool is_phonetic(char32_t value) noexcept {
    return (value >= 0x250 && value < 0x2b0) || (value >= 0x1d00 && value < 0x1dc0) ||
           (value >= 0xa720 && value < 0xa800);
}

/// Whether a word of a text imitates Latin letters: it has look-alikes among Latin letters, or
/// consists of look-alikes, some of which Russian doesn't have. Complexity: linear.
[[nodiscard]] constexpr bool has_look_alikes(std::string_view text) noexcept {
    constexpr char32_t last_of_latin = 0x24f;
    constexpr std::size_t shortest = 3;
    std::size_t latin = 0;
    std::size_t others = 0;
    std::size_t alike = 0;
    bool cyrillic = false;
    bool rare = false;
    const auto looks_made_up = [&] {
        return (latin != 0 && (alike != 0 || cyrillic)) ||
               (others >= shortest && alike == others && rare);
    };
    while (!text.empty()) {
        const auto next = first_code_point(text);
        const bool letter = next.value < 0x80 ? is_letter(text.front()) : !is_sign(next.value);
        text.remove_prefix(next.size);
        if (is_invisible(next.value))
            continue;
        if (!letter) {
            if (looks_made_up())
                return true;
            latin = others = alike = 0;
            cyrillic = rare = false;
        } else if (is_phonetic(next.value)) {
            return true;
        } else if (next.value <= last_of_latin) {
            ++latin;
        } else {
            ++others;
            cyrillic = cyrillic || (next.value >= 0x400 && next.value < 0x530);
            // Greek and Russian have words of look-alikes alone, but without these letters.
            rare = rare || (next.value >= 0x400 && next.value < 0x410) || next.value >= 0x450;
            alike += std::ranges::binary_search(letters_like_latin, next.value) ? 1u : 0u;
        }
    }
    return looks_made_up();
}

// A Cyrillic a in "Password", and "pass" in Cyrillic letters alone.
static_assert(has_look_alikes("P\xd0\xb0ssword") &&
              has_look_alikes("\xd1\x80\xd0\xb0\xd1\x95\xd1\x95"));
// "Passe" with a diaeresis, and the Russian words "server 7d".
static_assert(!has_look_alikes("P\xc3\xa4sse") &&
              !has_look_alikes("\xd0\xa1\xd0\xb5\xd1\x80\xd0\xb2\xd0\xb5\xd1\x80 7\xd0\xb4"));

/// Reads a name without what is in brackets, unless these brackets are ordinary signs. A name
/// without spaces is also read as one phrase, since it may hold a preposition by chance:
/// "logOnServer".
[[nodiscard]] constexpr name_reading read_words(std::string_view name, after_capitals how,
                                                unclosed_brackets brackets) noexcept {
    const auto read = [&](bool phrases) {
        name_reader reader(phrases);
        reader.read(name_words(name, how, brackets));
        return reader;
    };
    const auto phrases = read(true);
    return !phrases.has_stopped() || phrases.has_spaces()
               ? phrases.reading()
               : stricter(phrases.reading(), read(false).reading());
}

/// Whether a small letter follows two capitals, so that a word may start at either.
[[nodiscard]] constexpr bool has_small_letter_after_capitals(std::string_view name) noexcept {
    for (std::size_t at = 2; at < name.size(); ++at)
        if (is_small_after_capitals(name, at))
            return true;
    return false;
}

[[nodiscard]] constexpr name_reading read_words(std::string_view name,
                                                unclosed_brackets brackets = {}) noexcept {
    const auto read = read_words(name, after_capitals::last_capital_starts, brackets);
    return has_small_letter_after_capitals(name)
               ? stricter(read, read_words(name, after_capitals::small_letter_starts, brackets))
               : read;
}

/// Reads a name, and what is in its brackets as another one. The latter counts if the rest says
/// nothing, or if a bracket touches a word, as in `settings[password]`.
[[nodiscard]] constexpr name_reading read_plain_name(std::string_view name) noexcept {
    auto read = read_words(name);
    if (size_before("([{", name) == name.size())
        return read;
    unclosed_brackets unclosed;
    for (std::size_t at = 0; at != name.size();) {
        const auto size = size_of_brackets(name.substr(at), unclosed);
        if (!size) {
            ++at;
            continue;
        }
        const auto end = at + *size;
        const bool touches =
            (at != 0 && !is_space(name[at - 1])) || (end != name.size() && !is_space(name[end]));
        const auto inside = read_words(name.substr(at + 1, *size - 2), no_brackets);
        const bool open = read.is == name_class::neutral || read.is == name_class::ambiguous;
        if (open || (touches && read.is > name_class::neutral))
            read = inside.is > name_class::neutral ? stricter(read, inside) : read;
        at = end;
    }
    return read;
}

} // namespace detail

/// Reads the name of a setting or member by its words. Spaces, punctuation and capitals separate
/// words, so "Ghost" has nothing to do with hosts. What is in brackets counts if the rest says
/// nothing, or if the brackets touch a word.
///
/// Example: `read_name("SMTP Server Address").is == name_class::place`
///
/// A name is also read with its escapes undone, without accents, with digits and signs among
/// letters as the letters that they look like, and with single letters joined. The strictest
/// reading counts. A name with look-alikes of Latin letters is a secret's, and so is one of more
/// than 4 KiB that has another reading. Complexity: linear in the name.
[[nodiscard]] constexpr name_reading read_name(std::string_view name) noexcept {
    auto read = detail::read_plain_name(name);
    const bool disguised = (detail::classes_in(name) & detail::byte_class::disguise) != 0;
    if (!disguised && !detail::may_be_spelt_loosely(name))
        return read;
    if (name.size() > detail::undisguised_copy::room)
        return {name_class::secret, false};
    detail::undisguised_copy copy(name);
    for (int layer = 0; layer != 3 && copy.undo_layer(detail::backslashes::escape); ++layer)
        read = stricter(read, detail::read_plain_name(copy.view()));
    if (detail::has_look_alikes(copy.view()))
        return {name_class::secret, false};
    return detail::may_be_spelt_loosely(copy.view())
               ? stricter(read, detail::read_plain_name(detail::loose_spelling(copy.view()).view()))
               : read;
}

static_assert(read_name("smtpServerName").is == name_class::place);
static_assert(read_name("SMTP Server Port").is == name_class::fact);
static_assert(read_name("Ghost").is == name_class::neutral);

} // namespace lucity

#endif
