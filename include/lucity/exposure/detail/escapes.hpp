// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_EXPOSURE_DETAIL_ESCAPES_HPP
#define LUCITY_EXPOSURE_DETAIL_ESCAPES_HPP

#include <lucity/text/ascii.hpp>
#include <lucity/text/ascii_fold.hpp>
#include <lucity/text/escape.hpp>
#include <lucity/text/utf8.hpp>
#include <lucity/text/word_set.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace lucity::detail {

struct named_entity {
    std::string_view name;
    char ascii;
};

/// HTML entities for signs that URLs and addresses have, and for spaces.
inline constexpr named_entity named_entities[]{
    {"amp", '&'},     {"apos", '\''}, {"bsol", '\\'},  {"colon", ':'},  {"comma", ','},
    {"commat", '@'},  {"dash", '-'},  {"equals", '='}, {"gt", '>'},     {"hyphen", '-'},
    {"lowbar", '_'},  {"lpar", '('},  {"lsqb", '['},   {"lt", '<'},     {"nbsp", ' '},
    {"newline", ' '}, {"num", '#'},   {"percnt", '%'}, {"period", '.'}, {"quot", '"'},
    {"rpar", ')'},    {"rsqb", ']'},  {"semi", ';'},   {"sol", '/'},    {"tab", ' '},
};

/// HTML entities for characters that are invisible.
inline constexpr auto invisible_entities = "shy zwj zwnj lrm rlm"_words;

/// "%2e" or "%u002e". Precondition: `text` starts with the percent sign.
[[nodiscard]] constexpr escape read_percent(std::string_view text) noexcept {
    if (text.size() > 2 && is_hex_digit(text[1]) && is_hex_digit(text[2]))
        return {hex_value(text[1]) << 4 | hex_value(text[2]), 3};
    const bool wide = text.size() > 5 && to_lower(text[1]) == 'u';
    const auto read = wide ? read_number(text.substr(2), 16, 4) : escape{};
    return read.size == 4 ? escape{read.value, 6} : escape{};
}

/// "&#46;", "&#x2e;" or "&period;". Precondition: `text` starts with the ampersand.
[[nodiscard]] constexpr escape read_entity(std::string_view text) noexcept {
    constexpr std::size_t longest = 64;
    text = text.substr(0, longest);
    if (text.size() < 3)
        return {};
    if (text[1] == '#') {
        const bool hexadecimal = to_lower(text[2]) == 'x';
        const std::size_t head = hexadecimal ? 3 : 2;
        const auto read = read_number(text.substr(head), hexadecimal ? 16 : 10, longest);
        const auto size = head + read.size;
        const bool semicolon = size < text.size() && text[size] == ';';
        return read.size == 0 ? escape{} : escape{read.value, size + (semicolon ? 1 : 0)};
    }
    const auto name = leading<is_letter>(text.substr(1));
    const auto size = name.size() + 2;
    if (name.empty() || size > text.size() || text[size - 1] != ';')
        return {};
    for (const auto& entity : named_entities)
        if (equals_lower(name, entity.name))
            return {static_cast<char32_t>(entity.ascii), size};
    // Read any invisible one as a soft hyphen, and one of an unknown name as U+FFFD.
    return {invisible_entities.contains(name) ? char32_t{0xad} : char32_t{0xfffd}, size};
}

/// "\u002e", "\x2e", "\t", "\/", "\"" or "\\". Precondition: `text` starts with the backslash.
[[nodiscard]] constexpr escape read_backslash(std::string_view text) noexcept {
    if (text.size() < 2)
        return {};
    const char kind = text[1];
    if (kind == '/' || kind == '"' || kind == '\\')
        return {static_cast<char32_t>(kind), 2};
    if (kind == 'b' || kind == 'f' || kind == 'n' || kind == 'r' || kind == 't')
        return {U' ', 2};
    if (const auto octal = read_number(text.substr(1), 8, 3); octal.size == 3)
        return {octal.value, 4};
    if (kind == 'u' && text.size() > 2 && text[2] == '{') {
        const auto read = read_number(text.substr(3), 16, 6);
        const bool closed = read.size != 0 && text.substr(3 + read.size).starts_with('}');
        return closed ? escape{read.value, 4 + read.size} : escape{};
    }
    const std::size_t digits = kind == 'u' ? 4 : kind == 'x' ? 2 : 0;
    const auto read = read_number(text.substr(2), 16, digits);
    if (digits == 0 || read.size != digits)
        return {};
    return {read.value, 2 + digits};
}

/// "_x002e_", as in names of XML and SQL Server. Precondition: `text` starts with the underscore.
[[nodiscard]] constexpr escape read_underscores(std::string_view text) noexcept {
    constexpr std::size_t size = 7;
    if (text.size() < size || to_lower(text[1]) != 'x' || text[size - 1] != '_')
        return {};
    const auto read = read_number(text.substr(2), 16, 4);
    return read.size == 4 ? escape{read.value, size} : escape{};
}

/// "[.]", "(dot)", "[at]", "[:]": as people write addresses that nobody should click on.
/// Precondition: `text` starts with a bracket.
[[nodiscard]] constexpr escape read_defanged(std::string_view text) noexcept {
    constexpr named_entity signs[]{{".", '.'}, {":", ':'}, {"@", '@'}, {"dot", '.'}, {"at", '@'}};
    if (size_before(".:@dDaA", text.substr(1, 1)) != 0)
        return {};
    for (const auto& [name, ascii] : signs) {
        const auto end = 1 + name.size();
        if (starts_lower(text.substr(1), name) && end != text.size() &&
            size_before("])}", text.substr(end, 1)) == 0)
            return {static_cast<char32_t>(ascii), end + 1};
    }
    return {};
}

/// "=2E", as in quoted-printable mail. It reads only signs that a location needs and whose code has
/// a letter, since any number may follow an equals sign. Source: RFC 2045, section 6.7.
/// Precondition: `text` starts with the equals sign.
[[nodiscard]] constexpr escape read_quoted_printable(std::string_view text) noexcept {
    if (text.size() < 3 || !is_digit(text[1]) || !is_upper(text[2]))
        return {};
    for (std::string_view code : {"2E", "2F", "3A", "3D", "5C"})
        if (text.substr(1, 2) == code)
            return {hex_value(code[0]) << 4 | hex_value(code[1]), 3};
    return {};
}

/// Complexity: linear in the text.
[[nodiscard]] constexpr bool holds_quoted_printable(std::string_view text) noexcept {
    for (auto at = text.find('='); at != std::string_view::npos; at = text.find('=', at + 1))
        if (read_quoted_printable(text.substr(at)).size != 0)
            return true;
    return false;
}

enum class backslashes : bool { stay, escape };

/// The escape at the front of a text that is not empty.
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
    case '=':
        return read_quoted_printable(text);
    case '\\':
        return how == backslashes::escape ? read_backslash(text) : escape{};
    default:
        return {};
    }
}

/// The classes of characters that an escape may start with.
[[nodiscard]] constexpr unsigned escape_classes(backslashes how) noexcept {
    constexpr unsigned always = byte_class::escape | byte_class::equals_sign;
    return how == backslashes::escape ? always | byte_class::backslash : always;
}

/// Undoes one layer of escapes in place and returns the new size. A percent sign or `\x` gives a
/// byte, which may be part of a code point. Complexity: linear.
constexpr std::size_t undo_escapes(char* text, std::size_t size, backslashes how) noexcept {
    char* out = text;
    for (std::size_t at = 0; at < size;) {
        if (!is_any(text[at], escape_classes(how))) {
            *out++ = text[at++];
            continue;
        }
        const std::string_view rest(text + at, size - at);
        const auto read = read_escape(rest, how);
        if (read.size == 0) {
            *out++ = text[at++];
            continue;
        }
        // "clerk (at) happyville (dot) gov"
        const bool bracket = rest.front() == '(' || rest.front() == '[' || rest.front() == '{';
        while (bracket && out != text && out[-1] == ' ')
            --out;
        const bool byte =
            rest.front() == '%' ? to_lower(rest[1]) != 'u' : rest.front() == '\\' && rest[1] == 'x';
        if (byte)
            *out++ = static_cast<char>(static_cast<unsigned char>(read.value));
        else
            out = append_utf8(out, read.value);
        at += read.size;
        while (bracket && at != size && text[at] == ' ')
            ++at;
    }
    return static_cast<std::size_t>(out - text);
}

/// Replaces letters, digits and signs of other scripts by those of ASCII in place, and signs
/// without a counterpart by a bar; drops invisible characters. Returns the new size. Complexity:
/// linear.
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
        // U+2488 is a digit and a full stop in one: "1.".
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

/// A copy of a text whose disguises can be undone, layer by layer.
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
    /// Whether it has the mark that shows what follows from right to left: U+202E.
    [[nodiscard]] constexpr bool is_turned_round() const noexcept {
        return (classes_ & byte_class::non_ascii) != 0 &&
               view().find("\xe2\x80\xae") != std::string_view::npos;
    }

    /// Undoes one layer of escapes, and replaces other scripts' signs by those of ASCII. Returns
    /// false if there was nothing to undo; undoing always makes the text shorter.
    constexpr bool undo_layer(backslashes how) noexcept {
        const auto before = size_;
        if ((classes_ & escape_classes(how)) != 0)
            change_size(undo_escapes(text_, size_, how));
        if ((classes_ & (byte_class::non_ascii | byte_class::control)) != 0)
            change_size(fold_in_place(text_, size_));
        return size_ != before;
    }

    /// Reverses a text that a mark shows from right to left.
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
