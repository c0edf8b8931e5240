// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef REPORT_FINDINGS_HPP
#define REPORT_FINDINGS_HPP

#include <lucity/policy/release.hpp>

#include <boost/container/flat_set.hpp>
#include <boost/json/object.hpp>

#include <chrono>
#include <cstdint>
#include <iosfwd>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace report {

/// No smaller group of clients is shown, since one of them could be recognised.
inline constexpr std::size_t fewest_clients = 5;

/// Something that is counted.
struct subject {
    std::string_view name;
    std::string_view title;
    /// The heading of its values.
    std::string_view column;
    /// The path of its values in a report. `*` is each element, or each member, whose name is then
    /// part of the value's name. `+` is the name of each member that isn't zero.
    std::string_view path;
};

/// Every subject, in the order of the page. Web installers have subjects of their own, because they
/// have no client ID: otherwise, a client could count twice, by its address and by its ID.
inline constexpr subject subjects[]{
    {"applications", "Applications", "Application", "application"},
    {"releases", "Releases", "Release", "release"},
    {"operating_systems", "Operating systems", "Operating system", "operating_system"},
    {"database_versions", "Database versions", "Version", "database_version"},
    {"database_editions", "Database editions", "Edition", "database_edition"},
    {"device_models", "Device models", "Model", "mobile_devices/*/model"},
    {"device_systems", "Device operating systems", "Version", "mobile_devices/*/os_version"},
    {"device_apps", "Mobile app", "Version", "mobile_devices/*/app_version"},
    {"modules", "Active modules", "Table with records", "record_counts/+"},
    {"options", "Options", "Option and value", "options/*/*"},
    {"settings", "System settings", "Setting and value", "system_settings/*"},
    {"installed_applications", "Web installers: applications", "Application", "installer/+"},
    {"installed_releases", "Web installers: releases", "Application and release", "installer/*"},
    {"installed_systems", "Web installers: operating systems", "Operating system", "installed_on"},
};

/// The number of distinct clients that have a value in a month: a line of counts.csv and of the
/// page.
struct row {
    std::string month;
    const subject* about;
    /// What the value belongs to, such as a setting; empty if it belongs to the subject itself.
    std::string name;
    std::string value{};
    /// Whether it combines the values of too few clients.
    bool merged = false;
    std::size_t clients = 0;
    /// The number of clients that have any value of this name.
    std::size_t all = 0;
};

/// Counts a month's clients. Stores each client once for every value that it has.
class month_counter {
public:
    /// Adds the next report. The reports of a client must follow each other. Throws what Boost.JSON
    /// throws if the report is not one that a collector stores.
    void add(std::string_view client, const boost::json::object& report);

    /// What may be shown of the reports so far, by subject and name, the largest group first.
    /// Groups of fewer than `fewest_clients` are merged into "other", in which a client counts
    /// once. While "other" is itself too small, the next smallest group joins it. If all clients
    /// together are too few, nothing is shown.
    [[nodiscard]] std::vector<row> rows(const std::string& month) const;

private:
    /// For each value, the numbers of the clients that have it.
    using groups = std::map<std::string, boost::container::flat_set<std::uint32_t>>;

    static void append_shown(std::vector<row>& to, const row& form, const groups& all);

    std::string client_;
    std::uint32_t number_ = 0;
    std::map<std::pair<const subject*, std::string>, groups> groups_;
};

/// A client, and the release in its newest report.
struct client {
    std::string id;
    std::string name;
    /// As it is in the report.
    std::string release;
    /// Empty if it can't be read: then nobody knows which issues the client has.
    std::optional<lucity::release> running = lucity::release::parse(release);
};

/// A critical issue that clients should be notified of.
struct known_issue {
    std::string id;
    std::string text;
    /// The first release that has it.
    lucity::release introduced;
    /// The first release that fixes it; empty if no release does yet.
    std::optional<lucity::release> fixed;

    /// Whether a release has the issue; false if it can't be read.
    [[nodiscard]] bool is_in(const std::optional<lucity::release>& running) const noexcept {
        return running && introduced <= *running && (!fixed || *running < *fixed);
    }
};

/// What staff see.
struct findings {
    std::string as_of;
    /// The months with reports that were over by then, the newest first.
    std::vector<std::string> months;
    std::vector<row> rows;
    /// The clients with an ID that reported in the last 13 months, sorted by ID.
    std::vector<client> clients;
    std::vector<known_issue> issues;
};

/// Reads a collector's store: sqlite3://FILE, which is not changed, or postgresql://... Throws
/// `reporters::report_error`, which shows neither a value nor a connection string.
[[nodiscard]] findings read_store(const std::string& where, std::chrono::year_month_day as_of);

/// Reads `[{"id": "…", "text": "…", "introduced": "2015", "fixed": "2016r2"}]`, "fixed" being
/// optional. Throws `reporters::usage_error`, which shows the place of the mistake, never a value.
[[nodiscard]] std::vector<known_issue> read_issues(std::istream& from);

/// report.html, for support and development: it loads nothing and runs no script.
[[nodiscard]] std::string to_html(const findings& found);

/// counts.csv. A column marks merged groups, since a value may be called "other", too.
[[nodiscard]] std::string counts_csv(const findings& found);

/// notify.csv: a line for each client and each of its issues. If there are issues, a line for each
/// client whose release can't be read follows.
[[nodiscard]] std::string notify_csv(const findings& found);

} // namespace report

#endif
