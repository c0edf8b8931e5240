// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "report_reader.hpp"

namespace payload_command {
namespace {

/// A line break takes up to two bytes.
constexpr std::size_t line_break = 2;

std::string_view without_line_break(std::string_view line) noexcept {
    if (line.ends_with('\n'))
        line.remove_suffix(1);
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

bool is_blank(std::string_view line) noexcept {
    return line.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

} // namespace

report_reader::report_reader(input_file& from, std::size_t most_bytes, std::size_t first_line)
    : lines_(from, most_bytes + line_break), most_(most_bytes), line_(first_line) {}

std::optional<framed_report> report_reader::next() {
    discard_used();
    skip_blank_lines();
    json_.start_afresh();
    std::size_t first_size = 0;
    std::size_t size = 0;
    std::size_t lines = 0;
    while (const auto line = line_at(used_ + size)) {
        size += line->size();
        if (++lines == 1)
            first_size = size;
        if (without_line_break(*line).size() > most_)
            break;
        const auto bytes = unused(size);
        if (bytes.size() > most_ || (lines == 1 && ends_with_first_line(*line)))
            return take(first_size, 1, bytes);
        const auto state = json_.take(std::string_view(buffer_).substr(used_, size), *line);
        if (state == json_state::complete)
            return take(size, lines, bytes);
        if (state == json_state::wrong)
            break;
    }
    if (lines == 0)
        return std::nullopt;
    return take(first_size, 1, unused(first_size));
}

std::optional<std::string_view> report_reader::line_at(std::size_t position) {
    if (position == buffer_.size() && !lines_.append_next(buffer_))
        return std::nullopt;
    const auto line = std::string_view(buffer_).substr(position);
    return line.substr(0, line.find('\n') + 1);
}

bool report_reader::ends_with_first_line(std::string_view line) const noexcept {
    const auto end = used_ + line.size();
    const char next = end == buffer_.size() ? lines_.next_byte() : buffer_[end];
    return without_line_break(line).ends_with('}') && next == '{';
}

std::string_view report_reader::unused(std::size_t size) const noexcept {
    return without_line_break(std::string_view(buffer_).substr(used_, size));
}

/// Moves the rest only if it is the smaller part, so that the total cost stays linear.
void report_reader::discard_used() {
    if (used_ < buffer_.size() - used_)
        return;
    buffer_.erase(0, used_);
    used_ = 0;
}

void report_reader::skip_blank_lines() {
    for (auto line = line_at(used_); line && is_blank(*line); line = line_at(used_)) {
        take(line->size(), 1, {});
        discard_used();
    }
}

framed_report report_reader::take(std::size_t size, std::size_t lines,
                                  std::string_view bytes) noexcept {
    const framed_report taken{line_, bytes};
    used_ += size;
    line_ += lines;
    return taken;
}

} // namespace payload_command
