// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_EXPOSURE_DETAIL_PATH_SHAPE_HPP
#define LUCITY_EXPOSURE_DETAIL_PATH_SHAPE_HPP

#include <lucity/text/ascii.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace lucity::detail {

/// What `words` are made of.
[[nodiscard]] constexpr bool is_plain_char(char c) noexcept {
    return is_letter(c) || is_digit(c) || c == ' ' || c == '_' || c == '-' || c == '.';
}

/// How many slashes stand together at every separator of a path: 1 or 2; 1 if there is no
/// separator, 0 if they differ or are more.
[[nodiscard]] constexpr std::size_t size_of_separators(std::string_view path) noexcept {
    std::size_t all = 0;
    while (!path.empty()) {
        const auto begin = std::ranges::find_if(path, is_slash);
        const auto end = std::find_if_not(begin, path.end(), is_slash);
        const auto size = static_cast<std::size_t>(end - begin);
        if (size > 2 || (size != 0 && all != 0 && size != all))
            return 0;
        all = size == 0 ? all : size;
        path = {end, path.end()};
    }
    return std::max<std::size_t>(all, 1);
}

/// What comes after the root of a local path, such as `C:`, `..`, `%TEMP%` or `$HOME`; a text that
/// starts with none of them gives one that is no tail.
[[nodiscard]] constexpr std::string_view after_local_root(std::string_view text) noexcept {
    constexpr std::string_view none = "*";
    const auto after_name = [&](std::size_t begin) {
        const auto rest = text.substr(begin);
        const auto* end = std::ranges::find_if_not(
            rest, [](char c) { return is_letter(c) || is_digit(c) || c == '_'; });
        return rest.substr(static_cast<std::size_t>(end - rest.begin()));
    };
    if (text.size() > 1 && is_letter(text[0]) && text[1] == ':')
        return text.substr(2);
    if (text.starts_with('%')) {
        const auto rest = after_name(1);
        return rest.starts_with('%') && rest.size() + 1 != text.size() ? rest.substr(1) : none;
    }
    if (text.starts_with('$')) {
        const bool braces = text.starts_with("${") || text.starts_with("$(");
        const auto rest = after_name(braces ? 2 : 1);
        if (rest.size() + (braces ? 2 : 1) == text.size() || (braces && rest.empty()))
            return none;
        return rest.substr(braces ? 1 : 0);
    }
    if (text.starts_with('~'))
        return text.substr(1);
    return text.starts_with("..") ? text.substr(2) : text.starts_with('.') ? text.substr(1) : none;
}

[[nodiscard]] constexpr bool is_tail_of_path(std::string_view text) noexcept {
    constexpr std::string_view never = ":*?\"<>|;=@";
    return (text.empty() || is_slash(text.front())) && size_of_separators(text) != 0 &&
           std::ranges::none_of(text, [&](char c) {
               return static_cast<unsigned char>(c) < ' ' ||
                      never.find(c) != std::string_view::npos;
           });
}

/// A path on this machine: with a drive, a dot, a tilde or a variable in front, or with one slash
/// in front that does not start a Windows device path (`\Device\Mup\server`, `\??\UNC\server`).
[[nodiscard]] constexpr bool is_local_path(std::string_view text) noexcept {
    if (is_slash(text.front()))
        return is_tail_of_path(text) && size_of_separators(text) == 1 &&
               !starts_lower(text.substr(1), "device");
    return is_tail_of_path(after_local_root(text));
}

/// An account of this machine.
[[nodiscard]] constexpr bool is_local_account(std::string_view text) noexcept {
    if (text.find('\\') == std::string_view::npos)
        return false;
    for (std::string_view authority :
         {".\\", "nt authority\\", "nt service\\", "builtin\\", "iis apppool\\"})
        if (starts_lower(text, authority)) {
            const auto user = text.substr(authority.size());
            return !user.empty() &&
                   std::ranges::all_of(user, [](char c) { return is_plain_char(c) || c == '$'; });
        }
    return false;
}

/// Parts with single slashes between them, of which the first is no "UNC" and none is a share's.
[[nodiscard]] constexpr bool is_relative_path(std::string_view text) noexcept {
    constexpr std::string_view signs = "()~+,&'{}%#!/\\";
    const auto first = text.substr(0, std::min(text.find_first_of("/\\"), text.size()));
    return first.size() != text.size() && !first.empty() && size_of_separators(text) == 1 &&
           !equals_lower(trimmed(first), "unc") && std::ranges::all_of(text, [&](char c) {
               return is_plain_char(c) || is_non_ascii(c) ||
                      signs.find(c) != std::string_view::npos;
           });
}

} // namespace lucity::detail

#endif
