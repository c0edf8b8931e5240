// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "output.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <functional>
#include <string>
#include <system_error>

#include <unistd.h>

namespace payload_command {
namespace {

/// Whether a terminal of any encoding shows the character and does nothing else.
bool is_printable(char c) noexcept {
    return c >= ' ' && c <= '~';
}

} // namespace

output::output(std::FILE* stream, const char* name) noexcept
    : stream_(stream), name_(name), terminal_(::isatty(::fileno(stream)) == 1) {}

void output::write(std::string_view text) {
    // fwrite takes no null pointer, not even for zero bytes.
    if (text.empty())
        return;
    if (std::fwrite(text.data(), 1, text.size(), stream_) != text.size())
        throw std::system_error(errno, std::generic_category(), name_);
}

void output::flush() {
    if (std::fflush(stream_) != 0)
        throw std::system_error(errno, std::generic_category(), name_);
}

bool output::shows_colours() const noexcept {
    const auto variable = [](const char* name) {
        const char* value = std::getenv(name);
        return std::string_view(value ? value : "");
    };
    return is_terminal() && variable("NO_COLOR").empty() && variable("TERM") != "dumb";
}

void outputs::complain(std::string_view text) {
    std::string line = "lucity-payload: ";
    line += text;
    // The text may hold a file's name, and such a name may hold a line break or an escape sequence.
    std::ranges::replace_if(line, std::not_fn(is_printable), '?');
    line += '\n';
    err.write(line);
}

} // namespace payload_command
