// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_EXPOSURE_DETAIL_NAME_WORDS_HPP
#define LUCITY_EXPOSURE_DETAIL_NAME_WORDS_HPP

#include <lucity/text/ascii.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace lucity::detail {

/// The kinds of brackets that nothing closes from some place on. They are ordinary signs there, and
/// the search for their ends isn't repeated.
struct unclosed_brackets {
    bool kinds[3]{};
};

inline constexpr unclosed_brackets no_brackets{{true, true, true}};

/// The size of the brackets that a text starts with, and of what is in them.
[[nodiscard]] constexpr std::optional<std::size_t>
size_of_brackets(std::string_view text, unclosed_brackets& unclosed) noexcept {
    constexpr std::string_view open = "([{", close = ")]}";
    std::size_t kind = 0;
    while (kind != open.size() && open[kind] != text.front())
        ++kind;
    if (kind == open.size() || unclosed.kinds[kind])
        return std::nullopt;
    const auto end = text.find(close[kind]);
    unclosed.kinds[kind] = end == std::string_view::npos;
    return unclosed.kinds[kind] ? std::nullopt : std::optional(end + 1);
}

[[nodiscard]] constexpr bool is_small_after_capitals(std::string_view name,
                                                     std::size_t at) noexcept {
    return at > 1 && is_lower(name[at]) && is_upper(name[at - 1]) && is_upper(name[at - 2]);
}

/// Where a word starts after capitals: at the last capital, as in "SMTPServer", or at the small
/// letter, as in "SMTPhost".
enum class after_capitals : bool { last_capital_starts, small_letter_starts };

/// The words of a name such as "SMTP Server Address", "smtp_server" or "SMTPServerAddress (old)",
/// one after the other, without what is in brackets and without digits at a word's end.
class name_words {
public:
    constexpr name_words(std::string_view name, after_capitals how,
                         unclosed_brackets unclosed = {}) noexcept
        : rest_(name), how_(how), unclosed_(unclosed) {
        advance();
    }

    [[nodiscard]] constexpr bool done() const noexcept { return word_.empty(); }
    [[nodiscard]] constexpr std::string_view current() const noexcept { return word_; }
    /// Whether there is a dot or nothing between the word and the one before.
    [[nodiscard]] constexpr bool is_joined() const noexcept { return joined_; }
    /// Whether there is white space between the word and the one before.
    [[nodiscard]] constexpr bool is_spaced() const noexcept { return spaced_; }
    /// Whether a sign that means "and" or "or" does.
    [[nodiscard]] constexpr bool is_divided() const noexcept { return divided_; }

    constexpr void advance() noexcept {
        joined_ = !word_.empty();
        spaced_ = divided_ = false;
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
            divided_ = divided_ || size_before("/&+,;:|", rest_.substr(0, 1)) == 0 ||
                       rest_.starts_with("- ");
            rest_.remove_prefix(size_of_brackets(rest_, unclosed_).value_or(1));
        }
    }

    static constexpr bool is_part(char c) noexcept {
        return is_letter(c) || is_digit(c) || is_non_ascii(c);
    }
    [[nodiscard]] constexpr bool starts_word(std::size_t at) const noexcept {
        if (how_ == after_capitals::small_letter_starts && is_small_after_capitals(rest_, at))
            return true;
        if (!is_upper(rest_[at]))
            return false;
        const auto after = rest_.substr(at + 1, 2);
        // The plural of an acronym, such as "URLs", is one word.
        const bool plural = after.starts_with('s') && (after.size() == 1 || !is_lower(after[1]));
        const bool small_follows = !after.empty() && is_lower(after.front()) && !plural;
        const bool follows_capital = is_upper(rest_[at - 1]);
        if (how_ == after_capitals::small_letter_starts)
            return !follows_capital;
        return !follows_capital || small_follows;
    }

    std::string_view rest_;
    std::string_view word_;
    after_capitals how_;
    unclosed_brackets unclosed_;
    bool joined_ = false;
    bool spaced_ = false;
    bool divided_ = false;
};

} // namespace lucity::detail

#endif
