// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_EXPOSURE_HPP
#define LUCITY_EXPOSURE_HPP

#include <lucity/detail/location_scanner.hpp>
#include <lucity/detail/single_label.hpp>
#include <lucity/detail/undisguise.hpp>
#include <lucity/detail/utf8.hpp>
#include <lucity/exposure_class.hpp>
#include <lucity/name_context.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace lucity {

namespace detail {

/// Whether a text may hold anything that has to be undone before it can be judged.
[[nodiscard]] constexpr bool may_be_disguised(std::string_view text) noexcept {
    return std::ranges::any_of(text, [](char c) {
        const bool control = static_cast<unsigned char>(c) < 0x20 && !is_space(c);
        return c == '%' || c == '&' || c == '_' || c == '\\' || c == '[' || c == '(' || c == '{' ||
               control || c == 0x7f || is_non_ascii(c);
    });
}

/// What a text shows as it stands.
[[nodiscard]] constexpr exposure find_plain_exposure(std::string_view text,
                                                     name_context context) noexcept {
    const auto found = location_scanner(text, context).find();
    return found == exposure::none ? judge_whole_text(text, context) : found;
}

/// What a part of a text shows once its disguises are undone, layer by layer, on a copy: other
/// scripts' signs, escapes within escapes, and the backslashes of JSON within JSON last, since
/// undoing those would destroy the paths of others.
[[nodiscard]] constexpr exposure
find_disguised_exposure(std::string_view part, name_context context, char* copy) noexcept {
    auto size = static_cast<std::size_t>(std::ranges::copy(part, copy).out - copy);
    for (auto how : {backslashes::stay, backslashes::stay, backslashes::escape}) {
        const auto before = size;
        size = undo_escapes(copy, size, how);
        size = fold_in_place(copy, size);
        // Whatever is undone gets shorter.
        if (size == before)
            continue;
        const auto found = find_plain_exposure({copy, size}, context);
        if (found != exposure::none)
            return found;
    }
    return exposure::none;
}

/// The place to cut a text that is longer than what can be copied: behind white space if there is
/// some within `reach` before `end`, so that no name is cut in two.
[[nodiscard]] constexpr std::size_t cut_before(std::string_view text, std::size_t end,
                                               std::size_t reach) noexcept {
    for (auto at = end; at != end - reach; --at)
        if (is_space(text[at - 1]))
            return at;
    return end;
}

} // namespace detail

/// Finds out whether a text exposes a location or a credential, and of which class: the first one
/// that shows. The text is judged as a reader might decode it, on a copy that only serves the
/// judgement: with percent-encoding and HTML entities undone, twice over, JSON escapes, full-width
/// and other look-alike signs, and characters that don't show.
///
/// Example: `find_exposure("see http://intranet/help") == exposure::url`
///
/// An empty text and `in use` expose nothing. `context` is what the name of the setting says
/// (`context_of`). A text that is not UTF-8 is `exposure::not_utf8`.
///
/// What it doesn't find: a location that is spread over several texts, base64, and a bare word that
/// is a host's name where nothing says so.
///
/// Complexity: linear in the text; no memory but a buffer of 4 KiB on the stack.
[[nodiscard]] constexpr exposure find_exposure(std::string_view text,
                                               name_context context = {}) noexcept {
    if (text.empty() || detail::equals_lower(detail::trimmed(text), "in use"))
        return exposure::none;
    if (!detail::is_utf8(text))
        return exposure::not_utf8;
    const auto found = detail::find_plain_exposure(text, context);
    if (found != exposure::none || !detail::may_be_disguised(text))
        return found;
    constexpr std::size_t window = 4096;
    constexpr std::size_t overlap = 1024;
    char copy[window];
    for (;;) {
        const auto size =
            text.size() <= window ? text.size() : detail::cut_before(text, window, overlap / 2);
        const auto disguised = detail::find_disguised_exposure(text.substr(0, size), context, copy);
        if (disguised != exposure::none || size == text.size())
            return disguised;
        text.remove_prefix(detail::cut_before(text, size - overlap / 2, overlap / 2));
    }
}

static_assert(find_exposure("http://intranet/help") == exposure::url);
static_assert(find_exposure("mail.happyville.gov") == exposure::host);
static_assert(find_exposure("10.1.2.3") == exposure::ipv4);
static_assert(find_exposure(R"(\\myserver\apps\Lucity)") == exposure::unc);
static_assert(find_exposure("clerk@happyville.gov") == exposure::email);
static_assert(find_exposure("http&#58;/&#47;h%2565lp") == exposure::url);
static_assert(find_exposure("R:/GIS/Lucity/LucityGIS.gdb") == exposure::none);
static_assert(find_exposure("Microsoft Windows NT 6.3.9600.0") == exposure::none);
static_assert(find_exposure("tags:x orgid: y") == exposure::none);
static_assert(find_exposure("mail01", context_of("SMTP Server Address")) == exposure::host);
static_assert(find_exposure("15.2.1.4", context_of("Server Version")) == exposure::none);

} // namespace lucity

#endif
