// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "inputs.hpp"

#include "input_file.hpp"
#include "interrupts.hpp"

#include <lucity/policy/limits.hpp>

#include <algorithm>
#include <cstddef>

namespace payload_command {
namespace {

std::vector<std::string> or_standard_input(const std::vector<std::string>& files) {
    return files.empty() ? std::vector<std::string>{"-"} : files;
}

} // namespace

exit_status for_each_report(const std::vector<std::string>& files, outputs& to,
                            const report_uses& use) {
    auto status = success;
    std::size_t line = 1;
    for (const auto& file : or_standard_input(files)) {
        input_file input(file, use.before_waiting);
        report_reader reader(input, lucity::limits().bytes, line);
        while (const auto report = reader.next()) {
            // The report may be incomplete.
            if (interrupted())
                break;
            use.each(*report);
        }
        line = reader.line();
        if (!input.bad())
            continue;
        // Write the results of earlier reports first.
        use.before_waiting();
        to.complain((file == "-" ? "standard input" : file) + ": " + input.complaint());
        status = failure;
    }
    return status;
}

bool complain_if_none(std::size_t reports, exit_status read, outputs& to) {
    if (reports != 0 || read != success || interrupted())
        return false;
    to.complain("no report was read");
    return true;
}

std::optional<std::uint64_t> size_of(const std::vector<std::string>& files) {
    std::uint64_t sum = 0;
    for (const auto& file : or_standard_input(files)) {
        const auto size = input_file(file).size();
        if (!size)
            return std::nullopt;
        sum += *size;
    }
    return sum;
}

} // namespace payload_command
