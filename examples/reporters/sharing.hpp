// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef REPORTERS_SHARING_HPP
#define REPORTERS_SHARING_HPP

#include "city/consent_store.hpp"
#include "city/report_id.hpp"
#include "city/spool.hpp"
#include "command_line.hpp"
#include "program.hpp"

#include <lucity/policy/tier.hpp>
#include <lucity/sending.hpp>
#include <lucity/transparency/tier_difference.hpp>

#include <boost/program_options.hpp>

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace reporters {

/// What a reporter needs for sharing: the store of its choice, the spool where its reports wait,
/// and the program to start when one does, if any.
struct sharing {
    const city::consent_store& chosen;
    city::spool waiting;
    std::optional<std::filesystem::path> sender;
};

/// The keys "share" and "status", of reporters with a check box.
[[nodiscard]] boost::program_options::options_description sharing_keys();

/// The value of the key "share", if it is set. Throws `usage_error`.
[[nodiscard]] std::optional<lucity::choice> read_choice(const values& all);

/// The tier that the release in `key` may collect. Throws `usage_error` for a release that may
/// collect nothing.
[[nodiscard]] lucity::tier read_collected(const values& all, const char* key);

/// Removes the waiting reports. Throws `report_error` if one is left.
void take_back(city::spool& waiting);

/// Stores that somebody opted out, and removes the waiting reports even if storing fails. Throws
/// `report_error`.
void opt_out(sharing& own);

/// Puts a report in the spool and starts the sender. If somebody has opted out since the consent
/// was read, removes the waiting reports instead. Throws `report_error`.
///
/// Precondition: `id` is a UUID as text.
void keep(sharing& own, std::string_view id, std::string_view report);

/// Writes to standard output what is shared, since when, where that is stored, and what waits.
/// `given` is the text of the consent; `asks_again` says that it doesn't cover this release.
void say_status(const sharing& own, const std::optional<std::string>& given, bool asks_again);

/// Stores a consent if one is given now, then reports once at the tier that the consent covers, or
/// shows the status if requested. Without a consent, it reads and reports nothing. `make` is called
/// as `make.template operator()<T>()` for the tier `collected`, and returns its report.
///
/// Precondition: the choice, if any, is not to opt out; see `opt_out`. Throws `report_error`, and
/// what `make` throws.
template <template <lucity::tier> class Reporter, class Make>
void share(sharing& own, const values& all, lucity::tier collected, Make make) {
    using consent = lucity::consent<Reporter>;
    const auto now = std::chrono::system_clock::now();
    // An earlier opting out may have been interrupted before it removed all reports.
    if (own.chosen.says_opted_out())
        take_back(own.waiting);
    if (const auto choice = read_choice(all)) {
        const auto agreed =
            consent::from(*choice, std::chrono::floor<std::chrono::days>(now), collected);
        if (!agreed || own.chosen.store(*agreed))
            throw report_error("the choice can't be stored, so nothing is shared: check " +
                               own.chosen.where());
    }
    const auto given = own.chosen.read<Reporter>();
    if (all.count("status") != 0)
        return say_status(own, given ? std::optional(to_string(*given)) : std::nullopt,
                          given && lucity::shares_more(*given, collected));
    if (!given)
        return;
    const auto body = lucity::with_tier(collected, [&]<lucity::tier T>() {
        return encode_at_consented_tier(make.template operator()<T>(), *given);
    });
    if (!body)
        throw report_error(body.error().message());
    keep(own, city::new_id(now), *body);
}

} // namespace reporters

#endif
