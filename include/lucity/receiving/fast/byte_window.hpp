// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_RECEIVING_FAST_BYTE_WINDOW_HPP
#define LUCITY_RECEIVING_FAST_BYTE_WINDOW_HPP

#include <lucity/receiving/fast/vector_windows.hpp>
#include <lucity/receiving/fast/window_masks.hpp>

#include <bit>
#include <cstddef>
#include <cstdint>

namespace lucity::detail {

/// Calls `use(vectors)` with the fastest of `avx2`, `sse2` and `portable` that the processor has.
template <class Use>
auto with_vectors(Use use) {
#if LUCITY_DETAIL_VECTORS
    return has_avx2() ? use(avx2()) : use(sse2());
#else
    return use(portable());
#endif
}

inline window_masks copy_window(const char* in, char* out) noexcept {
    return with_vectors([&](auto vectors) { return vectors.copy_window(in, out); });
}
inline std::size_t copy_harmless(const char* in, char* out) noexcept {
    return with_vectors([&](auto vectors) { return vectors.copy_harmless(in, out); });
}
inline short_text copy_short(const char* in, char* out) noexcept {
    return with_vectors([&](auto vectors) { return vectors.copy_short(in, out); });
}
inline bool copy_if_same(const char* in, const char* other, std::size_t size, char* out) noexcept {
    return with_vectors([&](auto vectors) { return vectors.copy_if_same(in, other, size, out); });
}

/// The plain part of a JSON string: the bytes before the first escape or the end.
struct plain_part {
    /// Its end, a byte of `window_masks::stop`; a null pointer if that is out of reach.
    const char* end;
    bool non_ascii;
};

/// Copies the plain part of the string that starts at `in` to `out`. All windows but the first one
/// begin before `reach`.
///
/// It writes whole windows; the next write overwrites what is too much.
/// Precondition: `window_padding` bytes can be read from `in` and from `reach` on.
inline plain_part copy_plain(const char* in, const char* reach, char* out) noexcept {
    auto masks = copy_window(in, out);
    std::uint32_t non_ascii = 0;
    while (masks.stop == 0) {
        non_ascii |= masks.non_ascii;
        in += 32;
        out += 32;
        if (in >= reach)
            return {nullptr, false};
        masks = copy_window(in, out);
    }
    const auto below = (masks.stop & (0 - masks.stop)) - 1;
    return {in + std::countr_zero(masks.stop), (non_ascii | (masks.non_ascii & below)) != 0};
}

} // namespace lucity::detail

#endif
