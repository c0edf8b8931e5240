// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef CITY_SPOOL_HPP
#define CITY_SPOOL_HPP

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace city {

/// The reports that wait to be sent: a folder with one file for each, named by its id. Ids grow
/// with time, so names sort by age. Several processes may use a folder at the same time.
///
/// No member throws but `std::bad_alloc`.
class spool {
public:
    /// The monthly reports of a year.
    static constexpr std::size_t most_reports = 12;
    /// Every receiver rejects older reports.
    static constexpr std::chrono::months longest_wait{13};

    explicit spool(std::filesystem::path folder) noexcept : folder_(std::move(folder)) {}

    /// Adds a report. If this returns no error, the report is on the disk; after a crash or a power
    /// cut, either all of it is there or nothing. Does nothing if a report of this id waits or was
    /// sent already. Beyond `most_reports`, the oldest other reports are removed.
    ///
    /// Precondition: `id` is a UUID as text. Creates the folder if necessary, for the owner only.
    [[nodiscard]] std::error_code add(std::string_view id, std::string_view report);

    /// The files of all waiting reports, oldest first. Skips links, folders, unfinished files and
    /// files that are not the spool's.
    [[nodiscard]] std::vector<std::filesystem::path> waiting() const;

    /// When a report was last sent. Empty if none was, or if it was so long ago that its id is no
    /// longer remembered.
    [[nodiscard]] std::optional<std::filesystem::file_time_type> last_sent() const;

    /// Removes reports that have waited too long, ids that were sent too long ago, and unfinished
    /// files that are at least an hour old.
    void sweep(std::filesystem::file_time_type now);

    /// Removes a report that no receiver will ever accept.
    [[nodiscard]] std::error_code remove(const std::filesystem::path& report);

    /// Removes a report that was sent, and remembers its id: adding it again does nothing.
    [[nodiscard]] std::error_code remove_sent(const std::filesystem::path& report);

    /// Renames a file that is not a report, so that it doesn't hold up the others.
    [[nodiscard]] std::error_code set_aside(const std::filesystem::path& report);

    /// Removes all of the spool's files, as opting out requires.
    [[nodiscard]] std::error_code clear();

    [[nodiscard]] const std::filesystem::path& folder() const noexcept { return folder_; }

private:
    std::filesystem::path folder_;
};

/// A lock that lets one process at a time send the reports of a spool. It ends with the process,
/// however that ends. Adding reports needs no lock.
class sending_lock {
public:
    /// Takes the lock if it is free; doesn't wait for it.
    explicit sending_lock(const spool& of) noexcept;
    sending_lock(const sending_lock&) = delete;
    sending_lock& operator=(const sending_lock&) = delete;
    ~sending_lock();

    [[nodiscard]] bool is_taken() const noexcept { return file_ >= 0; }

private:
    int file_;
};

} // namespace city

#endif
