// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "output.hpp"

#include "city/durable_file.hpp"
#include "program.hpp"

#include <cstdio>
#include <system_error>

namespace reporters {

void replace_file(const std::filesystem::path& target, std::string_view text) {
    namespace fs = std::filesystem;
    std::error_code error;
    // Renaming would replace a link, a pipe or a device itself.
    const fs::path file = fs::weakly_canonical(target, error);
    if (error || (fs::exists(file, error) && !fs::is_regular_file(file, error)))
        throw report_error("the output is no file that can be replaced: check --output");
    if (city::write_over(file, text))
        throw report_error(
            "the output can't be written: check --output, free space and permissions");
}

void write_standard_output(std::string_view text) {
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0)
        throw report_error("standard output can't be written");
}

} // namespace reporters
