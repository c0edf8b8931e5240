// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_RECEIVING_FAST_WINDOW_MASKS_HPP
#define LUCITY_RECEIVING_FAST_WINDOW_MASKS_HPP

#include <lucity/exposure/detail/secret_token.hpp>
#include <lucity/text/ascii.hpp>

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

// The copier reads JSON strings in windows of 32 bytes. It loads a window once, stores it to the
// output, and compares it with the bytes that matter in a string. The result of a comparison is a
// mask with a bit for each byte, the lowest bit for the first one. The lowest bit that is set says
// where the string ends, and the bits below it, which of its bytes need a closer look.
//
// There are three ways to make the masks: in 32-byte registers if the processor has them (AVX2,
// detected at run time, so that users need no flag), in 16-byte registers (SSE2, on all x86-64
// processors), and byte by byte, in this header.

namespace lucity::detail {

/// How many bytes must be readable from a window on, and writable from its copy on.
inline constexpr std::size_t window_padding = 64;

/// Masks of 32 bytes.
struct window_masks {
    /// What ends the plain part of a JSON string: quotation marks, backslashes, control characters.
    std::uint32_t stop;
    /// Bytes of code points outside ASCII.
    std::uint32_t non_ascii;
    /// Bytes of `byte_class::telling`, and perhaps others, but no letters, digits or spaces.
    std::uint32_t telling;
    /// An "l" with a "t" eight bytes later, in either case, as in "localhost".
    std::uint32_t loopback;
};

/// The `harmless_size` of any text that isn't harmless.
inline constexpr std::size_t not_harmless = 32;

/// Whether a text of 20 to 31 bytes may hold a secret token: then its middle has no space.
[[nodiscard]] inline bool may_hold_token(const char* in, std::size_t size) noexcept {
    return !std::memchr(in + (size - shortest_secret_token), ' ', 2 * shortest_secret_token - size);
}

/// The size of the text at the start of a window, if it ends there at a quotation mark and exposes
/// nothing, unless its name says so.
[[nodiscard]] inline std::size_t harmless_size(window_masks masks, const char* in) noexcept {
    if (masks.stop == 0)
        return not_harmless;
    const auto size = static_cast<std::size_t>(std::countr_zero(masks.stop));
    const auto below = (masks.stop & (0 - masks.stop)) - 1;
    const bool tells = ((masks.telling | masks.non_ascii | masks.loopback) & below) != 0;
    const bool harmless =
        !tells && in[size] == '"' && (size < shortest_secret_token || !may_hold_token(in, size));
    return harmless ? size : not_harmless;
}

/// Masks of 64 bytes.
struct quote_masks {
    std::uint64_t quotes;
    std::uint64_t backslashes;
    /// Control characters, and bytes of code points outside ASCII.
    std::uint64_t special;
};

/// A text as JSON spells it.
struct short_text {
    /// `not_short` if its closing quotation mark isn't among the 64 bytes.
    std::size_t size;
    /// It has neither an escape nor a special byte.
    bool plain;
};

inline constexpr std::size_t not_short = 64;

[[nodiscard]] inline short_text find_short(quote_masks masks) noexcept {
    auto left = masks.quotes | masks.backslashes;
    while (left != 0) {
        const auto lowest = left & (0 - left);
        if ((masks.quotes & lowest) != 0)
            return {static_cast<std::size_t>(std::countr_zero(lowest)),
                    ((masks.backslashes | masks.special) & (lowest - 1)) == 0};
        // A backslash escapes the next byte.
        left &= ~(lowest | lowest << 1);
    }
    return {not_short, false};
}

/// Makes the masks byte by byte.
struct portable {
    /// Copies 32 bytes and returns their masks.
    static window_masks copy_window(const char* in, char* out) noexcept {
        window_masks masks{0, 0, 0, 0};
        std::uint32_t letter_l = 0;
        std::uint32_t letter_t = 0;
        for (unsigned at = 0; at != 32; ++at) {
            const char c = out[at] = in[at];
            const auto byte = static_cast<unsigned char>(c);
            const auto mask = [at](bool is) {
                return static_cast<std::uint32_t>(is) << at;
            };
            masks.stop |= mask(c == '"' || c == '\\' || byte < 0x20);
            masks.non_ascii |= mask(byte >= 0x80);
            masks.telling |= mask(is_any(c, byte_class::telling));
            letter_l |= mask((c | 0x20) == 'l');
            letter_t |= mask((c | 0x20) == 't');
        }
        masks.loopback = letter_l & (letter_t >> 8);
        return masks;
    }

    /// Copies 32 bytes and returns their `harmless_size`.
    static std::size_t copy_harmless(const char* in, char* out) noexcept {
        return harmless_size(copy_window(in, out), in);
    }

    /// Copies 64 bytes and returns the text at their start.
    static short_text copy_short(const char* in, char* out) noexcept {
        quote_masks masks{0, 0, 0};
        for (unsigned at = 0; at != 64; ++at) {
            out[at] = in[at];
            masks.quotes |= std::uint64_t{in[at] == '"'} << at;
            masks.backslashes |= std::uint64_t{in[at] == '\\'} << at;
            masks.special |= std::uint64_t{static_cast<signed char>(in[at]) < ' '} << at;
        }
        return find_short(masks);
    }

    /// Copies 64 bytes of `in`. Returns whether the first `size` equal those of `other`.
    /// Precondition: 0 < size <= 64.
    static bool copy_if_same(const char* in, const char* other, std::size_t size,
                             char* out) noexcept {
        std::copy_n(in, 64, out);
        return std::equal(in, in + size, other);
    }
};

} // namespace lucity::detail

#endif
