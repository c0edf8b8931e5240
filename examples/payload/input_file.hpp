// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef PAYLOAD_INPUT_FILE_HPP
#define PAYLOAD_INPUT_FILE_HPP

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>

namespace payload_command {

/// A file, or standard input, that is read as it comes. It ends early once somebody asks the
/// process to come to an end.
class input_file {
public:
    /// "-" is standard input. `before_waiting` is called before a read that may take long, as one
    /// from a pipe.
    explicit input_file(
        const std::string& file, std::function<void()> before_waiting = [] {});
    input_file(const input_file&) = delete;
    input_file& operator=(const input_file&) = delete;
    ~input_file();

    /// Reads what is there, at least one byte; nothing at the end, and when the file can't be read.
    [[nodiscard]] std::size_t read(std::span<char> to);
    /// It couldn't be opened, or read to its end.
    [[nodiscard]] bool bad() const noexcept { return error_ != 0; }
    /// Says that it can't be read, and why. Precondition: `bad()`.
    [[nodiscard]] std::string complaint() const;

    /// How many bytes are to be read, where that is known.
    [[nodiscard]] std::optional<std::uint64_t> size() const;

private:
    /// False if it is not to be read any further.
    [[nodiscard]] bool wait();

    int descriptor_;
    /// As errno has it; 0 if all is well.
    int error_;
    std::function<void()> before_waiting_;
};

} // namespace payload_command

#endif
