// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_EXPOSURE_DETAIL_COMMAND_OPTION_HPP
#define LUCITY_EXPOSURE_DETAIL_COMMAND_OPTION_HPP

#include <lucity/exposure/detail/machine_name.hpp>
#include <lucity/exposure/detail/named_value.hpp>
#include <lucity/exposure/detail/secret_token.hpp>
#include <lucity/exposure/exposure.hpp>
#include <lucity/text/ascii.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace lucity::detail {

/// Whether a word looks like a password even where nothing says so: letters, digits, and a sign
/// that words, numbers, paths and addresses don't have.
[[nodiscard]] constexpr bool looks_like_password(std::string_view word) noexcept {
    constexpr std::size_t shortest = 6;
    return word.size() >= shortest && has_letter(word) && std::ranges::any_of(word, is_digit) &&
           size_before("!#$^*?@", word) != word.size() && size_before("/\\", word) == word.size();
}

/// Judges an option of a command, such as "--password x", "-Server hv" or "-S HVSQL01", by what
/// follows its hyphens. The meaning of a one-letter option depends on the command, so its value
/// must look like a machine's name or a password.
[[nodiscard]] constexpr exposure judge_option(std::string_view rest, std::size_t hyphens) noexcept {
    constexpr std::size_t longest = 40;
    const auto name = rest.substr(0, size_before(" =:", rest.substr(0, longest)));
    if (name.empty() || name.size() == rest.size() || !is_letter(name.front()))
        return exposure::none;
    const auto value = connection_value(rest.substr(name.size() + 1));
    if (name.size() > 1) {
        const auto says = class_of_key(name);
        // With one hyphen it may be the item of a list: "-Server room".
        const bool telling =
            says == name_class::secret ? looks_random(value) : looks_like_machine(value);
        return hyphens == 2 || telling ? judge_named_value(says, value) : exposure::none;
    }
    // What commands of databases and of Unix call the server.
    const bool server = equals_lower(name, "s") || equals_lower(name, "h");
    const bool numbered = !value.empty() && is_letter(value.front()) && is_digit(value.back()) &&
                          std::ranges::count_if(value, is_letter) > 1;
    if (looks_like_machine(value) || (server && numbered))
        return exposure::host;
    const bool password = to_lower(name.front()) == 'p' && looks_like_mixed_word(value);
    return password || looks_like_password(value) ? exposure::credential : exposure::none;
}

static_assert(judge_option("password hunter2", 1) == exposure::credential);
static_assert(judge_option("S CITY2 -T", 1) == exposure::host);
static_assert(judge_option("v:hvsql01", 1) == exposure::host);
static_assert(judge_option("w plover77!", 1) == exposure::credential);
static_assert(judge_option("P Pl0ver", 1) == exposure::credential);
static_assert(judge_option("p 8080", 1) == exposure::none);
static_assert(judge_option("n 12 rooms", 1) == exposure::none);

} // namespace lucity::detail

#endif
