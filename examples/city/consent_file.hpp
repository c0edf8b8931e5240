// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef CITY_CONSENT_FILE_HPP
#define CITY_CONSENT_FILE_HPP

#include "durable_file.hpp"

#include <lucity/policy/tier.hpp>
#include <lucity/sending/consent.hpp>

#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace city {

/// What was chosen for a reporter, in a file of one line: the consent's text, or "opted_out". A
/// file that isn't there, can't be read or holds anything else says neither.
class consent_file {
public:
    explicit consent_file(std::filesystem::path file) noexcept : file_(std::move(file)) {}

    [[nodiscard]] const std::filesystem::path& path() const noexcept { return file_; }
    [[nodiscard]] bool says_opted_out() const { return line() == opted_out; }

    /// The consent that is stored now.
    template <template <lucity::tier> class Reporter>
    [[nodiscard]] std::optional<lucity::consent<Reporter>> read() const {
        return lucity::consent<Reporter>::parse(line());
    }

    /// Stores a consent; when this returns without an error, it is on the disk.
    template <template <lucity::tier> class Reporter>
    [[nodiscard]] std::error_code store(const lucity::consent<Reporter>& given) const {
        return write_over(file_, to_text(given) + '\n');
    }
    /// Stores that somebody opted out. Where that can't be stored, no consent is left, either.
    [[nodiscard]] std::error_code store_opted_out() const {
        auto error = write_over(file_, std::string(opted_out) + '\n');
        if (error) {
            std::error_code left;
            std::filesystem::remove(file_, left);
            if (left)
                error = left;
        }
        return error;
    }

private:
    static constexpr std::string_view opted_out = "opted_out";

    /// The file's single line; empty unless the file is exactly one line.
    [[nodiscard]] std::string line() const {
        std::ifstream stream(file_);
        std::string line;
        std::getline(stream, line);
        const bool ends = stream.good() && stream.peek() == std::ifstream::traits_type::eof();
        return ends ? line : std::string();
    }

    std::filesystem::path file_;
};

} // namespace city

#endif
