// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_EXPOSURE_DETAIL_BASE64_HPP
#define LUCITY_EXPOSURE_DETAIL_BASE64_HPP

#include <lucity/text/ascii.hpp>
#include <lucity/text/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace lucity::detail {

inline constexpr std::uint32_t no_base64 = 64;

/// The six bits of a character of either alphabet. Source: RFC 4648, sections 4 and 5.
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

/// The run of base64 in front of a text, without padding. Complexity: linear in the run.
[[nodiscard]] constexpr std::string_view base64_run(std::string_view text) noexcept {
    const auto* end =
        std::ranges::find_if(text, [](char c) { return base64_bits(c) == no_base64; });
    return {text.begin(), end};
}

/// A piece of base64, decoded.
class decoded_base64 {
public:
    /// The longest piece that it takes; whole groups of four.
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

    /// The text, if it is one: UTF-8, or UTF-16 of ASCII, without control characters; else nothing.
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

} // namespace lucity::detail

#endif
