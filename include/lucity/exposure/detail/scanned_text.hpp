// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_EXPOSURE_DETAIL_SCANNED_TEXT_HPP
#define LUCITY_EXPOSURE_DETAIL_SCANNED_TEXT_HPP

#include <lucity/text/ascii.hpp>

#include <cstddef>
#include <string_view>

namespace lucity::detail {

/// The classes of characters in a word, for the scan for locations: those in host names.
inline constexpr unsigned word_classes = byte_class::letter | byte_class::digit |
                                         byte_class::hyphen | byte_class::non_ascii |
                                         byte_class::dot;

[[nodiscard]] constexpr bool is_word_char(char c) noexcept {
    return is_any(c, word_classes);
}

/// A text that can be read to either side of a place. How far is bounded, or ends with the word or
/// the run of slashes at that place.
class scanned_text {
public:
    constexpr explicit scanned_text(std::string_view text) noexcept : text_(text) {}

    /// A run of characters of host names, and all their classes.
    struct word {
        std::size_t begin;
        std::size_t end;
        unsigned classes;
    };

    [[nodiscard]] constexpr std::size_t size() const noexcept { return text_.size(); }
    [[nodiscard]] constexpr char operator[](std::size_t at) const noexcept { return text_[at]; }
    [[nodiscard]] constexpr std::string_view from(std::size_t at) const noexcept {
        return text_.substr(at);
    }
    /// The character at a place, or a space beyond either end.
    [[nodiscard]] constexpr char peek(std::size_t at) const noexcept {
        return at < text_.size() ? text_[at] : ' ';
    }
    [[nodiscard]] constexpr char before(std::size_t at) const noexcept {
        return at == 0 ? ' ' : text_[at - 1];
    }
    [[nodiscard]] constexpr std::size_t end_of_word(std::size_t at) const noexcept {
        while (at < text_.size() && is_word_char(text_[at]))
            ++at;
        return at;
    }
    [[nodiscard]] constexpr std::size_t end_of_slashes(std::size_t at) const noexcept {
        while (at < text_.size() && is_slash(text_[at]))
            ++at;
        return at;
    }
    [[nodiscard]] constexpr std::string_view part(std::size_t begin,
                                                  std::size_t end) const noexcept {
        return {text_.data() + begin, end - begin};
    }
    /// What comes right before a place, as far back as a key and its quotation marks may reach.
    [[nodiscard]] constexpr std::string_view right_before(std::size_t end) const noexcept {
        return end_of(part(0, end), 160);
    }
    /// The letters and digits right before a place, as many as the longest word in the tables has.
    [[nodiscard]] constexpr std::string_view name_before(std::size_t end) const noexcept {
        return trailing<is_alphanumeric>(part(0, end), 24);
    }
    [[nodiscard]] constexpr word word_at(std::size_t begin) const noexcept {
        word read{begin, begin, 0};
        while (read.end < text_.size()) {
            const unsigned next = class_of(text_[read.end]);
            if ((next & word_classes) == 0)
                break;
            read.classes |= next;
            ++read.end;
        }
        return read;
    }

private:
    std::string_view text_;
};

} // namespace lucity::detail

#endif
