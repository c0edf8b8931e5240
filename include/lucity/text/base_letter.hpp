// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_TEXT_BASE_LETTER_HPP
#define LUCITY_TEXT_BASE_LETTER_HPP

#include <lucity/text/ascii.hpp>
#include <lucity/text/ascii_fold.hpp>

#include <algorithm>
#include <iterator>
#include <string_view>

namespace lucity::detail {

/// The letters under the accents of U+00C0 to U+017F and of U+1E00 to U+1EFF; a full stop where
/// there is none in ASCII.
inline constexpr std::string_view latin_base_letters =
    "aaaaaa.ceeeeiiii.nooooo..uuuuy..aaaaaa.ceeeeiiii.nooooo..uuuuy.y"
    "aaaaaaccccccccdd..eeeeeeeeeegggggggghh..iiiiiiiii...jjkk.llllll."
    "...nnnnnn...oooooo..rrrrrrsssssssstttt..uuuuuuuuuuuuwwyyyzzzzzz.";
inline constexpr std::string_view more_latin_base_letters =
    "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
    "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
    "wwwwwwwwwwxxxxyyzzzzzzhtwy......aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
    "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

struct accented_letter {
    char32_t letter;
    char32_t base;
};

/// Small letters of Greek and Cyrillic that are also written as a letter and an accent. Sorted.
inline constexpr accented_letter accented_letters[]{
    {0x390, 0x3b9}, {0x3ac, 0x3b1}, {0x3ad, 0x3b5}, {0x3ae, 0x3b7}, {0x3af, 0x3b9},
    {0x3b0, 0x3c5}, {0x3ca, 0x3b9}, {0x3cb, 0x3c5}, {0x3cc, 0x3bf}, {0x3cd, 0x3c5},
    {0x3ce, 0x3c9}, {0x439, 0x438}, {0x450, 0x435}, {0x451, 0x435}, {0x453, 0x433},
    {0x457, 0x456}, {0x45c, 0x43a}, {0x45d, 0x438}, {0x45e, 0x443},
};

/// A letter of Greek or Cyrillic in lower case.
[[nodiscard]] constexpr char32_t lower_letter(char32_t value) noexcept {
    const auto within = [&](char32_t first, char32_t last) {
        return value >= first && value <= last;
    };
    if (within(0x388, 0x38a))
        return value + 0x25;
    if (within(0x38e, 0x38f))
        return value + 0x3f;
    if (value == 0x386)
        return 0x3ac;
    if (value == 0x38c)
        return 0x3cc;
    if (within(0x391, 0x3ab) || within(0x410, 0x42f))
        return value + 0x20;
    if (within(0x400, 0x40f))
        return value + 0x50;
    return value;
}

/// A letter in lower case and without its accent, so that a name in composed (NFC) and decomposed
/// form (NFD) comes out the same where accents are left out; other code points as they are. It
/// covers Latin, Greek and Cyrillic.
[[nodiscard]] constexpr char32_t base_letter(char32_t value) noexcept {
    value = fold_to_ascii(value);
    if (value < 0x80)
        return static_cast<char32_t>(to_lower(static_cast<char>(value)));
    const auto from_table = [&](std::string_view table, char32_t first) {
        const char base = table[value - first];
        return base == '.' ? value : static_cast<char32_t>(base);
    };
    if (value >= 0xc0 && value < 0xc0 + latin_base_letters.size())
        return from_table(latin_base_letters, 0xc0);
    if (value >= 0x1e00 && value < 0x1e00 + more_latin_base_letters.size())
        return from_table(more_latin_base_letters, 0x1e00);
    value = lower_letter(value);
    const auto* accented =
        std::ranges::lower_bound(accented_letters, value, {}, &accented_letter::letter);
    const bool found = accented != std::end(accented_letters) && accented->letter == value;
    return found ? accented->base : value;
}

static_assert(base_letter(U'\u00c9') == U'e' && base_letter(U'\u1eb6') == U'a');
static_assert(base_letter(U'\u0419') == U'\u0438' && base_letter(U'\u0389') == U'\u03b7');
static_assert(base_letter(U'\uff21') == U'a' && base_letter(U'\u8a9e') == U'\u8a9e');

} // namespace lucity::detail

#endif
