// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_EXPOSURE_FIND_EXPOSURE_HPP
#define LUCITY_EXPOSURE_FIND_EXPOSURE_HPP

#include <lucity/exposure/detail/escapes.hpp>
#include <lucity/exposure/detail/location_scanner.hpp>
#include <lucity/exposure/detail/machine_name.hpp>
#include <lucity/exposure/exposure.hpp>
#include <lucity/exposure/name_class.hpp>
#include <lucity/text/ascii.hpp>
#include <lucity/text/utf8.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace lucity {

namespace detail {

/// Whether a text holds "localhost", the one location that needs no telling sign. The byte where
/// the word would end tells how far the search can skip (Horspool, "Practical Fast Searching in
/// Strings", 1980).
[[nodiscard]] constexpr bool may_hold_loopback(std::string_view text) noexcept {
    constexpr std::string_view loopback = "localhost";
    constexpr auto skips = [&] {
        std::array<std::uint8_t, 256> table{};
        table.fill(static_cast<std::uint8_t>(loopback.size()));
        for (std::size_t at = 0; at + 1 != loopback.size(); ++at)
            for (char c : {loopback[at], static_cast<char>(loopback[at] - 'a' + 'A')})
                table[static_cast<unsigned char>(c)] =
                    static_cast<std::uint8_t>(loopback.size() - 1 - at);
        return table;
    }();
    for (auto end = loopback.size(); end <= text.size();
         end += skips[static_cast<unsigned char>(text[end - 1])]) {
        // Two bytes at once, since a branch on one alone would often be mispredicted.
        const int other = ((text[end - 1] | 0x20) ^ 't') | ((text[end - 5] | 0x20) ^ 'l');
        if (other == 0 && starts_lower(text.substr(end - loopback.size()), loopback))
            return true;
    }
    return false;
}

static_assert(may_hold_loopback("on LocalHost") && may_hold_loopback("llocalhost"));
static_assert(!may_hold_loopback("localhos") && !may_hold_loopback("the ghost of a host"));

/// Whether a text with bytes of these classes may expose anything. Most texts have none of the
/// signs that a location needs, so this check usually saves the full search.
[[nodiscard]] constexpr bool may_expose(std::string_view text, byte_class::type classes,
                                        name_class under) noexcept {
    return (classes & byte_class::telling) != 0 ||
           (text.size() >= shortest_secret_token && holds_secret_token(text)) ||
           (under == name_class::ambiguous ? !text.empty() : may_hold_loopback(text));
}

/// What a text exposes without undoing disguises.
[[nodiscard]] constexpr exposure find_plain_exposure(std::string_view text, name_class under,
                                                     bool in_name) noexcept {
    const auto found = location_scanner(text, under, in_name).find();
    return found == exposure::none && under == name_class::ambiguous && names_machine(text)
               ? exposure::host
               : found;
}

/// What a part of a text exposes once its disguises are undone on a copy, layer by layer: other
/// scripts' signs, and escapes within escapes. Backslashes come last, as in JSON within JSON, since
/// undoing them destroys paths.
[[nodiscard]] constexpr exposure find_disguised_exposure(std::string_view part, name_class under,
                                                         bool in_name) noexcept {
    undisguised_copy copy(part);
    const auto find = [&] {
        return find_plain_exposure(copy.view(), under, in_name);
    };
    if (copy.is_turned_round()) {
        copy.reverse();
        if (const auto found = find(); found != exposure::none)
            return found;
        copy.reverse();
    }
    int layers = 0;
    for (; layers != 2 && copy.undo_layer(backslashes::stay); ++layers)
        if (const auto found = find(); found != exposure::none)
            return found;
    const bool more = copy.has_backslash() || layers == 2;
    return more && copy.undo_layer(backslashes::escape) ? find() : exposure::none;
}

/// Where to split a text that is too long to copy at once: after the last white space in the
/// `reach` bytes before `end`, so that no name is split, or, without white space, at `end`.
[[nodiscard]] constexpr std::size_t cut_before(std::string_view text, std::size_t end,
                                               std::size_t reach) noexcept {
    for (auto at = end; at != end - reach; --at)
        if (is_space(text[at - 1]))
            return at;
    return end;
}

[[nodiscard]] constexpr exposure find_exposure_in(std::string_view text, name_class under,
                                                  bool in_name) noexcept {
    const auto classes = classes_in(text);
    if (!may_expose(text, classes, under))
        return exposure::none;
    if ((classes & byte_class::non_ascii) != 0 && !is_utf8(text))
        return exposure::not_utf8;
    const auto found = find_plain_exposure(text, under, in_name);
    if (found != exposure::none)
        return found;
    const bool has_escapes =
        (classes & byte_class::disguise) != 0 ||
        ((classes & byte_class::equals_sign) != 0 && holds_quoted_printable(text));
    if (!has_escapes)
        return exposure::none;
    constexpr std::size_t window = undisguised_copy::room;
    constexpr std::size_t overlap = 1024;
    for (;;) {
        const auto size =
            text.size() <= window ? text.size() : cut_before(text, window, overlap / 2);
        const auto disguised = find_disguised_exposure(text.substr(0, size), under, in_name);
        if (disguised != exposure::none || size == text.size())
            return disguised;
        text.remove_prefix(cut_before(text, size - overlap / 2, overlap / 2));
    }
}

} // namespace detail

/// Finds the first location or credential that a text exposes. The text is also judged as a reader
/// might decode it: with two layers of percent-encoding and HTML entities undone, JSON escapes
/// undone, full-width and other look-alike signs replaced, and invisible characters removed.
///
/// Example: `find_exposure("see http://intranet/help") == exposure::url`
///
/// An empty text and `in use` expose nothing. `under` is the class of the setting's name
/// (`read_name`). A text that is not UTF-8 is `exposure::not_utf8`.
///
/// It doesn't find a location that is spread over several texts, what is in base64
/// (`find_exposure_in_base64` does), or a bare word that nothing marks as a host's name. A word
/// that only the noun before it marks, as in "server SQL02", is found only if the text has a sign
/// such as a full stop, a comma or a colon.
///
/// Complexity: linear in the text. It uses 4 KiB of the stack and allocates nothing.
[[nodiscard]] constexpr exposure find_exposure(std::string_view text,
                                               name_class under = name_class::neutral) noexcept {
    return detail::find_exposure_in(text, under, false);
}

/// Finds what the name of a setting or a table exposes. In a name, words with dots between them are
/// a configuration key, unless the last word is a top-level domain in which no such key ends.
///
/// Example: `find_exposure_in_name("mail.helpdesk.name") == exposure::none`
[[nodiscard]] constexpr exposure find_exposure_in_name(std::string_view name) noexcept {
    return detail::find_exposure_in(name, name_class::neutral, true);
}

static_assert(find_exposure("http&#58;/&#47;h%2565lp") == exposure::url);
static_assert(find_exposure("R:/GIS/Lucity/LucityGIS.gdb") == exposure::none);
static_assert(find_exposure("15.2.1.4", name_class::version) == exposure::none);

namespace detail {

inline constexpr std::uint32_t no_base64 = 64;

/// The six bits that a character stands for, in either alphabet. Source: RFC 4648, sections 4 and
/// 5.
[[nodiscard]] constexpr std::uint32_t base64_bits(char c) noexcept {
    if (is_upper(c))
        return static_cast<std::uint32_t>(c - 'A');
    if (is_lower(c))
        return static_cast<std::uint32_t>(c - 'a') + 26;
    if (is_digit(c))
        return static_cast<std::uint32_t>(c - '0') + 52;
    if (c == '+' || c == '-')
        return 62;
    return c == '/' || c == '_' ? 63 : no_base64;
}

/// The base64 at the front of a text, without padding.
[[nodiscard]] constexpr std::string_view base64_run(std::string_view text) noexcept {
    const auto* end =
        std::ranges::find_if(text, [](char c) { return base64_bits(c) == no_base64; });
    return {text.begin(), end};
}

/// A piece of base64, decoded.
class decoded_base64 {
public:
    /// The size of the longest piece, a multiple of four.
    static constexpr std::size_t room = 4096;

    /// Precondition: `run` is base64 and no longer than `room`.
    constexpr explicit decoded_base64(std::string_view run) noexcept {
        std::uint32_t bits = 0;
        unsigned count = 0;
        for (char c : run) {
            bits = bits << 6 | base64_bits(c);
            count += 6;
            if (count < 8)
                continue;
            count -= 8;
            text_[size_++] = static_cast<char>(static_cast<unsigned char>(bits >> count));
        }
    }

    /// What was decoded, if it is a text: UTF-8, or UTF-16 of ASCII, without control characters.
    [[nodiscard]] constexpr std::string_view text() const noexcept {
        const auto is_control = [](char c) {
            return c != '\0' && is_any(c, byte_class::control);
        };
        auto decoded = std::string_view(text_, size_);
        if (std::ranges::any_of(decoded, is_control))
            return {};
        // A piece of a longer run may start or end within a code point.
        constexpr std::size_t longest_rest = 3;
        for (std::size_t cut = 0; cut != longest_rest && is_continuation(decoded); ++cut)
            decoded.remove_prefix(1);
        for (std::size_t cut = 0; cut <= longest_rest && cut <= decoded.size(); ++cut)
            if (is_utf8(decoded.substr(0, decoded.size() - cut)))
                return decoded.substr(0, decoded.size() - cut);
        return {};
    }

private:
    static constexpr bool is_continuation(std::string_view text) noexcept {
        return !text.empty() && (static_cast<unsigned char>(text.front()) & 0xc0) == 0x80;
    }

    char text_[room / 4 * 3];
    std::size_t size_ = 0;
};

static_assert(decoded_base64("aHR0cDovL2ludHJhbmV0").text() == "http://intranet");
static_assert(decoded_base64("w6k").text() == "\xc3\xa9");
static_assert(decoded_base64("AQID").text().empty());

} // namespace detail

/// Finds what a text exposes in base64 of either alphabet. `find_exposure` judges each run of
/// base64 that decodes to a text. Base64 within base64 is not decoded.
///
/// Example: `find_exposure_in_base64("x=aHR0cDovL2ludHJhbmV0") == exposure::url`
///
/// Complexity: linear in the text. It uses 8 KiB of the stack and allocates nothing.
[[nodiscard]] constexpr exposure
find_exposure_in_base64(std::string_view text, name_class under = name_class::neutral) noexcept {
    constexpr std::size_t room = detail::decoded_base64::room;
    constexpr std::size_t overlap = room / 4;
    // A shorter run can't hold a host's name.
    constexpr std::size_t shortest = 6;
    while (!text.empty()) {
        auto run = detail::base64_run(text);
        text.remove_prefix((std::min)(run.size() + 1, text.size()));
        while (run.size() >= shortest) {
            const auto size = (std::min)(run.size(), room);
            const detail::decoded_base64 decoded(run.substr(0, size));
            const auto found = find_exposure(decoded.text(), under);
            if (found != exposure::none)
                return found;
            run.remove_prefix(size == run.size() ? size : size - overlap);
        }
    }
    return exposure::none;
}

static_assert(find_exposure_in_base64("x=aHR0cDovL2ludHJhbmV0;") == exposure::url);
static_assert(find_exposure_in_base64("documentation") == exposure::none);

} // namespace lucity

#endif
