// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "spool.hpp"

#include "durable_file.hpp"

#include <algorithm>
#include <cerrno>
#include <string>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace city {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view report_ending = ".json";
constexpr std::string_view sent_ending = ".sent";
constexpr std::string_view aside_ending = ".bad";

std::error_code last_error() noexcept {
    return {errno, std::generic_category()};
}

std::error_code make_folder(const fs::path& folder) {
    if (::mkdir(folder.c_str(), 0700) == 0)
        return sync_folder(folder.parent_path());
    return errno == EEXIST ? std::error_code() : last_error();
}

bool is_plain_file(const fs::directory_entry& entry) {
    std::error_code error;
    return entry.symlink_status(error).type() == fs::file_type::regular && !error;
}

/// Whether a name starts with a UUID, like those of a spool's files.
bool starts_with_id(std::string_view name) {
    constexpr std::string_view shape = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
    return name.size() > shape.size() &&
           std::ranges::equal(name.substr(0, shape.size()), shape,
                              [](char c, char like) {
                                  const bool digit =
                                      (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
                                  return like == '-' ? c == '-' : digit;
                              }) &&
           name[shape.size()] == '.';
}

/// The regular files of a spool whose names have an ending, sorted by name. Unfinished ones have
/// something between the id and the ending.
std::vector<fs::path> files_of(const fs::path& folder, std::string_view ending) {
    constexpr std::size_t size_of_id = 36;
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        const auto name = at->path().filename().string();
        const bool whole = name.size() == size_of_id + ending.size() || ending == part_ending;
        if (starts_with_id(name) && name.ends_with(ending) && whole && is_plain_file(*at))
            files.push_back(at->path());
    }
    std::ranges::sort(files);
    return files;
}

void remove_older(const std::vector<fs::path>& files, fs::file_time_type than) {
    for (const auto& file : files) {
        std::error_code error;
        const auto written = fs::last_write_time(file, error);
        if (!error && written < than)
            fs::remove(file, error);
    }
}

} // namespace

std::error_code spool::add(std::string_view id, std::string_view report) {
    if (const auto error = make_folder(folder_))
        return error;
    const auto target = folder_ / std::string(id).append(report_ending);
    std::error_code error;
    if (fs::exists(fs::path(target).replace_extension(sent_ending), error))
        return {};
    error = write_new_file(target, report);
    if (error == std::errc::file_exists)
        error.clear();
    auto files = waiting();
    std::erase(files, target);
    for (; files.size() >= most_reports && !error; files.erase(files.begin()))
        error = remove(files.front());
    return error;
}

std::vector<fs::path> spool::waiting() const {
    return files_of(folder_, report_ending);
}

std::optional<fs::file_time_type> spool::last_sent() const {
    std::optional<fs::file_time_type> last;
    for (const auto& mark : files_of(folder_, sent_ending)) {
        std::error_code error;
        const auto sent = fs::last_write_time(mark, error);
        if (!error)
            last = std::max(last, std::optional(sent));
    }
    return last;
}

void spool::sweep(fs::file_time_type now) {
    remove_older(files_of(folder_, report_ending), now - longest_wait);
    remove_older(files_of(folder_, sent_ending), now - longest_wait);
    remove_older(files_of(folder_, aside_ending), now - longest_wait);
    remove_older(files_of(folder_, part_ending), now - std::chrono::hours(1));
}

std::error_code spool::remove(const fs::path& report) {
    std::error_code error;
    fs::remove(report, error);
    return error ? error : sync_folder(folder_);
}

std::error_code spool::remove_sent(const fs::path& report) {
    // Rename, since a full disk has no room for another file.
    std::error_code error;
    auto mark = report;
    fs::rename(report, mark.replace_extension(sent_ending), error);
    if (error)
        return error;
    fs::resize_file(mark, 0, error);
    return sync_folder(folder_);
}

std::error_code spool::set_aside(const fs::path& report) {
    std::error_code error;
    auto name = report;
    fs::rename(report, name.replace_extension(aside_ending), error);
    return error ? error : sync_folder(folder_);
}

std::error_code spool::clear() {
    std::error_code first;
    // If the folder can't be listed, reports may be left in it.
    if (fs::directory_iterator(folder_, first); first == std::errc::no_such_file_or_directory)
        first.clear();
    for (const auto ending : {report_ending, sent_ending, aside_ending, part_ending})
        for (const auto& file : files_of(folder_, ending))
            if (const auto error = remove(file); error && !first)
                first = error;
    return first;
}

sending_lock::sending_lock(const spool& of) noexcept
    : file_(
          ::open((of.folder() / "lock").c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600)) {
    if (file_ >= 0 && ::flock(file_, LOCK_EX | LOCK_NB) != 0)
        ::close(std::exchange(file_, -1));
}

sending_lock::~sending_lock() {
    if (file_ >= 0)
        ::close(file_);
}

} // namespace city
