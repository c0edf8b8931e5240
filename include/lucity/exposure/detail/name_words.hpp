// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_EXPOSURE_DETAIL_NAME_WORDS_HPP
#define LUCITY_EXPOSURE_DETAIL_NAME_WORDS_HPP

#include <lucity/text/ascii.hpp>

#include <cstddef>
#include <string_view>

namespace lucity::detail {

/// The words of a name such as "SMTP Server Address", "smtp_server" or "SMTPServerAddress", one
/// after the other. Digits belong to the word before them.
class name_words {
public:
    constexpr explicit name_words(std::string_view name) noexcept : rest_(name) { advance(); }

    [[nodiscard]] constexpr bool done() const noexcept { return word_.empty(); }
    [[nodiscard]] constexpr std::string_view current() const noexcept { return word_; }

    constexpr void advance() noexcept {
        while (!rest_.empty() && !is_part(rest_.front()))
            rest_.remove_prefix(1);
        std::size_t size = 0;
        while (size != rest_.size() && is_part(rest_[size]) && !(size != 0 && starts_word(size)))
            ++size;
        word_ = rest_.substr(0, size);
        rest_.remove_prefix(size);
        while (!word_.empty() && word_.size() > 1 && is_digit(word_.back()))
            word_.remove_suffix(1);
    }

private:
    static constexpr bool is_part(char c) noexcept {
        return is_letter(c) || is_digit(c) || is_non_ascii(c);
    }

    /// A capital after a small letter, or the last capital before a small one: "smtpServer" and
    /// "SMTPServer".
    [[nodiscard]] constexpr bool starts_word(std::size_t at) const noexcept {
        if (!is_upper(rest_[at]))
            return false;
        const bool small_follows = at + 1 != rest_.size() && is_lower(rest_[at + 1]);
        return !is_upper(rest_[at - 1]) || small_follows;
    }

    std::string_view rest_;
    std::string_view word_;
};

} // namespace lucity::detail

#endif
