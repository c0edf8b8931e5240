// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_EXPOSURE_DETAIL_LOOSE_SPELLING_HPP
#define LUCITY_EXPOSURE_DETAIL_LOOSE_SPELLING_HPP

#include <lucity/text/ascii.hpp>
#include <lucity/text/ascii_fold.hpp>
#include <lucity/text/base_letter.hpp>
#include <lucity/text/utf8.hpp>

#include <cstddef>
#include <string_view>

namespace lucity::detail {

/// The letter that a digit or a sign stands for where people write "Passw0rd".
[[nodiscard]] constexpr char letter_like(char c) noexcept {
    constexpr std::string_view digits = "013457@$", letters = "oieastas";
    for (std::size_t at = 0; at != digits.size(); ++at)
        if (c == digits[at])
            return letters[at];
    return '\0';
}

/// Whether `loose_spelling` may make another name of one.
[[nodiscard]] constexpr bool may_be_spelt_loosely(std::string_view name) noexcept {
    bool after_letter = false;
    std::size_t single_letters = 0;
    for (std::size_t at = 0; at != name.size(); ++at) {
        const char c = name[at];
        const bool letter = is_letter(c);
        if (is_non_ascii(c) || (after_letter && !letter && letter_like(c) != '\0'))
            return true;
        const bool single =
            letter && !after_letter && (at + 1 == name.size() || !is_letter(name[at + 1]));
        single_letters += single ? 1 : 0;
        after_letter = letter;
    }
    return single_letters > 1;
}

/// A name as people read it who don't mind how it is written: "Passw0rd" as "Password", also with
/// a diaeresis, and "P_A_S_S" as "PASS".
class loose_spelling {
public:
    /// The longest name that it takes.
    static constexpr std::size_t room = 4096;

    /// Precondition: `name` is no longer than `room`. Complexity: linear.
    constexpr explicit loose_spelling(std::string_view name) noexcept {
        while (!name.empty()) {
            const auto next = first_code_point(name);
            const bool latin = next.value >= 0xc0 && next.value < 0x2000;
            const auto base = latin ? base_letter(next.value) : next.value;
            if (base < 0x80)
                text_[size_++] = latin ? static_cast<char>(base) : name.front();
            else
                for (char c : name.substr(0, next.size))
                    text_[size_++] = c;
            name.remove_prefix(next.size);
        }
        read_digits_as_letters();
        join_single_letters();
    }

    [[nodiscard]] constexpr std::string_view view() const noexcept { return {text_, size_}; }

private:
    /// Digits and signs among letters stand for those that they look like.
    constexpr void read_digits_as_letters() noexcept {
        for (std::size_t at = 0; at + 1 < size_; ++at) {
            const auto letter = letter_like(text_[at]);
            const bool among = is_letter_at(at + 1) || letter_like(text_[at + 1]) != '\0';
            if (letter != '\0' && at != 0 && is_letter(text_[at - 1]) && among)
                text_[at] = letter;
        }
    }

    /// Letters with one sign between them are a word.
    constexpr void join_single_letters() noexcept {
        const auto is_single = [&](std::size_t at) {
            return is_letter_at(at) && !is_letter_at(at + 1) && (at == 0 || !is_letter_at(at - 1));
        };
        std::size_t size = 0;
        bool after_single = false;
        for (std::size_t at = 0; at != size_; ++at) {
            const bool single = is_single(at);
            const bool between = after_single && !is_letter_at(at) && is_single(at + 1);
            after_single = single;
            if (!between)
                text_[size++] = text_[at];
        }
        size_ = size;
    }

    [[nodiscard]] constexpr bool is_letter_at(std::size_t at) const noexcept {
        return at < size_ && is_letter(text_[at]);
    }

    char text_[room];
    std::size_t size_ = 0;
};

} // namespace lucity::detail

#endif
