// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_RECEIVING_FAST_VECTOR_WINDOWS_HPP
#define LUCITY_RECEIVING_FAST_VECTOR_WINDOWS_HPP

#include <lucity/receiving/fast/window_masks.hpp>
#include <lucity/text/ascii.hpp>

#if defined(__x86_64__) && defined(__SSE2__) && !defined(LUCITY_PORTABLE_COPIER)
#define LUCITY_DETAIL_VECTORS 1
#else
#define LUCITY_DETAIL_VECTORS 0
#endif

#if LUCITY_DETAIL_VECTORS

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <initializer_list>

namespace lucity::detail {

// These are the vectors of GCC and Clang. Their operators work on each byte; a comparison gives 255
// or 0. <immintrin.h> would take longer to compile than the rest of the copier.

/// Makes the masks in registers of 16 bytes.
struct sse2 {
    using bytes = std::uint8_t __attribute__((vector_size(16)));
    using chars = char __attribute__((vector_size(16)));

    static bytes load(const char* at) noexcept {
        bytes loaded;
        std::memcpy(&loaded, at, sizeof(loaded));
        return loaded;
    }
    static void store(char* at, bytes stored) noexcept { std::memcpy(at, &stored, sizeof(stored)); }
    /// The highest bit of each byte.
    static std::uint32_t mask_of(auto of) noexcept {
        return static_cast<std::uint32_t>(__builtin_ia32_pmovmskb128(reinterpret_cast<chars>(of)));
    }
    /// A byte below the range wraps around to a large one.
    static auto is_in(bytes each, std::uint8_t first, std::uint8_t last) noexcept {
        return each - first <= static_cast<std::uint8_t>(last - first);
    }

    struct half_masks {
        std::uint32_t stop;
        std::uint32_t non_ascii;
        std::uint32_t plain;
        std::uint32_t letter_l;
        std::uint32_t letter_t;
    };

    static half_masks copy_half(const char* in, char* out) noexcept {
        const auto each = load(in);
        store(out, each);
        const auto lower = each | 0x20;
        return {mask_of((each < 0x20) | (each == '"') | (each == '\\')), mask_of(each),
                mask_of(is_in(lower, 'a', 'z') | is_in(each, '0', '9') | is_in(each, ' ', '$')),
                mask_of(lower == 'l'), mask_of(lower == 't')};
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

    static short_text copy_short(const char* in, char* out) noexcept {
        quote_masks masks{0, 0, 0};
        for (unsigned at = 0; at != 64; at += 16) {
            const auto each = load(in + at);
            store(out + at, each);
            masks.quotes |= std::uint64_t{mask_of(each == '"')} << at;
            masks.backslashes |= std::uint64_t{mask_of(each == '\\')} << at;
            masks.special |= std::uint64_t{mask_of(each < 0x20) | mask_of(each)} << at;
        }
        return find_short(masks);
    }

    static bool copy_if_same(const char* in, const char* other, std::size_t size,
                             char* out) noexcept {
        std::uint64_t same = 0;
        for (unsigned at = 0; at != 64; at += 16) {
            const auto each = load(in + at);
            store(out + at, each);
            same |= std::uint64_t{mask_of(each == load(other + at))} << at;
        }
        return ~same << (64 - size) == 0;
    }
};

/// Classifies a byte by its two halves, since one instruction looks up a whole register in a table
/// of 16 bytes: the class is what the entries of both halves have in common. Each half of a
/// register uses its own copy of the table. The bits from `first_stop_bit` on mean stop bytes, and
/// those below it telling bytes.
struct half_byte_tables {
    std::array<std::uint8_t, 32> low{};
    std::array<std::uint8_t, 32> high{};

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
            tables.high[row] = tables.high[row + 16] =
                static_cast<std::uint8_t>(tables.high[row] | bit);
        for (unsigned column : columns)
            tables.low[column] = tables.low[column + 16] =
                static_cast<std::uint8_t>(tables.low[column] | bit);
        bit = static_cast<std::uint8_t>(bit << 1);
    };
    using list = std::initializer_list<unsigned>;
    add(list{2}, list{0x5, 0x6, 0x8, 0xc, 0xd, 0xe, 0xf}); // % & ( , - . /
    add(list{3}, list{0xa, 0xd, 0xe});                     // : = >
    add(list{4}, list{0});                                 // @
    add(list{5, 7}, list{0xb, 0xf});                       // [ _ { and DEL
    add(list{2}, list{2});                                 // the quotation mark
    add(list{5}, list{0xc});                               // the backslash
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

/// Makes the masks in registers of 32 bytes.
struct avx2 {
    using bytes = std::uint8_t __attribute__((vector_size(32)));
    using chars = char __attribute__((vector_size(32)));

    [[gnu::target("avx2")]] static bytes load(const char* at) noexcept {
        bytes loaded;
        std::memcpy(&loaded, at, sizeof(loaded));
        return loaded;
    }
    [[gnu::target("avx2")]] static void store(char* at, bytes stored) noexcept {
        std::memcpy(at, &stored, sizeof(stored));
    }
    [[gnu::target("avx2")]] static std::uint32_t mask_of(auto of) noexcept {
        return static_cast<std::uint32_t>(__builtin_ia32_pmovmskb256(reinterpret_cast<chars>(of)));
    }
    [[gnu::target("avx2")]] static std::uint32_t special_mask(bytes each) noexcept {
        return mask_of(each < 0x20) | mask_of(each);
    }
    /// Looks up the low half of each byte; gives 0 for a byte whose highest bit is set.
    [[gnu::target("avx2")]] static bytes look_up(const std::array<std::uint8_t, 32>& table,
                                                 bytes each) noexcept {
        chars loaded;
        std::memcpy(&loaded, table.data(), sizeof(loaded));
        return reinterpret_cast<bytes>(
            __builtin_ia32_pshufb256(loaded, reinterpret_cast<chars>(each)));
    }

    [[gnu::target("avx2")]] static window_masks copy_window(const char* in, char* out) noexcept {
        const auto each = load(in);
        store(out, each);
        const auto found = look_up(half_bytes.low, each) & look_up(half_bytes.high, each >> 4);
        // The sum carries into the highest bit if any bit of the group is set.
        const auto stop = found + (0x80 - (1 << first_stop_bit));
        const auto telling = (found & ((1 << first_stop_bit) - 1)) + (0x80 - 1);
        const auto lower = each | 0x20;
        return {mask_of(stop), mask_of(each), mask_of(telling),
                mask_of(lower == 'l') & mask_of(lower == 't') >> 8};
    }

    [[gnu::target("avx2")]] static std::size_t copy_harmless(const char* in, char* out) noexcept {
        return harmless_size(copy_window(in, out), in);
    }

    [[gnu::target("avx2")]] static short_text copy_short(const char* in, char* out) noexcept {
        const auto first = load(in);
        const auto second = load(in + 32);
        store(out, first);
        store(out + 32, second);
        return find_short({both(mask_of(first == '"'), mask_of(second == '"')),
                           both(mask_of(first == '\\'), mask_of(second == '\\')),
                           both(special_mask(first), special_mask(second))});
    }

    [[gnu::target("avx2")]] static bool copy_if_same(const char* in, const char* other,
                                                     std::size_t size, char* out) noexcept {
        const auto first = load(in);
        const auto second = load(in + 32);
        store(out, first);
        store(out + 32, second);
        const auto same = both(mask_of(first == load(other)), mask_of(second == load(other + 32)));
        return ~same << (64 - size) == 0;
    }

    static std::uint64_t both(std::uint64_t low, std::uint64_t high) noexcept {
        return low | high << 32;
    }
};

/// Whether the processor has 32-byte registers. The compiler's runtime library finds out before a
/// program makes its static objects; earlier, the answer is "no", which is only slower.
/// GCC for Windows doesn't align the stack for such registers (GCC bug 54412).
[[nodiscard]] inline bool has_avx2() noexcept {
#if defined(LUCITY_COPIER_WITHOUT_AVX2) || (defined(_WIN32) && !defined(__clang__)) ||             \
    !__has_builtin(__builtin_cpu_supports)
    return false;
#else
    return __builtin_cpu_supports("avx2") != 0;
#endif
}

} // namespace lucity::detail

#endif

#endif
