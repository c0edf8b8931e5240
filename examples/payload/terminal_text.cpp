// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "terminal_text.hpp"

#include <lucity/text/ascii_fold.hpp>
#include <lucity/text/printable_text.hpp>
#include <lucity/text/utf8.hpp>

#include <cstdio>

namespace payload_command {
namespace {

/// Accents combine with what shows, and so do show.
bool is_accent(char32_t value) noexcept {
    return (value >= 0x300 && value <= 0x36f) || (value >= 0x20d0 && value <= 0x20ff) ||
           (value >= 0xfe20 && value <= 0xfe2f);
}

bool is_annotation(char32_t value) noexcept {
    return value >= 0xfff9 && value <= 0xfffb;
}

bool is_shown(char32_t value) noexcept {
    return value != lucity::detail::no_code_point && !lucity::detail::rewrites_lines(value) &&
           (!lucity::detail::is_invisible(value) || is_accent(value)) && !is_annotation(value);
}

std::string escape(const char* form, unsigned value) {
    char text[8];
    std::snprintf(text, sizeof(text), form, value);
    return text;
}

std::string escape_of(char32_t value, char byte) {
    if (value == lucity::detail::no_code_point)
        return escape("\\x%02x", static_cast<unsigned char>(byte));
    if (value < 0x1'0000)
        return escape("\\u%04x", value);
    return escape("\\u%04x", 0xd7c0 + (value >> 10)) + escape("\\u%04x", 0xdc00 + (value & 0x3ff));
}

} // namespace

std::string terminal_text(std::string_view line) {
    std::string text;
    while (!line.empty()) {
        const auto next = lucity::detail::first_code_point(line);
        if (is_shown(next.value))
            text += line.substr(0, next.size);
        else
            text += escape_of(next.value, line.front());
        line.remove_prefix(next.size);
    }
    return text;
}

} // namespace payload_command
