// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_EXPOSURE_DETAIL_SECRET_TOKEN_HPP
#define LUCITY_EXPOSURE_DETAIL_SECRET_TOKEN_HPP

#include <lucity/exposure/detail/scanned_text.hpp>
#include <lucity/text/ascii.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace lucity::detail {

/// Prefixes by which services make their tokens recognisable, so that scanners find leaked ones.
inline constexpr std::string_view token_prefixes[]{
    "ghp_",     "gho_",     "ghs_",     "ghu_",    "ghr_",   "github_pat_", "sk_live_",
    "sk_test_", "rk_live_", "rk_test_", "whsec_",  "shpat_", "glpat-",      "xoxb-",
    "xoxp-",    "xoxa-",    "xoxr-",    "xoxs-",   "AIza",   "AKIA",        "ASIA",
    "SG.",      "eyJ",      "npm_",     "dop_v1_", "hf_",    "ya29.",       "GOCSPX-",
};

inline constexpr std::size_t shortest_secret_token = 20;

/// Whether a word is a token with such a prefix, and so a secret whatever is around it.
[[nodiscard]] constexpr bool is_secret_token(std::string_view word) noexcept {
    return word.size() >= shortest_secret_token &&
           std::ranges::any_of(token_prefixes,
                               [&](std::string_view prefix) { return word.starts_with(prefix); });
}

static_assert(is_secret_token("ghp_0123456789abcdefghij"));
static_assert(!is_secret_token("ghp_") && !is_secret_token("0123456789abcdefghij"));

/// Whether one of the words of a text is such a token. Complexity: linear in the text.
[[nodiscard]] constexpr bool holds_secret_token(std::string_view text) noexcept {
    while (!text.empty()) {
        const auto* end = std::ranges::find_if_not(text, is_word_char);
        const auto size = static_cast<std::size_t>(end - text.begin());
        if (is_secret_token(text.substr(0, size)))
            return true;
        text.remove_prefix((std::min)(size + 1, text.size()));
    }
    return false;
}

static_assert(holds_secret_token("key\nAKIA0123456789ABCDEF;x"));

/// Whether a text starts with the first line of a private key. Source: RFC 7468.
[[nodiscard]] constexpr bool is_private_key(std::string_view text) noexcept {
    constexpr std::string_view begin = "-----BEGIN ";
    constexpr std::size_t longest_label = 40;
    return text.starts_with(begin) &&
           text.substr(0, longest_label).find("PRIVATE KEY-----") != std::string_view::npos;
}

static_assert(is_private_key("-----BEGIN RSA PRIVATE KEY-----\nMII"));
static_assert(!is_private_key("-----BEGIN CERTIFICATE-----\nMII"));

/// Signs that are common in passwords and rare in words.
inline constexpr auto password_signs = [] {
    std::array<bool, 256> table{};
    for (char c : std::string_view("!#$%&()*+=?@^"))
        table[static_cast<unsigned char>(c)] = true;
    return table;
}();

/// Whether a word looks random: it has letters with digits or signs, or capitals after small
/// letters. Complexity: constant, since only its start is read.
[[nodiscard]] constexpr bool looks_random(std::string_view word) noexcept {
    constexpr std::size_t longest = 32;
    unsigned classes = 0;
    bool mixed = false;
    for (char c : word.substr(0, longest)) {
        const bool hump = is_upper(c) && (classes & byte_class::lower) != 0;
        mixed = mixed || is_digit(c) || hump || password_signs[static_cast<unsigned char>(c)];
        classes |= class_of(c);
        if (mixed && (classes & byte_class::letter) != 0)
            return true;
    }
    return false;
}

static_assert(looks_random("hunter2") && looks_random("p@ss") && looks_random("eyJh"));
static_assert(!looks_random("required") && !looks_random("****") && !looks_random("8"));

/// Whether a word mixes letters and digits as passwords do, unlike a size or a release.
[[nodiscard]] constexpr bool looks_like_mixed_word(std::string_view word) noexcept {
    constexpr std::size_t shortest = 6;
    return word.size() >= shortest && is_letter(word.front()) &&
           std::ranges::any_of(word, is_digit) && std::ranges::all_of(word, is_label_char) &&
           std::ranges::count_if(word, is_letter) > 1;
}

static_assert(looks_like_mixed_word("Pl0ver") && !looks_like_mixed_word("8080"));

} // namespace lucity::detail

#endif
