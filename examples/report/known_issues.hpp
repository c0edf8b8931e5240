// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef REPORT_KNOWN_ISSUES_HPP
#define REPORT_KNOWN_ISSUES_HPP

#include <lucity/policy/release.hpp>

#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace report {

/// A critical issue that clients are to be notified of.
struct known_issue {
    std::string id;
    std::string text;
    /// The first release that has it.
    lucity::release introduced;
    /// The first release without it; empty if there is none yet.
    std::optional<lucity::release> fixed;
};

/// A file of known issues that is not in its form. Names the place, never what is there.
class issues_error : public std::runtime_error {
public:
    issues_error(std::string_view place, std::string_view advice);
};

/// Reads known issues: `[{"id": "…", "text": "…", "introduced": "2015", "fixed": "2016r2"}]`.
/// "fixed" may be left out.
///
/// Throws `issues_error`.
[[nodiscard]] std::vector<known_issue> parse_issues(std::string_view text);

/// Whether a release has an issue.
[[nodiscard]] bool has_issue(const lucity::release& running, const known_issue& issue) noexcept;

/// The release that a client runs, by its newest report.
struct client_release {
    std::string id;
    std::string name;
    /// As it is in the report.
    std::string release;
};

/// The clients to notify.
class notices {
public:
    explicit notices(std::vector<known_issue> issues)
        : issues_(std::move(issues)), affected_(issues_.size()) {}

    /// Takes the next client. Each client is added once.
    void add(const client_release& next);

    [[nodiscard]] const std::vector<known_issue>& issues() const noexcept { return issues_; }
    /// How many clients have an issue, in the order of the issues.
    [[nodiscard]] const std::vector<std::size_t>& affected() const noexcept { return affected_; }
    [[nodiscard]] std::size_t clients() const noexcept { return clients_; }
    /// How many clients run a release that can't be read, so that nobody knows what they have.
    [[nodiscard]] std::size_t unreadable() const noexcept { return unreadable_; }

    /// notify.csv: a row for each client and issue that it has, then one for each client whose
    /// release can't be read.
    [[nodiscard]] std::string csv() const;

private:
    std::vector<known_issue> issues_;
    std::vector<std::size_t> affected_;
    std::size_t clients_ = 0;
    std::size_t unreadable_ = 0;
    std::string affected_rows_;
    std::string unreadable_rows_;
};

} // namespace report

#endif
