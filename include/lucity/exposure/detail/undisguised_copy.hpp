// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_EXPOSURE_DETAIL_UNDISGUISED_COPY_HPP
#define LUCITY_EXPOSURE_DETAIL_UNDISGUISED_COPY_HPP

#include <lucity/exposure/detail/escapes.hpp>
#include <lucity/text/ascii.hpp>
#include <lucity/text/ascii_fold.hpp>
#include <lucity/text/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace lucity::detail {

/// Reads letters, digits and signs of other scripts as ASCII ones in place, those that have none as
/// a bar, leaves out what doesn't show, and returns the new size. Complexity: linear.
constexpr std::size_t fold_in_place(char* text, std::size_t size) noexcept {
    char* out = text;
    for (std::size_t at = 0; at < size;) {
        if (!is_any(text[at], byte_class::non_ascii | byte_class::control)) {
            *out++ = text[at++];
            continue;
        }
        const auto next = first_code_point(std::string_view(text + at, size - at));
        at += next.size;
        const bool latin = next.value >= 0xc0 && next.value < 0x250;
        if (latin && next.value != 0xd7 && next.value != 0xf7) {
            out = std::copy_n(text + at - next.size, next.size, out);
            continue;
        }
        if (next.value < 0x80 || is_invisible(next.value))
            continue;
        const auto folded = fold_to_ascii(next.value);
        // A digit and a full stop in one: U+2488 is "1.".
        if (next.value >= 0x2488 && next.value <= 0x2490) {
            *out++ = static_cast<char>('1' + (next.value - 0x2488));
            *out++ = '.';
        } else if (next.value == no_code_point)
            *out++ = text[at - 1];
        else if (is_sign(folded))
            *out++ = '|';
        else
            out = append_utf8(out, folded);
    }
    return static_cast<std::size_t>(out - text);
}

/// A copy of a text on which disguises are undone, layer by layer.
class undisguised_copy {
public:
    /// The longest text that it takes.
    static constexpr std::size_t room = 4096;

    /// Precondition: `text` is no longer than `room`.
    constexpr explicit undisguised_copy(std::string_view text) noexcept
        : size_(text.size()), classes_(classes_in(text)) {
        std::ranges::copy(text, text_);
    }

    [[nodiscard]] constexpr std::string_view view() const noexcept { return {text_, size_}; }
    [[nodiscard]] constexpr bool has_backslash() const noexcept {
        return (classes_ & byte_class::backslash) != 0;
    }
    /// Whether a mark in it turns what follows round: U+202E.
    [[nodiscard]] constexpr bool is_turned_round() const noexcept {
        return (classes_ & byte_class::non_ascii) != 0 &&
               view().find("\xe2\x80\xae") != std::string_view::npos;
    }

    /// Undoes one layer of escapes, and reads other scripts' signs as those of ASCII. False if
    /// there was nothing to undo: whatever is undone gets shorter.
    constexpr bool undo_layer(backslashes how) noexcept {
        const auto before = size_;
        if ((classes_ & escape_classes(how)) != 0)
            change_size(undo_escapes(text_, size_, how));
        if ((classes_ & (byte_class::non_ascii | byte_class::control)) != 0)
            change_size(fold_in_place(text_, size_));
        return size_ != before;
    }

    /// Turns a text round that a mark shows from right to left.
    constexpr void reverse() noexcept { std::reverse(text_, text_ + size_); }

private:
    constexpr void change_size(std::size_t size) noexcept {
        if (size == size_)
            return;
        size_ = size;
        classes_ = classes_in(view());
    }

    char text_[room];
    std::size_t size_;
    byte_class::type classes_;
};

} // namespace lucity::detail

#endif
