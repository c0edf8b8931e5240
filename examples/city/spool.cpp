// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "spool.hpp"

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
constexpr std::string_view part_ending = ".part";

std::error_code last_error() noexcept {
    return {errno, std::generic_category()};
}

/// A file descriptor that closes itself.
class descriptor {
public:
    explicit descriptor(int number) noexcept : number_(number) {}
    descriptor(const descriptor&) = delete;
    descriptor& operator=(const descriptor&) = delete;
    ~descriptor() {
        if (number_ >= 0)
            ::close(number_);
    }

    explicit operator bool() const noexcept { return number_ >= 0; }
    int number() const noexcept { return number_; }

private:
    int number_;
};

std::error_code write_all(int file, std::string_view bytes) noexcept {
    while (!bytes.empty()) {
        const auto written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR)
            return last_error();
        bytes.remove_prefix(static_cast<std::size_t>(std::max<::ssize_t>(written, 0)));
    }
    return {};
}

/// Writes a new file and has it on the disk. A file or link of the name is left alone.
std::error_code write_durably(const fs::path& name, std::string_view bytes) {
    const descriptor file(
        ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!file)
        return last_error();
    if (const auto error = write_all(file.number(), bytes))
        return error;
    return ::fsync(file.number()) == 0 ? std::error_code() : last_error();
}

/// Has the names in a folder on the disk.
std::error_code sync_folder(const fs::path& folder) {
    const descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!opened)
        return last_error();
    return ::fsync(opened.number()) == 0 ? std::error_code() : last_error();
}

std::error_code make_folder(const fs::path& folder) {
    if (::mkdir(folder.c_str(), 0700) == 0 || errno == EEXIST)
        return {};
    return last_error();
}

bool is_plain_file(const fs::directory_entry& entry) {
    std::error_code error;
    return entry.symlink_status(error).type() == fs::file_type::regular && !error;
}

/// The plain files of a folder whose names have an ending, in the order of their names.
std::vector<fs::path> files_of(const fs::path& folder, std::string_view ending) {
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
        if (at->path().extension() == ending && is_plain_file(*at))
            files.push_back(at->path());
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
    // Another process may be writing the same report: it has a part of its own.
    const auto part =
        folder_ /
        std::string(id).append(".").append(std::to_string(::getpid())).append(part_ending);
    auto error = write_durably(part, report);
    // A link never replaces a file, unlike renaming.
    if (!error && ::link(part.c_str(), target.c_str()) != 0 && errno != EEXIST)
        error = last_error();
    ::unlink(part.c_str());
    if (!error)
        error = sync_folder(folder_);
    auto files = waiting();
    for (; files.size() > most_reports && !error; files.erase(files.begin()))
        error = remove(files.front());
    return error;
}

std::vector<fs::path> spool::waiting() const {
    return files_of(folder_, report_ending);
}

void spool::sweep(fs::file_time_type now) {
    remove_older(files_of(folder_, report_ending), now - longest_wait);
    remove_older(files_of(folder_, part_ending), now - std::chrono::hours(1));
}

std::error_code spool::remove(const fs::path& report) {
    std::error_code error;
    fs::remove(report, error);
    return error ? error : sync_folder(folder_);
}

std::error_code spool::set_aside(const fs::path& report) {
    std::error_code error;
    auto name = report;
    fs::rename(report, name.replace_extension(".bad"), error);
    return error ? error : sync_folder(folder_);
}

std::error_code spool::clear() {
    std::error_code first;
    for (const auto ending : {report_ending, part_ending})
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
