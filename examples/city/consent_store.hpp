// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef CITY_CONSENT_STORE_HPP
#define CITY_CONSENT_STORE_HPP

#include <lucity/policy/tier.hpp>
#include <lucity/sending/consent.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <system_error>

namespace city {

/// Stores the choice for a reporter: the text of the consent, or "opted_out". A store that is
/// missing, can't be read or holds anything else says neither. Each call reads the store again.
class consent_store {
public:
    consent_store() = default;
    consent_store(const consent_store&) = delete;
    consent_store& operator=(const consent_store&) = delete;
    virtual ~consent_store() = default;

    /// The name of the place, for messages.
    [[nodiscard]] virtual std::string where() const = 0;

    [[nodiscard]] bool says_opted_out() const { return text() == opted_out; }

    /// Reads the consent, if one is stored.
    template <template <lucity::tier> class Reporter>
    [[nodiscard]] std::optional<lucity::consent<Reporter>> read() const {
        return lucity::consent<Reporter>::parse(text());
    }

    /// Stores a consent. If this returns no error, it is on the disk.
    template <template <lucity::tier> class Reporter>
    [[nodiscard]] std::error_code store(const lucity::consent<Reporter>& given) const {
        return write(to_string(given));
    }
    /// Stores that somebody opted out. If that can't be stored, removes the consent; if that fails,
    /// too, returns that error.
    [[nodiscard]] std::error_code store_opted_out() const {
        const auto error = write(std::string(opted_out));
        const auto left = error ? erase() : std::error_code();
        return left ? left : error;
    }

private:
    static constexpr std::string_view opted_out = "opted_out";

    /// The stored text; empty before a choice is stored.
    [[nodiscard]] virtual std::string text() const = 0;
    [[nodiscard]] virtual std::error_code write(const std::string& text) const = 0;
    [[nodiscard]] virtual std::error_code erase() const = 0;
};

} // namespace city

#endif
