// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_EXPOSURE_DETAIL_IP_ADDRESS_HPP
#define LUCITY_EXPOSURE_DETAIL_IP_ADDRESS_HPP

#include <lucity/exposure/detail/recogniser_words.hpp>
#include <lucity/exposure/detail/scanned_text.hpp>
#include <lucity/exposure/exposure.hpp>
#include <lucity/exposure/name_class.hpp>
#include <lucity/text/ascii.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace lucity::detail {

/// The count of numbers in a text of numbers and dots between them; 0 for any other text.
[[nodiscard]] constexpr std::size_t count_dotted_numbers(std::string_view text) noexcept {
    std::size_t numbers = 0;
    for (;;) {
        const auto dot = text.find('.');
        if (!all_digits(text.substr(0, dot)))
            return 0;
        ++numbers;
        if (dot == std::string_view::npos)
            return numbers;
        text.remove_prefix(dot + 1);
    }
}

/// A number from 0 to 255. Leading zeros and hexadecimal digits are allowed, since programs that
/// read addresses take them.
[[nodiscard]] constexpr bool is_octet(std::string_view text) noexcept {
    if (starts_lower(text, "0x"))
        return text.size() > 2 && text.size() <= 4 &&
               std::ranges::all_of(text.substr(2), is_hex_digit);
    if (!all_digits(text))
        return false;
    while (text.size() > 3 && text.front() == '0')
        text.remove_prefix(1);
    return text.size() < 3 || (text.size() == 3 && text <= "255");
}

/// Four octets with dots between them.
[[nodiscard]] constexpr bool is_ipv4(std::string_view text) noexcept {
    for (int octet = 0; octet != 3; ++octet) {
        const auto dot = text.find('.');
        if (dot == std::string_view::npos || !is_octet(text.substr(0, dot)))
            return false;
        text.remove_prefix(dot + 1);
    }
    return is_octet(text);
}

static_assert(is_ipv4("10.0.0.1") && is_ipv4("255.255.255.255") && is_ipv4("010.01.0.1"));
static_assert(!is_ipv4("10.0.0.256") && !is_ipv4("10.0.1") && !is_ipv4("1.2.3.4.5"));

/// The number of groups in a part of an IPv6 address, of which the last one may be written as an
/// IPv4 address; 9 if it is wrong.
[[nodiscard]] constexpr std::size_t count_groups(std::string_view part, bool is_last) noexcept {
    constexpr std::size_t wrong = 9;
    std::size_t groups = 0;
    for (bool more = !part.empty(); more; ++groups) {
        const auto size = part.size();
        const auto group = take_before(":", part);
        more = group.size() != size;
        if (is_last && !more && is_ipv4(group))
            return groups + 2;
        if (group.empty() || group.size() > 4 || !std::ranges::all_of(group, is_hex_digit))
            return wrong;
    }
    return groups;
}

/// Whether a text is an IPv6 address, without brackets and zone. `::` alone doesn't count, since it
/// means other things in most texts; nor do eight pairs of digits, which are an EUI-64. Source: RFC
/// 4291, section 2.2.
[[nodiscard]] constexpr bool is_ipv6(std::string_view text) noexcept {
    constexpr std::size_t all_groups = 8;
    constexpr std::size_t size_of_pairs = 23;
    if (text.size() < 3 || text.size() > 45)
        return false;
    const auto gap = text.find("::");
    if (gap != std::string_view::npos)
        return count_groups(text.substr(0, gap), false) + count_groups(text.substr(gap + 2), true) <
               all_groups;
    bool pairs = text.size() == size_of_pairs;
    for (std::size_t at = 2; pairs && at < size_of_pairs; at += 3)
        pairs = text[at] == ':';
    return !pairs && count_groups(text, true) == all_groups;
}

static_assert(is_ipv6("::1") && is_ipv6("1::") && is_ipv6("fe80::7:8") && is_ipv6("1::2:3"));
static_assert(is_ipv6("1:2:3:4:5:6:7:8") && is_ipv6("::ffff:10.1.2.3"));
static_assert(!is_ipv6("::") && !is_ipv6("1:2:3") && !is_ipv6("12:34:56") && !is_ipv6("1::2::3"));
static_assert(!is_ipv6("01:ab:03:04:05:06:07:08") && !is_ipv6("1:2:3:4:5:6:7:"));

/// Looks for IP addresses around a place of a text, whatever they touch.
class address_scanner {
public:
    constexpr address_scanner(const scanned_text& text, name_class under) noexcept
        : text_(text), under_(under) {}

    /// Judges the run of hexadecimal digits, colons and dots around a place. A word and a colon, a
    /// dash or an underscore may be next to it.
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
            // The address may come after a word and its colon.
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

    /// Looks for four numbers at every change between digits or dots and anything else, since an
    /// address may touch a word, a dash or a letter of another script.
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
    /// Whether it is a list of phases, such as 1:2:3:4:5:6:7:8, or a time with one colon too many,
    /// such as 12::30.
    [[nodiscard]] static constexpr bool is_sequence(std::string_view run, char after) noexcept {
        constexpr std::size_t eight_digits = 15;
        const bool decimal =
            std::ranges::all_of(run, [](char c) { return is_digit(c) || c == ':'; });
        const bool phases =
            run.size() == eight_digits && after != '/' && run.find("::") == std::string_view::npos;
        const bool time = run.size() == 6 && run.find("::") == 2;
        return decimal && (phases || time);
    }

    /// Four octets are an address, and so are four larger numbers if the name says that it may be
    /// one.
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

    /// Whether four numbers are an assembly's version in .NET ("Lucity.Web, Version=7.6.0.0"), a
    /// package's ("libx-1.2.3.4"), or a section's number.
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
        // Letters right after the fourth number mark a preliminary version: "1.2.3.4rc1".
        return assigned ||
               release_stages.contains(leading<is_letter>(text_.part(end, end_of_word)));
    }

    /// Whether four numbers are a version, under a version's name: they are the whole text, or
    /// follow a word, and are not where an address would be.
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
