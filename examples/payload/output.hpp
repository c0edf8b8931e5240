// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef PAYLOAD_OUTPUT_HPP
#define PAYLOAD_OUTPUT_HPP

#include <cstdio>
#include <string_view>

namespace payload_command {

/// A stream of the process to write to. It is stdio's, which says by errno why writing failed.
class output {
public:
    /// `name` is what an error calls the stream.
    output(std::FILE* stream, const char* name) noexcept;

    /// Throws `std::system_error`; `std::errc::broken_pipe` when nobody reads any more.
    void write(std::string_view text);
    /// Writes what is still buffered: only then it is known that all was written. Throws as
    /// `write`.
    void flush();
    [[nodiscard]] bool is_terminal() const noexcept { return terminal_; }
    /// Whether escape sequences for colours are shown as such: on a terminal that knows them,
    /// unless the user has set NO_COLOR.
    [[nodiscard]] bool shows_colours() const noexcept;

private:
    std::FILE* stream_;
    const char* name_;
    bool terminal_;
};

/// The streams of the process.
struct outputs {
    output out{stdout, "standard output"};
    output err{stderr, "standard error"};

    /// Tells the user about something other than a report, in one line.
    void complain(std::string_view text);
};

} // namespace payload_command

#endif
