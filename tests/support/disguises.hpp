// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef TEST_SUPPORT_DISGUISES_HPP
#define TEST_SUPPORT_DISGUISES_HPP

#include <array>
#include <string>
#include <string_view>

/// Ways to write a text that a reader can decode, but a search doesn't find.
namespace test {

inline constexpr std::string_view hexadecimal = "0123456789abcdef";

inline bool is_ascii(char c) {
    return static_cast<unsigned char>(c) < 0x80;
}

/// Writes ASCII characters, with or without letters and digits, as two hexadecimal digits.
inline std::string in_hexadecimal(std::string_view text, std::string_view before,
                                  std::string_view after, bool letters) {
    std::string written;
    for (char c : text) {
        const bool letter =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (!is_ascii(c) || c == ' ' || (letter && !letters)) {
            written += c;
            continue;
        }
        written += before;
        written += hexadecimal[static_cast<unsigned char>(c) >> 4];
        written += hexadecimal[static_cast<unsigned char>(c) & 15];
        written += after;
    }
    return written;
}

inline std::string percent_encoded(std::string_view text) {
    return in_hexadecimal(text, "%", "", true);
}
inline std::string signs_percent_encoded(std::string_view text) {
    return in_hexadecimal(text, "%", "", false);
}
inline std::string percent_encoded_twice(std::string_view text) {
    return in_hexadecimal(text, "%25", "", true);
}
inline std::string as_entities(std::string_view text) {
    return in_hexadecimal(text, "&#x", ";", true);
}
inline std::string signs_as_entities(std::string_view text) {
    return in_hexadecimal(text, "&#X", ";", false);
}
inline std::string as_json_escapes(std::string_view text) {
    return in_hexadecimal(text, "\\u00", "", true);
}
inline std::string entities_percent_encoded(std::string_view text) {
    return in_hexadecimal(text, "%26%23x", "%3b", true);
}

inline std::string full_width(std::string_view text) {
    std::string written;
    for (char c : text) {
        if (!is_ascii(c) || c <= ' ') {
            written += c;
            continue;
        }
        // U+FF01 corresponds to U+0021, and so on.
        const auto folded = static_cast<unsigned>(c) + 0xfee0;
        written += static_cast<char>(0xe0 | folded >> 12);
        written += static_cast<char>(0x80 | (folded >> 6 & 0x3f));
        written += static_cast<char>(0x80 | (folded & 0x3f));
    }
    return written;
}

inline std::string with_zero_width_spaces(std::string_view text) {
    std::string written;
    for (char c : text) {
        if (is_ascii(c))
            written += "\u200b";
        written += c;
    }
    return written;
}

struct disguise {
    std::string_view name;
    std::string (*put_on)(std::string_view text);
};

inline constexpr std::array disguises{
    disguise{"percent-encoded", percent_encoded},
    disguise{"signs percent-encoded", signs_percent_encoded},
    disguise{"percent-encoded twice", percent_encoded_twice},
    disguise{"entities", as_entities},
    disguise{"signs as entities", signs_as_entities},
    disguise{"JSON escapes", as_json_escapes},
    disguise{"entities, percent-encoded", entities_percent_encoded},
    disguise{"full width", full_width},
    disguise{"zero-width spaces", with_zero_width_spaces},
};

} // namespace test

#endif
