// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_EXPOSURE_NAME_READING_HPP
#define LUCITY_EXPOSURE_NAME_READING_HPP

#include <lucity/exposure/detail/name_roles.hpp>
#include <lucity/exposure/detail/name_words.hpp>
#include <lucity/exposure/detail/undisguised_copy.hpp>
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

/// What the name of a setting or member says about its value.
struct name_reading {
    name_class is = name_class::neutral;
    /// The name holds a quantity, such as hours, that does not just describe a secret, so that a
    /// number under it is no secret.
    bool quantity = false;

    friend constexpr bool operator==(const name_reading&, const name_reading&) = default;
};

/// The reading that spares less.
[[nodiscard]] constexpr name_reading stricter(name_reading one, name_reading other) noexcept {
    return {std::max(one.is, other.is), one.quantity && other.quantity};
}

namespace detail {

/// Reads a name word by word. In its first phrase the last word with a role decides: what comes
/// after a preposition only says more about it.
class name_reader {
public:
    /// `phrases` says whether prepositions end a phrase, as they do between spaces.
    constexpr explicit name_reader(bool phrases) noexcept : phrases_(phrases) {}

    [[nodiscard]] constexpr name_reading read(std::string_view name) noexcept {
        // A name that is in brackets as a whole has no other words.
        const bool cuts_brackets = !name_words(name).done();
        for (name_words words(name, cuts_brackets); !words.done();) {
            const auto word = with_joined_start(words.current());
            const bool joined = words.is_joined();
            has_spaces_ = has_spaces_ || (words.is_spaced() && previous_ != 0);
            words.advance();
            take(word, joined && words.done());
        }
        if (!ended_)
            end_phrase();
        return {in_phrase_.value_or(name_class::neutral), quantity_ || quantity_in_phrase_};
    }

    /// Whether a preposition was read.
    [[nodiscard]] constexpr bool has_stopped() const noexcept { return has_more_; }
    /// Whether white space stands between two words.
    [[nodiscard]] constexpr bool has_spaces() const noexcept { return has_spaces_; }

private:
    constexpr void take(std::string_view word, bool ends_identifier) noexcept {
        if (const auto roles = roles_of_noun(word); roles != 0)
            return take(roles, ends_identifier);
        take_compound(word, ends_identifier);
    }

    /// A word with what is right before it, if both together are one of the table's: "endPoint".
    [[nodiscard]] constexpr std::string_view with_joined_start(std::string_view word) noexcept {
        const auto start = previous_word_;
        previous_word_ = word;
        if (start.empty() || start.data() + start.size() != word.data())
            return word;
        const std::string_view both(start.data(), start.size() + word.size());
        return roles_of_noun(both) != 0 ? both : word;
    }

    /// A word that the table doesn't have may be several without a sign between them, such as
    /// "smtpserver" or "adminpassword". It is read from its end.
    constexpr void take_compound(std::string_view word, bool ends_identifier) noexcept {
        constexpr std::size_t most_parts = 4;
        constexpr std::size_t shortest = 3;
        std::size_t sizes[most_parts]{};
        std::size_t parts = 0;
        auto rest = word;
        while (parts != most_parts && !rest.empty()) {
            const auto size = role_words.longest_ending_of(rest);
            if (size < (rest.size() == size ? 2u : shortest))
                break;
            sizes[parts++] = size;
            rest.remove_suffix(size);
        }
        const bool is_ending = parts != 0 &&
                               (roles_of_noun(word.substr(word.size() - sizes[0])) &
                                (role::secret | role::place)) != 0 &&
                               sizes[0] >= 6;
        if (!rest.empty() && !is_ending)
            return take(role::none, ends_identifier);
        for (; parts != 0; --parts) {
            take(role_words.find(word.substr(rest.size(), sizes[parts - 1])), ends_identifier);
            rest = word.substr(0, rest.size() + sizes[parts - 1]);
        }
    }

    constexpr void take(std::uint32_t roles, bool ends_identifier) noexcept {
        quantity_in_phrase_ = quantity_in_phrase_ || (roles & role::quantity) != 0;
        quantity_ = quantity_ || (quantity_in_phrase_ && (roles & role::stop) != 0);
        if (phrases_ && (roles & role::stop) != 0)
            return stop((roles & role::of) != 0);
        if (ended_ || (roles & role::article) != 0)
            return;
        if (const auto found = class_of(roles, ends_identifier)) {
            in_phrase_ = found;
            // A quantity right before a secret only describes it, as in "Second Password".
            quantity_in_phrase_ = quantity_in_phrase_ && *found != name_class::secret;
        }
        if ((roles & role::transparent) != 0) {
            transparent_ = true;
        } else {
            ++nouns_;
            last_noun_ = roles;
        }
        previous_ = roles;
    }

    constexpr void stop(bool of) noexcept {
        // Prepositions at the start of a name are skipped.
        if (ended_ || previous_ == 0)
            return;
        has_more_ = true;
        if (of && !in_phrase_ && (previous_ & role::number) != 0)
            in_phrase_ = name_class::fact;
        if (of && !in_phrase_ && transparent_) {
            previous_ = 0;
            return;
        }
        end_phrase();
    }

    constexpr void end_phrase() noexcept {
        ended_ = true;
        if (nouns_ != 1 || has_more_ || (last_noun_ & role::never_whole) != 0)
            return;
        if ((last_noun_ & role::weak_secret) != 0)
            in_phrase_ = name_class::secret;
        else if ((last_noun_ & role::two_faced) != 0 && !transparent_)
            in_phrase_ = name_class::place;
    }

    [[nodiscard]] constexpr std::optional<name_class>
    class_of(std::uint32_t roles, bool ends_identifier) const noexcept {
        const auto has = [&](std::uint32_t which) {
            return (roles & which) != 0;
        };
        const auto after = [&](std::uint32_t which) {
            return (previous_ & which) != 0;
        };
        const bool is_key = has(role::key) && !has(role::transparent);
        if (has(role::secret) || (has(role::weak_secret) && after(role::marks_weak_secret)) ||
            (has(role::key) && after(role::marks_key)) ||
            (has(role::code) && after(role::marks_code)) ||
            (is_key && ends_identifier && !after(role::marks_no_key)))
            return name_class::secret;
        if (has(role::place))
            return name_class::place;
        if (has(role::two_faced))
            return after(role::qualifier) ? name_class::place : name_class::ambiguous;
        if (has(role::path))
            return after(role::marks_no_path) ? std::nullopt : std::optional(name_class::path);
        if (has(role::account))
            return name_class::account;
        if (has(role::version))
            return name_class::version;
        return has(role::fact) ? std::optional(name_class::fact) : std::nullopt;
    }

    bool phrases_;
    bool ended_ = false;
    bool has_more_ = false;
    bool has_spaces_ = false;
    bool transparent_ = false;
    bool quantity_ = false;
    bool quantity_in_phrase_ = false;
    int nouns_ = 0;
    std::uint32_t last_noun_ = 0;
    std::uint32_t previous_ = 0;
    std::string_view previous_word_{};
    std::optional<name_class> in_phrase_{};
};

/// A name without spaces may hold a preposition by chance, as "logOnServer" does.
[[nodiscard]] constexpr name_reading read_plain_name(std::string_view name) noexcept {
    name_reader phrases(true);
    const auto read = phrases.read(name);
    if (!phrases.has_stopped() || phrases.has_spaces())
        return read;
    return stricter(read, name_reader(false).read(name));
}

/// Whether a word of a name has Latin letters and letters of another script: a look-alike.
[[nodiscard]] constexpr bool mixes_scripts(std::string_view name) noexcept {
    constexpr char32_t last_of_latin = 0x24f;
    bool latin = false;
    bool other = false;
    while (!name.empty()) {
        const auto next = first_code_point(name);
        const bool letter = next.value < 0x80 ? is_letter(name.front()) : !is_sign(next.value);
        if (is_invisible(next.value)) {
        } else if (!letter) {
            latin = other = false;
        } else {
            latin = latin || next.value <= last_of_latin;
            other = other || next.value > last_of_latin;
        }
        if (latin && other)
            return true;
        name.remove_prefix(next.size);
    }
    return false;
}

} // namespace detail

/// Reads the name of a setting or member by its words, which spaces, punctuation, and capitals in
/// the middle part: so "Ghost" has nothing to do with hosts. What is in brackets is not read,
/// unless the whole name is.
///
/// Example: `read_name("SMTP Server Address").is == name_class::place`
///
/// A name is read with its escapes undone as well, and the stricter reading counts. One that mixes
/// scripts within a word is a secret's, and so is one of more than 4 KiB that holds any escape.
/// Complexity: linear in the name.
[[nodiscard]] constexpr name_reading read_name(std::string_view name) noexcept {
    auto read = detail::read_plain_name(name);
    if ((detail::classes_in(name) & detail::byte_class::disguise) == 0)
        return read;
    if (name.size() > detail::undisguised_copy::room)
        return {name_class::secret, false};
    detail::undisguised_copy copy(name);
    for (int layer = 0; layer != 3 && copy.undo_layer(detail::backslashes::escape); ++layer)
        read = stricter(read, detail::read_plain_name(copy.view()));
    return detail::mixes_scripts(copy.view()) ? name_reading{name_class::secret, false} : read;
}

static_assert(read_name("SMTP Server Address").is == name_class::place);
static_assert(read_name("smtpServerName").is == name_class::place);
static_assert(read_name("SMTP Server Port").is == name_class::fact);
static_assert(read_name("Ghost").is == name_class::neutral);
static_assert(read_name("os_version").is == name_class::version);
static_assert(read_name("POP3 Password").is == name_class::secret);
static_assert(read_name("The name of the certificate used for signing").is == name_class::place);
static_assert(read_name("Upstream Node").is == name_class::ambiguous);
static_assert(read_name("Password Minimum Length").is == name_class::fact);

} // namespace lucity

#endif
