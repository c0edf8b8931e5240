// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef REPORT_MONTH_HPP
#define REPORT_MONTH_HPP

#include "counts.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace report {

/// What is counted: of web installers by address, of all else by client ID. Counted together, one
/// client would be two, and five could be three.
enum class subject : std::uint8_t {
    applications,
    releases,
    operating_systems,
    database_versions,
    database_editions,
    device_models,
    device_systems,
    device_apps,
    modules,
    options,
    settings,
    installed_applications,
    installed_releases,
    installed_systems
};

/// One row of `subjects`.
struct subject_row {
    subject value;
    /// How counts.csv and the page's links call it.
    std::string_view name;
    std::string_view title;
    /// What one of its values is.
    std::string_view column;
    /// Whether its values belong to names, as those of settings do.
    bool has_names = false;
};

/// Every subject, in the order of the page.
inline constexpr std::array subjects{
    subject_row{subject::applications, "applications", "Applications", "Application"},
    subject_row{subject::releases, "releases", "Releases", "Release"},
    subject_row{subject::operating_systems, "operating_systems", "Operating systems",
                "Operating system"},
    subject_row{subject::database_versions, "database_versions", "Database versions", "Version"},
    subject_row{subject::database_editions, "database_editions", "Database editions", "Edition"},
    subject_row{subject::device_models, "device_models", "Device models", "Model"},
    subject_row{subject::device_systems, "device_systems", "Device operating systems", "Version"},
    subject_row{subject::device_apps, "device_apps", "Mobile app", "Version"},
    subject_row{subject::modules, "modules", "Active modules", "Table with records"},
    subject_row{subject::options, "options", "Options", "Option and value", true},
    subject_row{subject::settings, "settings", "System settings", "Setting and value", true},
    subject_row{subject::installed_applications, "installed_applications",
                "Web installers: applications", "Application"},
    subject_row{subject::installed_releases, "installed_releases", "Web installers: releases",
                "Application and release", true},
    subject_row{subject::installed_systems, "installed_systems",
                "Web installers: operating systems", "Operating system"},
};

/// What releases are called that can't be read.
inline constexpr std::string_view unreadable_release = "not readable";

/// A stored report.
struct submission {
    /// Tells clients apart, and is never shown: a client's ID or, without one, its address.
    std::string client;
    std::string reporter;
    std::string application;
    std::string release;
    std::string operating_system;
    /// Empty for reports without.
    std::string database_version;
    std::string database_edition;
    /// The JSON of a monthly report; empty for others, of which the rest says all.
    std::string report;
};

/// What may be shown of a month.
struct month_counts {
    std::string month;
    /// By subject and name; the name is empty where a subject has none. What too few clients have
    /// is not in it.
    std::map<std::pair<subject, std::string>, distribution> by_name;
};

/// A stored report is not what a collector stores.
class report_error : public std::runtime_error {
public:
    report_error() : std::runtime_error("store: a report in it can't be read") {}
};

/// Counts a month's clients. Remembers each client once for every value that it reports.
class month_counter {
public:
    /// Takes the next report, sorted by client, then reporter, then application, and the newest
    /// first: of a reporter, only a client's newest counts. Each installer of an application is a
    /// reporter of its own.
    ///
    /// Throws `report_error`.
    void add(const submission& next);

    /// What may be shown of the reports so far.
    [[nodiscard]] month_counts counts(std::string_view month) const;

private:
    void add_monthly(std::string_view report);
    void put(subject about, std::string_view name, std::string_view value);

    /// Those of the last report.
    std::string client_;
    std::string reporter_;
    std::uint32_t number_ = 0;
    std::map<std::pair<subject, std::string>, groups> groups_;
};

/// counts.csv: what may be shown of each month. What is merged says so, since a value may be called
/// "other", too.
[[nodiscard]] std::string to_csv(std::span<const month_counts> months);

} // namespace report

#endif
