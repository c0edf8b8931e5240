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

/// Whether a character may be in a text of the shape `words`.
[[nodiscard]] constexpr bool is_plain_char(char c) noexcept {
    return is_alphanumeric(c) || c == ' ' || c == '_' || c == '-' || c == '.';
}

/// The number of slashes at every separator of a path: 1 or 2. It is 1 if there is no separator,
/// and 0 if the numbers differ or are larger.
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

[[nodiscard]] constexpr bool is_of_variable(char c) noexcept {
    return is_alphanumeric(c) || c == '_';
}

/// What comes after the root of a local path, such as `C:`, `..`, `%TEMP%` or `$HOME`. Without a
/// root, it is a text that is never a tail.
[[nodiscard]] constexpr std::string_view after_local_root(std::string_view text) noexcept {
    constexpr std::string_view none = "*";
    if (text.size() > 1 && is_letter(text[0]) && text[1] == ':')
        return text.substr(2);
    if (size_before("%$~.", text.substr(0, 1)) != 0)
        return none;
    for (std::string_view variable : {"%%", "${}", "$()", "$"}) {
        const auto open = variable.substr(0, (variable.size() + 1) / 2);
        const auto close = variable.substr(open.size());
        if (!text.starts_with(open))
            continue;
        const auto name = leading<is_of_variable>(text.substr(open.size()));
        const auto rest = text.substr(open.size() + name.size());
        return !name.empty() && rest.starts_with(close) ? rest.substr(close.size()) : none;
    }
    for (std::string_view root : {"~", "..", "."})
        if (text.starts_with(root))
            return text.substr(root.size());
    return none;
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
        const auto size = path.size();
        const auto whole = take_before("/\\", path);
        const auto part = trimmed(whole);
        const bool root = first && whole.size() != size && network_roots.contains(part);
        if (root || network_devices.contains(part))
            return true;
        first = first && (part.empty() || part == "." || part == ".." || part == "~");
    }
    return false;
}

/// Whether anything but an option of a command follows a space.
[[nodiscard]] constexpr bool holds_words(std::string_view text) noexcept {
    for (std::size_t at = 1; at < text.size(); ++at)
        if (text[at - 1] == ' ' && text[at] != ' ' && text[at] != '-')
            return true;
    return false;
}

/// Whether anything follows a program of Windows.
[[nodiscard]] constexpr bool runs_program(std::string_view text) noexcept {
    for (auto at = text.find('.'); at != std::string_view::npos; at = text.find('.', at + 1))
        if (text.substr(at).size() > 4 && text[at + 4] == ' ' &&
            program_endings.contains(text.substr(at, 4)))
            return true;
    return false;
}

/// Whether a text is a path on this machine: with a drive, a dot, a tilde, a variable or one slash
/// in front. Slashes may only be doubled after a drive. Words after a path without a drive may be
/// prose.
[[nodiscard]] constexpr bool is_local_path(std::string_view text) noexcept {
    const bool drive = text.size() > 1 && text[1] == ':';
    const bool rooted = is_slash(text.front());
    const auto tail = rooted ? text : after_local_root(text);
    const bool prose = drive ? runs_program(text) : holds_words(tail);
    return is_tail_of_path(tail) && !prose && (drive || size_of_separators(tail) == 1) &&
           !has_network_device(text);
}

/// Whether a text is an account of this machine.
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

/// Whether a text is parts with single slashes between them, none of which leads to another
/// machine. It may have words that a local path must not have.
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
