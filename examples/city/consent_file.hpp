// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef CITY_CONSENT_FILE_HPP
#define CITY_CONSENT_FILE_HPP

#include <lucity/policy/tier.hpp>
#include <lucity/sending/consent.hpp>

#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <utility>

namespace city {

/// What was chosen for a reporter, in a file of one line: the consent's text. Any other text, as
/// "opted_out", and a file that isn't there or can't be read, is no consent.
class consent_file {
public:
    explicit consent_file(std::filesystem::path file) noexcept : file_(std::move(file)) {}

    /// The consent that is stored now.
    template <template <lucity::tier> class Reporter>
    [[nodiscard]] std::optional<lucity::consent<Reporter>> read() const {
        std::ifstream stream(file_);
        std::string line;
        std::getline(stream, line);
        return lucity::consent<Reporter>::parse(line);
    }

private:
    std::filesystem::path file_;
};

} // namespace city

#endif
