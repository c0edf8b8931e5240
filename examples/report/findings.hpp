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

/// No group of fewer clients is shown: one of them could be recognised.
inline constexpr std::size_t fewest_clients = 5;

/// What is counted.
struct subject {
    std::string_view name;
    std::string_view title;
    /// What one of its values is.
    std::string_view column;
    /// Where its values are in a report. `*` is each member, which names what is in it, or element;
    /// `+` is the name of each member that isn't zero.
    std::string_view path;
};

/// Every subject, in the order of the page. Web installers have no client ID: counted with all
/// else, one client could be two, by its address and by its ID.
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

/// How many distinct clients have a value in a month: a line of counts.csv and of the page.
struct row {
    std::string month;
    const subject* about;
    /// What the value belongs to, such as a setting; empty if it is the subject's own.
    std::string name;
    std::string value{};
    /// Whether it stands for the values of too few clients.
    bool merged = false;
    std::size_t clients = 0;
    /// How many clients have any value of this name.
    std::size_t all = 0;
};

/// Counts a month's clients. Remembers each client once for every value that it has.
class month_counter {
public:
    /// Takes the next report that counts. Those of a client follow each other. Throws what
    /// Boost.JSON does if the report is not what a collector stores.
    void add(std::string_view client, const boost::json::object& report);

    /// What may be shown of the reports so far: subject by subject and name by name, the largest
    /// group first. Groups of fewer than `fewest_clients` are merged into "other", in which a
    /// client counts once; while that has fewer itself, the next smallest group joins it. Of fewer
    /// clients in all, nothing is shown.
    [[nodiscard]] std::vector<row> rows(const std::string& month) const;

private:
    /// The clients that have a value, by their numbers, for each value.
    using groups = std::map<std::string, boost::container::flat_set<std::uint32_t>>;

    static void append_shown(std::vector<row>& to, const row& form, const groups& all);

    std::string client_;
    std::uint32_t number_ = 0;
    std::map<std::pair<const subject*, std::string>, groups> groups_;
};

/// A client, and what it runs by its newest report.
struct client {
    std::string id;
    std::string name;
    /// As it is in the report.
    std::string release;
    /// Empty if it can't be read, so that nobody knows which issues the client has.
    std::optional<lucity::release> running = lucity::release::parse(release);
};

/// A critical issue that clients are to be notified of.
struct known_issue {
    std::string id;
    std::string text;
    /// The first release that has it.
    lucity::release introduced;
    /// The first release that fixes it; empty if no release does yet.
    std::optional<lucity::release> fixed;

    /// Whether a release has the issue. One that can't be read is not known to.
    [[nodiscard]] bool is_in(const std::optional<lucity::release>& running) const noexcept {
        return running && introduced <= *running && (!fixed || *running < *fixed);
    }
};

/// What staff are shown.
struct findings {
    std::string as_of;
    /// The months with reports that had ended by then, the newest first.
    std::vector<std::string> months;
    std::vector<row> rows;
    /// Those that have an ID and reported in the last 13 months, sorted by ID.
    std::vector<client> clients;
    std::vector<known_issue> issues;
};

/// Reads what a collector has stored: in sqlite3://FILE, which is not changed, or postgresql://...
/// Throws `reporters::report_error`, which shows neither a value nor a connection string.
[[nodiscard]] findings read_store(const std::string& where, std::chrono::year_month_day as_of);

/// Reads `[{"id": "…", "text": "…", "introduced": "2015", "fixed": "2016r2"}]`, "fixed" being
/// optional. Throws `reporters::usage_error`, which says where the mistake is, never what is there.
[[nodiscard]] std::vector<known_issue> read_issues(std::istream& from);

/// report.html, for support and development: it loads nothing and runs no script.
[[nodiscard]] std::string to_html(const findings& found);

/// counts.csv. What is merged says so, since a value may be called "other", too.
[[nodiscard]] std::string counts_csv(const findings& found);

/// notify.csv: a line for each client and issue that it has, then, if there are issues, one for
/// each client whose release can't be read.
[[nodiscard]] std::string notify_csv(const findings& found);

} // namespace report

#endif
