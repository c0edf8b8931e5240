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
#include <system_error>
#include <utility>

namespace city {

/// What was chosen for a reporter, in a file of one line: the consent's text, or "opted_out". A
/// file that isn't there, can't be read or holds anything else is no consent.
class consent_file {
public:
    explicit consent_file(std::filesystem::path file) noexcept : file_(std::move(file)) {}

    [[nodiscard]] const std::filesystem::path& path() const noexcept { return file_; }
    /// Whether somebody was asked: whatever the answer was.
    [[nodiscard]] bool holds_an_answer() const { return !line().empty(); }

    /// The consent that is stored now.
    template <template <lucity::tier> class Reporter>
    [[nodiscard]] std::optional<lucity::consent<Reporter>> read() const {
        return lucity::consent<Reporter>::parse(line());
    }

    /// Stores an answer: empty for opting out. When this returns without an error, the answer is on
    /// the disk.
    template <template <lucity::tier> class Reporter>
    [[nodiscard]] std::error_code
    store(const std::optional<lucity::consent<Reporter>>& given) const {
        return write_over(file_, (given ? to_text(*given) : std::string("opted_out")) + '\n');
    }

private:
    [[nodiscard]] std::string line() const {
        std::ifstream stream(file_);
        std::string line;
        std::getline(stream, line);
        return line;
    }

    std::filesystem::path file_;
};

} // namespace city

#endif
