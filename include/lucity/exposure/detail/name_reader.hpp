// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_EXPOSURE_DETAIL_NAME_READER_HPP
#define LUCITY_EXPOSURE_DETAIL_NAME_READER_HPP

#include <lucity/exposure/detail/name_roles.hpp>
#include <lucity/exposure/detail/name_words.hpp>
#include <lucity/exposure/name_class.hpp>
#include <lucity/text/ascii.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace lucity::detail {

/// Reads a name word by word. The last word with a role in the first phrase decides: what follows a
/// preposition only qualifies it.
class name_reader {
public:
    /// `phrases` says whether prepositions end a phrase, as they do between spaces.
    constexpr explicit name_reader(bool phrases) noexcept : phrases_(phrases) {}

    /// Reads all words. Complexity: linear in them.
    constexpr void read(name_words words) noexcept {
        while (!words.done()) {
            const auto word = words.current();
            const bool joined = words.is_joined();
            const bool spaced = words.is_spaced();
            has_spaces_ = has_spaces_ || (words.is_spaced() && previous_ != 0);
            if (words.is_divided())
                take(role::conjunction, false);
            words.advance();
            take(word, spaced, joined && words.done());
        }
        end_phrase();
    }

    /// What the words say.
    [[nodiscard]] constexpr name_reading reading() const noexcept {
        return {(std::max)(first_, in_phrase_.value_or(name_class::neutral)),
                quantity_ || quantity_in_phrase_};
    }
    /// Whether a preposition was read.
    [[nodiscard]] constexpr bool has_stopped() const noexcept { return has_more_; }
    /// Whether there is white space between two words.
    [[nodiscard]] constexpr bool has_spaces() const noexcept { return has_spaces_; }

private:
    /// Takes a word, together with the one before it if the table has both as one: "endPoint". With
    /// a space between them, they may be a term of a city's trade: the end point of a pipe.
    constexpr void take(std::string_view word, bool spaced, bool ends_identifier) noexcept {
        auto roles = roles_of_noun(word);
        auto joined = roles_with_start(word);
        const bool place = (joined & ~roles & role::place) != 0;
        if (spaced && place) {
            joined = (joined & ~role::place) | role::two_faced | role::never_whole;
            // "IP Address" says more as two words.
            if (class_of(roles, false) >= name_class::place)
                joined = 0;
        }
        if (joined != 0) {
            nouns_ -= previous_ != 0 && (previous_ & role::transparent) == 0 && nouns_ != 0 ? 1 : 0;
            previous_ = before_previous_;
            roles = joined | (roles & role::place);
        }
        if (roles != 0)
            return take(roles, ends_identifier);
        take_compound(word, ends_identifier);
    }

    /// The roles of a word joined to the one before it; 0 if the table doesn't have it.
    [[nodiscard]] constexpr std::uint32_t roles_with_start(std::string_view word) noexcept {
        constexpr std::size_t shortest = 4;
        constexpr std::size_t room = 24;
        const auto start = previous_word_;
        previous_word_ = word;
        const auto size = start.size() + word.size();
        const char last = word.back();
        const bool may_be = role_words.may_hold(size, last) || last == 's' || last == 'S';
        if (start.empty() || size < shortest || size > room || !may_be)
            return 0;
        std::array<char, room> both{};
        std::ranges::copy(word, std::ranges::copy(start, both.begin()).out);
        return roles_of_noun({both.data(), size});
    }

    /// Takes a word that the table doesn't have. It may be several words in one, such as
    /// "smtpserver" or "adminpassword", and is taken apart from its end.
    constexpr void take_compound(std::string_view word, bool ends_identifier) noexcept {
        constexpr std::size_t most_parts = 4;
        constexpr std::size_t shortest = 3;
        if (word.size() > shortest && ends_lower(word, "s") &&
            role_words.longest_ending_of(word) < shortest)
            word.remove_suffix(1);
        std::array<std::string_view, most_parts> endings{};
        std::size_t parts = 0;
        auto rest = word;
        while (parts != most_parts && !rest.empty()) {
            const auto size = role_words.longest_ending_of(rest);
            if (size < (rest.size() == size ? 2u : shortest))
                break;
            endings[parts++] = rest.substr(rest.size() - size);
            rest.remove_suffix(size);
            while (!rest.empty() && is_digit(rest.back()))
                rest.remove_suffix(1);
        }
        if (!rest.empty() && (parts == 0 || !is_telling_ending(word, endings[0])))
            return take(role::none, ends_identifier);
        while (parts != 0)
            take(role_words.find(endings[--parts]), ends_identifier);
    }

    [[nodiscard]] static constexpr bool is_telling_ending(std::string_view word,
                                                          std::string_view ending) noexcept {
        constexpr std::size_t long_ending = 6;
        return (ending.size() >= long_ending || short_ending_words.contains(ending)) &&
               (role_words.find(ending) & (role::secret | role::place | role::path)) != 0 &&
               !chance_ending_words.contains(word);
    }

    constexpr void take(std::uint32_t roles, bool ends_identifier) noexcept {
        take_quantity(roles);
        if (phrases_ && (roles & role::stop) != 0)
            return stop(roles);
        if ((roles & role::conjunction) != 0)
            return divide();
        if (ended_)
            return take_behind(roles);
        if ((roles & role::article) != 0)
            return;
        if (const auto found = class_of(roles, ends_identifier)) {
            in_phrase_ = found;
            // A quantity right before a secret only describes it, as in "Second Password".
            quantity_in_phrase_ = quantity_in_phrase_ && *found != name_class::secret;
        }
        if (makes_secret(roles, lone_head_))
            first_ = name_class::secret;
        if ((roles & role::transparent) != 0) {
            transparent_ = true;
        } else {
            ++nouns_;
            last_noun_ = roles;
        }
        before_previous_ = previous_;
        previous_ = roles;
    }

    /// Notes quantities. A unit of time is one only before a preposition: a gate's code may be that
    /// of the second floor.
    constexpr void take_quantity(std::uint32_t roles) noexcept {
        const bool stops = (roles & role::stop) != 0;
        quantity_in_phrase_ = quantity_in_phrase_ || (roles & role::quantity) != 0;
        quantity_ = quantity_ || (stops && (quantity_in_phrase_ || time_in_phrase_));
        time_in_phrase_ = !ended_ && !stops && in_phrase_ != name_class::secret &&
                          (time_in_phrase_ || (roles & role::time_unit) != 0);
    }

    constexpr void stop(std::uint32_t roles) noexcept {
        // Prepositions at the start of a name are skipped.
        if (previous_ == 0)
            return;
        has_more_ = true;
        if (ended_)
            return end_phrase_behind();
        const bool leads_on = (roles & role::leads_on) != 0;
        if ((roles & role::of) != 0 && !in_phrase_ && (previous_ & role::number) != 0)
            in_phrase_ = name_class::fact;
        const bool plain = (roles & role::of) != 0 || nouns_ == 0;
        if (leads_on && plain && !in_phrase_ && transparent_) {
            previous_ = 0;
            return;
        }
        head_ = last_noun_;
        end_phrase();
    }

    constexpr void take_last_noun() noexcept {
        if ((last_noun_ & role::last_secret) != 0)
            in_phrase_ = name_class::secret;
        else if ((last_noun_ & role::last_place) != 0)
            in_phrase_ = (std::max)(in_phrase_.value_or(name_class::place), name_class::place);
    }

    /// Takes "and" and the like: what comes before counts as well.
    constexpr void divide() noexcept {
        if (ended_ || previous_ == 0)
            return;
        take_last_noun();
        first_ = (std::max)(first_, in_phrase_.value_or(name_class::version));
        lone_head_ = nouns_ == 1 ? last_noun_ : 0;
        in_phrase_.reset();
        transparent_ = false;
        divided_ = true;
        previous_ = before_previous_ = last_noun_ = 0;
    }

    constexpr void end_phrase() noexcept {
        if (ended_)
            return end_phrase_behind();
        ended_ = true;
        take_last_noun();
        if (nouns_ != 1 || divided_)
            return;
        const bool whole = !has_more_ && (last_noun_ & role::never_whole) == 0;
        if (whole && (last_noun_ & role::weak_secret) != 0)
            in_phrase_ = name_class::secret;
        else if ((whole && !transparent_ && (last_noun_ & role::two_faced) != 0) ||
                 (last_noun_ & role::place_if_alone) != 0)
            in_phrase_ = name_class::place;
    }

    /// Takes a word of a later phrase. The head may need it to tell: "Key for the API", "Address of
    /// the mail server".
    constexpr void take_behind(std::uint32_t roles) noexcept {
        constexpr auto places = role::place | role::qualifier;
        has_behind_ = true;
        if (makes_secret(roles, head_))
            behind_ = name_class::secret;
        else if ((head_ & role::two_faced) != 0 && (roles & places) != 0)
            behind_ = name_class::place;
        else if ((roles & role::fact) != 0 || (behind_ == name_class::place && roles == role::none))
            behind_.reset();
    }

    constexpr void end_phrase_behind() noexcept {
        if (!has_behind_)
            return;
        in_phrase_ = (std::max)(in_phrase_, behind_);
        head_ = 0;
        behind_.reset();
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
        if (has(role::secret) || makes_secret(previous_, roles) ||
            (is_key && ends_identifier && !after(role::marks_no_key)))
            return name_class::secret;
        if (has(role::place))
            return name_class::place;
        if (has(role::two_faced))
            return after(role::qualifier | role::place)
                       ? name_class::place
                       : (std::max)(in_phrase_.value_or(name_class::ambiguous),
                                    name_class::ambiguous);
        if (has(role::path))
            return after(role::marks_no_path) ? std::nullopt : std::optional(name_class::path);
        if (has(role::account))
            return name_class::account;
        if (has(role::version))
            return name_class::version;
        if (has(role::content) && after(role::place))
            return std::nullopt;
        return has(role::fact) ? std::optional(name_class::fact) : std::nullopt;
    }

    bool phrases_;
    bool ended_ = false;
    bool has_more_ = false;
    bool has_behind_ = false;
    bool has_spaces_ = false;
    bool transparent_ = false;
    bool divided_ = false;
    bool quantity_ = false;
    bool quantity_in_phrase_ = false;
    bool time_in_phrase_ = false;
    int nouns_ = 0;
    std::uint32_t last_noun_ = 0;
    std::uint32_t previous_ = 0;
    std::uint32_t before_previous_ = 0;
    /// The last word before the first preposition.
    std::uint32_t head_ = 0;
    /// The only noun before "and" and the like: in "PIN - Gate" it is a head as well.
    std::uint32_t lone_head_ = 0;
    std::string_view previous_word_{};
    std::optional<name_class> in_phrase_{};
    /// What the phrase after the head makes of it.
    std::optional<name_class> behind_{};
    /// The class of what comes before a conjunction.
    name_class first_ = name_class::version;
};

} // namespace lucity::detail

#endif
