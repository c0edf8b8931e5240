// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "durable_file.hpp"

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <string>

#include <fcntl.h>
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

std::error_code write_part(const std::filesystem::path& name, std::string_view bytes) {
    const descriptor file(
        ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!file)
        return last_error();
    if (const auto error = write_all(file.number(), bytes))
        return error;
    return ::fsync(file.number()) == 0 ? std::error_code() : last_error();
}

/// Another process may be writing the same file: it has a part of its own.
std::filesystem::path part_of(const std::filesystem::path& name) {
    auto part = name;
    part += '.' + std::to_string(::getpid()) + std::string(part_ending);
    return part;
}

} // namespace

std::error_code write_over(const std::filesystem::path& name, std::string_view bytes) {
    const auto part = part_of(name);
    auto error = write_part(part, bytes);
    if (!error && ::rename(part.c_str(), name.c_str()) != 0)
        error = last_error();
    if (!error)
        return sync_folder(name.parent_path());
    ::unlink(part.c_str());
    return error;
}

std::error_code write_new_file(const std::filesystem::path& name, std::string_view bytes) {
    const auto part = part_of(name);
    auto error = write_part(part, bytes);
    // A link never replaces a file, unlike renaming.
    if (!error && ::link(part.c_str(), name.c_str()) != 0)
        error = last_error();
    ::unlink(part.c_str());
    return error ? error : sync_folder(name.parent_path());
}

std::error_code sync_folder(const std::filesystem::path& folder) {
    const auto here = folder.empty() ? std::filesystem::path(".") : folder;
    const descriptor opened(::open(here.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!opened)
        return last_error();
    return ::fsync(opened.number()) == 0 ? std::error_code() : last_error();
}

} // namespace city
