// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_EXPOSURE_DETAIL_NAME_WORDS_HPP
#define LUCITY_EXPOSURE_DETAIL_NAME_WORDS_HPP

#include <lucity/text/ascii.hpp>

#include <cstddef>
#include <string_view>

namespace lucity::detail {

/// The words of a name such as "SMTP Server Address", "smtp_server" or "SMTPServerAddress (old)",
/// one after the other, without what is in brackets and without digits at a word's end.
class name_words {
public:
    /// `cuts_brackets` says whether what is in brackets is left out.
    constexpr explicit name_words(std::string_view name, bool cuts_brackets = true) noexcept
        : rest_(name), cuts_brackets_(cuts_brackets) {
        advance();
    }

    [[nodiscard]] constexpr bool done() const noexcept { return word_.empty(); }
    [[nodiscard]] constexpr std::string_view current() const noexcept { return word_; }
    /// Whether a dot or nothing stands between the word and the one before.
    [[nodiscard]] constexpr bool is_joined() const noexcept { return joined_; }

    /// Whether white space stands between the word and the one before.
    [[nodiscard]] constexpr bool is_spaced() const noexcept { return spaced_; }

    constexpr void advance() noexcept {
        joined_ = !word_.empty();
        spaced_ = false;
        do {
            skip_signs();
            std::size_t size = 0;
            while (size != rest_.size() && is_part(rest_[size]) &&
                   !(size != 0 && starts_word(size)))
                ++size;
            word_ = rest_.substr(0, size);
            rest_.remove_prefix(size);
        } while (!word_.empty() && all_digits(word_));
        while (word_.size() > 1 && is_digit(word_.back()))
            word_.remove_suffix(1);
    }

private:
    constexpr void skip_signs() noexcept {
        while (!rest_.empty() && !is_part(rest_.front())) {
            joined_ = joined_ && rest_.front() == '.';
            spaced_ = spaced_ || is_space(rest_.front());
            rest_.remove_prefix(end_of_brackets());
        }
    }

    static constexpr bool is_part(char c) noexcept {
        return is_letter(c) || is_digit(c) || is_non_ascii(c);
    }
    /// Of one sign, or of brackets with what is in them; one that isn't closed is a sign.
    [[nodiscard]] constexpr std::size_t end_of_brackets() noexcept {
        constexpr std::string_view open = "([{", close = ")]}";
        const auto kind = open.find(rest_.front());
        if (kind == std::string_view::npos || !cuts_brackets_ || unclosed_[kind])
            return 1;
        const auto end = rest_.find(close[kind]);
        unclosed_[kind] = end == std::string_view::npos;
        return unclosed_[kind] ? 1 : end + 1;
    }
    [[nodiscard]] constexpr bool starts_word(std::size_t at) const noexcept {
        if (!is_upper(rest_[at]))
            return false;
        const auto after = rest_.substr(at + 1, 2);
        // The plural of an acronym, such as "URLs", is one word.
        const bool plural = after.starts_with('s') && (after.size() == 1 || !is_lower(after[1]));
        const bool small_follows = !after.empty() && is_lower(after.front()) && !plural;
        return !is_upper(rest_[at - 1]) || small_follows;
    }
    std::string_view rest_;
    std::string_view word_;
    bool cuts_brackets_;
    // Once no bracket of a kind closes, none later does: the search is not repeated.
    bool unclosed_[3]{};
    bool joined_ = false;
    bool spaced_ = false;
};

} // namespace lucity::detail

#endif
