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

/// A file, or standard input, that is read as data arrives. It ends early once a signal asks the
/// process to end.
class input_file {
public:
    /// "-" is standard input. `before_waiting` is called before a read that may block for long,
    /// such as one from a pipe.
    explicit input_file(
        const std::string& file, std::function<void()> before_waiting = [] {});
    input_file(const input_file&) = delete;
    input_file& operator=(const input_file&) = delete;
    ~input_file();

    /// Reads at least one byte; returns 0 at the end, and if the file can't be read.
    [[nodiscard]] std::size_t read(std::span<char> to);
    /// Whether the file couldn't be opened, or read to its end.
    [[nodiscard]] bool bad() const noexcept { return error_ != 0; }
    /// A message that the file can't be read, and why. Precondition: `bad()`.
    [[nodiscard]] std::string complaint() const;

    /// The number of bytes in the file, if known.
    [[nodiscard]] std::optional<std::uint64_t> size() const;

private:
    /// Returns false if no more is to be read.
    [[nodiscard]] bool wait();

    int descriptor_;
    /// An errno value, or 0.
    int error_;
    std::function<void()> before_waiting_;
};

} // namespace payload_command

#endif
