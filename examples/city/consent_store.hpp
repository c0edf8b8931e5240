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

/// Where it is stored what was chosen for a reporter: the consent's text, or "opted_out". A store
/// that isn't there, can't be read or holds anything else says neither. Each call looks anew.
class consent_store {
public:
    consent_store() = default;
    consent_store(const consent_store&) = delete;
    consent_store& operator=(const consent_store&) = delete;
    virtual ~consent_store() = default;

    /// The name of the place, for messages and people.
    [[nodiscard]] virtual std::string where() const = 0;

    [[nodiscard]] bool says_opted_out() const { return text() == opted_out; }

    /// The consent that is stored now.
    template <template <lucity::tier> class Reporter>
    [[nodiscard]] std::optional<lucity::consent<Reporter>> read() const {
        return lucity::consent<Reporter>::parse(text());
    }

    /// Stores a consent; when this returns without an error, it is on the disk.
    template <template <lucity::tier> class Reporter>
    [[nodiscard]] std::error_code store(const lucity::consent<Reporter>& given) const {
        return write(to_string(given));
    }
    /// Stores that somebody opted out. Where that can't be stored, no consent is left, either,
    /// unless it can't be removed: that is the error then.
    [[nodiscard]] std::error_code store_opted_out() const {
        const auto error = write(std::string(opted_out));
        const auto left = error ? erase() : std::error_code();
        return left ? left : error;
    }

private:
    static constexpr std::string_view opted_out = "opted_out";

    /// What is stored; empty for what is no choice.
    [[nodiscard]] virtual std::string text() const = 0;
    [[nodiscard]] virtual std::error_code write(const std::string& text) const = 0;
    [[nodiscard]] virtual std::error_code erase() const = 0;
};

} // namespace city

#endif
