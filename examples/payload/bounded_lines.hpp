// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef PAYLOAD_BOUNDED_LINES_HPP
#define PAYLOAD_BOUNDED_LINES_HPP

#include "input_file.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace payload_command {

/// Reads lines of any length in bounded memory.
class bounded_lines {
public:
    /// `from` has to outlive this.
    bounded_lines(input_file& from, std::size_t most_bytes) noexcept
        : from_(from), most_(most_bytes) {}

    /// Appends the next line and a line feed, also when the input ends without one. Of a line that
    /// is longer, only the first `most_bytes` are kept. Returns false at the end of the input, and
    /// when it can't be read any further; then the file is `bad()`.
    bool append_next(std::string& to);

private:
    [[nodiscard]] bool fill();

    input_file& from_;
    std::size_t most_;
    std::array<char, 64 * 1024> chunk_;
    std::string_view unread_{};
};

} // namespace payload_command

#endif
