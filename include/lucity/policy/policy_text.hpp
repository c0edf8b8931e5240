// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_POLICY_POLICY_TEXT_HPP
#define LUCITY_POLICY_POLICY_TEXT_HPP

#include <lucity/policy/detail/schema_lint.hpp>

#include <span>
#include <string_view>

namespace lucity {

namespace error {

/// Calling this is the compile error: it is not constexpr.
inline void a_policy_sentence_goes_from_a_capital_letter_to_a_full_stop_without_markup() {}

} // namespace error

/// A sentence of a policy.
struct policy_sentence {
    /// Takes a sentence. Any other text does not compile.
    consteval policy_sentence(std::string_view words, std::string_view about = {},
                              std::string_view or_about = {})
        : sentence(words), member(about), other_member(or_about) {
        if (!detail::is_sentence(words))
            error::a_policy_sentence_goes_from_a_capital_letter_to_a_full_stop_without_markup();
    }

    /// What the city reads.
    std::string_view sentence;
    /// The report's member that the sentence is about, such as "record_counts"; empty if it is
    /// about every report. A statement of reports that have neither this member nor the other one
    /// leaves the sentence out.
    std::string_view member;
    /// Another member that the sentence is about, or empty.
    std::string_view other_member;
};

/// Sentences under a title.
struct policy_section {
    /// The heading of the section.
    std::string_view title;
    /// The sentences, in order.
    std::span<const policy_sentence> sentences;
};

/// What the owner of some reports says about them, beyond their structs: who receives them, what
/// happens to them and what they are for. The library can't keep these promises; it only puts them
/// in the statement. An empty text promises nothing.
struct policy_text {
    /// The sentences that open the statement.
    std::span<const policy_sentence> introduction{};
    /// The sections after those about what the reports share.
    std::span<const policy_section> sections{};
};

} // namespace lucity

#endif
