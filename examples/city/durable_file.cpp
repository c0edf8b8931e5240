// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "durable_file.hpp"

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <string>

#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

namespace city {
namespace {

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

/// An unfinished file next to `beside`; removed unless it replaces another file.
class part_file {
public:
    explicit part_file(const std::filesystem::path& beside) : name_(beside.string() + ".XXXXXX") {
        name_ += part_ending;
        file_ = ::mkostemps(name_.data(), static_cast<int>(part_ending.size()), O_CLOEXEC);
        if (file_ < 0)
            error_ = last_error();
    }
    part_file(const part_file&) = delete;
    part_file& operator=(const part_file&) = delete;
    ~part_file() {
        if (file_ < 0)
            return;
        ::close(file_);
        if (!has_moved_)
            ::unlink(name_.c_str());
    }

    /// Writes all bytes, and flushes them to the disk.
    [[nodiscard]] std::error_code write(std::string_view bytes) noexcept {
        if (!error_)
            error_ = write_all(file_, bytes);
        if (!error_ && ::fsync(file_) != 0)
            error_ = last_error();
        return error_;
    }
    [[nodiscard]] std::error_code allow(std::filesystem::perms readers) noexcept {
        return ::fchmod(file_, static_cast<::mode_t>(readers)) == 0 ? std::error_code()
                                                                    : last_error();
    }
    /// Gives the file a second name. Unlike renaming, a link never replaces a file.
    [[nodiscard]] std::error_code link_to(const std::filesystem::path& target) const noexcept {
        return ::link(name_.c_str(), target.c_str()) == 0 ? std::error_code() : last_error();
    }
    [[nodiscard]] std::error_code rename_to(const std::filesystem::path& target) noexcept {
        has_moved_ = ::rename(name_.c_str(), target.c_str()) == 0;
        return has_moved_ ? std::error_code() : last_error();
    }

private:
    std::string name_;
    int file_ = -1;
    bool has_moved_ = false;
    std::error_code error_;
};

} // namespace

std::error_code write_over(const std::filesystem::path& name, std::string_view bytes,
                           std::filesystem::perms readers) {
    part_file part(name);
    if (const auto error = part.write(bytes))
        return error;
    if (const auto error = part.allow(readers))
        return error;
    if (const auto error = part.rename_to(name))
        return error;
    return sync_folder(name.parent_path());
}

std::error_code write_new_file(const std::filesystem::path& name, std::string_view bytes) {
    part_file part(name);
    if (const auto error = part.write(bytes))
        return error;
    if (const auto error = part.link_to(name))
        return error;
    return sync_folder(name.parent_path());
}

std::error_code sync_folder(const std::filesystem::path& folder) {
    const auto here = folder.empty() ? std::filesystem::path(".") : folder;
    const descriptor opened(::open(here.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!opened)
        return last_error();
    return ::fsync(opened.number()) == 0 ? std::error_code() : last_error();
}

} // namespace city
