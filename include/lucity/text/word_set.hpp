// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_TEXT_WORD_SET_HPP
#define LUCITY_TEXT_WORD_SET_HPP

#include <lucity/text/ascii.hpp>
#include <lucity/text/fixed_string.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace lucity::detail {

/// Words in lower case, each with a number other than zero, looked up in any case. Length and last
/// letter exclude most other words; for the rest it takes one hash, whatever the words, so that no
/// choice of texts makes a lookup slow.
template <std::size_t Room>
class word_map {
public:
    /// Adds each word of a text, with a space between two of them, and the bits of a value to those
    /// of the word. Precondition: words of 1 to 31 bytes of ASCII in lower case, no more than
    /// `Room` in all.
    constexpr void add(std::uint32_t value, std::string_view words) {
        while (!words.empty()) {
            // Under sanitizers, GCC 12 has no find() for a template's argument at compile time.
            const auto size =
                static_cast<std::size_t>(std::ranges::find(words, ' ') - words.begin());
            add_word(value, words.substr(0, size));
            words.remove_prefix((std::min)(size + 1, words.size()));
        }
    }

    /// The words, in the order in which they were added.
    [[nodiscard]] constexpr std::span<const std::string_view> words() const noexcept {
        return std::span(words_).first(size_);
    }

    /// Whether the map may have a word of a size that ends in a letter.
    [[nodiscard]] constexpr bool may_hold(std::size_t size, char last) const noexcept {
        return size < 32 && (lengths_[row_of(last)] >> size & 1) != 0;
    }

    /// The value of a word, or 0. Complexity: linear in the longest word of the map.
    [[nodiscard]] constexpr std::uint32_t find(std::string_view text) const noexcept {
        return !text.empty() && may_hold(text.size(), text.back()) ? find_hashed(text) : 0;
    }

    [[nodiscard]] constexpr bool contains(std::string_view text) const noexcept {
        return find(text) != 0;
    }

    /// The size of the longest word of the map that a text ends with; 0 without one.
    [[nodiscard]] constexpr std::size_t longest_ending_of(std::string_view text) const noexcept {
        if (text.empty())
            return 0;
        const auto lengths = lengths_[row_of(text.back())];
        for (auto size = std::min<std::size_t>(text.size(), 31); size != 0; --size)
            if ((lengths >> size & 1) != 0 && find_hashed(text.substr(text.size() - size)) != 0)
                return size;
        return 0;
    }
    [[nodiscard]] constexpr bool has_ending_of(std::string_view text,
                                               std::size_t shortest = 1) const noexcept {
        return longest_ending_of(text) >= shortest;
    }

private:
    static_assert(Room < 65'535);

    constexpr void add_word(std::uint32_t value, std::string_view word) {
        auto slot = slot_of(word);
        while (slots_[slot] != 0 && words_[slots_[slot] - 1u] != word)
            slot = (slot + 1) % slots_.size();
        if (slots_[slot] == 0) {
            words_[size_] = word;
            slots_[slot] = static_cast<std::uint16_t>(++size_);
            lengths_[row_of(word.back())] |= std::uint32_t{1} << word.size();
        }
        values_[slots_[slot] - 1u] |= value;
    }

    [[nodiscard]] constexpr std::size_t slot_of(std::string_view text) const noexcept {
        std::uint32_t hash = 0;
        for (char c : text)
            hash = hash * 31 + static_cast<unsigned char>(to_lower(c));
        return (hash ^ hash >> 7) % slots_.size();
    }

    [[nodiscard]] constexpr std::uint32_t find_hashed(std::string_view text) const noexcept {
        for (auto slot = slot_of(text); slots_[slot] != 0; slot = (slot + 1) % slots_.size())
            if (equals_lower(text, words_[slots_[slot] - 1u]))
                return values_[slots_[slot] - 1u];
        return 0;
    }

    /// By the low bits of a word's last byte, which capital and small letters share.
    [[nodiscard]] static constexpr std::size_t row_of(char last) noexcept {
        return static_cast<unsigned char>(last) % 32;
    }

    std::array<std::string_view, Room> words_{};
    std::array<std::uint32_t, Room> values_{};
    std::size_t size_ = 0;
    /// Indexes of words, plus one, by hash.
    std::array<std::uint16_t, std::bit_ceil(2 * Room)> slots_{};
    /// A bit for each length of the words of a row.
    std::array<std::uint32_t, 32> lengths_{};
};

/// A set of words in lower case, with a space between two of them: `"red green"_words`.
template <fixed_string Words>
[[nodiscard]] consteval auto operator""_words() {
    word_map<1 + std::ranges::count(Words.view(), ' ')> set;
    set.add(1, Words.view());
    return set;
}

static_assert("red dark"_words.contains("Red") && !"red dark"_words.contains("ed"));
static_assert("red"_words.has_ending_of("infraRed") && !"red"_words.has_ending_of("infraRed", 4));
static_assert(!"red"_words.contains("") && !"red"_words.has_ending_of("") &&
              !"red"_words.contains("rEe"));

} // namespace lucity::detail

#endif
