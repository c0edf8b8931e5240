// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_TEXT_BASE_LETTER_HPP
#define LUCITY_TEXT_BASE_LETTER_HPP

#include <lucity/text/ascii.hpp>
#include <lucity/text/ascii_fold.hpp>

#include <string_view>

namespace lucity::detail {

// tests/letters.py generates these tables.

/// The letters under the accents of U+00C0 to U+017F and of U+1E00 to U+1EFF; a full stop for
/// a letter that ASCII lacks.
inline constexpr std::string_view latin_base_letters =
    "aaaaaa.ceeeeiiii.nooooo..uuuuy..aaaaaa.ceeeeiiii.nooooo..uuuuy.y"
    "aaaaaaccccccccdd..eeeeeeeeeegggggggghh..iiiiiiiii...jjkk.llllll."
    "...nnnnnn...oooooo..rrrrrrsssssssstttt..uuuuuuuuuuuuwwyyyzzzzzz.";
inline constexpr std::string_view more_latin_base_letters =
    "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
    "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
    "wwwwwwwwwwxxxxyyzzzzzzhtwy......aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
    "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

/// Letters of Greek and Cyrillic that are capitals or have an accent, as small letters without one.
/// Sorted.
inline constexpr folded_run accented_runs[]{
    {0x0386, 0x0386, 0x3b1, 1},  {0x0388, 0x0388, 0x3b5, 1}, {0x0389, 0x0389, 0x3b7, 1},
    {0x038a, 0x038a, 0x3b9, 1},  {0x038c, 0x038c, 0x3bf, 1}, {0x038e, 0x038e, 0x3c5, 1},
    {0x038f, 0x038f, 0x3c9, 1},  {0x0390, 0x0390, 0x3b9, 1}, {0x0391, 0x03a9, 0x3b1, 25},
    {0x03aa, 0x03aa, 0x3b9, 1},  {0x03ab, 0x03ab, 0x3c5, 1}, {0x03ac, 0x03ac, 0x3b1, 1},
    {0x03ad, 0x03ad, 0x3b5, 1},  {0x03ae, 0x03ae, 0x3b7, 1}, {0x03af, 0x03af, 0x3b9, 1},
    {0x03b0, 0x03b0, 0x3c5, 1},  {0x03ca, 0x03ca, 0x3b9, 1}, {0x03cb, 0x03cb, 0x3c5, 1},
    {0x03cc, 0x03cc, 0x3bf, 1},  {0x03cd, 0x03cd, 0x3c5, 1}, {0x03ce, 0x03ce, 0x3c9, 1},
    {0x0400, 0x0401, 0x435, 1},  {0x0402, 0x0402, 0x452, 1}, {0x0403, 0x0403, 0x433, 1},
    {0x0404, 0x0406, 0x454, 3},  {0x0407, 0x0407, 0x456, 1}, {0x0408, 0x040b, 0x458, 4},
    {0x040c, 0x040c, 0x43a, 1},  {0x040d, 0x040d, 0x438, 1}, {0x040e, 0x040e, 0x443, 1},
    {0x040f, 0x040f, 0x45f, 1},  {0x0410, 0x0418, 0x430, 9}, {0x0419, 0x0419, 0x438, 1},
    {0x041a, 0x042f, 0x43a, 22}, {0x0439, 0x0439, 0x438, 1}, {0x0450, 0x0451, 0x435, 1},
    {0x0453, 0x0453, 0x433, 1},  {0x0457, 0x0457, 0x456, 1}, {0x045c, 0x045c, 0x43a, 1},
    {0x045d, 0x045d, 0x438, 1},  {0x045e, 0x045e, 0x443, 1}, {0x0477, 0x0477, 0x475, 1},
    {0x04c2, 0x04c2, 0x436, 1},  {0x04d1, 0x04d1, 0x430, 1}, {0x04d3, 0x04d3, 0x430, 1},
    {0x04d7, 0x04d7, 0x435, 1},  {0x04db, 0x04db, 0x4d9, 1}, {0x04dd, 0x04dd, 0x436, 1},
    {0x04df, 0x04df, 0x437, 1},  {0x04e3, 0x04e3, 0x438, 1}, {0x04e5, 0x04e5, 0x438, 1},
    {0x04e7, 0x04e7, 0x43e, 1},  {0x04eb, 0x04eb, 0x4e9, 1}, {0x04ed, 0x04ed, 0x44d, 1},
    {0x04ef, 0x04ef, 0x443, 1},  {0x04f1, 0x04f1, 0x443, 1}, {0x04f3, 0x04f3, 0x443, 1},
    {0x04f5, 0x04f5, 0x447, 1},  {0x04f9, 0x04f9, 0x44b, 1},
};

/// A letter in lower case and without its accent; other code points as they are. Where accents are
/// dropped as well, the composed (NFC) and decomposed form (NFD) of a name become the same. It
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
    return folded(accented_runs, value);
}

static_assert(base_letter(U'\u00c9') == U'e' && base_letter(U'\u1eb6') == U'a');
static_assert(base_letter(U'\u0419') == U'\u0438' && base_letter(U'\u0389') == U'\u03b7');
static_assert(base_letter(U'\u04f3') == U'\u0443');
static_assert(base_letter(U'\uff21') == U'a' && base_letter(U'\u8a9e') == U'\u8a9e');

} // namespace lucity::detail

#endif
