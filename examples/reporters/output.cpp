// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "output.hpp"

#include "program.hpp"

#include <cstdio>
#include <random>
#include <string>
#include <system_error>
#include <utility>

namespace reporters {
namespace {

namespace fs = std::filesystem;

constexpr const char* not_written =
    "the output can't be written: check --output, free space and permissions";

/// A name next to the target, since only within one file system renaming replaces at once.
fs::path neighbour_of(const fs::path& target) {
    std::random_device random;
    fs::path name = target;
    name += '.' + std::to_string(random()) + ".part";
    return name;
}

/// A file of this process's own, removed unless it becomes the target.
class part_file {
public:
    // "x": a file that somebody else has put there is left alone.
    explicit part_file(fs::path name)
        : name_(std::move(name)), file_(std::fopen(name_.string().c_str(), "wbx")) {}
    part_file(const part_file&) = delete;
    part_file& operator=(const part_file&) = delete;
    ~part_file() {
        if (!file_ && !left_behind_)
            return;
        if (file_)
            std::fclose(file_);
        std::error_code ignored;
        fs::remove(name_, ignored);
    }

    /// Writes all and closes: only closing tells that everything has arrived.
    bool write(std::string_view text) {
        if (!file_)
            return false;
        const bool written = std::fwrite(text.data(), 1, text.size(), file_) == text.size();
        left_behind_ = true;
        return std::fclose(std::exchange(file_, nullptr)) == 0 && written;
    }

    bool become(const fs::path& target) {
        std::error_code error;
        fs::rename(name_, target, error);
        if (!error)
            left_behind_ = false;
        return !error;
    }

private:
    fs::path name_;
    std::FILE* file_;
    bool left_behind_ = false;
};

} // namespace

void replace_file(const fs::path& target, std::string_view text) {
    std::error_code error;
    // Renaming would replace a link, a pipe or a device itself.
    const fs::path file = fs::weakly_canonical(target, error);
    if (error || (fs::exists(file, error) && !fs::is_regular_file(file, error)))
        throw report_error("the output is no file that can be replaced: check --output");
    part_file part(neighbour_of(file));
    if (!part.write(text) || !part.become(file))
        throw report_error(not_written);
}

void write_standard_output(std::string_view text) {
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0)
        throw report_error("standard output can't be written");
}

} // namespace reporters
