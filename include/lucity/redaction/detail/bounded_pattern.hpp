// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_REDACTION_DETAIL_BOUNDED_PATTERN_HPP
#define LUCITY_REDACTION_DETAIL_BOUNDED_PATTERN_HPP

#include <lucity/text/ascii.hpp>

#include <boost/regex.hpp>

#include <cstddef>
#include <exception>
#include <locale>
#include <optional>
#include <string>
#include <string_view>

namespace lucity::detail {

/// A regular expression that can't take long. It runs only on short texts, where Boost.Regex gives
/// up after a number of steps that grows with the square of the text; giving up counts as a match.
class bounded_pattern {
public:
    /// The longest text that it runs on, in bytes.
    static constexpr std::size_t longest_text = 1024;

    /// Compiles a pattern, or returns the place of its error.
    [[nodiscard]] std::optional<std::size_t> compile(std::string_view pattern) {
        try {
            // Patterns mean the same in every locale of the process.
            regex_.imbue(std::locale::classic());
            regex_.assign(pattern.begin(), pattern.end(),
                          boost::regex_constants::perl | boost::regex_constants::icase);
            always_ = pattern.empty();
            return std::nullopt;
        } catch (const boost::regex_error& error) {
            return error.position() < 0 ? 0 : static_cast<std::size_t>(error.position());
        }
    }

    /// Whether it gives up on a text of the maximum length, made of the pattern's own characters:
    /// one of them repeated, or all in turn, with an end that doesn't match. On such texts,
    /// alternatives multiply.
    [[nodiscard]] bool is_slow(std::string_view pattern) const {
        std::string characters;
        for (char c : pattern)
            if ((is_letter(c) || is_digit(c) || is_non_ascii(c) || c == ' ') &&
                characters.find(c) == std::string::npos)
                characters += c;
        for (char likely : {'a', '0', ' ', '.', '-', '/'})
            if (characters.find(likely) == std::string::npos)
                characters += likely;
        for (char c : characters)
            if (gives_up(std::string(longest_text - 1, c) + '\x01'))
                return true;
        std::string all;
        while (all.size() + characters.size() < longest_text)
            all += characters;
        return gives_up(all + '\x01');
    }

    [[nodiscard]] bool matches(std::string_view text) const noexcept {
        if (always_ || text.size() > longest_text)
            return true;
        try {
            return boost::regex_search(text.begin(), text.end(), regex_);
        } catch (...) {
            return true;
        }
    }

private:
    [[nodiscard]] bool gives_up(const std::string& text) const {
        try {
            static_cast<void>(boost::regex_search(text, regex_));
            return false;
        } catch (const std::exception&) {
            return true;
        }
    }

    boost::basic_regex<char, boost::cpp_regex_traits<char>> regex_;
    bool always_ = true;
};

} // namespace lucity::detail

#endif
