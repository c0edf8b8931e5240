// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "input_file.hpp"

#include "interrupts.hpp"

#include <cerrno>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

namespace payload_command {

input_file::input_file(const std::string& file, std::function<void()> before_waiting)
    : descriptor_(file == "-" ? STDIN_FILENO : ::open(file.c_str(), O_RDONLY | O_CLOEXEC)),
      error_(descriptor_ < 0 ? errno : 0), before_waiting_(std::move(before_waiting)) {}

input_file::~input_file() {
    if (descriptor_ > STDIN_FILENO)
        ::close(descriptor_);
}

std::size_t input_file::read(std::span<char> to) {
    if (bad() || !wait())
        return 0;
    const auto size = ::read(descriptor_, to.data(), to.size());
    if (size >= 0)
        return static_cast<std::size_t>(size);
    error_ = errno;
    return 0;
}

std::string input_file::complaint() const {
    const std::string text = "can't be read: ";
    switch (error_) {
    case ENOENT:
        return text + "there is no such file";
    case EISDIR:
        return text + "it is a folder";
    case EACCES:
    case EPERM:
        return text + "reading it is forbidden";
    default:
        return text + std::generic_category().message(error_);
    }
}

bool input_file::wait() {
    constexpr int for_ever = -1;
    pollfd waited[]{{descriptor_, POLLIN, 0}, {interrupt_descriptor(), POLLIN, 0}};
    auto ready = ::poll(waited, 1, 0);
    if (ready == 0)
        before_waiting_();
    while (ready <= 0 && !interrupted()) {
        ready = ::poll(waited, 2, for_ever);
        if (ready < 0 && errno != EINTR) {
            error_ = errno;
            return false;
        }
    }
    return !interrupted();
}

std::optional<std::uint64_t> input_file::size() const {
    struct stat status {};
    if (bad() || ::fstat(descriptor_, &status) != 0 || !S_ISREG(status.st_mode))
        return std::nullopt;
    const auto begin = ::lseek(descriptor_, 0, SEEK_CUR);
    return begin < 0 || begin > status.st_size
               ? 0
               : static_cast<std::uint64_t>(status.st_size) - static_cast<std::uint64_t>(begin);
}

} // namespace payload_command
