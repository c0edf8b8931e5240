// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_TRANSPARENCY_DETAIL_RELEASE_PATTERN_HPP
#define LUCITY_TRANSPARENCY_DETAIL_RELEASE_PATTERN_HPP

#include <lucity/policy/release.hpp>
#include <lucity/text/joined.hpp>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace lucity::detail {

/// A regular expression (ECMA-262; RE2 reads it as well) of every spelling of the releases from one
/// on. Which numbers are releases is found by asking `release::parse`, so that the two can't come
/// to differ.
class release_pattern {
public:
    explicit release_pattern(const release& first) noexcept : first_(first) {}

    [[nodiscard]] std::string text() const {
        const auto one_digit = choice([&](const std::string& major) { return minor(major); });
        const auto two_digits = choice([&](const std::string& tens) {
            return choice([&](const std::string& ones) { return minor(tens + ones); });
        });
        std::string any;
        for (const auto& series : {one_digit, years(), two_digits})
            if (!series.empty())
                (any += any.empty() ? "" : "|") += series;
        return joined({"^", spaces, "(?:[vV]", spaces, ")?(?:", any, ")", spaces, "$"});
    }

private:
    inline static const std::string spaces = R"([ \t\r\n\f\v]*)";

    [[nodiscard]] bool allows(const std::string& text) const noexcept {
        const auto read = release::parse(text);
        return read && *read >= first_;
    }

    /// What a digit is followed by, for each digit that is possible here. Digits that are followed
    /// by the same share a class; empty if none is.
    template <class TailOf>
    [[nodiscard]] static std::string choice(TailOf tail_of) {
        struct branch {
            std::string digits;
            std::string tail;
        };
        std::vector<branch> branches;
        for (char digit = '0'; digit <= '9'; ++digit) {
            auto tail = tail_of(std::string(1, digit));
            if (tail.empty())
                continue;
            const auto same = std::ranges::find(branches, tail, &branch::tail);
            if (same == branches.end())
                branches.push_back({std::string(1, digit), std::move(tail)});
            else
                same->digits += digit;
        }
        std::string text;
        for (const auto& each : branches)
            (text += text.empty() ? "" : "|")
                .append(one_of(each.digits))
                .append(each.tail == end ? "" : each.tail);
        return branches.size() > 1 ? "(?:" + text + ")" : text;
    }

    [[nodiscard]] static std::string one_of(const std::string& digits) {
        if (digits.size() == 1)
            return digits;
        const bool run = digits.back() - digits.front() == static_cast<int>(digits.size()) - 1;
        return run ? std::string("[") + digits.front() + "-" + digits.back() + "]"
                   : "[" + digits + "]";
    }

    /// The minor numbers of a major one, with the dot before them.
    [[nodiscard]] std::string minor(const std::string& major) const {
        const auto found = choice([&](const std::string& tens) {
            const auto name = major + "." + tens;
            return optional(allows(name), choice([&](const std::string& ones) {
                                return std::string(allows(name + ones) ? end : "");
                            }));
        });
        return found.empty() ? "" : joined({"\\.", found});
    }

    [[nodiscard]] std::string years() const {
        return choice([&](const std::string& thousands) {
            return choice([&](const std::string& hundreds) {
                return choice([&](const std::string& tens) {
                    return choice([&](const std::string& ones) {
                        return suffixes(thousands + hundreds + tens + ones);
                    });
                });
            });
        });
    }

    /// What may follow a year: r2 to r9, and then SP1 to SP9.
    [[nodiscard]] std::string suffixes(const std::string& year) const {
        if (!release::parse(year))
            return {};
        const auto bare = packs(year);
        const auto revised = choice([&](const std::string& r) { return packs(year + "r" + r); });
        if (revised.empty())
            return bare;
        const auto with_revision = spaces + "[rR]" + spaces + revised;
        if (bare.empty())
            return with_revision;
        return joined({"(?:", bare == end ? "" : bare, "|", with_revision, ")"});
    }

    [[nodiscard]] std::string packs(const std::string& before) const {
        const auto numbers = choice([&](const std::string& n) {
            return std::string(allows(before + "sp" + n) ? end : "");
        });
        return optional(allows(before),
                        numbers.empty() ? "" : spaces + "[sS][pP]" + spaces + numbers);
    }

    /// A tail that may also be left out.
    [[nodiscard]] static std::string optional(bool may_end, const std::string& tail) {
        if (!may_end || tail.empty())
            return may_end ? std::string(end) : tail;
        return "(?:" + tail + ")?";
    }

    /// Stands for "nothing follows", which is something else than "impossible here".
    static constexpr const char* end = "$";

    release first_;
};

} // namespace lucity::detail

#endif
