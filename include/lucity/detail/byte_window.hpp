// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_DETAIL_BYTE_WINDOW_HPP
#define LUCITY_DETAIL_BYTE_WINDOW_HPP

#include <bit>
#include <cstddef>
#include <cstdint>

#if defined(__SSE2__) && !defined(LUCITY_PORTABLE_SCANNER)
#include <emmintrin.h>
#define LUCITY_DETAIL_SSE2 1
#endif

namespace lucity::detail {

/// Where the plain part of a JSON string ends: its bytes that stand for themselves.
struct plain_end {
    /// A quotation mark, a backslash, a control character, or the end of the input.
    const char* at;
    /// Whether a byte before it belongs to a code point outside ASCII.
    bool non_ascii;
};

/// Copies the plain part of a string byte by byte.
inline plain_end copy_plain_bytes(const char* at, const char* end, char*& out) noexcept {
    bool non_ascii = false;
    for (; at != end; ++at) {
        const auto byte = static_cast<unsigned char>(*at);
        if (byte == '"' || byte == '\\' || byte < 0x20)
            break;
        non_ascii = non_ascii || byte >= 0x80;
        *out++ = *at;
    }
    return {at, non_ascii};
}

/// Copies the plain part of the string that starts at `at` to `out`, and moves `out` behind it.
///
/// It goes by windows of 16 bytes. Each is loaded once and stored at once, as a whole, so that up
/// to 15 bytes behind the end are written as well; whoever writes next goes over them. Comparing a
/// window gives a mask with a bit for each byte that isn't plain; the lowest one tells how much of
/// the window counts. The windows' highest bits, as another mask, tell of bytes outside ASCII.
///
/// Precondition: `out` has room for the input up to `end` and 16 bytes more.
inline plain_end copy_plain(const char* at, const char* end, char*& out) noexcept {
#ifdef LUCITY_DETAIL_SSE2
    constexpr std::ptrdiff_t window = 16;
    const auto quote = _mm_set1_epi8('"');
    const auto backslash = _mm_set1_epi8('\\');
    const auto last_control = _mm_set1_epi8(0x1f);
    unsigned high_bits = 0;
    while (end - at >= window) {
        const auto bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
        _mm_storeu_si128(reinterpret_cast<__m128i*>(out), bytes);
        // A byte that is no larger than the last control character is the smaller of the two.
        const auto control = _mm_cmpeq_epi8(_mm_min_epu8(bytes, last_control), bytes);
        const auto special = _mm_or_si128(
            control, _mm_or_si128(_mm_cmpeq_epi8(bytes, quote), _mm_cmpeq_epi8(bytes, backslash)));
        const auto mask = static_cast<unsigned>(_mm_movemask_epi8(special));
        const auto high = static_cast<unsigned>(_mm_movemask_epi8(bytes));
        if (mask != 0) {
            const auto plain = std::countr_zero(mask);
            out += plain;
            return {at + plain, (high_bits | (high & ((1u << plain) - 1))) != 0};
        }
        high_bits |= high;
        at += window;
        out += window;
    }
    auto rest = copy_plain_bytes(at, end, out);
    rest.non_ascii = rest.non_ascii || high_bits != 0;
    return rest;
#else
    return copy_plain_bytes(at, end, out);
#endif
}

} // namespace lucity::detail

#undef LUCITY_DETAIL_SSE2

#endif
