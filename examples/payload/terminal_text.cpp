// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "terminal_text.hpp"

#include <lucity/text/printable_text.hpp>
#include <lucity/text/utf8.hpp>

#include <cstdio>

namespace payload_command {
namespace {

std::string escape(const char* form, unsigned value) {
    char text[16];
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

std::string escaped(std::string_view text, std::string_view backslash) {
    std::string shown;
    while (!text.empty()) {
        const auto next = lucity::detail::first_code_point(text);
        if (next.value == U'\\')
            shown += backslash;
        else if (lucity::detail::shows(next.value))
            shown += text.substr(0, next.size);
        else
            shown += escape_of(next.value, text.front());
        text.remove_prefix(next.size);
    }
    return shown;
}

bool looks_escaped(std::string_view text) noexcept {
    return text.find("\\u") != std::string_view::npos || text.find("\\x") != std::string_view::npos;
}

} // namespace

std::string terminal_text(std::string_view line) {
    return escaped(line, "\\");
}

std::string terminal_value(std::string_view value) {
    auto shown = terminal_text(value);
    return looks_escaped(shown) ? escaped(value, "\\\\") : shown;
}

} // namespace payload_command
