// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_DETAIL_UNDISGUISE_HPP
#define LUCITY_DETAIL_UNDISGUISE_HPP

#include <lucity/detail/ascii.hpp>
#include <lucity/detail/ascii_fold.hpp>
#include <lucity/detail/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace lucity::detail {

/// A character as an escape spells it, and the bytes of the escape; 0 if there is none.
struct escape {
    char32_t value = 0;
    std::size_t size = 0;
};

struct named_entity {
    std::string_view name;
    char ascii;
};

/// The entities of HTML that stand for signs in URLs and addresses, or for spaces.
inline constexpr named_entity named_entities[]{
    {"amp", '&'},     {"apos", '\''}, {"bsol", '\\'},  {"colon", ':'},  {"comma", ','},
    {"commat", '@'},  {"dash", '-'},  {"equals", '='}, {"gt", '>'},     {"hyphen", '-'},
    {"lowbar", '_'},  {"lpar", '('},  {"lsqb", '['},   {"lt", '<'},     {"nbsp", ' '},
    {"newline", ' '}, {"num", '#'},   {"percnt", '%'}, {"period", '.'}, {"quot", '"'},
    {"rpar", ')'},    {"rsqb", ']'},  {"semi", ';'},   {"sol", '/'},    {"tab", ' '},
};

/// The entities that stand for nothing that shows.
inline constexpr std::string_view invisible_entities[]{"shy", "zwj", "zwnj", "lrm", "rlm"};

/// Reads up to `most` digits of a base, at least one.
[[nodiscard]] constexpr escape read_number(std::string_view text, unsigned base,
                                           std::size_t most) noexcept {
    escape read;
    while (read.size < std::min(most, text.size())) {
        const char c = text[read.size];
        if (!(base == 16 ? is_hex_digit(c) : is_digit(c)))
            break;
        read.value = std::min<char32_t>(read.value * base + hex_value(c), 0x11'0000);
        ++read.size;
    }
    return read;
}

/// "%2e" or "%u002e". Precondition: `text` starts with the percent sign.
[[nodiscard]] constexpr escape read_percent(std::string_view text) noexcept {
    const bool wide = text.size() > 1 && to_lower(text[1]) == 'u';
    const std::size_t head = wide ? 2 : 1;
    const std::size_t digits = wide ? 4 : 2;
    const auto read = read_number(text.substr(head), 16, digits);
    return read.size == digits ? escape{read.value, head + digits} : escape{};
}

/// "&#46;", "&#x2e;" or "&period;". Precondition: `text` starts with the ampersand.
[[nodiscard]] constexpr escape read_entity(std::string_view text) noexcept {
    constexpr std::size_t longest = 16;
    text = text.substr(0, longest);
    if (text.size() > 2 && text[1] == '#') {
        const bool hexadecimal = to_lower(text[2]) == 'x';
        const std::size_t head = hexadecimal ? 3 : 2;
        const auto read = read_number(text.substr(head), hexadecimal ? 16 : 10, longest);
        const auto size = head + read.size;
        const bool semicolon = size < text.size() && text[size] == ';';
        return read.size == 0 ? escape{} : escape{read.value, size + (semicolon ? 1 : 0)};
    }
    const auto semicolon = text.find(';');
    if (semicolon == std::string_view::npos)
        return {};
    const auto name = text.substr(1, semicolon - 1);
    for (const auto& entity : named_entities)
        if (equals_lower(name, entity.name))
            return {static_cast<char32_t>(entity.ascii), semicolon + 1};
    if (name.empty() || !std::ranges::all_of(name, is_letter))
        return {};
    // A soft hyphen stands for all that don't show, U+FFFD for letters and signs of other names.
    const bool invisible = is_one_of(name, invisible_entities);
    return {invisible ? char32_t{0xad} : char32_t{0xfffd}, semicolon + 1};
}

/// "\u002e", "\x2e", "\t", "\/", "\"" or "\\". Precondition: `text` starts with the backslash.
[[nodiscard]] constexpr escape read_backslash(std::string_view text) noexcept {
    if (text.size() < 2)
        return {};
    const char kind = text[1];
    if (kind == '/' || kind == '"' || kind == '\\')
        return {static_cast<char32_t>(kind), 2};
    if (std::string_view("bfnrt").find(kind) != std::string_view::npos)
        return {U' ', 2};
    const std::size_t digits = kind == 'u' ? 4 : kind == 'x' ? 2 : 0;
    const auto read = read_number(text.substr(2), 16, digits);
    if (digits == 0 || read.size != digits)
        return {};
    return {read.value, 2 + digits};
}

/// "_x002e_", as XML and what SQL Server makes of it have names. Precondition: `text` starts with
/// the underscore.
[[nodiscard]] constexpr escape read_underscores(std::string_view text) noexcept {
    constexpr std::size_t size = 7;
    if (text.size() < size || to_lower(text[1]) != 'x' || text[size - 1] != '_')
        return {};
    const auto read = read_number(text.substr(2), 16, 4);
    return read.size == 4 ? escape{read.value, size} : escape{};
}

/// "[.]", "(dot)", "[at]", "[:]": how people write an address that nobody shall click on.
/// Precondition: `text` starts with a bracket.
[[nodiscard]] constexpr escape read_defanged(std::string_view text) noexcept {
    constexpr struct {
        std::string_view inside;
        char ascii;
    } signs[]{{".", '.'}, {"dot", '.'}, {":", ':'}, {"@", '@'}, {"at", '@'}};
    for (const auto& sign : signs) {
        const auto end = sign.inside.size() + 1;
        if (starts_lower(text.substr(1), sign.inside) && text.size() > end &&
            (text[end] == ']' || text[end] == ')' || text[end] == '}'))
            return {static_cast<char32_t>(sign.ascii), end + 1};
    }
    return {};
}

enum class backslashes : bool { stay, escape };

/// The escape in front of a text that is not empty.
[[nodiscard]] constexpr escape read_escape(std::string_view text, backslashes how) noexcept {
    switch (text.front()) {
    case '%':
        return read_percent(text);
    case '&':
        return read_entity(text);
    case '[':
    case '(':
    case '{':
        return read_defanged(text);
    case '_':
        return read_underscores(text);
    case '\\':
        return how == backslashes::escape ? read_backslash(text) : escape{};
    default:
        return {};
    }
}

/// Appends a code point in UTF-8, which never takes more bytes than its escape.
constexpr char* append_utf8(char* out, char32_t value) noexcept {
    const auto put = [&](char32_t byte) {
        *out++ = static_cast<char>(static_cast<unsigned char>(byte));
    };
    if (value < 0x80) {
        put(value);
    } else if (value < 0x800) {
        put(0xc0 | value >> 6);
        put(0x80 | (value & 0x3f));
    } else if (value < 0x1'0000) {
        put(0xe0 | value >> 12);
        put(0x80 | (value >> 6 & 0x3f));
        put(0x80 | (value & 0x3f));
    } else {
        put(0xf0 | (value >> 18 & 7));
        put(0x80 | (value >> 12 & 0x3f));
        put(0x80 | (value >> 6 & 0x3f));
        put(0x80 | (value & 0x3f));
    }
    return out;
}

/// Undoes one layer of escapes in place and returns the new size. A percent sign and an `\x` give a
/// byte, which may be part of a code point. Complexity: linear.
constexpr std::size_t undo_escapes(char* text, std::size_t size, backslashes how) noexcept {
    char* out = text;
    for (std::size_t at = 0; at < size;) {
        const std::string_view rest(text + at, size - at);
        const auto read = read_escape(rest, how);
        if (read.size == 0) {
            *out++ = text[at++];
            continue;
        }
        const bool byte =
            rest.front() == '%' ? to_lower(rest[1]) != 'u' : rest.front() == '\\' && rest[1] == 'x';
        if (byte)
            *out++ = static_cast<char>(static_cast<unsigned char>(read.value));
        else
            out = append_utf8(out, read.value);
        at += read.size;
    }
    return static_cast<std::size_t>(out - text);
}

/// Reads letters, digits and signs of other scripts as ASCII ones in place, those that have none as
/// a bar, leaves out what doesn't show, and returns the new size. Complexity: linear.
constexpr std::size_t fold_in_place(char* text, std::size_t size) noexcept {
    char* out = text;
    for (std::size_t at = 0; at < size;) {
        const auto next = first_code_point(std::string_view(text + at, size - at));
        at += next.size;
        const bool control = next.value < 0x20 && !is_space(static_cast<char>(next.value));
        if (control || next.value == 0x7f || is_invisible(next.value))
            continue;
        const auto folded = fold_to_ascii(next.value);
        if (next.value == no_code_point)
            *out++ = text[at - 1];
        else if (is_sign(folded))
            *out++ = '|';
        else
            out = append_utf8(out, folded);
    }
    return static_cast<std::size_t>(out - text);
}

} // namespace lucity::detail

#endif
