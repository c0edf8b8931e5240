// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#ifndef PAYLOAD_REPORT_READER_HPP
#define PAYLOAD_REPORT_READER_HPP

#include "bounded_lines.hpp"
#include "json_progress.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace payload_command {

/// The bytes of one report, for the inspector to judge.
struct framed_report {
    /// The number of its first line, from 1.
    std::size_t line;
    /// Without the line break. Valid until the next report is read.
    std::string_view bytes;
};

/// Finds the reports in a stream: one a line, or one in several lines. Blank lines are skipped.
///
/// Lines are collected until they form a complete JSON text. If they can't, the first line alone is
/// the report, and the lines after it are read again: a line that was cut off never swallows a good
/// one.
///
/// Memory stays within a few times `most_bytes`, whatever the input. Complexity: linear; a line is
/// read again at most once for each object or array around it, of which `json_progress` allows 32.
class report_reader {
public:
    /// `from` must outlive this. Of a report with more than `most_bytes`, at least one byte more
    /// than that is returned, so that an inspector with this limit rejects it.
    report_reader(input_file& from, std::size_t most_bytes, std::size_t first_line);

    /// The next report; empty at the end of the input.
    std::optional<framed_report> next();

    /// The number of the line after the last report.
    [[nodiscard]] std::size_t line() const noexcept { return line_; }

private:
    /// Returns the line that starts at a position in the buffer, and reads it if necessary. Empty
    /// at the end of the input.
    std::optional<std::string_view> line_at(std::size_t position);
    /// Whether a report ends with its first line, judged by the first byte of the next one: no JSON
    /// continues with an opening brace after a closing one.
    [[nodiscard]] bool ends_with_first_line(std::string_view line) const noexcept;
    /// The next bytes, without the last line break.
    [[nodiscard]] std::string_view unused(std::size_t size) const noexcept;
    void discard_used();
    void skip_blank_lines();
    framed_report take(std::size_t size, std::size_t lines, std::string_view bytes) noexcept;

    bounded_lines lines_;
    std::size_t most_;
    std::size_t line_;
    /// The lines that have been read, each with its line feed. Those before `used_` are used up.
    std::string buffer_;
    std::size_t used_ = 0;
    json_progress json_;
};

} // namespace payload_command

#endif
