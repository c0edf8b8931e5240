// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_POLICY_RELEASE_HPP
#define LUCITY_POLICY_RELEASE_HPP

#include <lucity/text/ascii.hpp>
#include <lucity/text/print.hpp>

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lucity {

/// A release of the Lucity software: "7.60", "2014r2", "2015r2 SP1", "21.2".
///
/// There are three series, one after the other: numbered (7.x), yearly (2014 to 2019, r2, SP) and,
/// after the rebrand, two-digit years (20.1 and later). So 21.2 is newer than 2019, which is newer
/// than 7.60, and 7.6 is 7.60. There is no default: only `parse` makes a release.
class release {
public:
    /// Reads any spelling of a release: letter case, spaces between the parts and around them, and
    /// a leading "v" don't matter. Returns an empty optional for any other text, never a guess.
    ///
    /// Complexity: linear in the text.
    [[nodiscard]] static constexpr std::optional<release> parse(std::string_view text) noexcept;

    /// Older releases compare less.
    friend constexpr auto operator<=>(const release&, const release&) noexcept = default;

    /// The house spelling, which `parse` reads back as the same release.
    [[nodiscard]] friend std::string to_string(const release& value) {
        auto name = std::to_string(value.major_);
        switch (value.series_) {
        case series::numbered:
            name.append(value.minor_ < 10 ? ".0" : ".").append(std::to_string(value.minor_));
            break;
        case series::yearly:
            if (value.minor_ != 0)
                name.append("r").append(std::to_string(value.minor_));
            if (value.service_pack_ != 0)
                name.append(" SP").append(std::to_string(value.service_pack_));
            break;
        case series::rebranded:
            name.append(".").append(std::to_string(value.minor_));
            break;
        }
        return name;
    }

private:
    enum class series : std::uint8_t { numbered, yearly, rebranded };

    class reader;

    constexpr release(series of, std::uint16_t major, std::uint8_t minor,
                      std::uint8_t pack) noexcept
        : series_(of), major_(major), minor_(minor), service_pack_(pack) {}

    series series_;
    std::uint16_t major_;
    std::uint8_t minor_;
    std::uint8_t service_pack_;
};

/// Reads a release from left to right; each step says whether it found its part.
class release::reader {
public:
    explicit constexpr reader(std::string_view text) noexcept : rest_(detail::trimmed(text)) {}

    constexpr std::optional<release> read() noexcept {
        if (skip("v"))
            skip_spaces();
        const auto major = digits();
        const auto found = major.size() == 4 ? yearly(value_of(major)) : dotted(major);
        return rest_.empty() ? found : std::nullopt;
    }

private:
    static constexpr unsigned first_year = 2014;
    static constexpr unsigned last_year = 2019;

    constexpr std::optional<release> yearly(unsigned year) noexcept {
        if (year < first_year || year > last_year)
            return std::nullopt;
        const auto revision = suffix("r", '2');
        const auto pack = suffix("sp", '1');
        if (!revision || !pack)
            return std::nullopt;
        return release(series::yearly, static_cast<std::uint16_t>(year), *revision, *pack);
    }

    /// 7.6 is 7.60: the numbered series counts in hundredths, the rebranded one in whole numbers.
    constexpr std::optional<release> dotted(std::string_view major) noexcept {
        if (!skip("."))
            return std::nullopt;
        const auto minor = digits();
        if (minor.empty() || minor.size() > 2)
            return std::nullopt;
        const auto part = static_cast<std::uint8_t>(value_of(minor));
        if (major == "7") {
            const auto hundredths = static_cast<std::uint8_t>(minor.size() == 1 ? part * 10 : part);
            return release(series::numbered, 7, hundredths, 0);
        }
        if (major.size() != 2 || major.front() == '0' || major.front() == '1')
            return std::nullopt;
        if (minor.front() == '0')
            return std::nullopt;
        return release(series::rebranded, static_cast<std::uint16_t>(value_of(major)), part, 0);
    }

    /// The number after a suffix such as r or SP: 0 without the suffix; empty unless it is a digit
    /// from `least` on. There was no r1: the first release of a year has no suffix.
    constexpr std::optional<std::uint8_t> suffix(std::string_view letters, char least) noexcept {
        skip_spaces();
        if (!skip(letters))
            return std::uint8_t{0};
        skip_spaces();
        const auto number = digits();
        if (number.size() != 1 || number.front() < least)
            return std::nullopt;
        return static_cast<std::uint8_t>(value_of(number));
    }

    constexpr std::string_view digits() noexcept {
        const auto found = detail::leading<detail::is_digit>(rest_);
        rest_.remove_prefix(found.size());
        return found;
    }

    /// Precondition: at most four digits.
    static constexpr unsigned value_of(std::string_view number) noexcept {
        unsigned value = 0;
        for (char digit : number)
            value = value * 10 + static_cast<unsigned>(digit - '0');
        return value;
    }

    constexpr bool skip(std::string_view lower) noexcept {
        const bool found = detail::starts_lower(rest_, lower);
        rest_.remove_prefix(found ? lower.size() : 0);
        return found;
    }

    constexpr void skip_spaces() noexcept {
        while (!rest_.empty() && detail::is_space(rest_.front()))
            rest_.remove_prefix(1);
    }

    std::string_view rest_;
};

constexpr std::optional<release> release::parse(std::string_view text) noexcept {
    return reader(text).read();
}

} // namespace lucity

#endif
