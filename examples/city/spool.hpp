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

/// The reports that wait to be sent: a folder with a file for each, called by its id. Ids grow with
/// time, so that the order of names is that of age. Several processes may use one folder at once.
///
/// No member throws but `std::bad_alloc`.
class spool {
public:
    /// A year of monthly reports.
    static constexpr std::size_t most_reports = 12;
    /// Older reports are rejected by every receiver.
    static constexpr std::chrono::months longest_wait{13};

    explicit spool(std::filesystem::path folder) noexcept : folder_(std::move(folder)) {}

    /// Keeps a report: when this returns without an error, it is on the disk, and a crash or a
    /// power cut leaves either all of it or nothing. A report that is kept already stays what it
    /// is, so that reporting once more makes no second one; nor is one kept that was sent. Beyond
    /// `most_reports`, the oldest of the others go.
    ///
    /// Precondition: `id` is a UUID as text. The folder is made if it isn't there, for the owner
    /// only.
    [[nodiscard]] std::error_code add(std::string_view id, std::string_view report);

    /// The files of all reports that wait, oldest first. What isn't one of this spool's files is
    /// passed over: links, folders, files that were never finished.
    [[nodiscard]] std::vector<std::filesystem::path> waiting() const;

    /// When a report was last sent; empty if none was, or if that is longer ago than ids are
    /// remembered.
    [[nodiscard]] std::optional<std::filesystem::file_time_type> last_sent() const;

    /// Removes reports that have waited too long, ids that were sent too long ago, and unfinished
    /// files that are at least an hour old, judged at the time `now`.
    void sweep(std::filesystem::file_time_type now);

    /// Removes a report that no receiver will ever take.
    [[nodiscard]] std::error_code remove(const std::filesystem::path& report);

    /// Removes a report that was sent, and remembers its id: adding it once more does nothing.
    [[nodiscard]] std::error_code remove_sent(const std::filesystem::path& report);

    /// Puts a file out of the way that is no report, so that the others go on.
    [[nodiscard]] std::error_code set_aside(const std::filesystem::path& report);

    /// Removes all that the spool has kept, as opting out asks for.
    [[nodiscard]] std::error_code clear();

    [[nodiscard]] const std::filesystem::path& folder() const noexcept { return folder_; }

private:
    std::filesystem::path folder_;
};

/// Makes one process at a time the sender of a spool. The lock goes with the process, however that
/// ends. Adding reports needs none.
class sending_lock {
public:
    /// Takes the lock if nobody has it; it doesn't wait.
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
