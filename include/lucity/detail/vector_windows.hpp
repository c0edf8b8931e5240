// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_DETAIL_VECTOR_WINDOWS_HPP
#define LUCITY_DETAIL_VECTOR_WINDOWS_HPP

#include <lucity/detail/ascii.hpp>
#include <lucity/detail/window_masks.hpp>

#if defined(__x86_64__) && defined(__SSE2__) && !defined(LUCITY_PORTABLE_SCANNER)
#define LUCITY_DETAIL_VECTORS 1
#else
#define LUCITY_DETAIL_VECTORS 0
#endif

#if LUCITY_DETAIL_VECTORS

#include <immintrin.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>

namespace lucity::detail {

/// Windows in registers of 16 bytes.
struct sse2 {
    static __m128i load(const char* at) noexcept {
        return _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
    }
    static void store(char* at, __m128i bytes) noexcept {
        _mm_storeu_si128(reinterpret_cast<__m128i*>(at), bytes);
    }
    static std::uint32_t mask_of(__m128i bytes) noexcept {
        return static_cast<std::uint32_t>(_mm_movemask_epi8(bytes));
    }
    static __m128i is(__m128i bytes, char c) noexcept {
        return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(c));
    }
    /// Whether each byte lies in a range: what is below its first byte wraps around to something
    /// large.
    static __m128i is_in(__m128i bytes, char first, char last) noexcept {
        const auto above = _mm_sub_epi8(bytes, _mm_set1_epi8(first));
        const auto most = _mm_set1_epi8(static_cast<char>(last - first));
        return _mm_cmpeq_epi8(_mm_min_epu8(above, most), above);
    }

    struct half_masks {
        std::uint32_t stop;
        std::uint32_t non_ascii;
        std::uint32_t plain;
        std::uint32_t letter_l;
        std::uint32_t letter_t;
    };

    static half_masks copy_half(const char* in, char* out) noexcept {
        const auto bytes = load(in);
        store(out, bytes);
        const auto lower = _mm_or_si128(bytes, _mm_set1_epi8(0x20));
        const auto stop =
            _mm_or_si128(is_in(bytes, 0, 0x1f), _mm_or_si128(is(bytes, '"'), is(bytes, '\\')));
        const auto plain =
            _mm_or_si128(_mm_or_si128(is_in(lower, 'a', 'z'), is_in(bytes, '0', '9')),
                         _mm_or_si128(is_in(bytes, ' ', '$'), is(bytes, '-')));
        return {mask_of(stop), mask_of(bytes), mask_of(plain), mask_of(is(lower, 'l')),
                mask_of(is(lower, 't'))};
    }

    static window_masks copy_window(const char* in, char* out) noexcept {
        const auto first = copy_half(in, out);
        const auto second = copy_half(in + 16, out + 16);
        const auto join = [](std::uint32_t low, std::uint32_t high) {
            return low | high << 16;
        };
        return {join(first.stop, second.stop), join(first.non_ascii, second.non_ascii),
                ~join(first.plain, second.plain),
                join(first.letter_l, second.letter_l) & join(first.letter_t, second.letter_t) >> 8};
    }

    static std::size_t copy_harmless(const char* in, char* out) noexcept {
        return harmless_size(copy_window(in, out), in);
    }

    static std::size_t copy_short(const char* in, char* out) noexcept {
        quote_masks masks{0, 0};
        for (unsigned at = 0; at != 64; at += 16) {
            const auto bytes = load(in + at);
            store(out + at, bytes);
            masks.quotes |= std::uint64_t{mask_of(is(bytes, '"'))} << at;
            masks.backslashes |= std::uint64_t{mask_of(is(bytes, '\\'))} << at;
        }
        return short_size(masks);
    }

    static bool copy_if_same(const char* in, const char* other, std::size_t size,
                             char* out) noexcept {
        std::uint64_t same = 0;
        for (unsigned at = 0; at != 64; at += 16) {
            const auto bytes = load(in + at);
            store(out + at, bytes);
            same |= std::uint64_t{mask_of(_mm_cmpeq_epi8(bytes, load(other + at)))} << at;
        }
        return ~same << (64 - size) == 0;
    }
};

/// Tells a byte's class by its two halves, as one instruction can look up 16 bytes at once: the
/// bits that the tables have in common for its low and its high half. The four high bits are of the
/// stop bytes, those below of telling ones.
struct half_byte_tables {
    alignas(16) std::array<std::uint8_t, 16> low{};
    alignas(16) std::array<std::uint8_t, 16> high{};

    [[nodiscard]] constexpr std::uint8_t of(unsigned byte) const noexcept {
        return low[byte & 15] & high[byte >> 4];
    }
};

inline constexpr unsigned first_stop_bit = 4;

inline constexpr auto half_bytes = [] {
    half_byte_tables tables;
    std::uint8_t bit = 1;
    const auto add = [&](const auto& rows, const auto& columns) {
        for (unsigned row : rows)
            tables.high[row] |= bit;
        for (unsigned column : columns)
            tables.low[column] |= bit;
        bit = static_cast<std::uint8_t>(bit << 1);
    };
    using list = std::initializer_list<unsigned>;
    add(list{2}, list{0x5, 0x6, 0x8, 0xc, 0xe, 0xf}); // % & ( , . /
    add(list{3}, list{0xa, 0xd, 0xe});                // : = >
    add(list{4}, list{0});                            // @
    add(list{5, 7}, list{0xb, 0xf});                  // [ _ { and DEL
    add(list{2}, list{2});                            // the quotation mark
    add(list{5}, list{0xc});                          // the backslash
    add(list{0, 1}, list{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15});
    return tables;
}();

static_assert([] {
    for (unsigned byte = 0; byte != 0x80; ++byte) {
        const bool stops = byte == '"' || byte == '\\' || byte < 0x20;
        const bool tells = is_any(static_cast<char>(byte), byte_class::telling);
        const auto found = half_bytes.of(byte);
        if (stops != (found >> first_stop_bit != 0) ||
            (!stops && tells != (found % (1 << first_stop_bit) != 0)))
            return false;
    }
    return true;
}());

/// Windows in registers of 32 bytes.
struct avx2 {
    [[gnu::target("avx2")]] static __m256i load(const char* at) noexcept {
        return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(at));
    }
    [[gnu::target("avx2")]] static void store(char* at, __m256i bytes) noexcept {
        _mm256_storeu_si256(reinterpret_cast<__m256i*>(at), bytes);
    }
    [[gnu::target("avx2")]] static std::uint32_t mask_of(__m256i bytes) noexcept {
        return static_cast<std::uint32_t>(_mm256_movemask_epi8(bytes));
    }
    [[gnu::target("avx2")]] static __m256i is(__m256i bytes, char c) noexcept {
        return _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8(c));
    }
    [[gnu::target("avx2")]] static __m256i look_up(const std::array<std::uint8_t, 16>& table,
                                                   __m256i halves) noexcept {
        const auto row = _mm_load_si128(reinterpret_cast<const __m128i*>(table.data()));
        return _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(row), halves);
    }

    [[gnu::target("avx2")]] static window_masks copy_window(const char* in, char* out) noexcept {
        const auto bytes = load(in);
        store(out, bytes);
        const auto half = _mm256_set1_epi8(0x0f);
        // For bytes outside ASCII, the look-up of the low half gives 0.
        const auto found = _mm256_and_si256(
            look_up(half_bytes.low, bytes),
            look_up(half_bytes.high, _mm256_and_si256(_mm256_srli_epi16(bytes, 4), half)));
        // Adding carries into the highest bit of each byte in which a bit of the group is set.
        const auto stop = _mm256_add_epi8(found, _mm256_set1_epi8(0x80 - (1 << first_stop_bit)));
        const auto telling =
            _mm256_add_epi8(_mm256_and_si256(found, half), _mm256_set1_epi8(0x80 - 1));
        const auto lower = _mm256_or_si256(bytes, _mm256_set1_epi8(0x20));
        return {mask_of(stop), mask_of(bytes), mask_of(telling),
                mask_of(is(lower, 'l')) & mask_of(is(lower, 't')) >> 8};
    }

    [[gnu::target("avx2")]] static std::size_t copy_harmless(const char* in, char* out) noexcept {
        return harmless_size(copy_window(in, out), in);
    }

    [[gnu::target("avx2")]] static std::size_t copy_short(const char* in, char* out) noexcept {
        const auto first = load(in);
        const auto second = load(in + 32);
        store(out, first);
        store(out + 32, second);
        const auto both = [](std::uint64_t low, std::uint64_t high) {
            return low | high << 32;
        };
        return short_size({both(mask_of(is(first, '"')), mask_of(is(second, '"'))),
                           both(mask_of(is(first, '\\')), mask_of(is(second, '\\')))});
    }

    [[gnu::target("avx2")]] static bool copy_if_same(const char* in, const char* other,
                                                     std::size_t size, char* out) noexcept {
        const auto first = load(in);
        const auto second = load(in + 32);
        store(out, first);
        store(out + 32, second);
        const std::uint64_t low = mask_of(_mm256_cmpeq_epi8(first, load(other)));
        const std::uint64_t high = mask_of(_mm256_cmpeq_epi8(second, load(other + 32)));
        return ~(low | high << 32) << (64 - size) == 0;
    }
};

/// Whether the processor has 32-byte registers. Until it was asked, at the program's start, it is
/// taken for one without.
inline const bool has_avx2 = [] {
    __builtin_cpu_init();
    return __builtin_cpu_supports("avx2") != 0;
}();

} // namespace lucity::detail

#endif

#endif
