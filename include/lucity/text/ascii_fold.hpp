// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_TEXT_ASCII_FOLD_HPP
#define LUCITY_TEXT_ASCII_FOLD_HPP

#include <algorithm>
#include <cstddef>

namespace lucity::detail {

/// A run of code points that are read as `period` others, from `to` on, over and over.
struct folded_run {
    char32_t first;
    char32_t last;
    char32_t to;
    char32_t period;
};

/// A run of code points.
struct code_point_run {
    char32_t first;
    char32_t last;
};

/// The run of a sorted table that holds a code point, or an empty run.
/// Complexity: logarithmic in the number of runs.
template <class Run, std::size_t Count>
[[nodiscard]] constexpr Run run_of(const Run (&runs)[Count], char32_t value) noexcept {
    if (value < runs[0].first)
        return {};
    const auto* run = std::ranges::upper_bound(runs, value, {}, &Run::first) - 1;
    return value <= run->last ? *run : Run{};
}

/// Whether a run of a sorted table holds a code point. Complexity: as `run_of`.
template <class Run, std::size_t Count>
[[nodiscard]] constexpr bool has_run(const Run (&runs)[Count], char32_t value) noexcept {
    return run_of(runs, value).last != 0;
}

/// Reads a code point as a table of runs says, or as itself.
template <std::size_t Count>
[[nodiscard]] constexpr char32_t folded(const folded_run (&runs)[Count], char32_t value) noexcept {
    const auto run = run_of(runs, value);
    return run.last != 0 ? run.to + (value - run.first) % run.period : value;
}

/// Letters, digits and signs that readers and IDNA take for those of ASCII: compatibility forms of
/// Unicode (NFKC), decimal digits of other scripts, and signs that browsers or people confuse with
/// them. Sorted; tests/letters.py generates it.
inline constexpr folded_run folded_runs[]{
    {0x00a0, 0x00a0, U' ', 1},    {0x00b2, 0x00b3, U'2', 2},    {0x00b9, 0x00b9, U'1', 1},
    {0x0660, 0x0669, U'0', 10},   {0x06d4, 0x06d4, U'.', 1},    {0x06f0, 0x06f9, U'0', 10},
    {0x0701, 0x0702, U'.', 1},    {0x07c0, 0x07c9, U'0', 10},   {0x0966, 0x096f, U'0', 10},
    {0x09e6, 0x09ef, U'0', 10},   {0x0a66, 0x0a6f, U'0', 10},   {0x0ae6, 0x0aef, U'0', 10},
    {0x0b66, 0x0b6f, U'0', 10},   {0x0be6, 0x0bef, U'0', 10},   {0x0c66, 0x0c6f, U'0', 10},
    {0x0ce6, 0x0cef, U'0', 10},   {0x0d66, 0x0d6f, U'0', 10},   {0x0e50, 0x0e59, U'0', 10},
    {0x0ed0, 0x0ed9, U'0', 10},   {0x0f20, 0x0f29, U'0', 10},   {0x1040, 0x1049, U'0', 10},
    {0x17e0, 0x17e9, U'0', 10},   {0x1810, 0x1819, U'0', 10},   {0x2000, 0x200a, U' ', 1},
    {0x2010, 0x2015, U'-', 1},    {0x2024, 0x2024, U'.', 1},    {0x2028, 0x2029, U'\n', 1},
    {0x202f, 0x202f, U' ', 1},    {0x2044, 0x2044, U'/', 1},    {0x205f, 0x205f, U' ', 1},
    {0x2070, 0x2070, U'0', 1},    {0x2074, 0x2079, U'4', 6},    {0x2080, 0x2089, U'0', 10},
    {0x2102, 0x2102, U'c', 1},    {0x210a, 0x210b, U'g', 2},    {0x210c, 0x210e, U'h', 1},
    {0x2110, 0x2111, U'i', 1},    {0x2112, 0x2113, U'l', 1},    {0x2115, 0x2115, U'n', 1},
    {0x2119, 0x211b, U'p', 3},    {0x211c, 0x211d, U'r', 1},    {0x2124, 0x2124, U'z', 1},
    {0x2128, 0x2128, U'z', 1},    {0x212a, 0x212a, U'k', 1},    {0x212c, 0x212d, U'b', 2},
    {0x212f, 0x2130, U'e', 1},    {0x2131, 0x2131, U'f', 1},    {0x2133, 0x2133, U'm', 1},
    {0x2134, 0x2134, U'o', 1},    {0x2139, 0x2139, U'i', 1},    {0x2145, 0x2146, U'd', 1},
    {0x2147, 0x2147, U'e', 1},    {0x2148, 0x2149, U'i', 2},    {0x2212, 0x2212, U'-', 1},
    {0x2215, 0x2215, U'/', 1},    {0x2216, 0x2216, U'\\', 1},   {0x2236, 0x2236, U':', 1},
    {0x2460, 0x2468, U'1', 9},    {0x249c, 0x24e9, U'a', 26},   {0x24ea, 0x24ea, U'0', 1},
    {0x29f5, 0x29f5, U'\\', 1},   {0x29f8, 0x29f8, U'/', 1},    {0x29f9, 0x29f9, U'\\', 1},
    {0x3000, 0x3000, U' ', 1},    {0x3002, 0x3002, U'.', 1},    {0xa789, 0xa789, U':', 1},
    {0xfe52, 0xfe52, U'.', 1},    {0xfe55, 0xfe55, U':', 1},    {0xfe63, 0xfe63, U'-', 1},
    {0xfe68, 0xfe68, U'\\', 1},   {0xfe6b, 0xfe6b, U'@', 1},    {0xff01, 0xff5e, U'!', 94},
    {0xff61, 0xff61, U'.', 1},    {0x104a0, 0x104a9, U'0', 10}, {0x1d400, 0x1d6a3, U'a', 26},
    {0x1d7ce, 0x1d7ff, U'0', 10}, {0x1f110, 0x1f129, U'a', 26}, {0x1f130, 0x1f149, U'a', 26},
    {0x1f150, 0x1f169, U'a', 26}, {0x1f170, 0x1f189, U'a', 26}, {0x1fbf0, 0x1fbf9, U'0', 10},
};

/// Reads a code point as the ASCII character that it stands for, or as itself. Styled letters lose
/// their case, full-width ones keep it.
[[nodiscard]] constexpr char32_t fold_to_ascii(char32_t value) noexcept {
    return folded(folded_runs, value);
}

static_assert(std::ranges::is_sorted(folded_runs, {}, &folded_run::first));
static_assert(fold_to_ascii(U'\uff0e') == U'.' && fold_to_ascii(U'\uff21') == U'A');
static_assert(fold_to_ascii(U'\U0001d41a') == U'a' && fold_to_ascii(U'\U0001d7ff') == U'9');
static_assert(fold_to_ascii(U'\u0663') == U'3' && fold_to_ascii(U'\u0439') == U'\u0439');

/// Code points that are invisible by themselves: what Unicode calls default-ignorable, the marks
/// for writing direction, and the accents that combine with a letter. Sorted.
inline constexpr code_point_run invisible_runs[]{
    {0x00ad, 0x00ad}, {0x0300, 0x036f}, {0x061c, 0x061c},   {0x115f, 0x1160},   {0x17b4, 0x17b5},
    {0x180b, 0x180f}, {0x200b, 0x200f}, {0x202a, 0x202e},   {0x2060, 0x206f},   {0x20d0, 0x20ff},
    {0x2800, 0x2800}, {0x3164, 0x3164}, {0xfe00, 0xfe0f},   {0xfe20, 0xfe2f},   {0xfeff, 0xfeff},
    {0xffa0, 0xffa0}, {0xfff0, 0xfff8}, {0x1bca0, 0x1bca3}, {0x1d173, 0x1d17a}, {0xe0000, 0xe0fff},
};

[[nodiscard]] constexpr bool is_invisible(char32_t value) noexcept {
    return has_run(invisible_runs, value);
}

static_assert(std::ranges::is_sorted(invisible_runs, {}, &code_point_run::first));
static_assert(is_invisible(U'\u200b') && is_invisible(U'\u00ad') && !is_invisible(U'a'));

/// Quotation marks, bullets, arrows, lines and the like: signs that no name has. Sorted.
inline constexpr code_point_run sign_runs[]{
    {0x00a1, 0x00a9}, {0x00ab, 0x00b1}, {0x00b4, 0x00b4}, {0x00b6, 0x00b8}, {0x00bb, 0x00bf},
    {0x00d7, 0x00d7}, {0x00f7, 0x00f7}, {0x2016, 0x2023}, {0x2025, 0x2027}, {0x2030, 0x205e},
    {0x20a0, 0x20cf}, {0x2190, 0x245f}, {0x2500, 0x25ff}, {0x2766, 0x2775}, {0x2794, 0x27ff},
    {0x3001, 0x3004}, {0x3008, 0x3020}, {0xfe30, 0xfe51}, {0xfff9, 0xfffd},
};

[[nodiscard]] constexpr bool is_sign(char32_t value) noexcept {
    return has_run(sign_runs, value);
}

static_assert(std::ranges::is_sorted(sign_runs, {}, &code_point_run::first));
static_assert(is_sign(U'\u201c') && is_sign(U'\ufffd') && !is_sign(U'\u00e9'));

} // namespace lucity::detail

#endif
