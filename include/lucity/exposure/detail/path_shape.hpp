// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_EXPOSURE_DETAIL_PATH_SHAPE_HPP
#define LUCITY_EXPOSURE_DETAIL_PATH_SHAPE_HPP

#include <lucity/exposure/detail/recogniser_words.hpp>
#include <lucity/text/ascii.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace lucity::detail {

/// What `words` are made of.
[[nodiscard]] constexpr bool is_plain_char(char c) noexcept {
    return is_letter(c) || is_digit(c) || c == ' ' || c == '_' || c == '-' || c == '.';
}

/// How many slashes there are at every separator of a path: 1 or 2; 1 if there is no
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
        const bool closed = rest.starts_with(text[1] == '{' ? '}' : ')');
        if (rest.size() + (braces ? 2 : 1) == text.size() || (braces && !closed))
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

/// Whether a part of a path without a drive leads to another machine.
[[nodiscard]] constexpr bool has_network_device(std::string_view path) noexcept {
    bool first = true;
    while (!path.empty()) {
        const auto size = size_before("/\\", path);
        const auto part = trimmed(path.substr(0, size));
        const bool root = first && network_roots.contains(part) && size != path.size();
        if (root || network_devices.contains(part))
            return true;
        first = first && (part.empty() || part == "." || part == ".." || part == "~");
        path.remove_prefix((std::min)(size + 1, path.size()));
    }
    return false;
}

/// Whether a space is followed by anything but an option of a command.
[[nodiscard]] constexpr bool holds_words(std::string_view text) noexcept {
    for (std::size_t at = 1; at < text.size(); ++at)
        if (text[at - 1] == ' ' && text[at] != ' ' && text[at] != '-')
            return true;
    return false;
}

/// Whether a text holds a program of Windows with anything after it.
[[nodiscard]] constexpr bool runs_program(std::string_view text) noexcept {
    constexpr std::size_t size = 5;
    for (std::size_t at = 0; at + size <= text.size(); ++at)
        if (text[at] == '.')
            for (std::string_view ending : {".exe ", ".bat ", ".cmd ", ".com ", ".ps1 "})
                if (starts_lower(text.substr(at), ending))
                    return true;
    return false;
}

/// A path on this machine: with a drive, a dot, a tilde or a variable in front, or with one slash
/// in front. Slashes may only be doubled after a drive. After a path without a drive, words may
/// be prose, so that it is none.
[[nodiscard]] constexpr bool is_local_path(std::string_view text) noexcept {
    const bool drive = text.size() > 1 && text[1] == ':';
    const bool rooted = is_slash(text.front());
    const auto tail = rooted ? text : after_local_root(text);
    const bool prose = drive ? runs_program(text) : holds_words(tail);
    return is_tail_of_path(tail) && !prose && (drive || size_of_separators(tail) == 1) &&
           !has_network_device(text);
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

/// Parts with single slashes between them, of which none leads to another machine; it may have
/// words in it that a local path has not.
[[nodiscard]] constexpr bool is_relative_path(std::string_view text) noexcept {
    constexpr std::string_view signs = "()~+,&'{}%#!/\\";
    const auto first = size_before("/\\", text);
    return first != text.size() && text.size() > 1 && size_of_separators(text) == 1 &&
           !has_network_device(text) && std::ranges::all_of(text, [&](char c) {
               return is_plain_char(c) || is_non_ascii(c) ||
                      signs.find(c) != std::string_view::npos;
           });
}

} // namespace lucity::detail

#endif
