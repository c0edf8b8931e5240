// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef LUCITY_REDACTION_AUDIT_HPP
#define LUCITY_REDACTION_AUDIT_HPP

#include <lucity/exposure/exposure.hpp>
#include <lucity/json/json_pointer.hpp>
#include <lucity/redaction/rules.hpp>
#include <lucity/text/print.hpp>
#include <lucity/text/printable_text.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace lucity {

/// One line of the audit: what redaction did, where, by which rule, and for what class of value. It
/// has no member that could hold a value, and reveals neither a value's length nor a position in
/// it.
struct audit_entry {
    /// The member that was replaced, or the parent of the one that was dropped.
    json_pointer path;
    /// What redaction did.
    action what;
    /// The rule that decided.
    rule why;
    /// What the text or name exposes, if that decided.
    exposure found = exposure::none;
    /// The name of the added rule, if one decided.
    std::string added_by{};
    /// What the name says, if that decided.
    name_class says = name_class::neutral;

    friend bool operator==(const audit_entry&, const audit_entry&) = default;
};

/// Everything that redaction did to a report, in the order of the wire, including the texts that
/// only an added rule kept.
using audit = std::vector<audit_entry>;

/// The decision that an entry of an audit records. It views the entry.
[[nodiscard]] inline decision decision_of(const audit_entry& entry) noexcept {
    return {entry.what, entry.why, entry.found, entry.added_by, entry.says};
}

/// What decided, in one word: `site:NAME` for an added rule, the class of the name or of what was
/// exposed, such as `url`, or else the rule, such as `secret_setting`.
[[nodiscard]] inline std::string deciding_class(const decision& judged) {
    if (judged.why == rule::added_rule)
        return "site:" + std::string(judged.added_by);
    if (judged.why == rule::named_so)
        return std::string(to_string(judged.says));
    const bool by_class = judged.found != exposure::none;
    return std::string(by_class ? to_string(judged.found) : to_string(judged.why));
}

/// What was decided, and what decided it, such as "replace place"; only "keep" if nothing did.
[[nodiscard]] inline std::string to_string(const decision& judged) {
    std::string line(to_string(judged.what));
    if (judged.why != rule::none)
        line.append(" ").append(deciding_class(judged));
    return line;
}

/// A line for logs: "/os_version replace host". Spaces replace what could forge another line.
[[nodiscard]] inline std::string to_string(const audit_entry& entry) {
    return to_string(entry.path) + " " + detail::printable(to_string(decision_of(entry)));
}

/// The reason for a decision, in fixed words for each class and rule, as the end of a sentence that
/// begins with the member's path or the text.
[[nodiscard]] inline std::string explain(const decision& judged) {
    switch (judged.why) {
    case rule::secret_setting:
        return "its name is or may be " + detail::secrets_in_words(" or ") +
               ", which are never sent";
    case rule::duplicate_name:
        return "another setting's name differs only in spelling";
    case rule::unknown_key:
        return "its name is not one that is collected";
    case rule::out_of_range:
        return "the count is too large";
    case rule::added_rule:
        return judged.what == action::keep ? "kept by a rule of this site"
                                           : "by a rule of this site";
    case rule::named_so:
        return "its name suggests " + std::string(explain(judged.says));
    case rule::none:
    case rule::exposed_name:
    case rule::exposed_text:
    case rule::not_utf8:
        break;
    }
    return (judged.what == action::drop ? "its name " : "it ") + std::string(explain(judged.found));
}

} // namespace lucity

#endif
