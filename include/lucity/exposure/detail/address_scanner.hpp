// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_EXPOSURE_DETAIL_ADDRESS_SCANNER_HPP
#define LUCITY_EXPOSURE_DETAIL_ADDRESS_SCANNER_HPP

#include <lucity/exposure/detail/ip_address.hpp>
#include <lucity/exposure/detail/recogniser_words.hpp>
#include <lucity/exposure/detail/scanned_text.hpp>
#include <lucity/exposure/exposure.hpp>
#include <lucity/exposure/name_class.hpp>
#include <lucity/text/ascii.hpp>
#include <lucity/text/word_set.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace lucity::detail {

/// Looks for addresses made of numbers around a place of a text, whatever they are glued to.
class address_scanner {
public:
    constexpr address_scanner(const scanned_text& text, name_class under) noexcept
        : text_(text), under_(under) {}

    /// The run of what IPv6 addresses are made of around a place, which may have a word and a
    /// colon, a range's dash or an underscore next to it.
    [[nodiscard]] constexpr exposure find_ipv6(std::size_t at) const noexcept {
        constexpr std::size_t longest = 48;
        const auto is_run = [](char c) {
            return is_hex_digit(c) || c == ':' || c == '.';
        };
        auto begin = at;
        while (begin != 0 && at - begin < longest && is_run(text_[begin - 1]))
            --begin;
        auto end = at;
        while (end < text_.size() && end - at < longest && is_run(text_[end]))
            ++end;
        const char before = text_.before(begin);
        const char after = text_.peek(end);
        if (is_letter(before) || before == '$') {
            // What comes after a word for an address and its colon.
            const auto colon = text_.part(begin, end).find(':');
            if (!is_letter(before) || colon == std::string_view::npos)
                return exposure::none;
            begin += colon + 1;
        }
        if (is_letter(after) || (is_digit(after) && end - at == longest))
            return exposure::none;
        auto run = text_.part(begin, end);
        if (run.starts_with(':') && !run.starts_with("::"))
            run.remove_prefix(1);
        if (run.ends_with('.') || (run.ends_with(':') && !run.ends_with("::")))
            run.remove_suffix(1);
        return is_ipv6(run) && !is_sequence(run, after) ? exposure::ipv6 : exposure::none;
    }

    /// Looks for four numbers at every change between digits or dots and anything else: an address
    /// may be glued to a word, a dash or a letter of another script.
    [[nodiscard]] constexpr exposure find_ipv4(std::size_t begin, std::size_t end) const noexcept {
        const auto is_part = [](char c) {
            return is_digit(c) || c == '.' || c == 'x' || c == 'X';
        };
        for (auto at = begin; at < end;) {
            if (!is_digit(text_[at])) {
                ++at;
                continue;
            }
            auto last = at;
            while (last < end &&
                   (is_part(text_[last]) ||
                    (is_hex_digit(text_[last]) && starts_lower(text_.part(at, end), "0x"))))
                ++last;
            if (at == 0 || text_[at - 1] != '.')
                if (const auto found = judge_numbers(at, last, end); found != exposure::none)
                    return found;
            at = last;
        }
        return exposure::none;
    }

private:
    /// Phases such as 1:2:3:4:5:6:7:8, or a time with one colon too many, such as 12::30.
    [[nodiscard]] static constexpr bool is_sequence(std::string_view run, char after) noexcept {
        constexpr std::size_t eight_digits = 15;
        const bool decimal =
            std::ranges::all_of(run, [](char c) { return is_digit(c) || c == ':'; });
        const bool phases =
            run.size() == eight_digits && after != '/' && run.find("::") == std::string_view::npos;
        const bool time = run.size() == 6 && run.find("::") == 2;
        return decimal && (phases || time);
    }

    /// Four octets; four larger numbers where the name says that it may be an address.
    [[nodiscard]] constexpr exposure judge_numbers(std::size_t begin, std::size_t end,
                                                   std::size_t end_of_word) const noexcept {
        auto numbers = text_.part(begin, end);
        while (numbers.ends_with('.'))
            numbers.remove_suffix(1);
        if (under_ == name_class::ambiguous && count_dotted_numbers(numbers) == 4)
            return exposure::ipv4;
        const bool marked = to_lower(text_.before(begin)) == 'v';
        if (!is_ipv4(numbers) ||
            (under_ == name_class::version &&
             (marked || (end == end_of_word && is_version_here(begin, begin + numbers.size())))))
            return exposure::none;
        return is_version_of_program(begin, end, end_of_word) ? exposure::none : exposure::ipv4;
    }

    /// As assemblies of .NET are named, "Lucity.Web, Version=7.6.0.0", and packages:
    /// "libx-1.2.3.4".
    [[nodiscard]] constexpr bool is_version_of_program(std::size_t begin, std::size_t end,
                                                       std::size_t end_of_word) const noexcept {
        auto before = text_.right_before(begin);
        while (!before.empty() &&
               (before.back() == '"' || before.back() == '=' || before.back() == ' ' ||
                before.back() == '-' || is_digit(before.back()) || before.back() == '.'))
            before.remove_suffix(1);
        constexpr std::size_t room = 16;
        const auto word = end_of(before, room);
        // "Section 12.4.3.1"
        if (begin != 0 && text_[begin - 1] == ' ' &&
            section_words.contains(text_.name_before(begin - 1)))
            return true;
        const bool assigned = begin != 0 && before.size() != begin && ends_lower(word, "version");
        // A letter right after a fourth number marks a version that isn't out yet: "1.2.3.4rc1".
        return assigned ||
               release_stages.contains(leading<is_letter>(text_.part(end, end_of_word)));
    }

    /// Under a version's name, whether four numbers are one: the whole text, or after a word for
    /// versions, and not where an address would stand.
    [[nodiscard]] constexpr bool is_version_here(std::size_t begin,
                                                 std::size_t end) const noexcept {
        const char before = text_.before(begin);
        const char after = text_.peek(end);
        if (before == '@' || before == '=' || before == '(' || is_slash(after) || after == ':')
            return false;

        if (trimmed(text_.from(0)).size() == end - begin)
            return true;
        const auto word = begin == 0 ? std::string_view() : text_.name_before(begin - 1);
        return before == ' ' && !word.empty() && !address_prepositions.contains(word);
    }

    const scanned_text& text_;
    name_class under_;
};

} // namespace lucity::detail

#endif
