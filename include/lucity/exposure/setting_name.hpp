// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_EXPOSURE_SETTING_NAME_HPP
#define LUCITY_EXPOSURE_SETTING_NAME_HPP

#include <lucity/exposure/detail/escapes.hpp>
#include <lucity/exposure/detail/spelling_matcher.hpp>
#include <lucity/text/ascii.hpp>
#include <lucity/text/ascii_fold.hpp>
#include <lucity/text/base_letter.hpp>
#include <lucity/text/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace lucity {

namespace detail {

/// Names with escapes in them are read with these undone, layer upon layer.
inline constexpr int layers_of_escapes = 3;

[[nodiscard]] constexpr bool may_hold_escapes(std::string_view name) noexcept {
    return std::ranges::any_of(
        name, [](char c) { return c == '%' || c == '&' || c == '_' || c == '\\'; });
}

/// Whether one of the readings of a name with escapes matches.
[[nodiscard]] constexpr bool matches_unescaped(const spelling_matcher& rule,
                                               std::string_view name) noexcept {
    constexpr std::size_t room = 4096;
    if (name.size() > room)
        return true;
    char copy[room];
    std::ranges::copy(name, copy);
    auto size = name.size();
    for (int layer = 0; layer != layers_of_escapes; ++layer) {
        size = undo_escapes(copy, size, backslashes::escape);
        if (rule.matches({copy, size}))
            return true;
    }
    return false;
}

/// Whether a name spells the name of a rule.
[[nodiscard]] constexpr bool spells(std::string_view name, const spelling_matcher& rule) noexcept {
    return rule.matches(name) || (may_hold_escapes(name) && matches_unescaped(rule, name));
}

} // namespace detail

/// Whether `name`, as found in data, spells `rule_name`, however it is written: in any case, with
/// any spaces and punctuation or none, in camelCase, in full-width or styled letters, with
/// characters that don't show, with letters of other scripts that look alike, with digits for
/// letters or after them, with escapes written out (`%20`, `&#101;`, `\u0065`, `_x0020_`), in the
/// British spelling, in plural.
///
/// Example: `same_setting_name("licence_C0des", "License Code")`
///
/// It fails closed. A code point outside ASCII that is no form of a Latin letter matches any one
/// letter, or none: so a name in another script that is as long as the rule's is taken for it. A
/// name with escapes and more than 4 KiB is taken for any rule's, since it isn't read.
/// A name with other letters than the rule's is another name.
///
/// Precondition: `rule_name` is ASCII, with 1 to 62 letters.
/// Complexity: linear in `name`; most names are told apart at their first letters.
[[nodiscard]] constexpr bool same_setting_name(std::string_view name,
                                               std::string_view rule_name) noexcept {
    return detail::spells(name, detail::spelling_matcher(rule_name));
}

static_assert(same_setting_name("license_code", "License Code"));
// With a no-break space; with a Cyrillic e, a full-width N and a zero-width space.
static_assert(same_setting_name(" LICENSE CODE\xc2\xa0", "License Code"));
static_assert(same_setting_name("Lic\xd0\xb5\xef\xbc\xae\xe2\x80\x8bse Code", "License Code"));
static_assert(same_setting_name("Licens%2565\\u0020Code", "License Code"));
static_assert(!same_setting_name("License Type", "License Code"));
static_assert(!same_setting_name("License Codec", "License Code"));

namespace detail {

/// Turns a setting's name into its canonical form in place, and gives the new size.
inline std::size_t make_canonical(char* name, std::size_t size) noexcept {
    if (may_hold_escapes({name, size}))
        for (int layer = 0; layer != layers_of_escapes; ++layer)
            size = undo_escapes(name, size, backslashes::escape);
    auto* out = name;
    for (std::size_t at = 0; at < size;) {
        const auto next = first_code_point({name + at, size - at});
        const auto base = base_letter(next.value);
        const bool ascii = base < 0x80;
        const char c = ascii ? static_cast<char>(base) : '\0';
        if (next.value == no_code_point)
            *out++ = name[at];
        else if (ascii ? is_letter(c) || is_digit(c) : !is_invisible(base) && !is_sign(base))
            out = append_utf8(out, base);
        at += next.size;
    }
    return static_cast<std::size_t>(out - name);
}

} // namespace detail

/// A form of a setting's name that is the same for all its spellings: in lower case, without
/// spaces, punctuation, accents and characters that don't show, with escapes undone. For telling
/// that two names of one report are the same, so look-alikes of other scripts and digits stay what
/// they are.
///
/// Complexity: linear in the name. Exception safety: only an allocation can throw.
[[nodiscard]] inline std::string canonical_setting_name(std::string_view name) {
    std::string read(name);
    read.resize(detail::make_canonical(read.data(), read.size()));
    return read;
}

} // namespace lucity

#endif
