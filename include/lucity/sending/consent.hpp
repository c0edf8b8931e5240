// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_SENDING_CONSENT_HPP
#define LUCITY_SENDING_CONSENT_HPP

#include <lucity/policy/report_info.hpp>
#include <lucity/policy/tier.hpp>
#include <lucity/text/ascii.hpp>
#include <lucity/text/print.hpp>

#include <chrono>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lucity {

/// A user's answer to the question whether to share data.
enum class choice : std::uint8_t { opted_out, opted_in };

namespace detail {

/// A date in ISO 8601, such as "2026-11-01". Precondition: a year from 1 to 9999.
[[nodiscard]] inline std::string date_text(std::chrono::year_month_day date) {
    std::string text = "0000-00-00";
    const auto put = [&](std::size_t last, unsigned value) {
        for (; value != 0; value /= 10)
            text[last--] = static_cast<char>('0' + value % 10);
    };
    put(3, static_cast<unsigned>(static_cast<int>(date.year())));
    put(6, static_cast<unsigned>(date.month()));
    put(9, static_cast<unsigned>(date.day()));
    return text;
}

/// Reads such a date. Precondition: ten bytes.
[[nodiscard]] constexpr std::optional<std::chrono::year_month_day>
parse_date(std::string_view text) noexcept {
    unsigned numbers[3]{};
    for (std::size_t at = 0, number = 0; at != text.size(); ++at) {
        const bool separator = at == 4 || at == 7;
        if (separator ? text[at] != '-' : !is_digit(text[at]))
            return std::nullopt;
        if (separator)
            ++number;
        else
            numbers[number] = numbers[number] * 10 + static_cast<unsigned>(text[at] - '0');
    }
    using namespace std::chrono;
    return year_month_day(year(static_cast<int>(numbers[0])), month(numbers[1]), day(numbers[2]));
}

} // namespace detail

/// A city's consent to a reporter's data collection: its date, and the tier that it covers.
///
/// Only opting in makes a consent, so after opting out there is nothing to encode with. Each report
/// names the reporter whose consent covers it: Client Maintenance's also covers the monthly batch,
/// a web installer's covers only that installer (P12). To store a consent, store its text:
/// `to_string` writes it, and `consent::parse` reads it.
template <template <tier> class Reporter>
class consent {
public:
    /// Makes a consent from a choice; empty after opting out, if the date is not valid or not in
    /// the years 1 to 9999, or if the tier is no enumerator. `given_for` is the tier of the
    /// statement that the user saw.
    [[nodiscard]] static constexpr std::optional<consent>
    from(choice made, std::chrono::year_month_day date, tier given_for) noexcept {
        using std::chrono::year;
        if (made != choice::opted_in || !date.ok() || date.year() < year(1) ||
            date.year() > year(9999) || !detail::has_row(given_for))
            return std::nullopt;
        return consent(date, given_for);
    }

    /// Reads exactly what `to_string` writes. Empty for any other text, including the consent to
    /// another reporter. Complexity: linear in the text.
    ///
    /// Example: `consent<client_maintenance>::parse("client_maintenance/2016 2026-11-01")`
    [[nodiscard]] static constexpr std::optional<consent> parse(std::string_view text) noexcept {
        constexpr std::size_t size_of_date = 10;
        if (text.size() < size_of_date + 1)
            return std::nullopt;
        const auto date = detail::parse_date(text.substr(text.size() - size_of_date));
        text.remove_suffix(size_of_date);
        if (!date || !text.starts_with(reporter_name()) || !text.ends_with(' '))
            return std::nullopt;
        text.remove_prefix(reporter_name().size());
        text.remove_suffix(1);
        const auto given_for = text.starts_with('/') ? parse_tier(text.substr(1)) : std::nullopt;
        return given_for ? from(choice::opted_in, *date, *given_for) : std::nullopt;
    }

    /// The name of the reporter, as in `schema`.
    [[nodiscard]] static constexpr std::string_view reporter_name() noexcept {
        return Reporter<tiers.back().value>::about.name;
    }
    /// The day of the consent.
    [[nodiscard]] constexpr std::chrono::year_month_day date() const noexcept { return date_; }
    /// The highest tier that it covers.
    [[nodiscard]] constexpr tier given_for() const noexcept { return given_for_; }

    friend constexpr bool operator==(const consent&, const consent&) = default;

private:
    constexpr consent(std::chrono::year_month_day date, tier given_for) noexcept
        : date_(date), given_for_(given_for) {}

    std::chrono::year_month_day date_;
    tier given_for_;
};

/// A consent as one line: its reporter, tier and date, as in "client_maintenance/2016 2026-11-01".
/// Exception safety: only an allocation can throw.
template <template <tier> class Reporter>
[[nodiscard]] std::string to_string(const consent<Reporter>& given) {
    std::string text(given.reporter_name());
    text.append("/").append(to_string(given.given_for())).append(" ");
    return text + detail::date_text(given.date());
}

/// Whether the consent to a reporter covers a report, because the report's `consented_by` names the
/// reporter.
template <template <tier> class Reporter, report Report>
inline constexpr bool consent_covers =
    std::same_as<typename Report::consented_by, reporter<Reporter>>;

} // namespace lucity

#endif
