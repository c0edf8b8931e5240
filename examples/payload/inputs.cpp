// Copyright 2026 The lucity-payload authors
// SPDX-License-Identifier: BSL-1.0

#include "inputs.hpp"

#include <lucity/limits.hpp>

#include <algorithm>
#include <cstddef>
#include <fstream>
#include <iostream>
#include <string_view>

namespace payload_command {
namespace {

class report_files {
public:
    report_files(outputs& to, const std::function<void(const framed_report&)>& use) noexcept
        : to_(to), use_(use) {}

    exit_status read(const std::string& file) {
        if (file == "-")
            return read(std::cin, "standard input");
        std::ifstream stream(file, std::ios::binary);
        return read(stream, file);
    }

private:
    exit_status read(std::istream& from, std::string_view name) {
        // Asked for before reading: a stream that ended or failed has failbit set, too.
        const bool opened = !from.fail() || from.eof();
        if (opened)
            read_reports(from);
        if (opened && !from.bad())
            return fine;
        to_.complain(std::string(name) + ": can't be read");
        return failed;
    }

    void read_reports(std::istream& from) {
        report_reader reader(from, lucity::limits().bytes, line_);
        while (const auto report = reader.next())
            use_(*report);
        line_ = reader.line();
    }

    outputs& to_;
    const std::function<void(const framed_report&)>& use_;
    std::size_t line_ = 1;
};

} // namespace

exit_status for_each_report(const std::vector<std::string>& files, outputs& to,
                            const std::function<void(const framed_report&)>& use) {
    report_files inputs(to, use);
    if (files.empty())
        return inputs.read("-");
    auto status = fine;
    for (const auto& file : files)
        status = std::max(status, inputs.read(file));
    return status;
}

} // namespace payload_command
