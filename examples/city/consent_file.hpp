// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef CITY_CONSENT_FILE_HPP
#define CITY_CONSENT_FILE_HPP

#include "consent_store.hpp"
#include "durable_file.hpp"

#include <filesystem>
#include <fstream>
#include <string>
#include <system_error>
#include <utility>

namespace city {

/// The choice for a reporter, in a file of exactly one line.
class consent_file final : public consent_store {
public:
    explicit consent_file(std::filesystem::path file) noexcept : file_(std::move(file)) {}

    [[nodiscard]] std::string where() const override { return file_.string(); }

private:
    [[nodiscard]] std::string text() const override {
        std::ifstream stream(file_);
        std::string line;
        std::getline(stream, line);
        const bool ends = stream.good() && stream.peek() == std::ifstream::traits_type::eof();
        return ends ? line : std::string();
    }
    [[nodiscard]] std::error_code write(const std::string& text) const override {
        return write_over(file_, text + '\n');
    }
    [[nodiscard]] std::error_code erase() const override {
        std::error_code error;
        const bool removed = std::filesystem::remove(file_, error);
        return removed ? sync_folder(file_.parent_path()) : error;
    }

    std::filesystem::path file_;
};

} // namespace city

#endif
