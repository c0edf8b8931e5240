// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef PAYLOAD_OUTPUT_HPP
#define PAYLOAD_OUTPUT_HPP

#include <cstdio>
#include <string_view>

namespace payload_command {

/// An output stream of the process. It uses stdio, where errno says why writing failed.
class output {
public:
    /// `name` is the name of the stream in errors.
    output(std::FILE* stream, const char* name) noexcept;

    /// Throws `std::system_error`; `std::errc::broken_pipe` if nobody reads any more.
    void write(std::string_view text);
    /// Writes what is still buffered: only after this call is everything known to be written.
    /// Throws like `write`.
    void flush();
    [[nodiscard]] bool is_terminal() const noexcept { return terminal_; }
    /// Whether to write escape sequences for colours: on a terminal that knows them, unless the
    /// user has set NO_COLOR.
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

    /// Writes a one-line message that is not about the content of a report.
    void complain(std::string_view text);
};

} // namespace payload_command

#endif
