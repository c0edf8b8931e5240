// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "bounded_lines.hpp"
#include "commands.hpp"
#include "input_file.hpp"
#include "interrupts.hpp"
#include "terminal_text.hpp"

#include <lucity/exposure/name_reading.hpp>
#include <lucity/policy/limits.hpp>
#include <lucity/redaction/audit.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace payload_command {
namespace {

/// A value on one line. For a terminal, control and invisible characters are escaped.
std::string shown(std::string_view value, bool on_terminal) {
    if (on_terminal)
        return terminal_value(value);
    std::string line;
    for (char c : value)
        line += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? ' ' : c;
    return line;
}

} // namespace

exit_status explain(const arguments& given, outputs& to) {
    const chosen_rules chosen(given.rules());
    const auto rules = chosen.rules();
    const auto setting = given.text("name");
    const auto name = rules.judge_setting_name(setting);
    const auto read = lucity::read_name(setting);
    const auto longest = lucity::limits().text;
    input_file input("-", [&] { to.out.flush(); });
    bounded_lines lines(input, longest + 1);
    std::string line;
    for (std::size_t number = 1; line.clear(), lines.append_next(line); ++number) {
        // The line may be incomplete.
        if (interrupted())
            break;
        line.pop_back();
        if (line.size() > longest) {
            to.complain("line " + std::to_string(number) + ": longer than a text may be");
            return failure;
        }
        const auto judged =
            name.what == lucity::action::drop ? name : rules.judge_text(setting, line, read);
        to.out.write(std::to_string(number) + '\t' + std::string(to_string(judged.what)) + '\t' +
                     deciding_class(judged) + '\t' + lucity::explain(judged) +
                     (given.has("show") ? '\t' + shown(line, to.out.is_terminal()) : "") + '\n');
    }
    if (!input.bad())
        return success;
    to.complain("standard input: " + input.complaint());
    return failure;
}

} // namespace payload_command
