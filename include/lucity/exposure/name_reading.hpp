// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_EXPOSURE_NAME_READING_HPP
#define LUCITY_EXPOSURE_NAME_READING_HPP

#include <lucity/exposure/detail/escapes.hpp>
#include <lucity/exposure/detail/loose_spelling.hpp>
#include <lucity/exposure/detail/name_reader.hpp>
#include <lucity/exposure/detail/name_words.hpp>
#include <lucity/exposure/name_class.hpp>
#include <lucity/text/ascii.hpp>
#include <lucity/text/ascii_fold.hpp>
#include <lucity/text/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace lucity {

namespace detail {

/// Reads a name without what is in brackets, unless these brackets are ordinary signs. A name
/// without spaces is also read as one phrase, since it may hold a preposition by chance:
/// "logOnServer".
[[nodiscard]] constexpr name_reading read_words(std::string_view name, after_capitals how,
                                                unclosed_brackets brackets) noexcept {
    const auto read = [&](bool phrases) {
        name_reader reader(phrases);
        reader.read(name_words(name, how, brackets));
        return reader;
    };
    const auto phrases = read(true);
    return !phrases.has_stopped() || phrases.has_spaces()
               ? phrases.reading()
               : stricter(phrases.reading(), read(false).reading());
}

/// Whether a small letter follows two capitals, so that a word may start at either.
[[nodiscard]] constexpr bool has_small_letter_after_capitals(std::string_view name) noexcept {
    for (std::size_t at = 2; at < name.size(); ++at)
        if (is_small_after_capitals(name, at))
            return true;
    return false;
}

[[nodiscard]] constexpr name_reading read_words(std::string_view name,
                                                unclosed_brackets brackets = {}) noexcept {
    const auto read = read_words(name, after_capitals::last_capital_starts, brackets);
    return has_small_letter_after_capitals(name)
               ? stricter(read, read_words(name, after_capitals::small_letter_starts, brackets))
               : read;
}

/// Reads a name, and what is in its brackets as another one. The latter counts if the rest says
/// nothing, or if a bracket touches a word, as in `settings[password]`.
[[nodiscard]] constexpr name_reading read_plain_name(std::string_view name) noexcept {
    auto read = read_words(name);
    if (size_before("([{", name) == name.size())
        return read;
    unclosed_brackets unclosed;
    for (std::size_t at = 0; at != name.size();) {
        const auto size = size_of_brackets(name.substr(at), unclosed);
        if (!size) {
            ++at;
            continue;
        }
        const auto end = at + *size;
        const bool touches =
            (at != 0 && !is_space(name[at - 1])) || (end != name.size() && !is_space(name[end]));
        const auto inside = read_words(name.substr(at + 1, *size - 2), no_brackets);
        const bool open = read.is == name_class::neutral || read.is == name_class::ambiguous;
        if (open || (touches && read.is > name_class::neutral))
            read = inside.is > name_class::neutral ? stricter(read, inside) : read;
        at = end;
    }
    return read;
}

} // namespace detail

/// Reads the name of a setting or member by its words. Spaces, punctuation and capitals separate
/// words, so "Ghost" has nothing to do with hosts. What is in brackets counts if the rest says
/// nothing, or if the brackets touch a word.
///
/// Example: `read_name("SMTP Server Address").is == name_class::place`
///
/// A name is also read with its escapes undone, without accents, with digits and signs among
/// letters as the letters that they look like, and with single letters joined. The strictest
/// reading counts. A name with look-alikes of Latin letters is a secret's, and so is one of more
/// than 4 KiB that has another reading. Complexity: linear in the name.
[[nodiscard]] constexpr name_reading read_name(std::string_view name) noexcept {
    auto read = detail::read_plain_name(name);
    const bool disguised = (detail::classes_in(name) & detail::byte_class::disguise) != 0;
    if (!disguised && !detail::may_be_spelt_loosely(name))
        return read;
    if (name.size() > detail::undisguised_copy::room)
        return {name_class::secret, false};
    detail::undisguised_copy copy(name);
    for (int layer = 0; layer != 3 && copy.undo_layer(detail::backslashes::escape); ++layer)
        read = stricter(read, detail::read_plain_name(copy.view()));
    if (detail::has_look_alikes(copy.view()))
        return {name_class::secret, false};
    return detail::may_be_spelt_loosely(copy.view())
               ? stricter(read, detail::read_plain_name(detail::loose_spelling(copy.view()).view()))
               : read;
}

static_assert(read_name("smtpServerName").is == name_class::place);
static_assert(read_name("SMTP Server Port").is == name_class::fact);
static_assert(read_name("Ghost").is == name_class::neutral);

} // namespace lucity

#endif
