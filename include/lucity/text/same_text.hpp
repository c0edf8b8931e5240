// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_TEXT_SAME_TEXT_HPP
#define LUCITY_TEXT_SAME_TEXT_HPP

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace lucity::detail {

/// Whether two places hold the same word.
template <class Word>
[[nodiscard]] bool is_same_word(const char* left, const char* right) noexcept {
    Word in_left{};
    Word in_right{};
    std::memcpy(&in_left, left, sizeof(Word));
    std::memcpy(&in_right, right, sizeof(Word));
    return in_left == in_right;
}

/// The same for two words that overlap: the first and the last of `size` bytes.
template <class Word>
[[nodiscard]] bool are_same_ends(const char* left, const char* right, std::size_t size) noexcept {
    const auto last = size - sizeof(Word);
    return is_same_word<Word>(left, right) && is_same_word<Word>(left + last, right + last);
}

/// `left == right` for short texts, without a call. Complexity: linear in the text.
[[nodiscard]] inline bool is_same_text(std::string_view left, std::string_view right) noexcept {
    if (left.size() != right.size())
        return false;
    const auto size = left.size();
    if (size < 2)
        return size == 0 || left[0] == right[0];
    if (size < 4)
        return are_same_ends<std::uint16_t>(left.data(), right.data(), size);
    if (size < 8)
        return are_same_ends<std::uint32_t>(left.data(), right.data(), size);
    std::size_t at = 0;
    for (; at + 16 < size; at += 8)
        if (!is_same_word<std::uint64_t>(left.data() + at, right.data() + at))
            return false;
    return are_same_ends<std::uint64_t>(left.data() + at, right.data() + at, size - at);
}

} // namespace lucity::detail

#endif
