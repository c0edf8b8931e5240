// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef PAYLOAD_RULES_FILE_HPP
#define PAYLOAD_RULES_FILE_HPP

#include <lucity/redaction/rules.hpp>
#include <lucity/redaction/site_rules.hpp>

#include <stdexcept>
#include <string>

namespace payload_command {

/// The rules that a command applies besides the built-in ones.
struct rule_choice {
    /// The file of the site's rules; empty for none.
    std::string file{};
    bool base64 = false;
};

/// The rules file can't be read or is malformed.
class rules_error : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// The rules that were chosen.
class chosen_rules {
public:
    /// Reads the file, which holds
    ///
    ///     {"drop":    [{"rule": NAME, "setting": PATTERN}],
    ///      "replace": [{"rule": NAME, "setting": PATTERN, "value": PATTERN}],
    ///      "keep":    [{"rule": NAME, "setting": EXACT NAME}]}
    ///
    /// where any list may be missing. Throws `rules_error`.
    explicit chosen_rules(const rule_choice& choice);
    chosen_rules(const chosen_rules&) = delete;
    chosen_rules& operator=(const chosen_rules&) = delete;

    /// The result refers to this object. Without a file, it has only the built-in rules, which are
    /// faster.
    [[nodiscard]] lucity::redaction_rules rules() const noexcept {
        auto rules = has_file_ ? lucity::redaction_rules(site_) : lucity::redaction_rules();
        return rules.decode_base64(base64_);
    }

private:
    lucity::site_rules site_;
    bool has_file_;
    bool base64_;
};

} // namespace payload_command

#endif
