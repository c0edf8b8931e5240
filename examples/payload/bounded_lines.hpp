// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef PAYLOAD_BOUNDED_LINES_HPP
#define PAYLOAD_BOUNDED_LINES_HPP

#include "input_file.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace payload_command {

/// Reads lines of any length in bounded memory.
class bounded_lines {
public:
    /// `from` must outlive this.
    bounded_lines(input_file& from, std::size_t most_bytes)
        : from_(from), most_(most_bytes), chunk_(1024 * 1024) {}

    /// Appends the next line and a line feed, even if the input ends without one. Only the first
    /// `most_bytes` of a longer line are kept. Returns false at the end of the input, and if it
    /// can't be read any further: then the file is `bad()`.
    bool append_next(std::string& to);

    /// The first byte of the next line if it is available without waiting, else 0.
    [[nodiscard]] char next_byte() const noexcept {
        return unread_.empty() ? '\0' : unread_.front();
    }

private:
    [[nodiscard]] bool fill();

    input_file& from_;
    std::size_t most_;
    std::vector<char> chunk_;
    std::string_view unread_{};
};

} // namespace payload_command

#endif
